using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Incidents;

/// <summary>Who is to be called about an incident, and when. What is written nowhere is called nowhere.</summary>
internal static class Calls
{
    /// <summary>When the technicians are to be told that it is there; absent while nobody is, or somebody has taken it.</summary>
    public static DateTimeOffset? OpeningDue(ConferenceState state, IncidentState incident) =>
        incident.CalledAt is null && !incident.IsTaken && !incident.IsPassing && RuleOf(state, incident).Call is { } delay
            ? Latest(incident.UntakenSince, AlarmPolicy.StageSince(state)) + delay
            : null;

    /// <summary>When they are to be told that it is wider than they were told.</summary>
    public static DateTimeOffset? WideningDue(ConferenceState state, IncidentState incident) =>
        incident is { CalledAt: { } called, ToldWider: false, Shelved: null, WidenedAt: { } widened }
        && widened > called
        && RuleOf(state, incident).Call is { } delay
            ? widened + delay
            : null;

    /// <summary>The level to be called next, and when; the clock runs from the first call, or from when it came back.</summary>
    public static (EscalationLevel To, DateTimeOffset Due)? EscalationDue(ConferenceState state, IncidentState incident)
    {
        if (incident.CalledAt is not { } called || incident.IsTaken)
        {
            return null;
        }
        var rule = RuleOf(state, incident);
        var (to, after) = incident.Level switch
        {
            EscalationLevel.Technician => (EscalationLevel.Province, rule.Province),
            EscalationLevel.Province => (EscalationLevel.Centre, rule.Centre),
            EscalationLevel.Centre => (EscalationLevel.Centre, null),
        };
        return after is { } wait ? (to, Latest(called, incident.UntakenSince) + wait) : null;
    }

    /// <summary>Whoever was called is told that it is over; after the last session nobody is.</summary>
    public static IEnumerable<IFact> OfResolution(ConferenceState state, IncidentState incident, DateTimeOffset now) =>
        incident.CalledAt is not null && AlarmPolicy.Stage(state) > AlarmStage.Quiet
            ? [Call(state, incident, NoticeKind.Resolved, incident.Level, now)]
            : [];

    public static PeopleCalled Call(ConferenceState state, IncidentState incident, NoticeKind kind, EscalationLevel level, DateTimeOffset now) =>
        new(incident.Id, kind, level, AlarmPolicy.PriorityOf(state, incident, now));

    private static CallRule RuleOf(ConferenceState state, IncidentState incident) =>
        AlarmPolicy.Rule(AlarmPolicy.Stage(state), AlarmPolicy.ConsequenceOf(state, incident));

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}

/// <summary>The bell: people are told that it is there, or wider.</summary>
public sealed record CallPeople(Guid IncidentId, NoticeKind Kind) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if (state.OpenIncident(IncidentId, out var incident) is { } refusal)
        {
            return refusal;
        }
        var due = Kind switch
        {
            NoticeKind.Opened => Calls.OpeningDue(state, incident),
            NoticeKind.Widened => Calls.WideningDue(state, incident),
            _ => null,
        };
        return due <= moment.Now
            ? Decision.Of(Calls.Call(state, incident, Kind, incident.Level, moment.Now))
            : Decision.Refuse("incident.not-due");
    }
}

/// <summary>The bell: nobody took it in time.</summary>
public sealed record EscalateIncident(Guid IncidentId) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment) =>
        state.OpenIncident(IncidentId, out var incident)
        ?? (
            Calls.EscalationDue(state, incident) is { } next && next.Due <= moment.Now
                ? Decision.Of(new IncidentEscalated(IncidentId, next.To), Calls.Call(state, incident, NoticeKind.Escalated, next.To, moment.Now))
                : Decision.Refuse("incident.not-due")
        );
}

/// <summary>The bell: what was acknowledged or put aside for a while asks again.</summary>
public sealed record ReturnIncident(Guid IncidentId, ReturnCause Cause) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if (state.OpenIncident(IncidentId, out var incident) is { } refusal)
        {
            return refusal;
        }
        var held = Cause == ReturnCause.ShelfExpired ? incident.Shelved : incident.Acknowledged;
        return held?.Until <= moment.Now ? Decision.Of(new IncidentReturned(IncidentId, Cause)) : Decision.Refuse("incident.not-due");
    }
}
