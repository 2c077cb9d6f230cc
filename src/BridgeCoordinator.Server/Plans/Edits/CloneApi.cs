using System.Text.RegularExpressions;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Plans.Exports;
using BridgeCoordinator.Server.Plans.Imports;

namespace BridgeCoordinator.Server.Plans.Edits;

/// <summary>The same points and the same course in a new conference: an import whose file is a conference that stands.</summary>
internal static partial class CloneApi
{
    public static async Task<IResult> Post(string id, CloneRequest body, HttpContext context, WholePlans plans, PlanImport import, ImportWatch watch, bool codes = true)
    {
        if (CommandId.Of(context) is not { } importId)
        {
            return Refusals.Problem("command.id-missing");
        }
        if (plans.Conference(id) is not { } state || await plans.Of(id, context.RequestAborted) is not { } whole)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        if (!Slug().IsMatch(body.Id) || body.Name is { Length: 0 or > 300 })
        {
            return Refusals.Problem("request.invalid", ("detail", Slug().IsMatch(body.Id) ? "name" : "id"));
        }
        // The same command again finds what it made itself; the registry gives it its first answer.
        if (plans.Conference(body.Id) is { } other && other.ImportId != importId)
        {
            return Refusals.Problem("conference.exists", ("conference", body.Id));
        }
        var conference = whole.Conference with { Id = body.Id, Name = body.Name ?? whole.Conference.Name, Drill = body.Drill, Sessions = Moved(state, body.Start) };
        // Sites and organisations stay as the registry knows them; an old conference must not put back what has changed since.
        var plan = new ReadPlan(whole.Programme, conference, [], [], whole.Roster, []);
        var track = watch.Begin(importId);
        track.Total = track.Read = track.Checked = whole.Roster.Count;
        var dry = new PlanImported(importId, whole.Programme.Id, body.Id, whole.Roster.Count, DryRun: true, Complete: false, []);
        return await import.Finish(context, track, dry, codes ? whole.Roster : [], () => import.Send(Caller.Of(context.User), importId, plan, seen: 0));
    }

    /// <summary>The first session of those with an hour starts at the new one, the others as long after it as before; what hangs on another still does.</summary>
    private static IReadOnlyList<SessionPlan> Moved(ConferenceState state, DateTimeOffset? start)
    {
        var plans = state.Plan!.Sessions;
        var free = plans.Where(s => s.Start.OfSession is null || state.Session(s.Id)?.ShiftedTo is not null).ToList();
        var first = free.Where(s => Hour(state, s) is not null).MinBy(s => Hour(state, s)) ?? free.FirstOrDefault(s => s.Kind == SessionKind.Plenary) ?? free.FirstOrDefault();
        var by = start is { } to && first is not null && Hour(state, first) is { } from ? to - from : (TimeSpan?)null;
        return
        [
            .. plans.Select(s =>
                !free.Contains(s) ? s
                : start is null ? s with { Start = new SessionStart() }
                : s == first ? s with { Start = new SessionStart(At: start) }
                : s with { Start = by is { } distance && Hour(state, s) is { } hour ? new SessionStart(At: hour + distance) : new SessionStart() }
            ),
        ];
    }

    private static DateTimeOffset? Hour(ConferenceState state, SessionPlan plan) => state.Session(plan.Id)?.ShiftedTo ?? plan.Start.At;

    [GeneratedRegex(@"^[a-z0-9-]{1,64}\z")]
    private static partial Regex Slug();
}
