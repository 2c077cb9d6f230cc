using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using Microsoft.AspNetCore.SignalR;

namespace BridgeCoordinator.Server.Operators;

/// <summary>The operators' door. The point comes from the sign-in.</summary>
internal sealed partial class OperatorHub(OperatorActs acts, Desktops desktops, OpenPages pages) : Hub<IOperatorClient>, IOperatorHub
{
    private Caller Caller => Caller.Of(Context.User!);

    public Task<PointDesk> Watch()
    {
        var caller = Caller;
        acts.Heard(caller, Context.ConnectionId);
        return desktops.Open(Context, caller) is { } desk
            ? Task.FromResult(desk)
            : throw Refusals.Exception(new Refusal("point.unknown", new Dictionary<string, string> { ["point"] = caller.Point ?? "" }));
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        desktops.Close(Context.ConnectionId);
        pages.Lost(Caller, Context.ConnectionId);
        return Task.CompletedTask;
    }

    public Task<Receipt> ComeOnPost(ComeOnPostAct act) => Do(act.CommandId, OperatorActs.Command(Caller, act), act.OccurredAt);

    public Task<Receipt> AnswerWave(AnswerWaveAct act) => Do(act.CommandId, OperatorActs.Command(Caller, act), act.OccurredAt);

    public Task<Receipt> AnswerRollCall(AnswerRollCallAct act) => Do(act.CommandId, OperatorActs.Command(Caller, act), act.OccurredAt);

    public Task<Receipt> RecordHeadcount(RecordHeadcountAct act) => Do(act.CommandId, OperatorActs.Command(Caller, act), act.OccurredAt);

    public Task<Receipt> SignHeadcount(SignHeadcountAct act) => Do(act.CommandId, OperatorActs.Command(Caller, act), act.OccurredAt);

    public Task<Receipt> AskForHelp(AskForHelpAct act) => Do(act.CommandId, OperatorActs.Command(Caller, act), act.OccurredAt);

    public Task<Receipt> WithdrawHelp(WithdrawHelpAct act) => Do(act.CommandId, OperatorActs.Command(Caller, act), act.OccurredAt);

    public Task<Receipt> SayToControl(SayToControlAct act) => Do(act.CommandId, OperatorActs.Command(Caller, act), act.OccurredAt);

    public Task<Receipt> ReceiveMessages(ReceiveMessagesAct act) => Do(act.CommandId, OperatorActs.Command(Caller, act), act.OccurredAt);

    public Task<Receipt> TakeStill(TakeStillAct act) => Do(act.CommandId, OperatorActs.Command(Caller, act), act.OccurredAt);

    public Task<Receipt> DeclineStill(DeclineStillAct act) => Do(act.CommandId, OperatorActs.Command(Caller, act), act.OccurredAt);

    private async Task<Receipt> Do(Guid? commandId, Command command, DateTimeOffset? occurredAt) =>
        (await acts.Do(Caller, commandId, command, occurredAt)).ReceiptOrThrow(OperatorActs.Stream(Caller));
}
