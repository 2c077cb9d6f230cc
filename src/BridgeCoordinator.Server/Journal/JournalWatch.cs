using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Journal;

/// <summary>
/// Folds every open stream before the doors open, then looks at the heads once a second: what the bus did not bring is found here, and
/// so is a restored backup.
/// </summary>
internal sealed class JournalWatch(JournalStore store, Followers followers, TimeProvider clock, JournalTelemetry telemetry) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private readonly HashSet<StreamId> warned = [];
    private DateTimeOffset seenUpTo;
    private bool blind;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        followers.Of(StreamId.Registry);
        followers.Of(StreamId.Access);
        await Look(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Look(stoppingToken);
                if (blind)
                {
                    blind = false;
                    telemetry.Sighted();
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                throw;
            }
#pragma warning disable CA1031 // The next tick looks again; said once.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                if (!blind)
                {
                    blind = true;
                    telemetry.Blind(failure);
                }
            }
        }
    }

    /// <summary>One look at the heads.</summary>
    public async Task Look(CancellationToken cancel)
    {
        var before = followers.All.ToDictionary(follower => follower.Stream, follower => follower.Current);
        var heads = await store.Heads(seenUpTo, cancel);
        var (upTo, failed) = (seenUpTo, (Exception?)null);
        foreach (var head in heads.Where(head => Followers.Knows(new StreamId(head.Stream))))
        {
            var stream = new StreamId(head.Stream);
            try
            {
                await followers.Check(head, before.GetValueOrDefault(stream), cancel);
                upTo = head.ChangedAt > upTo ? head.ChangedAt : upTo;
                if (followers.Of(stream).Current.NotUnderstood is { } what && warned.Add(stream))
                {
                    telemetry.NotUnderstood(stream, what);
                }
            }
#pragma warning disable CA1031 // One stream that cannot be read keeps no other from being read; it is tried again at the next tick.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                failed = failure;
            }
        }
        // With one left behind the next look begins where this one began.
        seenUpTo = failed is null ? upTo : seenUpTo;
        await Vanished(before, heads, cancel);
        if (failed is not null)
        {
            throw failed;
        }
    }

    /// <summary>A stream that was folded here and has no head any more: an older backup, from before it began.</summary>
    private async Task Vanished(Dictionary<StreamId, Folded> before, List<HeadRow> heads, CancellationToken cancel)
    {
        var known = heads.Select(head => head.Stream).ToHashSet();
        foreach (var (stream, folded) in before.Where(b => b.Value.Seq > 0 && !known.Contains(b.Key.Value)))
        {
            if (await store.Head(stream, cancel) is null && followers.Find(stream) is { } follower && follower.Current.Seq >= folded.Seq)
            {
                await follower.Restart(cancel);
            }
        }
    }
}
