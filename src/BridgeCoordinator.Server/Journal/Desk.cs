using System.Data.Common;
using System.Threading.Channels;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Journal;

/// <summary>
/// Decides the commands of one stream: takes what is queued, locks the head, decides all, commits, tells the follower, answers. The
/// running commit is the only linger: waiting for a fuller batch cost one caller a factor of ten.
/// </summary>
internal sealed class Desk(StreamId stream, JournalStore store, Followers followers, TimeProvider clock, JournalTelemetry telemetry)
{
    private const int LargestBatch = 500;
    private const int LongestQueue = 5_000;
    private const int Tries = 6;
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(5);

    private readonly Channel<Pending> queue = Channel.CreateBounded<Pending>(new BoundedChannelOptions(LongestQueue) { SingleReader = true });
    private volatile bool closed;

    /// <summary>False: this desk has closed, find the next one.</summary>
    public bool TryTake(Pending pending)
    {
        if (queue.Writer.TryWrite(pending))
        {
            return true;
        }
        if (closed)
        {
            return false;
        }
        telemetry.Busy(stream);
        pending.Answer.SetResult(Refused.For("coordinator.busy"));
        return true;
    }

    /// <summary>Works until idle for five minutes or told to stop; then everything queued has been answered.</summary>
    public async Task Work(CancellationToken stop)
    {
        var batch = new List<Pending>(LargestBatch);
        while (await More(stop))
        {
            batch.Clear();
            while (batch.Count < LargestBatch && queue.Reader.TryRead(out var pending))
            {
                batch.Add(pending);
            }
            await Serve(batch);
        }
    }

    private async Task<bool> More(CancellationToken stop)
    {
        using var idle = new CancellationTokenSource(Idle, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(idle.Token, stop);
        try
        {
            return await queue.Reader.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            closed = true;
            queue.Writer.TryComplete();
            return queue.Reader.TryPeek(out _);
        }
    }

    private async Task Serve(IReadOnlyList<Pending> batch)
    {
        using var span = telemetry.Commit(stream, batch);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await Commit(batch);
                return;
            }
            catch (Exception failure) when (batch.Count > 1 && IsOneCommandsFault(failure))
            {
                telemetry.BatchDropped(stream, batch.Count, failure);
                await OneByOne(batch);
                return;
            }
            catch (ApplyFailedException failure)
            {
                telemetry.CommandFailed(stream, batch[0].Envelope.Command.GetType().Name, failure);
                Answer(batch[0], Refused.For("command.failed"));
                return;
            }
#pragma warning disable CA1031 // The database failed, in whatever way: nothing is lost, ids are looked up at the next try.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                if (attempt == Tries)
                {
                    telemetry.Unavailable(stream, batch.Count, failure);
                    Array.ForEach([.. batch], pending => Answer(pending, Refused.For("coordinator.unavailable")));
                    return;
                }
                telemetry.Retried(stream, attempt, failure);
                await Recover(failure, attempt);
            }
        }
    }

    /// <summary>Class 22 of the SQL standard's states is a datum no waiting mends: whose it is shows when they go one by one.</summary>
    private static bool IsOneCommandsFault(Exception failure) =>
        failure is ApplyFailedException or DbException { SqlState: ['2', '2', ..] };

    private async Task OneByOne(IReadOnlyList<Pending> batch)
    {
        foreach (var pending in batch)
        {
            await Serve([pending]);
        }
    }

    private async Task Commit(IReadOnlyList<Pending> batch)
    {
        var follower = await followers.Open(stream, CancellationToken.None);
        var start = follower.Current;
        var deciding = new DeskBatch(stream, start, batch, (p, failure) => telemetry.CommandFailed(stream, p.Envelope.Command.GetType().Name, failure));
        var began = clock.GetTimestamp();
        await store.Append(stream, start.Seq, [.. batch.Select(p => p.Key)], deciding.Decide, CancellationToken.None);
        Failpoint.Reached("desk.after-commit", stream.Kind, deciding.Wrote);
        follower.Take(start, deciding.News, deciding.After);
        telemetry.Committed(stream, deciding, clock.GetElapsedTime(began));
        for (var i = 0; i < batch.Count; i++)
        {
            Answer(batch[i], deciding.Answers[i]);
        }
    }

    private async Task Recover(Exception failure, int attempt)
    {
        try
        {
            if (failure is ChainBrokenException && followers.Find(stream) is { } follower)
            {
                await follower.Restart(CancellationToken.None);
                return;
            }
        }
#pragma warning disable CA1031 // The next try meets the same failure and counts it.
        catch (Exception again)
#pragma warning restore CA1031
        {
            telemetry.Retried(stream, attempt, again);
        }
        await Task.Delay(TimeSpan.FromMilliseconds(20 << attempt), clock);
    }

    private static void Answer(Pending pending, Answer answer) => pending.Answer.TrySetResult(answer);
}
