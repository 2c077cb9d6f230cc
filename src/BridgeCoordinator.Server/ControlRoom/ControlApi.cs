using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>The control room over HTTP: the snapshot frames start from, one point in depth, and the acts.</summary>
internal static partial class ControlApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var look = api.MapGroup("/conferences").RequireAuthorization(Policies.WatchBoard);
        look.MapGet("", List).WithSummary("All conferences, the next to start first.");
        look.MapGet("/{id}/board", Board).WithSummary("The whole board; watch from its version.");
        look.MapGet("/{id}/places", Places.Get).WithSummary("What of the roster stands still while tiles change: carriers, power zones, names of organisations.");
        look.MapGet("/{id}/points/{code}", PointDetails.Get).WithSummary("One point, with what stands behind its tile.");
        look.MapGet("/{id}/points/{code}/why", PointDetails.Why).WithSummary("What was seen, what was concluded, which deadline runs.");
        look.MapGet("/{id}/sessions/{session}/shift", ShiftPreviews.Get).WithSummary("What would move if the start of a session did; nothing is written.");
        look.MapGet("/{id}/incidents", IncidentPages.Get).WithSummary("Incidents: open ones first, then those that ended, the latest first.");
        look.MapGet("/{id}/incidents/kpis", IncidentKpiPage.Get).WithSummary("How the alarms press the people: rate, floods, chattering, stale ones, the top ten.");
        look.MapGet("/{id}/incidents/{incidentId:guid}", IncidentDetails.Get).WithSummary("One incident: calls for help, runbook, history.");
        look.MapGet(
                "/{id}/points/{code}/thread",
                async (string id, string code, HttpContext c, Boards boards, ThreadViews threads) =>
                    boards.State(id) is { } state && state.Roster.Find(code) is { } point
                        ? Results.Json(await threads.Of(state, point, c.RequestAborted), ContractJson.Options)
                        : Refusals.Problem("point.unknown", ("point", code))
            )
            .WithSummary("What was said between the control room and a point.");
        look.MapGet("/{id}/handover", HandoverPages.Get).WithSummary("What is open, for who comes on shift, and who handed over to whom.");
        look.MapGet("/{id}/ring", RingPages.Get).WithSummary("Whom to ring next, the most pressing first.");
        look.MapGet("/{id}/staff", Staff.Get).WithSummary("Whom an incident may be given to.");
        api.MapGet("/incidents/open", IncidentPages.Open).RequireAuthorization(Policies.WatchBoard).WithSummary("What is open now, over all conferences.");
        look.MapGet("/{id}/sessions/{session}/waves/{wave}", WavePages.Get).WithSummary("A wave in depth: answers over time, groups, who is missing, its runs.");
        look.MapGet("/{id}/sessions/{session}/roll-call", RollCallPages.Get).WithSummary("A round of roll call: how each point stands, who is silent, what became of every round.");
        look.MapGet("/{id}/sessions/{session}/go", GoPages.Get).WithSummary("The picture before the director's word: one number, every red, what was decided.");
        look.MapGet("/{id}/live", LivePages.Get).WithSummary("How a session is being run: cues, who is on air. Absent session: the one people are in.");
        look.MapGet("/{id}/photos/{photo}", PhotoPages.Get).WithSummary("A photo an operator left with an answer.");
        api.MapDelete("/photos/{photo}", PhotoPages.Delete).WithSummary("Erases a photo; no chain breaks.").RequireAuthorization(Policies.Administer);
        var act = api.MapGroup("/conferences/{id}/acts").RequireAuthorization(Policies.RunConference);
        MapLive(act);
        act.MapPost("/open-conference", (string id, OpenConferenceAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/close-conference", (string id, CloseConferenceAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/change-phase", (string id, ChangePhaseAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/shift-start", (string id, ShiftStartAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/open-wave", (string id, OpenWaveAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/close-wave", (string id, CloseWaveAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/open-roll-call", (string id, OpenRollCallAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/confirm-roll-call", (string id, ConfirmRollCallAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/close-roll-call", (string id, CloseRollCallAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/correct-headcount", (string id, CorrectHeadcountAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/sign-for-point", (string id, SignForPointAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/sign-attendance", (string id, SignAttendanceAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/grant-waiver", (string id, GrantWaiverAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/withdraw-waiver", (string id, WithdrawWaiverAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/take-fix", (string id, TakeFixAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/release-fix", (string id, ReleaseFixAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/tick-check", (string id, TickCheckAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/freeze-setup", (string id, FreezeSetupAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/decide-go", (string id, DecideGoAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/acknowledge-incident", (string id, AcknowledgeIncidentAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/own-incident", (string id, OwnIncidentAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(Caller.Of(c.User), body), c, a));
        act.MapPost("/assign-incident", (string id, AssignIncidentAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/shelve-incident", (string id, ShelveIncidentAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/unshelve-incident", (string id, UnshelveIncidentAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/close-incident", (string id, CloseIncidentAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/ring-point", (string id, RingPointAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/say-to-point", (string id, SayToPointAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/read-thread", (string id, ReadThreadAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/ask-for-still", (string id, AskForStillAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/withdraw-still", (string id, WithdrawStillAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/take-direction", (string id, TakeDirectionAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(Caller.Of(c.User), body), c, a));
        act.MapPost("/offer-direction", (string id, OfferDirectionAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(Caller.Of(c.User), body), c, a));
        act.MapPost("/accept-direction", (string id, AcceptDirectionAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(Caller.Of(c.User), body), c, a));
        act.MapPost("/hand-over-shift", (string id, HandOverShiftAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost("/accept-shift", (string id, AcceptShiftAct body, HttpContext c, ControlActs a) => Do(id, ControlActs.Command(body), c, a));
        act.MapPost(
            "/record-by-phone",
            async (string id, RecordByPhoneAct body, HttpContext c, ControlActs a) =>
                (await a.Do(Caller.Of(c.User), id, CommandId.Of(c), body)).ToResult(StreamId.Conference(id))
        );
    }

    private static IResult List(Followers followers, TimeProvider time)
    {
        var now = time.GetUtcNow();
        return Results.Json(
            followers
                .All.Select(f => f.Current.State)
                .OfType<ConferenceState>()
                .Where(c => c.Plan is not null)
                .Select(c => new ConferenceLine(c.Id, c.Plan!.Name, c.Phase, c.Plan.Drill, c.Roster.Enrolled, c.CurrentSession(now)?.StartsAt))
                .OrderBy(c => c.Phase == ConferencePhase.Closed)
                .ThenBy(c => c.StartsAt ?? DateTimeOffset.MaxValue)
                .ThenBy(c => c.Id, StringComparer.Ordinal),
            ContractJson.Options
        );
    }

    private static IResult Board(string id, Boards boards, TimeProvider time) =>
        boards.Of(id)?.Snapshot(time.GetUtcNow()) is { } snapshot
            ? Results.Json(snapshot, ContractJson.Options)
            : Refusals.Problem("conference.unknown", ("conference", id));

    private static async Task<IResult> Do(string conferenceId, Command command, HttpContext context, ControlActs acts) =>
        (await acts.Do(Caller.Of(context.User), conferenceId, CommandId.Of(context), command)).ToResult(StreamId.Conference(conferenceId));
}
