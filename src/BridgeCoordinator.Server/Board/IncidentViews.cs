using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Incidents;

namespace BridgeCoordinator.Server.Board;

internal static partial class BoardViews
{
    private const int MostPoints = 100;

    public static IncidentView[] Incidents(ConferenceState state) => [.. state.Incidents.Oldest.Select(i => Incident(state, i))];

    public static IncidentView Incident(ConferenceState state, IncidentState incident) =>
        new(
            incident.Id,
            incident.Cause,
            incident.Group,
            incident.Group is { } group && group.LastIndexOf('/') is var slash and > 0 ? group[(slash + 1)..] : null,
            incident.Silent,
            incident.Of,
            incident.Since,
            incident.OpenedAt,
            incident.QuietSince,
            incident.ResolvedAt,
            incident.MergedInto,
            incident.Points.Count,
            incident.Troubled,
            [.. incident.Points.Take(MostPoints).Select(p => state.Roster.Points[p].Code)]
        );

    /// <summary>Lists compare by reference; this compares what is shown.</summary>
    public static bool Same(IncidentView[] some, IncidentView[] others) =>
        some.Length == others.Length
        && some.Zip(others).All(pair => pair.First with { Points = pair.Second.Points } == pair.Second);
}
