using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Readiness;

/// <summary>
/// Opens a wave: the bell at its time, a person whenever needed. A bell that comes after the deadline records the wave as skipped. A
/// person's <paramref name="Rerun"/> opens a closed wave once more, with a deadline of its own.
/// </summary>
public sealed record OpenWave(string SessionId, string WaveId, bool Rerun) : Command<ConferenceState>
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
        var deadline = wave.State == WaveState.Planned && wave.Deadline > now ? wave.Deadline.Value : now + wave.Length;
        List<IFact> facts = [new WaveOpened(SessionId, WaveId, wave.Run + 1, deadline)];
        if (session.Phase == SessionPhase.Planned)
        {
            facts.Add(new SessionPhaseChanged(SessionId, SessionPhase.Planned, SessionPhase.Preparing));
        }
        return Decision.Of(facts);
    }
}
