using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using Microsoft.AspNetCore.SignalR.Client;

namespace BridgeCoordinator.Client;

/// <summary>
/// The control room's hub, typed. The person must have signed in on the <see cref="CoordinatorApi"/> before. Refusals are
/// <see cref="RefusedException"/>. A lost connection is not reopened: fetch the snapshot and open a new door.
/// </summary>
public sealed partial class ControlDoor : IControlHub, IAsyncDisposable
{
    private readonly PersonDoor _door;

    /// <summary>A door; it is shut until <see cref="Open"/>.</summary>
    public ControlDoor(CoordinatorApi api)
    {
        _door = new PersonDoor(api, HubRoutes.Control);
        _door.Hub.On<BoardFrame>(nameof(IControlClient.Frame), frame => Frame?.Invoke(frame));
        _door.Hub.On<FetchAgain>(nameof(IControlClient.FetchAgain), notice => FetchAgain?.Invoke(notice));
        _door.Hub.Closed += error =>
        {
            Closed?.Invoke(error);
            return Task.CompletedTask;
        };
    }

    /// <summary>A frame of the board came.</summary>
    public event Action<BoardFrame>? Frame;

    /// <summary>The snapshot must be fetched again.</summary>
    public event Action<FetchAgain>? FetchAgain;

    /// <summary>The connection has ended.</summary>
    public event Action<Exception?>? Closed;

    /// <summary>Opens the connection.</summary>
    public Task Open(CancellationToken ct = default) => _door.Hub.StartAsync(ct);

    /// <inheritdoc/>
    public Task WatchBoard(WatchBoard watch) => _door.Tell(nameof(WatchBoard), watch);

    /// <inheritdoc/>
    public Task<Receipt> OpenConference(OpenConferenceAct act) => _door.Ask<Receipt>(nameof(OpenConference), act);

    /// <inheritdoc/>
    public Task<Receipt> CloseConference(CloseConferenceAct act) => _door.Ask<Receipt>(nameof(CloseConference), act);

    /// <inheritdoc/>
    public Task<Receipt> ChangePhase(ChangePhaseAct act) => _door.Ask<Receipt>(nameof(ChangePhase), act);

    /// <inheritdoc/>
    public Task<Receipt> ShiftStart(ShiftStartAct act) => _door.Ask<Receipt>(nameof(ShiftStart), act);

    /// <inheritdoc/>
    public Task<Receipt> OpenWave(OpenWaveAct act) => _door.Ask<Receipt>(nameof(OpenWave), act);

    /// <inheritdoc/>
    public Task<Receipt> CloseWave(CloseWaveAct act) => _door.Ask<Receipt>(nameof(CloseWave), act);

    /// <inheritdoc/>
    public Task<Receipt> OpenRollCall(OpenRollCallAct act) => _door.Ask<Receipt>(nameof(OpenRollCall), act);

    /// <inheritdoc/>
    public Task<Receipt> ConfirmRollCall(ConfirmRollCallAct act) => _door.Ask<Receipt>(nameof(ConfirmRollCall), act);

    /// <inheritdoc/>
    public Task<Receipt> CloseRollCall(CloseRollCallAct act) => _door.Ask<Receipt>(nameof(CloseRollCall), act);

    /// <inheritdoc/>
    public Task<Receipt> CorrectHeadcount(CorrectHeadcountAct act) => _door.Ask<Receipt>(nameof(CorrectHeadcount), act);

    /// <inheritdoc/>
    public Task<Receipt> SignForPoint(SignForPointAct act) => _door.Ask<Receipt>(nameof(SignForPoint), act);

    /// <inheritdoc/>
    public Task<Receipt> SignAttendance(SignAttendanceAct act) => _door.Ask<Receipt>(nameof(SignAttendance), act);

    /// <inheritdoc/>
    public Task<Receipt> GrantWaiver(GrantWaiverAct act) => _door.Ask<Receipt>(nameof(GrantWaiver), act);

    /// <inheritdoc/>
    public Task<Receipt> WithdrawWaiver(WithdrawWaiverAct act) => _door.Ask<Receipt>(nameof(WithdrawWaiver), act);

    /// <inheritdoc/>
    public Task<Receipt> TakeFix(TakeFixAct act) => _door.Ask<Receipt>(nameof(TakeFix), act);

    /// <inheritdoc/>
    public Task<Receipt> ReleaseFix(ReleaseFixAct act) => _door.Ask<Receipt>(nameof(ReleaseFix), act);

    /// <inheritdoc/>
    public Task<Receipt> TickCheck(TickCheckAct act) => _door.Ask<Receipt>(nameof(TickCheck), act);

    /// <inheritdoc/>
    public Task<Receipt> FreezeSetup(FreezeSetupAct act) => _door.Ask<Receipt>(nameof(FreezeSetup), act);

    /// <inheritdoc/>
    public Task<Receipt> DecideGo(DecideGoAct act) => _door.Ask<Receipt>(nameof(DecideGo), act);

    /// <inheritdoc/>
    public Task<Receipt> AcknowledgeIncident(AcknowledgeIncidentAct act) => _door.Ask<Receipt>(nameof(AcknowledgeIncident), act);

    /// <inheritdoc/>
    public Task<Receipt> OwnIncident(OwnIncidentAct act) => _door.Ask<Receipt>(nameof(OwnIncident), act);

    /// <inheritdoc/>
    public Task<Receipt> AssignIncident(AssignIncidentAct act) => _door.Ask<Receipt>(nameof(AssignIncident), act);

    /// <inheritdoc/>
    public Task<Receipt> ShelveIncident(ShelveIncidentAct act) => _door.Ask<Receipt>(nameof(ShelveIncident), act);

    /// <inheritdoc/>
    public Task<Receipt> UnshelveIncident(UnshelveIncidentAct act) => _door.Ask<Receipt>(nameof(UnshelveIncident), act);

    /// <inheritdoc/>
    public Task<Receipt> CloseIncident(CloseIncidentAct act) => _door.Ask<Receipt>(nameof(CloseIncident), act);

    /// <inheritdoc/>
    public Task<Receipt> RecordByPhone(RecordByPhoneAct act) => _door.Ask<Receipt>(nameof(RecordByPhone), act);

    /// <inheritdoc/>
    public Task<Receipt> RingPoint(RingPointAct act) => _door.Ask<Receipt>(nameof(RingPoint), act);

    /// <inheritdoc/>
    public Task<Receipt> SayToPoint(SayToPointAct act) => _door.Ask<Receipt>(nameof(SayToPoint), act);

    /// <inheritdoc/>
    public Task<Receipt> ReadThread(ReadThreadAct act) => _door.Ask<Receipt>(nameof(ReadThread), act);

    /// <inheritdoc/>
    public Task<Receipt> AskForStill(AskForStillAct act) => _door.Ask<Receipt>(nameof(AskForStill), act);

    /// <inheritdoc/>
    public Task<Receipt> WithdrawStill(WithdrawStillAct act) => _door.Ask<Receipt>(nameof(WithdrawStill), act);

    /// <inheritdoc/>
    public Task<Receipt> TakeDirection(TakeDirectionAct act) => _door.Ask<Receipt>(nameof(TakeDirection), act);

    /// <inheritdoc/>
    public Task<Receipt> OfferDirection(OfferDirectionAct act) => _door.Ask<Receipt>(nameof(OfferDirection), act);

    /// <inheritdoc/>
    public Task<Receipt> AcceptDirection(AcceptDirectionAct act) => _door.Ask<Receipt>(nameof(AcceptDirection), act);

    /// <inheritdoc/>
    public Task<Receipt> HandOverShift(HandOverShiftAct act) => _door.Ask<Receipt>(nameof(HandOverShift), act);

    /// <inheritdoc/>
    public Task<Receipt> AcceptShift(AcceptShiftAct act) => _door.Ask<Receipt>(nameof(AcceptShift), act);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _door.DisposeAsync();
}
