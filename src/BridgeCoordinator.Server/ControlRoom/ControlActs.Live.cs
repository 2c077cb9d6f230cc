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
}

internal sealed partial class ControlHub
{
    public Task<Receipt> CallCue(CallCueAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> StepCue(StepCueAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));

    public Task<Receipt> SetTally(SetTallyAct act) => Do(act.ConferenceId, act.CommandId, ControlActs.Command(act));
}

internal static partial class ControlApi
{
    /// <summary>The acts that run a session.</summary>
    private static void MapLive(RouteGroupBuilder act)
    {
        act.MapPost("/call-cue", (string id, CallCueAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/step-cue", (string id, StepCueAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/set-tally", (string id, SetTallyAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
    }
}
