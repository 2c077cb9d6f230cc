using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Domain.Cues;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;

namespace BridgeCoordinator.Server.Operators;

internal sealed partial class OperatorActs
{
    public static Command Command(Caller caller, AnswerCueAct act) => new AnswerCue(act.SessionId, act.CueId, caller.Point!, act.Word) { Note = act.Note };
}

internal sealed partial class OperatorHub
{
    public Task<Receipt> AnswerCue(AnswerCueAct act) => Do(act.CommandId, OperatorActs.Command(Caller, act), act.OccurredAt);
}

internal static partial class OperatorsFeature
{
    /// <summary>What an operator does while the session runs.</summary>
    private static void MapLive(RouteGroupBuilder api)
    {
        api.MapPost("/acts/answer-cue", (AnswerCueAct act, HttpContext c, OperatorActs a) => Do(c, a, caller => OperatorActs.Command(caller, act), act.OccurredAt));
    }
}
