using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Operators;

namespace BridgeCoordinator.Client;

public sealed partial class OperatorDoor
{
    /// <inheritdoc/>
    public Task<Receipt> AnswerCue(AnswerCueAct act) => _door.Ask<Receipt>(nameof(AnswerCue), act);

    /// <inheritdoc/>
    public Task<Receipt> AskForFloor(AskForFloorAct act) => _door.Ask<Receipt>(nameof(AskForFloor), act);

    /// <inheritdoc/>
    public Task<Receipt> WithdrawFloor(WithdrawFloorAct act) => _door.Ask<Receipt>(nameof(WithdrawFloor), act);

    /// <inheritdoc/>
    public Task<Receipt> ConfirmAnnouncement(ConfirmAnnouncementAct act) => _door.Ask<Receipt>(nameof(ConfirmAnnouncement), act);
}
