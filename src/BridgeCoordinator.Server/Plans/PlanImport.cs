using System.Globalization;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Registry;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Plans;

/// <summary>One command to the registry; the courier carries the rest. Whoever asks may wait for it, and loses nothing by not waiting.</summary>
internal sealed class PlanImport(Acts acts, Followers followers, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Ids for the people of one import: derived, so that sending it again is sending the same.</summary>
    public static Func<Guid> PersonIds(Guid importId)
    {
        var next = 0;
        return () => DerivedId.From("import-person", importId.ToString("D"), (next++).ToString(CultureInfo.InvariantCulture));
    }

    public ValueTask<Answer> Send(Caller caller, Guid importId, ReadPlan plan) =>
        acts.Do(
            caller,
            StreamId.Registry,
            importId,
            new ImportPlan(importId, plan.Programme, plan.Conference, plan.Organizations, plan.Sites, plan.Roster)
            {
                Implied = plan.Implied,
                Units = plan.Units,
                People = plan.People,
            }
        );

    /// <summary>True once the conference holds the whole roster of this import (or of a later one).</summary>
    public async Task<bool> Carried(Guid importId, ReadPlan plan, CancellationToken cancel)
    {
        if (plan.Conference is not { } conference)
        {
            return true;
        }
        var follower = followers.Of(StreamId.Conference(conference.Id));
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        try
        {
            while (follower.Current.State is not ConferenceState { RosterComplete: true } state || state.ImportId.CompareTo(importId) < 0)
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
}
