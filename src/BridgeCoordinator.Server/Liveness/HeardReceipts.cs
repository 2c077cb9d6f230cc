using System.Collections.Concurrent;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>
/// Which pages said that they hold an announcement, and which that they have shown it. Evidence of this node since it started, in memory: at 40,000
/// points a fact for each would be noise in the journal. What people confirm is a fact.
/// </summary>
internal sealed class HeardReceipts
{
    private const int Most = 200;
    private readonly ConcurrentDictionary<Guid, HeardPages> byAnnouncement = new();
    private readonly ConcurrentQueue<Guid> order = new();

    /// <summary>A page of this point holds it, or has shown it. What was read stays read.</summary>
    public void Heard(Guid announcement, int point, bool read)
    {
        byAnnouncement.GetOrAdd(announcement, Begin).Heard(point, read);
        while (byAnnouncement.Count > Most && order.TryDequeue(out var oldest))
        {
            byAnnouncement.TryRemove(oldest, out _);
        }
    }

    public HeardPages Of(Guid announcement) => byAnnouncement.TryGetValue(announcement, out var known) ? known : Nothing;

    private HeardPages Begin(Guid announcement)
    {
        order.Enqueue(announcement);
        return new();
    }

    private static readonly HeardPages Nothing = new();
}

/// <summary>What was heard about one announcement.</summary>
internal sealed class HeardPages
{
    private readonly ConcurrentDictionary<int, bool> byPoint = new();
    private long version;

    /// <summary>Grows with every news.</summary>
    public long Version => Interlocked.Read(ref version);

    /// <summary>By point: whether it was read.</summary>
    public IEnumerable<KeyValuePair<int, bool>> All => byPoint;

    /// <summary>Whether it was read there; null where no page said that it holds it.</summary>
    public bool? Of(int point) => byPoint.TryGetValue(point, out var read) ? read : null;

    public void Heard(int point, bool read)
    {
        if (byPoint.TryGetValue(point, out var before) && (before || !read))
        {
            return;
        }
        byPoint.AddOrUpdate(point, read, (_, known) => known || read);
        Interlocked.Increment(ref version);
    }
}
