using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using BridgeCoordinator.Server.Hosting;

namespace BridgeCoordinator.Conventions.Tests.House;

/// <summary>One thing that may be set.</summary>
internal sealed record OptionKey(string Key, string Kind, string Default, string Range, string Why)
{
    /// <summary>The same key as an environment variable.</summary>
    public string Variable => Key.Replace(":", "__", StringComparison.Ordinal);
}

/// <summary>Every option of the Server: the properties of its `…Options` records, named after their section.</summary>
internal static class OptionKeys
{
    public static IReadOnlyList<Type> Records { get; } =
    [
        .. typeof(BridgeOptions).Assembly.GetTypes()
            .Where(t => t.IsClass && t.Name.EndsWith("Options", StringComparison.Ordinal) && t.Namespace?.StartsWith("BridgeCoordinator.Server", StringComparison.Ordinal) == true)
            .Where(t => t.GetConstructor(Type.EmptyTypes) is not null && t.GetMethod("<Clone>$") is not null)
            .OrderBy(t => t.Name, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<OptionKey> All { get; } =
        [.. Records.SelectMany(Of).OrderBy(o => o.Key, StringComparer.Ordinal)];

    private static IEnumerable<OptionKey> Of(Type record)
    {
        var section = record == typeof(BridgeOptions) ? "Bridge" : "Bridge:" + record.Name[..^"Options".Length];
        var unset = Activator.CreateInstance(record)!;
        var documents = XmlComments.Of(record);
        return record
            .GetProperties()
            .Where(p => p.SetMethod is not null && p.Name != "EqualityContract")
            .Select(p => new OptionKey($"{section}:{p.Name}", Kind(p.PropertyType), Say(p.GetValue(unset)), Range(p), documents.GetValueOrDefault(p.Name, "")));
    }

    private static string Kind(Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? Kind(inner)
        : type.IsEnum ? string.Join(" or ", Enum.GetNames(type))
        : type == typeof(TimeSpan) ? "duration"
        : type == typeof(Uri) ? "address"
        : type == typeof(string) ? "text"
        : type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) ? "list"
        : type.Name.ToLowerInvariant();

    private static string Say(object? value) => value switch
    {
        null => "—",
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        string text => text,
        IEnumerable many => string.Join(", ", many.Cast<object>()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Range(PropertyInfo property) =>
        property.GetCustomAttribute<RangeAttribute>() is { } range ? $"{range.Minimum} – {range.Maximum}"
        : property.GetCustomAttribute<RequiredAttribute>() is not null ? "required"
        : "";
}
