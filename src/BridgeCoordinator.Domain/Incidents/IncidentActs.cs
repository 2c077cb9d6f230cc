using System.Text.Json.Serialization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Incidents;

/// <summary>Somebody has seen it and answers for it for so long; then it asks again.</summary>
public sealed record AcknowledgeIncident(Guid IncidentId, int Minutes) : Command<ConferenceState>
{
    [JsonIgnore]
    public string? Note { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment) =>
        state.OpenIncident(IncidentId, out _)
        ?? Hold.Length(Minutes)
        ?? Guard.Note(Note)
        ?? Decision.Of(new IncidentAcknowledged(IncidentId, moment.Now.AddMinutes(Minutes), Guard.NoteId(Note, moment))).Noted(Note, moment);
}

/// <summary>It becomes one person's to solve, or nobody's again.</summary>
public sealed record AssignIncident(Guid IncidentId, Guid? Owner) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment) =>
        state.OpenIncident(IncidentId, out var incident)
        ?? (incident.Owner == Owner ? Decision.Refuse("incident.owned") : Decision.Of(new IncidentAssigned(IncidentId, Owner)));
}

/// <summary>It is put aside, for a reason, and comes back by itself.</summary>
public sealed record ShelveIncident(Guid IncidentId, int Minutes) : Command<ConferenceState>
{
    [JsonIgnore]
    public string? Reason { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if ((state.OpenIncident(IncidentId, out _) ?? Hold.Length(Minutes) ?? Guard.Note(Reason)) is { } refusal)
        {
            return refusal;
        }
        return Guard.NoteId(Reason, moment) is { } note
            ? Decision.Of(new IncidentShelved(IncidentId, moment.Now.AddMinutes(Minutes), note)).Noted(Reason, moment)
            : Decision.Refuse("incident.reason");
    }
}

/// <summary>It comes back from the shelf before its time.</summary>
public sealed record UnshelveIncident(Guid IncidentId) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment) =>
        state.OpenIncident(IncidentId, out var incident)
        ?? (
            incident.Shelved is null
                ? Decision.Refuse("incident.not-shelved")
                : Decision.Of(new IncidentReturned(IncidentId, ReturnCause.Unshelved))
        );
}

/// <summary>A person says that it is solved. What is measured is resolved by its recovery and by nothing else.</summary>
public sealed record CloseIncident(Guid IncidentId) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment) =>
        state.OpenIncident(IncidentId, out var incident)
        ?? (
            incident.Cause.IsOfLinks()
                ? Decision.Refuse("incident.measured")
                : Decision.Of([new IncidentResolved(IncidentId, moment.Now), .. Calls.OfResolution(state, incident, moment.Now)])
        );
}

internal static class Hold
{
    public static Decision? Length(int minutes) =>
        minutes >= 1 && minutes <= AlarmPolicy.Longest.TotalMinutes ? null : Decision.Refuse("incident.too-long", ("limit", "480"));

    /// <summary>The conference is open and has this incident open.</summary>
    public static Decision? OpenIncident(this ConferenceState state, Guid id, out IncidentState incident)
    {
        incident = state.Incidents.Open.GetValueOrDefault(id)!;
        return state.Open() ?? (incident is null ? Decision.Refuse("incident.unknown") : null);
    }
}
