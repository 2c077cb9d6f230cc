using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Cues;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Liveness;

namespace BridgeCoordinator.Server.Operators;

internal sealed partial class OperatorActs
{
    public static Command Command(Caller caller, AnswerCueAct act) => new AnswerCue(act.SessionId, act.CueId, caller.Point!, act.Word) { Note = act.Note };

    public static Command Command(Caller caller, AskForFloorAct act) => new AskForFloor(act.SessionId, caller.Point!, caller.PersonId) { Note = act.Note };

    public static Command Command(Caller caller, WithdrawFloorAct act) => new WithdrawFloor(act.SessionId, caller.Point!);

    public static Command Command(Caller caller, ConfirmAnnouncementAct act) => new ConfirmAnnouncement(act.SessionId, act.AnnouncementId, caller.Point!, caller.PersonId);
}

internal sealed partial class OperatorHub
{
    public Task<Receipt> AnswerCue(AnswerCueAct act) => Do(act.CommandId, OperatorActs.Command(Caller, act), act.OccurredAt);

    public Task<Receipt> AskForFloor(AskForFloorAct act) => Do(act.CommandId, OperatorActs.Command(Caller, act), act.OccurredAt);

    public Task<Receipt> WithdrawFloor(WithdrawFloorAct act) => Do(act.CommandId, OperatorActs.Command(Caller, act), act.OccurredAt);

    public Task<Receipt> ConfirmAnnouncement(ConfirmAnnouncementAct act) => Do(act.CommandId, OperatorActs.Command(Caller, act), act.OccurredAt);
}

internal static partial class OperatorsFeature
{
    /// <summary>What an operator does while the session runs.</summary>
    private static void MapLive(RouteGroupBuilder api)
    {
        api.MapPost("/acts/answer-cue", (AnswerCueAct act, HttpContext c, OperatorActs a) => Do(c, a, caller => OperatorActs.Command(caller, act), act.OccurredAt));
        api.MapPost("/acts/ask-for-floor", (AskForFloorAct act, HttpContext c, OperatorActs a) => Do(c, a, caller => OperatorActs.Command(caller, act), act.OccurredAt));
        api.MapPost("/acts/withdraw-floor", (WithdrawFloorAct act, HttpContext c, OperatorActs a) => Do(c, a, caller => OperatorActs.Command(caller, act), act.OccurredAt));
        api.MapPost("/acts/confirm-announcement", (ConfirmAnnouncementAct act, HttpContext c, OperatorActs a) => Do(c, a, caller => OperatorActs.Command(caller, act), act.OccurredAt));
        api.MapPost("/receipts", Receipts).WithSummary("Which announcements the page holds, and which it has shown; said by the page itself.");
    }

    /// <summary>Only what is this point's counts; the rest is silently nothing, for an announcement may be forgotten while the page still knows it.</summary>
    private static IResult Receipts(AnnouncementReceiptsRequest request, HttpContext context, Followers followers, HeardReceipts heard, TimeProvider time)
    {
        var caller = Caller.Of(context.User);
        if (
            followers.Find(OperatorActs.Stream(caller))?.Current.State is ConferenceState state
            && state.Roster.Find(caller.Point ?? "") is { } point
            && state.CurrentSession(point, time.GetUtcNow()) is { } session
        )
        {
            foreach (var id in request.Delivered.Concat(request.Read).Distinct().Where(id => session.Live.Announcements.Find(id)?.IsFor(point, session.Id) == true))
            {
                heard.Heard(id, point.Index, request.Read.Contains(id));
            }
        }
        return Results.NoContent();
    }
}
