using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Operators;

namespace BridgeCoordinator.Client;

public sealed partial class OperatorDoor
{
    /// <inheritdoc/>
    public Task<Receipt> AnswerCue(AnswerCueAct act) => _door.Ask<Receipt>(nameof(AnswerCue), act);
}
