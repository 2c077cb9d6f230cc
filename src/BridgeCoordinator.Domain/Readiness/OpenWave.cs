using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Readiness;

/// <summary>
/// Opens a wave: the bell at its time, a person whenever needed. A bell that comes after the deadline records the wave as skipped. A
/// person's <paramref name="Rerun"/> opens a closed wave once more, with a deadline of its own; with <paramref name="FailedOnly"/> what
/// passed stands and only the others are asked again. A wave that is a roll call opens its round.
/// </summary>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="Rerun">A closed wave may be opened once more.</param>
/// <param name="FailedOnly">With a rerun: only those that have not passed.</param>
/// <param name="Minutes">How long a rerun lasts; absent: as long as planned.</param>
public sealed record OpenWave(string SessionId, string WaveId, bool Rerun, bool FailedOnly = false, int? Minutes = null) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if (state.Running(SessionId, out var session) is { } refusal)
        {
            return refusal;
        }
        if (session.Wave(WaveId) is not { } wave)
        {
            return Decision.Refuse("wave.unknown", ("wave", WaveId));
        }
        var (now, bell) = (moment.Now, moment.Actor.Kind == ActorKind.System);
        if (
            wave.State == WaveState.Open
            || (wave.State == WaveState.Closed && (bell || !Rerun))
            || (wave.State == WaveState.Skipped && bell)
        )
        {
            return Decision.Refuse("wave.already", ("wave", WaveId));
        }
        if (bell && (wave.OpensAt is not { } opens || now < opens))
        {
            return Decision.Refuse("wave.too-early", ("wave", WaveId));
        }
        if (bell && wave.Deadline <= now)
        {
            return Decision.Of(new WaveSkipped(SessionId, WaveId, wave.OpensAt!.Value));
        }
        var again = FailedOnly && wave.State == WaveState.Closed;
        return again && !AnybodyLeft(state, wave) ? Decision.Refuse("wave.all-good", ("wave", WaveId)) : Decision.Of(Opening(session, wave, again, now));
    }

    private List<IFact> Opening(SessionState session, WaveRun wave, bool again, DateTimeOffset now)
    {
        var asPlanned = wave.State == WaveState.Planned && wave.Deadline > now;
        var length = Minutes is > 0 and <= 10_080 && !asPlanned ? TimeSpan.FromMinutes(Minutes.Value) : wave.Length;
        var deadline = asPlanned ? wave.Deadline!.Value : now + length;
        List<IFact> facts = [new WaveOpened(SessionId, WaveId, wave.Run + 1, deadline, again ? true : null)];
        if (wave.Plan.Kind == WaveKind.RollCall && session.OpenRollCall is null)
        {
            facts.Add(new RollCallOpened(SessionId, session.RollCalls.Length + 1));
        }
        if (session.Phase == SessionPhase.Planned)
        {
            facts.Add(new SessionPhaseChanged(SessionId, SessionPhase.Planned, SessionPhase.Preparing));
        }
        return facts;
    }

    private bool AnybodyLeft(ConferenceState state, WaveRun wave) =>
        state.Roster.Points.Any(p => p.Sits(SessionId) && !PointVerdict.IsGood(wave.Readiness(p.Index)));
}
