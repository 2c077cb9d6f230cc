using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Programmes;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
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
        plan = await Veil.Lift(plan, whole, context.RequestAborted);
        track.Read = track.Total = plan.Roster.Count;
        track.Stage = ImportStage.Checking;
        var changes = await Changes(plan, whole, track, context);
        var dry = new PlanImported(importId, plan.Programme.Id, plan.Conference?.Id, plan.Roster.Count, DryRun: true, Complete: false, [], changes);
        return dryRun ? Results.Json(dry, ContractJson.Options) : await import.Finish(context, track, dry, codes ? plan.Roster : [], () => import.Send(Caller.Of(context.User), importId, plan));
    }

    private static async Task<ImportChanges> Changes(ReadPlan plan, WholePlans whole, ImportTrack track, HttpContext context)
    {
        var before = plan.Conference is { } conference ? whole.Conference(conference.Id) : null;
        var known = await whole.PeopleOf(before?.Roster.Points.Select(p => p.Line) ?? [], context.RequestAborted);
        var programme = context.RequestServices.GetRequiredService<Followers>().Find(StreamId.Programme(plan.Programme.Id))?.Current.State as ProgrammeState;
        var changed = PlanDifferences.Of(programme?.Plan, before?.Plan, plan.Programme, plan.Conference);
        return ImportDifferences.Of(before, known, plan.Roster, plan.People, changed, track);
    }
}
