using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Registry;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Plans.Imports;
using BridgeCoordinator.Server.Plans.Rosters;

namespace BridgeCoordinator.Server.Plans;

/// <summary>One command to the registry; the courier carries the rest. Whoever asks may wait for it, and loses nothing by not waiting.</summary>
internal sealed class PlanImport(Acts acts, Followers followers, PlanCodes codes, TimeProvider time)
{
    private const int MostStood = 1_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Ids for the people of one import: derived, so that sending it again is sending the same.</summary>
    public static Func<Guid> PersonIds(Guid importId)
    {
        var next = 0;
        return () => DerivedId.From("import-person", importId.ToString("D"), (next++).ToString(CultureInfo.InvariantCulture));
    }

    public ValueTask<Answer> Send(Caller caller, Guid importId, ReadPlan plan, long seen) =>
        acts.Do(
            caller,
            StreamId.Registry,
            importId,
            new ImportPlan(importId, plan.Programme, plan.Conference, plan.Organizations, plan.Sites, plan.Roster)
            {
                Implied = plan.Implied,
                Seen = seen,
                Units = plan.Units,
                People = plan.People,
            }
        );

    public ValueTask<Answer> Send(Caller caller, Guid importId, string conferenceId, ReadRoster read, long seen) =>
        acts.Do(
            caller,
            StreamId.Registry,
            importId,
            new ImportRoster(importId, conferenceId, read.Organizations, read.Sites, read.Roster) { Implied = read.Implied, People = read.People, Seen = seen }
        );

    /// <summary>Sends it, waits a while for the courier, and hands out codes for these lines.</summary>
    public async Task<IResult> Finish(HttpContext context, ImportTrack track, PlanImported dry, IReadOnlyList<RosterLine> roster, Func<ValueTask<Answer>> send)
    {
        track.Stage = ImportStage.Writing;
        var answer = await send();
        if (answer is Refused)
        {
            track.Stage = ImportStage.Refused;
            return answer.ToResult(StreamId.Registry);
        }
        track.Stage = ImportStage.Carrying;
        var complete = await Carried(dry.ImportId, dry.ConferenceId, context.RequestAborted);
        var handed = dry.ConferenceId is not { } id ? [] : await codes.For(Caller.Of(context.User), id, roster, context.RequestAborted);
        return Results.Json(dry with { DryRun = false, Complete = complete, Codes = handed, Stood = Stood(dry) }, ContractJson.Options);
    }

    /// <summary>What people corrected since the file was held against the conference: of that the file changed nothing but the place.</summary>
    private List<string>? Stood(PlanImported import)
    {
        if (import.ConferenceId is not { } id || followers.Find(StreamId.Conference(id))?.Current.State is not ConferenceState { ImportSeen: { } seen } state || state.ImportId != import.ImportId)
        {
            return null;
        }
        List<string> codes = [.. state.Roster.Points.Where(p => p.EditedAt > seen && p.ImportId == import.ImportId).Select(p => p.Code).Take(MostStood)];
        return codes.Count > 0 ? codes : null;
    }

    /// <summary>True once the conference holds the whole roster of this import (or of a later one).</summary>
    private async Task<bool> Carried(Guid importId, string? conferenceId, CancellationToken cancel)
    {
        if (conferenceId is null)
        {
            return true;
        }
        var follower = followers.Of(StreamId.Conference(conferenceId));
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        try
        {
            while (follower.Current.State is not ConferenceState { RosterComplete: true } state || (state.ImportId != importId && !IsOvertaken(importId, state.ImportId)))
            {
                await followers.WaitFor(follower.Stream, follower.Current.Seq + 1, either.Token);
            }
            return true;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    private bool IsOvertaken(Guid importId, Guid by) => followers.Find(StreamId.Registry)?.Current.State is RegistryState registry && registry.IsLater(by, than: importId);
}
