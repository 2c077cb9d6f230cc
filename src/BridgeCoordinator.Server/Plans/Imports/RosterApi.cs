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
        if (whole.Conference(id) is not { Plan: { } plan } before)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        var tag = Tag(before);
        if (context.Request.Headers.IfMatch.ToString() is { Length: > 0 } seen && seen != "*" && seen != tag)
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
            // Whoever confirms sends it back: what somebody changed in between is not overwritten unseen.
            context.Response.Headers.ETag = tag;
            return Results.Json(dry, ContractJson.Options);
        }
        return await import.Finish(context, track, dry, codes ? roster.Roster : [], () => import.Send(Caller.Of(context.User), importId, id, roster));
    }

    public static IResult Progress(Guid importId, ImportWatch watch, Followers followers)
    {
        var track = watch.Find(importId);
        var imported = (followers.Find(StreamId.Registry)?.Current.State as RegistryState)?.Imports.GetValueOrDefault(importId);
        if (track is null && imported is null)
        {
            return Refusals.Problem("import.unknown", ("import", importId.ToString("D")));
        }
        if (imported is not { Points: { } points })
        {
            return Results.Json(new ImportProgress(importId, track!.Stage, track.Read, track.Checked, 0, 0, track.Total), ContractJson.Options);
        }
        var conference = imported.ConferenceId is { } id ? followers.Find(StreamId.Conference(id))?.Current.State as ConferenceState : null;
        var carried = imported.ConferenceId is null || conference?.ImportId.CompareTo(importId) > 0 ? points
            : conference?.ImportId != importId ? 0
            : conference.RosterComplete ? points
            : conference.Roster.Points.Count(p => p.ImportId == importId);
        var done = imported.ConferenceId is null || (conference is { RosterComplete: true } && conference.ImportId.CompareTo(importId) >= 0);
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

    /// <summary>Which state of the roster somebody saw.</summary>
    private static string Tag(ConferenceState state)
    {
        var last = state.Roster.Points.Count > 0 ? state.Roster.Points.Max(p => p.Revision) : 0;
        return string.Create(CultureInfo.InvariantCulture, $"\"{state.ImportId:N}-{last}-{state.Roster.Enrolled}\"");
    }
}
