using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Liveness;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>The groups of a site as the brake counts them: those an incident may be named by, and the node that holds it.</summary>
internal static class SiteGroups
{
    public static string[] Of(BridgePoint point, string node) =>
        [.. IncidentPolicy.GroupsOf(point).Select(g => $"{g.Cause}:{g.Name}"), $"{IncidentCause.Node}:{node}"];

    public static IncidentCause Cause(string group) =>
        group == FleetBrake.All ? IncidentCause.Fleet : Enum.Parse<IncidentCause>(group[..group.IndexOf(':', StringComparison.Ordinal)]);

    public static string Name(string group) => group[(group.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
