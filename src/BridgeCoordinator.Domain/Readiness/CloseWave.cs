using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Readiness;

/// <summary>Closes a run of a wave: the bell at its deadline and not before, a person at any time.</summary>
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
        return moment.Actor.Kind == ActorKind.System && moment.Now < wave.Deadline
            ? Decision.Refuse("wave.too-early", ("wave", WaveId))
            : Decision.Of(Closing(state, session, wave));
    }

    /// <summary>The fact that ends a run, with its result over the points that are not withdrawn.</summary>
    internal static WaveClosed Closing(ConferenceState state, SessionState session, WaveRun wave)
    {
        var (ended, tally) = (wave with { State = WaveState.Closed }, new int[Enum.GetValues<Contracts.Readiness>().Length]);
        foreach (var point in state.Roster.Points)
        {
            if (!point.Withdrawn)
            {
                tally[(int)ended.Readiness(point.Index)]++;
            }
        }
        return new WaveClosed(
            session.Id,
            wave.Plan.Id,
            wave.Run,
            tally[(int)Contracts.Readiness.Ready],
            tally[(int)Contracts.Readiness.ReadyWithNotes],
            tally[(int)Contracts.Readiness.NotReady],
            tally[(int)Contracts.Readiness.NoAnswer]
        );
    }
}
