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
}
