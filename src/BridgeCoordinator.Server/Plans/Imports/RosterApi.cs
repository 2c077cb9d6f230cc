using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Registry;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Plans.Exports;
using BridgeCoordinator.Server.Plans.Rosters;

namespace BridgeCoordinator.Server.Plans.Imports;

/// <summary>The door for roster files of a conference that has a plan, and the question how far an import has come.</summary>
internal static class RosterApi
{
    private const int MostBytes = 16 * 1024 * 1024;

    public static async Task<IResult> Import(string id, HttpContext context, PlanImport import, ImportWatch watch, WholePlans whole, bool dryRun = false, bool codes = true)
    {
        if (CommandId.Of(context) is not { } importId)
        {
            return Refusals.Problem("command.id-missing");
        }
        if (!importId.IsVersion7())
        {
            return Refusals.Problem("import.id");
        }
        if (whole.Conference(id) is not { Plan: { } plan } before)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        if (whole.ClosedTo(importId, id) is { } closed)
        {
            return Refusals.Problem(closed);
        }
        var tag = ImportTag.OfRoster(before);
        if (ImportTag.IsOvertaken(context, tag) && !whole.IsAccepted(importId))
        {
            return Refusals.Problem("roster.changed");
        }
        var track = watch.Begin(importId);
        if (await Upload.Read(context, MostBytes) is not { } file)
        {
            track.Stage = ImportStage.Refused;
            return Refusals.Problem("plan.too-large");
        }
        var reading = RosterFile.Read(file, [.. plan.Sessions.Select(s => s.Id)], PlanImport.PersonIds(importId), read => track.Read = read);
        if (reading.Roster is not { } roster)
        {
            track.Stage = ImportStage.Refused;
            return Invalid(reading.Errors);
        }
        roster = await Veil.Lift(roster, before, whole, context.RequestAborted);
        track.Total = roster.Roster.Count;
        track.Stage = ImportStage.Checking;
        var known = await whole.PeopleOf(before.Roster.Points.Select(p => p.Line), context.RequestAborted);
        var changes = ImportDifferences.Of(before, known, roster.Roster, roster.People, [], track);
        var dry = new PlanImported(importId, plan.ProgrammeId, id, roster.Roster.Count, DryRun: true, Complete: false, [], changes);
        if (dryRun)
        {
            context.Response.Headers.ETag = tag;
            return Results.Json(dry with { Tag = tag }, ContractJson.Options);
        }
        // Reading took its time: what is sent is held against what stands now.
        if (whole.ClosedTo(importId, id) is { } meanwhile)
        {
            track.Stage = ImportStage.Refused;
            return Refusals.Problem(meanwhile);
        }
        var (now, seq) = whole.Seen(id);
        if (now is null || (ImportTag.IsOvertaken(context, ImportTag.OfRoster(now)) && !whole.IsAccepted(importId)))
        {
            track.Stage = ImportStage.Refused;
            return Refusals.Problem("roster.changed");
        }
        return await import.Finish(context, track, dry, codes ? roster.Roster : [], () => import.Send(Caller.Of(context.User), importId, id, roster, seq));
    }

    public static IResult Progress(string id, ImportWatch watch, Followers followers)
    {
        if (!Guid.TryParse(id, out var importId) || !importId.IsVersion7())
        {
            return Refusals.Problem("import.id");
        }
        var track = watch.Find(importId);
        var registry = followers.Find(StreamId.Registry)?.Current.State as RegistryState;
        var imported = registry?.Imports.GetValueOrDefault(importId);
        if (track is null && imported is null)
        {
            return Refusals.Problem("import.unknown", ("import", importId.ToString("D")));
        }
        if (imported is not { Points: { } points })
        {
            return Results.Json(new ImportProgress(importId, track!.Stage, track.Read, track.Checked, 0, 0, track.Total), ContractJson.Options);
        }
        var conference = imported.ConferenceId is { } of ? followers.Find(StreamId.Conference(of))?.Current.State as ConferenceState : null;
        var overtaken = conference is not null && registry!.IsLater(conference.ImportId, than: importId);
        var carried = imported.ConferenceId is null || overtaken ? points
            : conference?.ImportId != importId ? 0
            : conference.RosterComplete ? points
            : conference.Roster.Points.Count(p => p.ImportId == importId);
        var done = imported.ConferenceId is null || (conference is { RosterComplete: true } && (overtaken || conference.ImportId == importId));
        return Results.Json(
            new ImportProgress(importId, done ? ImportStage.Done : ImportStage.Carrying, track?.Read ?? points, track?.Checked ?? points, points, carried, points),
            ContractJson.Options
        );
    }

    public static IResult Invalid(IReadOnlyList<PlanError> errors) =>
        Refusals.Problem(
            new Refusal(
                "roster.invalid",
                new Dictionary<string, string> { ["count"] = errors.Count.ToString(CultureInfo.InvariantCulture), ["detail"] = errors[0].Path }
            ),
            new Dictionary<string, object?> { ["errors"] = errors }
        );
}
