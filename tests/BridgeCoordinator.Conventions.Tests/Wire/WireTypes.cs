using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Contracts.Operators;

namespace BridgeCoordinator.Conventions.Tests.Wire;

/// <summary>What travels: the hubs, and every record and word of the contracts that is neither a fact nor the catalogue's own.</summary>
internal static class WireTypes
{
    public static IReadOnlyList<(string Name, string Route, Type Hub, Type Client)> Hubs { get; } =
    [
        ("agent", HubRoutes.Agent, typeof(IAgentHub), typeof(IAgentClient)),
        ("operator", HubRoutes.Operator, typeof(IOperatorHub), typeof(IOperatorClient)),
        ("control", HubRoutes.Control, typeof(IControlHub), typeof(IControlClient)),
    ];

    /// <summary>In the order a reader wants: the shared words first, then who speaks them.</summary>
    public static IReadOnlyList<(string Title, string Namespace)> Parts { get; } =
    [
        ("Words and parts shared by all", typeof(Receipt).Namespace!),
        ("Operators", typeof(PointDesk).Namespace!),
        ("Control room", typeof(BoardSnapshot).Namespace!),
        ("HTTP", typeof(Me).Namespace!),
        ("Agents", typeof(AgentHello).Namespace!),
    ];

    public static IReadOnlyList<Type> Enums(string space) =>
        [.. Exported(space).Where(t => t.IsEnum).OrderBy(t => t.Name, StringComparer.Ordinal)];

    public static IReadOnlyList<Type> Records(string space) =>
        [.. Exported(space).Where(IsRecord).OrderBy(t => t.Name, StringComparer.Ordinal)];

    /// <summary>Methods in the order they were written.</summary>
    public static IReadOnlyList<MethodInfo> Methods(Type hub) => [.. hub.GetMethods().OrderBy(m => m.MetadataToken)];

    /// <summary>Records a browser or an agent makes itself: what has a default there may be left out.</summary>
    public static IReadOnlySet<Type> Spoken { get; } =
        Hubs.SelectMany(h => Methods(h.Hub))
            .SelectMany(m => m.GetParameters())
            .Select(p => p.ParameterType)
            .Concat(typeof(Me).Assembly.GetExportedTypes().Where(t => t.Name.EndsWith("Request", StringComparison.Ordinal)))
            .ToHashSet();

    /// <summary>The words of an enum as they are written on the wire.</summary>
    public static IEnumerable<string> Words(Type word) =>
        Enum.GetValuesAsUnderlyingType(word)
            .Cast<object>()
            .Select(v => JsonSerializer.Serialize(Enum.ToObject(word, v), word, ContractJson.Options).Trim('"'));

    private static IEnumerable<Type> Exported(string space) =>
        typeof(Receipt).Assembly.GetExportedTypes().Where(t => t.Namespace == space && t != typeof(Problem));

    // Records are told from other classes by the clone method the compiler gives them; it has no other name.
    private static bool IsRecord(Type type) => type.IsClass && !type.IsAbstract && type.GetMethod("<Clone>$") is not null
        && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null;
}
