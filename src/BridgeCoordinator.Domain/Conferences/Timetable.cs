using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Conferences;

/// <summary>
/// What falls due in a session of an open conference. Every entry, once rung at or after its time, leads to a fact that takes it
/// out: an entry that could only be refused would be rung for ever.
/// </summary>
internal static class Timetable
{
    public static IEnumerable<DueAct> Of(SessionState session)
    {
        if (session.Phase == SessionPhase.Closed)
        {
            yield break;
        }
        if (
            session.Phase is SessionPhase.Planned or SessionPhase.Preparing
            && !session.GatheringSkipped
            && session.GatheringAt is { } gathering
        )
        {
            yield return new DueAct($"begin-gathering/{session.Id}", session.Revision, gathering, new BeginGathering(session.Id));
        }
        foreach (var wave in session.Waves)
        {
            if (wave.State == WaveState.Planned && wave.OpensAt is { } opens)
            {
                var act = $"open-wave/{session.Id}/{wave.Plan.Id}";
                yield return new DueAct(act, wave.Revision, opens, new OpenWave(session.Id, wave.Plan.Id, Rerun: false));
            }
            else if (wave.State == WaveState.Open && wave.Deadline is { } deadline)
            {
                var act = $"close-wave/{session.Id}/{wave.Plan.Id}";
                yield return new DueAct(act, wave.Revision, deadline, new CloseWave(session.Id, wave.Plan.Id, wave.Run));
            }
        }
    }
}
