using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>What the control room's acts mean, and the way to the desk. A conference nobody drafted opens no stream.</summary>
internal sealed class ControlActs(Acts acts, Followers followers)
{
    public static Command Command(OpenConferenceAct _) => new OpenConference();

    public static Command Command(CloseConferenceAct _) => new CloseConference();

    public static Command Command(ChangePhaseAct act) => new ChangePhase(act.SessionId, act.To);

    public static Command Command(ShiftStartAct act) => new ShiftStart(act.SessionId, act.To);

    public static Command Command(OpenWaveAct act) => new OpenWave(act.SessionId, act.WaveId, act.Rerun);

    public static Command Command(CloseWaveAct act) => new CloseWave(act.SessionId, act.WaveId, act.Run);

    public static Command Command(OpenRollCallAct act) => new OpenRollCall(act.SessionId);

    public static Command Command(CloseRollCallAct act) => new CloseRollCall(act.SessionId, act.Round);

    public async ValueTask<Answer> Do(Caller caller, string conferenceId, Guid? commandId, Command command)
    {
        var stream = StreamId.Conference(conferenceId);
        return followers.Find(stream)?.Current.State is ConferenceState { Plan: not null }
            ? await acts.Do(caller, stream, commandId, command)
            : new Refused(new Refusal("conference.unknown", new Dictionary<string, string> { ["conference"] = conferenceId }));
    }
}
