using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Journal;

/// <summary>What an effect stands on.</summary>
internal sealed record EffectGround(JournalStore Store, Followers Followers, Cursors Cursors, TimeProvider Clock, ILoggerFactory Logs);

/// <summary>
/// Something that follows the journal and does what it says outside it: at least once, in order per stream, resumed after a crash. It
/// is rung by the followers and reads the journal itself, from a cursor kept beside it.
/// </summary>
internal abstract partial class Effect(string name, EffectGround ground) : BackgroundService
{
    private const int Page = 500;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly Dictionary<StreamId, (int Failures, DateTimeOffset Until)> paused = [];
    private readonly ILogger log = ground.Logs.CreateLogger($"BridgeCoordinator.Effects.{name}");

    /// <summary>Which streams it follows.</summary>
    protected abstract bool Follows(StreamId stream);

    /// <summary>Does what these facts say. When it throws, all of them come again; doing it twice must be doing it once.</summary>
    protected abstract Task Handle(StreamId stream, IReadOnlyList<WrittenFact> facts, CancellationToken cancel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = ground.Followers.Subscribe();
        var dirty = ground.Followers.All.Select(follower => follower.Stream).ToHashSet();
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var stream in dirty.Where(Follows).ToList())
            {
                if (await Turn(stream, stoppingToken))
                {
                    dirty.Remove(stream);
                }
            }
            dirty.RemoveWhere(stream => !Follows(stream));
            await Rung(subscription, dirty, stoppingToken);
        }
    }

    /// <summary>Waits for news; with something postponed, no longer than a round.</summary>
    private async Task Rung(Followers.Subscription subscription, HashSet<StreamId> dirty, CancellationToken stop)
    {
        using var round = new CancellationTokenSource(dirty.Count > 0 ? Round : Timeout.InfiniteTimeSpan, ground.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(round.Token, stop);
        try
        {
            await subscription.News.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return;
        }
        while (subscription.News.TryRead(out var news))
        {
            dirty.Add(news.Stream);
        }
    }

    /// <summary>One stream's turn: true when there is nothing left to do. A failure postpones this stream only.</summary>
    private async Task<bool> Turn(StreamId stream, CancellationToken stop)
    {
        if (paused.TryGetValue(stream, out var pause) && ground.Clock.GetUtcNow() < pause.Until)
        {
            return false;
        }
        try
        {
            await Follow(stream, stop);
            if (paused.Remove(stream))
            {
                Recovered(name, stream);
            }
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return false;
        }
#pragma warning disable CA1031 // Logged once; this stream waits, the others go on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            if (pause.Failures == 0)
            {
                Postponed(name, stream, failure);
            }
            var wait = TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, pause.Failures) / 2));
            paused[stream] = (pause.Failures + 1, ground.Clock.GetUtcNow() + wait);
            return false;
        }
    }

    private async Task Follow(StreamId stream, CancellationToken stop)
    {
        var cursor = await ground.Cursors.Read(name, stream, stop);
        while (true)
        {
            // The row under the cursor comes along: if it is gone or another, a backup was restored and the cursor points into nothing.
            var rows = await ground.Store.Read(stream, Math.Max(cursor.Seq - 1, 0), Page + 1, stop);
            if (cursor.Seq > 0 && (rows.Count == 0 || rows[0].Seq != cursor.Seq || !rows[0].Hash.AsSpan().SequenceEqual(cursor.Hash)))
            {
                Rewound(name, stream, cursor.Seq);
                await ground.Cursors.Restart(name, stream, stop);
                cursor = Cursor.Start;
                continue;
            }
            var facts = rows.Where(row => row.Seq > cursor.Seq).Select(row => row.Read()).ToList();
            if (facts.Count == 0)
            {
                return;
            }
            await Handle(stream, facts, stop);
            cursor = new Cursor(facts[^1].Row.Seq, facts[^1].Row.Hash);
            await ground.Cursors.Advance(name, stream, cursor, stop);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Effect} cannot go on with {Stream} now; it tries again.")]
    private partial void Postponed(string effect, StreamId stream, Exception failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Effect} goes on with {Stream}.")]
    private partial void Recovered(string effect, StreamId stream);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Effect} had come to {Seq} of {Stream}, which is not there any more: a backup was restored. It starts anew.")]
    private partial void Rewound(string effect, StreamId stream, long seq);
}
