using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;

namespace BridgeCoordinator.Client;

public sealed partial class ControlDoor
{
    /// <inheritdoc/>
    public Task<Receipt> CallCue(CallCueAct act) => _door.Ask<Receipt>(nameof(CallCue), act);

    /// <inheritdoc/>
    public Task<Receipt> StepCue(StepCueAct act) => _door.Ask<Receipt>(nameof(StepCue), act);

    /// <inheritdoc/>
    public Task<Receipt> SetTally(SetTallyAct act) => _door.Ask<Receipt>(nameof(SetTally), act);

    /// <inheritdoc/>
    public Task<Receipt> AnswerFloor(AnswerFloorAct act) => _door.Ask<Receipt>(nameof(AnswerFloor), act);

    /// <inheritdoc/>
    public Task<Receipt> Announce(AnnounceAct act) => _door.Ask<Receipt>(nameof(Announce), act);

    /// <inheritdoc/>
    public Task<Receipt> RepeatAnnouncement(RepeatAnnouncementAct act) => _door.Ask<Receipt>(nameof(RepeatAnnouncement), act);

    /// <inheritdoc/>
    public Task<Receipt> PlanRundownItem(PlanRundownItemAct act) => _door.Ask<Receipt>(nameof(PlanRundownItem), act);

    /// <inheritdoc/>
    public Task<Receipt> MoveRundownItem(MoveRundownItemAct act) => _door.Ask<Receipt>(nameof(MoveRundownItem), act);

    /// <inheritdoc/>
    public Task<Receipt> StepRundownItem(StepRundownItemAct act) => _door.Ask<Receipt>(nameof(StepRundownItem), act);
}
