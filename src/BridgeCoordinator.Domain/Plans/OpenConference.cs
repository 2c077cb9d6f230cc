using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Plans;

/// <summary>From now on its timetable runs. What is past by then is recorded as skipped when the bell comes to it.</summary>
public sealed record OpenConference : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment) =>
        state.Drafted()
        ?? (
            state.Phase == ConferencePhase.Open ? Decision.Refuse("conference.already", ("conference", state.Id))
            : !state.RosterComplete ? Decision.Refuse("conference.roster-incomplete", ("conference", state.Id))
            : Decision.Of(new ConferenceOpened())
        );
}

/// <summary>The end. A session that is running must be closed first: nobody ends a conference under its speaker by mistake.</summary>
public sealed record CloseConference : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if (state.Plan is not null && state.IsClosed)
        {
            return Decision.Refuse("conference.already", ("conference", state.Id));
        }
        if (state.Open() is { } refusal)
        {
            return refusal;
        }
        if (state.Sessions.FirstOrDefault(s => s.Phase is SessionPhase.Live or SessionPhase.Recess) is { } running)
        {
            return Decision.Refuse("session.running", ("session", running.Id));
        }
        var now = moment.Now;
        return Decision.Of(
            [
                .. state.Sessions.SelectMany(s => s.Ending(state)),
                .. state.Incidents.Oldest.Select(i => new IncidentResolved(i.Id, i.QuietSince ?? now)),
                new ConferenceClosed(),
            ]
        );
    }
}

internal static class SessionEnd
{
    /// <summary>What ends with a session: its open round and runs, then its phase. One that never began and asks nothing stays as it is.</summary>
    public static IEnumerable<IFact> Ending(this SessionState session, ConferenceState state)
    {
        if (session.OpenRollCall is { } round)
        {
            yield return CloseRollCall.Closing(state, session, round);
        }
        foreach (var wave in session.Waves.Where(w => w.State == WaveState.Open))
        {
            foreach (var fact in CloseWave.Closing(state, session, wave))
            {
                yield return fact;
            }
        }
        if (session.Phase is not (SessionPhase.Planned or SessionPhase.Closed))
        {
            yield return new SessionPhaseChanged(session.Id, session.Phase, SessionPhase.Closed);
        }
    }
}
