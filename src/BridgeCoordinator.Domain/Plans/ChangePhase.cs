using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Go;
using BridgeCoordinator.Domain.Shifts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Plans;

/// <summary>
/// A person moves a session: to Live, between Live and Recess, and from there to Closed. The earlier phases are the bell's. Hard gates stand
/// before the first Live, not before the return from a recess.
/// </summary>
public sealed record ChangePhase(string SessionId, SessionPhase To) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        var session = state.Session(SessionId);
        if ((state.Open() ?? session.Exists(SessionId) ?? state.Theirs(moment.Actor)) is { } refusal)
        {
            return refusal;
        }
        if (session!.Phase == To)
        {
            return Decision.Refuse("session.already", ("session", SessionId), ("phase", To.ToString()));
        }
        if (session.Phase == SessionPhase.Closed)
        {
            return Decision.Refuse("session.closed", ("session", SessionId));
        }
        return !IsLegal(session.Phase, To) ? Decision.Refuse("session.phase", ("session", SessionId), ("phase", session.Phase.ToString()))
            : To == SessionPhase.Closed ? Decision.Of([.. session.Ending(state)])
            : !session.HasStarted && Gates.Closed(state, session) is { Count: > 0 } closed
                ? Decision.Refuse("gate.closed", ("session", SessionId), ("waves", string.Join(", ", closed.Select(w => w.Plan.Name))))
            : Decision.Of(new SessionPhaseChanged(SessionId, session.Phase, To));
    }

    private static bool IsLegal(SessionPhase from, SessionPhase to) =>
        (from, to) switch
        {
            (SessionPhase.Planned or SessionPhase.Preparing or SessionPhase.Gathering or SessionPhase.Recess, SessionPhase.Live) => true,
            (SessionPhase.Live, SessionPhase.Recess) => true,
            (SessionPhase.Live or SessionPhase.Recess, SessionPhase.Closed) => true,
            _ => false,
        };
}

/// <summary>The bell: delegates gather. Rung after the whole session has passed it records just that.</summary>
public sealed record BeginGathering(string SessionId) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if (state.Running(SessionId, out var session) is { } refusal)
        {
            return refusal;
        }
        if (session.GatheringSkipped || session.Phase is not (SessionPhase.Planned or SessionPhase.Preparing))
        {
            return Decision.Refuse("session.already", ("session", SessionId), ("phase", session.Phase.ToString()));
        }
        return session.GatheringAt is not { } due || moment.Now < due ? Decision.Refuse("session.too-early", ("session", SessionId))
            : moment.Now >= session.EndsBy ? Decision.Of(new GatheringSkipped(SessionId, due))
            : Decision.Of(new SessionPhaseChanged(SessionId, session.Phase, SessionPhase.Gathering));
    }
}

/// <summary>The start of a session is set or moved. Sessions that hang on it follow; one that has started does not.</summary>
public sealed record ShiftStart(string SessionId, DateTimeOffset To) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        var session = state.Session(SessionId);
        if ((state.Drafted() ?? session.Exists(SessionId) ?? state.Theirs(moment.Actor)) is { } refusal)
        {
            return refusal;
        }
        return session!.Phase == SessionPhase.Closed ? Decision.Refuse("session.closed", ("session", SessionId))
            : session.HasStarted ? Decision.Refuse("session.phase", ("session", SessionId), ("phase", session.Phase.ToString()))
            : !PlanSense.IsSane(To) ? Decision.Refuse("session.start-range", ("session", SessionId))
            : session.StartsAt == To ? Decision.Refuse("session.already", ("session", SessionId), ("phase", session.Phase.ToString()))
            : Decision.Of(new SessionStartShifted(SessionId, session.StartsAt, To));
    }
}
