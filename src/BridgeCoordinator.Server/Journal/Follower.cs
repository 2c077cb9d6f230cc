using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Journal;

/// <summary>Follows one stream on this node: holds the newest committed value and tells the news, in order and without gaps.</summary>
internal sealed class Follower(StreamId stream, JournalStore store, Action<StreamNews> tell) : IDisposable
{
    private const int Page = 5_000;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim reading = new(1, 1);
    private readonly List<(long Seq, TaskCompletionSource Reached)> waiting = [];
    private volatile Folded current = Folded.Nothing(stream);

    public StreamId Stream => stream;

    /// <summary>The newest committed value.</summary>
    public Folded Current => current;

    /// <summary>Takes what a desk committed on top of <paramref name="from"/>, or what it found the others had.</summary>
    public void Take(Folded from, IReadOnlyList<WrittenFact> facts, Folded after)
    {
        lock (gate)
        {
            if (ReferenceEquals(current, from))
            {
                Publish(new StreamNews(stream, facts, after));
            }
            else
            {
                Follow(facts);
            }
        }
    }

    /// <summary>Takes rows the bus brought early. False: there is a gap or a doubt, read the journal.</summary>
    public bool Hear(IReadOnlyList<JournalRow> rows)
    {
        lock (gate)
        {
            try
            {
                Follow([.. rows.Where(row => row.Seq > current.Seq).Select(row => row.Read())]);
            }
            catch (ChainBrokenException)
            {
                return false;
            }
            return current.Seq >= rows[^1].Seq;
        }
    }

    /// <summary>Reads the journal until there is nothing more.</summary>
    public async Task CatchUp(CancellationToken cancel)
    {
        await reading.WaitAsync(cancel);
        try
        {
            for (var more = true; more; )
            {
                var rows = await store.Read(stream, current.Seq, Page, cancel);
                more = rows.Count == Page;
                var facts = rows.ConvertAll(row => row.Read());
                lock (gate)
                {
                    Follow(facts);
                }
            }
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>A backup was restored: folds everything anew and tells that it did.</summary>
    public async Task Restart(CancellationToken cancel)
    {
        await reading.WaitAsync(cancel);
        try
        {
            var folded = Folded.Nothing(stream);
            for (var more = true; more; )
            {
                var rows = await store.Read(stream, folded.Seq, Page, cancel);
                more = rows.Count == Page;
                folded = folded.After(rows.ConvertAll(row => row.Read()), trusting: true);
            }
            lock (gate)
            {
                Publish(new StreamNews(stream, [], folded, Restarted: true));
            }
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>Completes when the fact with this number is folded here.</summary>
    public Task Reached(long seq, CancellationToken cancel)
    {
        lock (gate)
        {
            if (current.Seq >= seq)
            {
                return Task.CompletedTask;
            }
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((seq, reached));
            return reached.Task.WaitAsync(cancel);
        }
    }

    public void Dispose() => reading.Dispose();

    private void Follow(IReadOnlyList<WrittenFact> facts)
    {
        IReadOnlyList<WrittenFact> fresh = [.. facts.Where(fact => fact.Row.Seq > current.Seq)];
        if (fresh.Count > 0)
        {
            Publish(new StreamNews(stream, fresh, current.After(fresh)));
        }
    }

    private void Publish(StreamNews news)
    {
        if (news.Facts.Count == 0 && !news.Restarted)
        {
            return;
        }
        current = news.After;
        tell(news);
        foreach (var (_, reached) in waiting.Where(w => w.Seq <= current.Seq))
        {
            reached.TrySetResult();
        }
        waiting.RemoveAll(w => w.Seq <= current.Seq || w.Reached.Task.IsCompleted);
    }
}
