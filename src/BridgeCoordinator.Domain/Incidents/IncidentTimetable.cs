using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Incidents;

/// <summary>The bell: it has been quiet long enough, or nobody watches any more.</summary>
public sealed record ResolveIncident(Guid IncidentId) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment) =>
        state.OpenIncident(IncidentId, out var incident)
        ?? (
            IncidentTimetable.ResolveDue(state, incident) <= moment.Now
                ? Decision.Of(
                    [
                        .. HelpMoves.After(state, incident, moment.Now),
                        new IncidentResolved(IncidentId, incident.QuietSince ?? moment.Now),
                        .. Calls.OfResolution(state, incident, moment.Now),
                    ]
                )
                : Decision.Refuse("incident.not-quiet")
        );
}

/// <summary>When open incidents fall due. Every entry, once rung, leads to a fact that takes it out.</summary>
internal static class IncidentTimetable
{
    public static IEnumerable<DueAct> Of(ConferenceState state) => state.Incidents.Open.Values.SelectMany(i => Of(state, i));

    /// <summary>Quiet long enough; at once when nobody watches links, or everything is over, any more.</summary>
    public static DateTimeOffset? ResolveDue(ConferenceState state, IncidentState incident) =>
        (incident.Cause.IsOfHelp() ? AlarmPolicy.Stage(state) != AlarmStage.Nothing : state.IsWatched) ? incident.ResolvesAt : incident.OpenedAt;

    private static IEnumerable<DueAct> Of(ConferenceState state, IncidentState incident)
    {
        var id = incident.Id;
        if (ResolveDue(state, incident) is { } resolve)
        {
            yield return new DueAct($"resolve-incident/{id:D}", 0, resolve, new ResolveIncident(id));
        }
        if (incident.Acknowledged is { } acknowledged)
        {
            yield return new DueAct($"return-acknowledged/{id:D}", 0, acknowledged.Until, new ReturnIncident(id, ReturnCause.AcknowledgementExpired));
        }
        if (incident.Shelved is { } shelved)
        {
            yield return new DueAct($"return-shelved/{id:D}", 0, shelved.Until, new ReturnIncident(id, ReturnCause.ShelfExpired));
        }
        if (Calls.OpeningDue(state, incident) is { } opening)
        {
            yield return new DueAct($"call-opened/{id:D}", 0, opening, new CallPeople(id, NoticeKind.Opened));
        }
        if (Calls.WideningDue(state, incident) is { } widening)
        {
            yield return new DueAct($"call-widened/{id:D}", 0, widening, new CallPeople(id, NoticeKind.Widened));
        }
        if (Calls.EscalationDue(state, incident) is { } escalation)
        {
            yield return new DueAct($"escalate/{id:D}/{escalation.To}", 0, escalation.Due, new EscalateIncident(id));
        }
    }
}
