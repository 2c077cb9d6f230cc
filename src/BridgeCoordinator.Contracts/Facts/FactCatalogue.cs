using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace BridgeCoordinator.Contracts.Facts;

/// <summary>Between facts and their names in the journal.</summary>
public static class FactCatalogue
{
    private static readonly FrozenDictionary<(string, int), JsonTypeInfo> ByName = Types()
        .ToFrozenDictionary(t => (Name(t).Name, Name(t).Version), t => ContractJson.Options.GetTypeInfo(t));

    private static readonly FrozenDictionary<Type, (string Name, int Version, JsonTypeInfo Info)> ByType = Types()
        .ToFrozenDictionary(t => t, t => (Name(t).Name, Name(t).Version, ContractJson.Options.GetTypeInfo(t)));

    /// <summary>Every fact there is, by name and version.</summary>
    public static IEnumerable<(string Name, int Version, Type Type)> All =>
        ByType.Select(f => (f.Value.Name, f.Value.Version, f.Key)).OrderBy(f => f.Name, StringComparer.Ordinal);

    /// <summary>The name, version and JSON body of a fact.</summary>
    public static (string Name, int Version, string Body) Write(IFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var known = ByType[fact.GetType()];
        return (known.Name, known.Version, JsonSerializer.Serialize(fact, known.Info));
    }

    /// <summary>The fact behind a stored row, or <see cref="UnknownFact"/> if this release does not know it.</summary>
    public static IFact Read(string name, int version, string body) =>
        ByName.TryGetValue((name, version), out var info)
            ? (IFact)(JsonSerializer.Deserialize(body, info) ?? throw new JsonException($"The body of a {name} is null."))
            : new UnknownFact(name, version);

    private static FactNameAttribute Name(Type type) =>
        type.GetCustomAttribute<FactNameAttribute>() ?? throw new InvalidOperationException($"{type.Name} has no [FactName].");

    private static IEnumerable<Type> Types() =>
        typeof(IFact).Assembly.GetTypes().Where(t => t.IsClass && typeof(IFact).IsAssignableFrom(t) && t != typeof(UnknownFact));
}
