using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Cues;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.ControlRoom;

internal sealed partial class ControlActs
{
    public static Command Command(CallCueAct act) => new CallCue(act.SessionId, act.Kind, act.Points) { Note = act.Note };

    public static Command Command(StepCueAct act) => new StepCue(act.SessionId, act.CueId, act.Step, act.Points, act.Unready);

    public static Command Command(SetTallyAct act) => new SetTally(act.SessionId, act.Tally, act.Point);

    public static Command Command(AnswerFloorAct act) => new AnswerFloor(act.SessionId, act.Point, act.Given) { Note = act.Note };

    public static Command Command(AnnounceAct act) => new Announce(act.SessionId, act.Group, act.Points) { Text = act.Text };

    public static Command Command(RepeatAnnouncementAct act) => new RepeatAnnouncement(act.SessionId, act.AnnouncementId);

    public static Command Command(PlanRundownItemAct act) => new PlanRundownItem(act.SessionId, act.ItemId, act.Minutes, act.Points) { Title = act.Title };

    public static Command Command(MoveRundownItemAct act) => new MoveRundownItem(act.SessionId, act.ItemId, act.Before);

    public static Command Command(StepRundownItemAct act) => new StepRundownItem(act.SessionId, act.ItemId, act.Step);
}

internal sealed partial class ControlHub
{
    public Task<Receipt> CallCue(CallCueAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> StepCue(StepCueAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> SetTally(SetTallyAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> AnswerFloor(AnswerFloorAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> Announce(AnnounceAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> RepeatAnnouncement(RepeatAnnouncementAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> PlanRundownItem(PlanRundownItemAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> MoveRundownItem(MoveRundownItemAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> StepRundownItem(StepRundownItemAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));
}

internal static partial class ControlApi
{
    /// <summary>The acts that run a session.</summary>
    private static void MapLive(RouteGroupBuilder act)
    {
        act.MapPost("/call-cue", (string id, CallCueAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/step-cue", (string id, StepCueAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/set-tally", (string id, SetTallyAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/answer-floor", (string id, AnswerFloorAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/announce", (string id, AnnounceAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/repeat-announcement", (string id, RepeatAnnouncementAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/plan-rundown-item", (string id, PlanRundownItemAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/move-rundown-item", (string id, MoveRundownItemAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/step-rundown-item", (string id, StepRundownItemAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
    }
}
