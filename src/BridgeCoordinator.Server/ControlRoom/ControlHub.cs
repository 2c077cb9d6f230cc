using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using Microsoft.AspNetCore.SignalR;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>The control room's door. Each act has one handler; this and the HTTP route of the same name are two ways to it.</summary>
internal sealed partial class ControlHub(ControlActs acts, Viewers viewers) : Hub<IControlClient>, IControlHub
{
    private Caller Caller => Caller.Of(Context.User!);

    public Task WatchBoard(WatchBoard watch)
    {
        viewers.Watch(Context, watch);
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        viewers.Leave(Context.ConnectionId);
        return Task.CompletedTask;
    }

    public Task<Receipt> OpenConference(OpenConferenceAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> CloseConference(CloseConferenceAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> ChangePhase(ChangePhaseAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> ShiftStart(ShiftStartAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> OpenWave(OpenWaveAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> CloseWave(CloseWaveAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> OpenRollCall(OpenRollCallAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> ConfirmRollCall(ConfirmRollCallAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> CloseRollCall(CloseRollCallAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> CorrectHeadcount(CorrectHeadcountAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> SignForPoint(SignForPointAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> SignAttendance(SignAttendanceAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> GrantWaiver(GrantWaiverAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> WithdrawWaiver(WithdrawWaiverAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> TakeFix(TakeFixAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> ReleaseFix(ReleaseFixAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> TickCheck(TickCheckAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> FreezeSetup(FreezeSetupAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> DecideGo(DecideGoAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> AcknowledgeIncident(AcknowledgeIncidentAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> OwnIncident(OwnIncidentAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(Caller, act));

    public Task<Receipt> AssignIncident(AssignIncidentAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> ShelveIncident(ShelveIncidentAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> UnshelveIncident(UnshelveIncidentAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> CloseIncident(CloseIncidentAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> RingPoint(RingPointAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> SayToPoint(SayToPointAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> ReadThread(ReadThreadAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> AskForStill(AskForStillAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> WithdrawStill(WithdrawStillAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> TakeDirection(TakeDirectionAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(Caller, act));

    public Task<Receipt> OfferDirection(OfferDirectionAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(Caller, act));

    public Task<Receipt> AcceptDirection(AcceptDirectionAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(Caller, act));

    public Task<Receipt> HandOverShift(HandOverShiftAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> AcceptShift(AcceptShiftAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public async Task<Receipt> RecordByPhone(RecordByPhoneAct act) =>
        (await acts.Do(Caller, act.ConferenceId ?? "", act.CommandId, act)).ReceiptOrThrow(StreamId.Conference(act.ConferenceId ?? ""));

    private async Task<Receipt> Do(string? conferenceId, Guid? commandId, Command command) =>
        (await acts.Do(Caller, conferenceId ?? "", commandId, command)).ReceiptOrThrow(StreamId.Conference(conferenceId ?? ""));
}
