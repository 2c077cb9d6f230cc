using System.Collections.Concurrent;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>
/// Which pages said that they hold an announcement, and which that they have shown it. Evidence of this node since it started, in memory: at 40,000
/// points a fact for each would be noise in the journal. What people confirm is a fact.
/// </summary>
internal sealed class HeardReceipts
{
    private const int Most = 200;
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<int, bool>> byAnnouncement = new();
    private readonly ConcurrentQueue<Guid> order = new();

    /// <summary>A page of this point holds it, or has shown it. What was read stays read.</summary>
    public void Heard(Guid announcement, int point, bool read)
    {
        var known = byAnnouncement.GetOrAdd(announcement, Begin);
        known.AddOrUpdate(point, read, (_, before) => before || read);
        while (byAnnouncement.Count > Most && order.TryDequeue(out var oldest))
        {
            byAnnouncement.TryRemove(oldest, out _);
        }
    }

    /// <summary>By point: whether it was read.</summary>
    public IReadOnlyDictionary<int, bool> Of(Guid announcement) => byAnnouncement.TryGetValue(announcement, out var known) ? known : Nothing;

    private ConcurrentDictionary<int, bool> Begin(Guid announcement)
    {
        order.Enqueue(announcement);
        return new();
    }

    private static readonly Dictionary<int, bool> Nothing = [];
}
