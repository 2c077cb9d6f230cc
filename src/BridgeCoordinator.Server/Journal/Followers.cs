using System.Collections.Concurrent;
using System.Threading.Channels;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Journal;

/// <summary>The open streams of this node.</summary>
internal sealed class Followers(JournalStore store) : IDisposable
{
    private readonly ConcurrentDictionary<StreamId, Follower> open = new();
    private readonly ConcurrentDictionary<Subscription, bool> subscriptions = new();

    public ICollection<Follower> All => open.Values;

    /// <summary>The stream's follower; a stream nobody opened yet is opened empty, and filled by the next poll or desk.</summary>
    /// <remarks>Never with an id that came from outside unchecked: use <see cref="Find"/>.</remarks>
    public Follower Of(StreamId stream) => open.GetOrAdd(stream, id => new Follower(id, store, Tell));

    /// <summary>The stream's follower, or null if it is not open here.</summary>
    public Follower? Find(StreamId stream) => open.GetValueOrDefault(stream);

    /// <summary>Whether this release has a state for that kind of stream; a newer one may write others beside it.</summary>
    public static bool Knows(StreamId stream) => stream.Kind is "registry" or "access" or "programme" or "conference";

    /// <summary>The stream's follower, read to its end.</summary>
    public async ValueTask<Follower> Open(StreamId stream, CancellationToken cancel)
    {
        if (open.TryGetValue(stream, out var follower))
        {
            return follower;
        }
        follower = Of(stream);
        await follower.CatchUp(cancel);
        return follower;
    }

    /// <summary>Completes when this node has folded a fact: read your own writes.</summary>
    public Task WaitFor(StreamId stream, long seq, CancellationToken cancel) => Of(stream).Reached(seq, cancel);

    /// <summary>News of all open streams from now on. A slow reader delays nobody, so it must conflate or keep up.</summary>
    public Subscription Subscribe()
    {
        var subscription = new Subscription(s => subscriptions.TryRemove(s, out _));
        subscriptions[subscription] = true;
        return subscription;
    }

    /// <summary>Takes rows the bus brought.</summary>
    public async Task Hear(StreamId stream, IReadOnlyList<JournalRow> rows, CancellationToken cancel)
    {
        if (!Knows(stream))
        {
            return;
        }
        var follower = Of(stream);
        if (!follower.Hear(rows))
        {
            await Heal(follower, cancel);
        }
    }

    /// <summary>Compares a head that was read after <paramref name="before"/> was taken with what this node holds.</summary>
    public async Task Check(HeadRow head, Folded? before, CancellationToken cancel)
    {
        var follower = Of(new StreamId(head.Stream));
        if (before is not null && (head.Seq < before.Seq || (head.Seq == before.Seq && !head.Hash.AsSpan().SequenceEqual(before.Hash))))
        {
            await follower.Restart(cancel);
        }
        else if (head.Seq > follower.Current.Seq)
        {
            await Heal(follower, cancel);
        }
    }

    /// <summary>Reads what is missing, or everything anew if the chain is not the one that was followed.</summary>
    public static async Task Heal(Follower follower, CancellationToken cancel)
    {
        try
        {
            await follower.CatchUp(cancel);
        }
        catch (ChainBrokenException)
        {
            await follower.Restart(cancel);
        }
    }

    /// <summary>Lets go of a stream that turned out not to exist.</summary>
    public void Forget(StreamId stream)
    {
        if (open.TryGetValue(stream, out var follower) && follower.Current.Seq == 0)
        {
            open.TryRemove(stream, out _);
        }
    }

    public void Dispose()
    {
        foreach (var follower in open.Values)
        {
            follower.Dispose();
        }
    }

    private void Tell(StreamNews news)
    {
        foreach (var (subscription, _) in subscriptions)
        {
            subscription.Add(news);
        }
    }

    /// <summary>One listener's queue of news.</summary>
    internal sealed class Subscription(Action<Subscription> end) : IDisposable
    {
        private readonly Channel<StreamNews> news = Channel.CreateUnbounded<StreamNews>(new() { SingleReader = true });

        public ChannelReader<StreamNews> News => news.Reader;

        public void Add(StreamNews item) => news.Writer.TryWrite(item);

        public void Dispose()
        {
            end(this);
            news.Writer.TryComplete();
        }
    }
}
