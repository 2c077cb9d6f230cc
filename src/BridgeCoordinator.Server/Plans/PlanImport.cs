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
        return Results.Json(dry with { DryRun = false, Complete = complete, Codes = handed }, ContractJson.Options);
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
