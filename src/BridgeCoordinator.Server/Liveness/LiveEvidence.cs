using System.Collections.Concurrent;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Domain.Liveness;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>What this node has heard, in memory only. Hubs write it and go; the sweep reads it. An older epoch never overwrites a newer.</summary>
internal sealed class LiveEvidence(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, SiteEvidence> sites = new(StringComparer.Ordinal);

    /// <summary>Something changed that should not wait for the sweep's next turn.</summary>
    public event Action<string>? Stirred;

    public IEnumerable<SiteEvidence> All => sites.Values;

    public SiteEvidence? Of(string siteId) => sites.GetValueOrDefault(siteId);

    /// <summary>A connection was accepted under a new epoch: the site is heard.</summary>
    public SiteEvidence Connected(string siteId, long epoch)
    {
        var evidence = sites.AddOrUpdate(
            siteId,
            _ => new SiteEvidence(siteId, epoch, time.GetUtcNow()),
            (_, old) => old.Epoch >= epoch ? old : new SiteEvidence(siteId, epoch, time.GetUtcNow()) { Readings = old.Readings }
        );
        Stirred?.Invoke(siteId);
        return evidence;
    }

    /// <summary>Any message is life.</summary>
    public void Heard(string siteId, long epoch)
    {
        if (Mine(siteId, epoch) is { } evidence && evidence.Hear(time.GetUtcNow()))
        {
            Stirred?.Invoke(siteId);
        }
    }

    public void Read(string siteId, long epoch, AgentHeartbeat heartbeat)
    {
        if (Mine(siteId, epoch) is { } evidence)
        {
            evidence.Readings = heartbeat;
        }
    }

    /// <summary>The socket of that epoch closed. It may come 30 s after its successor opened; then it is no news.</summary>
    public void Closed(string siteId, long epoch)
    {
        if (Mine(siteId, epoch) is { } evidence)
        {
            evidence.Close(time.GetUtcNow());
            Stirred?.Invoke(siteId);
        }
    }

    public void SaidGoodbye(string siteId, long epoch)
    {
        if (Mine(siteId, epoch) is { } evidence)
        {
            evidence.Leave(time.GetUtcNow());
            Stirred?.Invoke(siteId);
        }
    }

    /// <summary>Another node holds the site now: what we heard of it is history.</summary>
    public void Forget(string siteId, long epoch)
    {
        if (Mine(siteId, epoch) is { } evidence && sites.TryRemove(new KeyValuePair<string, SiteEvidence>(siteId, evidence)))
        {
            Stirred?.Invoke(siteId);
        }
    }

    private SiteEvidence? Mine(string siteId, long epoch) => sites.TryGetValue(siteId, out var evidence) && evidence.Epoch == epoch ? evidence : null;
}

/// <summary>One site's evidence under one epoch. Written by its connection, read by the sweep; each word is written whole.</summary>
internal sealed class SiteEvidence(string siteId, long epoch, DateTimeOffset connectedAt)
{
    private long heard = connectedAt.UtcTicks;
    private long closed;
    private long left;
    private long heartbeat = TimeSpan.TicksPerSecond;

    public string SiteId => siteId;

    public long Epoch => epoch;

    /// <summary>The interval it was told.</summary>
    public TimeSpan Heartbeat => new(Volatile.Read(ref heartbeat));

    public AgentHeartbeat? Readings { get; set; }

    public AgentHello? Hello { get; set; }

    /// <summary>True if it had been closed or had left: that it speaks again is news.</summary>
    public bool Hear(DateTimeOffset now)
    {
        Volatile.Write(ref heard, now.UtcTicks);
        return Interlocked.Exchange(ref closed, 0) != 0 | Interlocked.Exchange(ref left, 0) != 0;
    }

    /// <summary>It is told another pace. Who was in time by the old one has a whole new interval from now; who was late stays late.</summary>
    public void Pace(TimeSpan interval, DateTimeOffset now)
    {
        var before = Interlocked.Exchange(ref heartbeat, interval.Ticks);
        var last = Volatile.Read(ref heard);
        if (interval.Ticks < before && now.UtcTicks - last < 2 * before)
        {
            Interlocked.CompareExchange(ref heard, now.UtcTicks, last);
        }
    }

    public void Close(DateTimeOffset now) => Interlocked.CompareExchange(ref closed, now.UtcTicks, 0);

    public void Leave(DateTimeOffset now) => Interlocked.CompareExchange(ref left, now.UtcTicks, 0);

    public LinkEvidence Snapshot() =>
        new(epoch, new DateTimeOffset(Volatile.Read(ref heard), TimeSpan.Zero), Instant(ref closed), Instant(ref left), Heartbeat);

    private static DateTimeOffset? Instant(ref long ticks) => Volatile.Read(ref ticks) is var t and not 0 ? new DateTimeOffset(t, TimeSpan.Zero) : null;
}
