using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Incidents;

namespace BridgeCoordinator.Server.Board;

internal static partial class BoardViews
{
    private const int MostPoints = 100;

    public static IncidentView[] Incidents(ConferenceState state, Names names, DateTimeOffset now) =>
        [.. state.Incidents.Oldest.Select(i => Incident(state, i, names, now))];

    /// <summary>Whose names the incidents show.</summary>
    public static IEnumerable<Guid> PeopleOf(IEnumerable<IncidentState> incidents) =>
        incidents.SelectMany(i => new[] { i.Owner, PersonOf(i.Acknowledged), PersonOf(i.Shelved) }).OfType<Guid>();

    public static IncidentView Incident(ConferenceState state, IncidentState incident, Names names, DateTimeOffset now) =>
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
            [.. incident.Points.Take(MostPoints).Select(p => state.Roster.Points[p].Code)],
            AlarmPolicy.PriorityOf(state, incident, now),
            incident.Level,
            incident.CalledAt,
            incident.Owner,
            incident.Owner is { } owner ? names.Of(owner) ?? "—" : null,
            incident.OwnedAt,
            Held(incident.Acknowledged, names),
            Held(incident.Shelved, names),
            incident.Cause.IsOfHelp() ? incident.Troubled : state.Incidents.Help.In(incident.Id).Count()
        );

    private static HeldView? Held(Held? held, Names names) =>
        held is null ? null : new(held.By.Kind == ActorKind.Person ? names.Of(held.By.Id) : $"machine:{held.By.Id}", held.At, held.Until);

    private static Guid? PersonOf(Held? held) => held?.By.Kind == ActorKind.Person ? Guid.Parse(held.By.Id) : null;

    /// <summary>Lists compare by reference; this compares what is shown.</summary>
    public static bool Same(IncidentView[] some, IncidentView[] others) =>
        some.Length == others.Length
        && some.Zip(others).All(pair => pair.First with { Points = pair.Second.Points } == pair.Second);
}
