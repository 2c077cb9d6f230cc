using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Setups;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Readiness;

/// <summary>
/// Closes a run of a wave: the bell at its deadline and not before, a person at any time. A wave that is a roll call closes its round; one
/// that freezes the set-up does so if it has passed.
/// </summary>
public sealed record CloseWave(string SessionId, string WaveId, int Run) : Command<ConferenceState>
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
        if (wave.State is WaveState.Planned or WaveState.Skipped || Run > wave.Run)
        {
            return Decision.Refuse("wave.not-open", ("wave", WaveId));
        }
        if (wave.State == WaveState.Closed || Run < wave.Run)
        {
            return Decision.Refuse("wave.already", ("wave", WaveId));
        }
        if (moment.Actor.Kind == ActorKind.System && moment.Now < wave.Deadline)
        {
            return Decision.Refuse("wave.too-early", ("wave", WaveId));
        }
        List<IFact> facts = [.. Closing(state, session, wave)];
        if (wave.Plan.Kind == WaveKind.RollCall && session.OpenRollCall is { } round && !session.OpenCalls.Any(other => other.Plan.Id != WaveId))
        {
            facts.Add(CloseRollCall.Closing(state, session, round));
        }
        return Decision.Of(facts);
    }

    /// <summary>What ends a run: its result over the points that were asked, and the freeze if that was what it was for.</summary>
    internal static IEnumerable<IFact> Closing(ConferenceState state, SessionState session, WaveRun wave)
    {
        var ended = wave with { State = WaveState.Closed };
        var (all, required) = (WaveTally.Of(state, session, ended), WaveTally.OfRequired(state, session, ended));
        var passed = Quorum.IsReached(required, wave.QuorumPercent);
        yield return new WaveClosed(
            session.Id,
            wave.Plan.Id,
            wave.Run,
            all.Ready,
            all.ReadyWithNotes,
            all.NotReady,
            all.NoAnswer,
            all.Waived,
            required.Points,
            passed
        );
        if (passed && wave.Plan.Freezes && Freezing.Of(state, session.Id, wave.Plan.Id) is { } frozen)
        {
            yield return frozen;
        }
    }
}
