using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Programmes;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Plans.Exports;
using BridgeCoordinator.Server.Plans.Imports;

namespace BridgeCoordinator.Server.Plans;

/// <summary>The door for plan files. A wrong one is refused whole, with every error in its place.</summary>
internal static class PlanApi
{
    private const int MostBytes = 24 * 1024 * 1024;

    public static async Task<IResult> Import(HttpContext context, PlanImport import, ImportWatch watch, WholePlans whole, bool dryRun = false, bool codes = true)
    {
        if (CommandId.Of(context) is not { } importId)
        {
            return Refusals.Problem("command.id-missing");
        }
        if (!importId.IsVersion7())
        {
            return Refusals.Problem("import.id");
        }
        var track = watch.Begin(importId);
        if (await Upload.Read(context, MostBytes) is not { } file)
        {
            track.Stage = ImportStage.Refused;
            return Refusals.Problem("plan.too-large");
        }
        var reading = PlanFile.Read(file, PlanImport.PersonIds(importId));
        if (reading.Plan is not { } plan)
        {
            track.Stage = ImportStage.Refused;
            return Refusals.Problem(
                new Refusal("plan.invalid", new Dictionary<string, string> { ["detail"] = reading.Errors[0].Path }),
                new Dictionary<string, object?> { ["errors"] = reading.Errors }
            );
        }
        if (whole.ClosedTo(importId, plan.Conference?.Id) is { } closed)
        {
            track.Stage = ImportStage.Refused;
            return Refusals.Problem(closed);
        }
        plan = await Veil.Lift(plan, whole, context.RequestAborted);
        track.Read = track.Total = plan.Roster.Count;
        track.Stage = ImportStage.Checking;
        var seen = Standing(plan, whole);
        var changes = await Changes(plan, seen, whole, track, context);
        var dry = new PlanImported(importId, plan.Programme.Id, plan.Conference?.Id, plan.Roster.Count, DryRun: true, Complete: false, [], changes);
        if (dryRun)
        {
            context.Response.Headers.ETag = seen.Tag;
            return Results.Json(dry with { Tag = seen.Tag }, ContractJson.Options);
        }
        seen = Standing(plan, whole);
        if (whole.ClosedTo(importId, plan.Conference?.Id) is { } meanwhile)
        {
            track.Stage = ImportStage.Refused;
            return Refusals.Problem(meanwhile);
        }
        if (ImportTag.IsOvertaken(context, seen.Tag) && !whole.IsAccepted(importId))
        {
            track.Stage = ImportStage.Refused;
            return Refusals.Problem("roster.changed");
        }
        return await import.Finish(context, track, dry, codes ? plan.Roster : [], () => import.Send(Caller.Of(context.User), importId, plan, seen.Seq));
    }

    private static (ConferenceState? Conference, ProgrammeState? Programme, long Seq, string Tag) Standing(ReadPlan plan, WholePlans whole)
    {
        var (conference, seq) = plan.Conference is { } named ? whole.Seen(named.Id) : (null, 0);
        var programme = whole.Programme(plan.Programme.Id);
        return (conference, programme, seq, ImportTag.OfPlan(conference, programme));
    }

    private static async Task<ImportChanges> Changes(
        ReadPlan plan,
        (ConferenceState? Conference, ProgrammeState? Programme, long Seq, string Tag) seen,
        WholePlans whole,
        ImportTrack track,
        HttpContext context
    )
    {
        var (before, programme) = (seen.Conference, seen.Programme);
        var known = await whole.PeopleOf(before?.Roster.Points.Select(p => p.Line) ?? [], context.RequestAborted);
        var kept = before is not null && plan.Conference is { } conference ? ClosedWaves.KeptFrom(before, conference) : [];
        var changed = PlanDifferences.Of(programme?.Plan, before?.Plan, plan.Programme, before is null ? plan.Conference : plan.Conference?.Standing(before, kept));
        var withdrawn = plan.Units.Count(u => programme?.Units.GetValueOrDefault(u.Id) is { Withdrawn: true });
        return ImportDifferences.Of(before, known, plan.Roster, plan.People, changed, track) with
        {
            KeptWaves = kept.Count > 0 ? kept : null,
            WithdrawnUnits = withdrawn > 0 ? withdrawn : null,
        };
    }
}
