using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Liveness;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>The groups of a site as the brake counts them: those an incident may be named by, and the node that holds it, where there are several.</summary>
internal static class SiteGroups
{
    public static string[] Of(BridgePoint point) => [.. IncidentPolicy.GroupsOf(point).Select(g => $"{g.Cause}:{g.Name}")];

    /// <summary>Each site's groups with its node's. A node that holds every site there is explains nothing: whatever falls is a part of it.</summary>
    /// <param name="groups">The groups of each site.</param>
    /// <param name="holders">The node of each site that is known.</param>
    public static Dictionary<string, string[]> WithNodes(Dictionary<string, string[]> groups, IReadOnlyDictionary<string, string> holders) =>
        holders.Count == groups.Count && holders.Values.Distinct(StringComparer.Ordinal).Count() < 2
            ? groups
            : groups.ToDictionary(g => g.Key, g => holders.TryGetValue(g.Key, out var node) ? [.. g.Value, $"{IncidentCause.Node}:{node}"] : g.Value, StringComparer.Ordinal);

    public static IncidentCause Cause(string group) =>
        group == FleetBrake.All ? IncidentCause.Fleet : Enum.Parse<IncidentCause>(group[..group.IndexOf(':', StringComparison.Ordinal)]);

    public static string Name(string group) => group[(group.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
