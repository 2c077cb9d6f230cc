using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Operators;
using Microsoft.AspNetCore.SignalR.Client;

namespace BridgeCoordinator.Client;

/// <summary>
/// An operator's hub, typed. The operator must have entered on the <see cref="CoordinatorApi"/> before. Refusals are
/// <see cref="RefusedException"/>. A lost connection is not reopened: open a new door and watch again.
/// </summary>
public sealed partial class OperatorDoor : IOperatorHub, IAsyncDisposable
{
    private readonly PersonDoor _door;

    /// <summary>A door; it is shut until <see cref="Open"/>.</summary>
    public OperatorDoor(CoordinatorApi api)
    {
        _door = new PersonDoor(api, HubRoutes.Operator);
        _door.Hub.On<PointDesk>(nameof(IOperatorClient.DeskChanged), desk => DeskChanged?.Invoke(desk));
        _door.Hub.Closed += error =>
        {
            Closed?.Invoke(error);
            return Task.CompletedTask;
        };
    }

    /// <summary>The desk as it is from now on, whole.</summary>
    public event Action<PointDesk>? DeskChanged;

    /// <summary>The connection has ended.</summary>
    public event Action<Exception?>? Closed;

    /// <summary>Opens the connection.</summary>
    public Task Open(CancellationToken ct = default) => _door.Hub.StartAsync(ct);

    /// <inheritdoc/>
    public Task<PointDesk> Watch() => _door.Ask<PointDesk>(nameof(Watch), null);

    /// <inheritdoc/>
    public Task<Receipt> ComeOnPost(ComeOnPostAct act) => _door.Ask<Receipt>(nameof(ComeOnPost), act);

    /// <inheritdoc/>
    public Task<Receipt> AnswerWave(AnswerWaveAct act) => _door.Ask<Receipt>(nameof(AnswerWave), act);

    /// <inheritdoc/>
    public Task<Receipt> AnswerRollCall(AnswerRollCallAct act) => _door.Ask<Receipt>(nameof(AnswerRollCall), act);

    /// <inheritdoc/>
    public Task<Receipt> RecordHeadcount(RecordHeadcountAct act) => _door.Ask<Receipt>(nameof(RecordHeadcount), act);

    /// <inheritdoc/>
    public Task<Receipt> SignHeadcount(SignHeadcountAct act) => _door.Ask<Receipt>(nameof(SignHeadcount), act);

    /// <inheritdoc/>
    public Task<Receipt> AskForHelp(AskForHelpAct act) => _door.Ask<Receipt>(nameof(AskForHelp), act);

    /// <inheritdoc/>
    public Task<Receipt> WithdrawHelp(WithdrawHelpAct act) => _door.Ask<Receipt>(nameof(WithdrawHelp), act);

    /// <inheritdoc/>
    public Task<Receipt> SayToControl(SayToControlAct act) => _door.Ask<Receipt>(nameof(SayToControl), act);

    /// <inheritdoc/>
    public Task<Receipt> ReceiveMessages(ReceiveMessagesAct act) => _door.Ask<Receipt>(nameof(ReceiveMessages), act);

    /// <inheritdoc/>
    public Task<Receipt> TakeStill(TakeStillAct act) => _door.Ask<Receipt>(nameof(TakeStill), act);

    /// <inheritdoc/>
    public Task<Receipt> DeclineStill(DeclineStillAct act) => _door.Ask<Receipt>(nameof(DeclineStill), act);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _door.DisposeAsync();
}
