using System.Collections.Concurrent;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Contracts.Bus;
using BridgeCoordinator.Domain.Liveness;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>What this node has heard, in memory only. Hubs write it and go; the sweep reads it. An older epoch never overwrites a newer.</summary>
internal sealed partial class LiveEvidence(Heartbeats heartbeats, DetectorRules rules, EchoHealth echo, TimeProvider time, ILogger<LiveEvidence> log)
{
    /// <summary>Within this another node's newer session says who it is, or it was a move nobody needs to hear of.</summary>
    private static readonly TimeSpan HandOver = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, SiteEvidence> sites = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (AgentHello Agent, DateTimeOffset At)> handedOver = new(StringComparer.Ordinal);

    /// <summary>Something changed that should not wait for the sweep's next turn.</summary>
    public event Action<string>? Stirred;

    /// <summary>A site fell silent though its socket stands: ask it for proof.</summary>
    public event Action<string, long>? Doubted;

    /// <summary>A site proved by plain HTTPS that it lives, and another node holds its connection.</summary>
    public event Action<string, long>? ProvenHere;

    /// <summary>Another node holds a newer session of a site: the older one's connection is over.</summary>
    public event Action<string, long>? Outdated;

    /// <summary>An agent said who it is.</summary>
    public event Action<string>? Introduced;

    /// <summary>A second agent with one identity took over from a first that was alive.</summary>
    public event Action<string>? TakenOver;

    /// <summary>A site's lines were measured.</summary>
    public event Action<string>? Measured;

    public IEnumerable<SiteEvidence> All => sites.Values;

    public SiteEvidence? Of(string siteId) => sites.GetValueOrDefault(siteId);

    /// <summary>A connection was accepted under a new epoch: the site is heard.</summary>
    public SiteEvidence Connected(string siteId, long epoch)
    {
        var (now, pace) = (time.GetUtcNow(), heartbeats.Interval);
        var evidence = sites.AddOrUpdate(
            siteId,
            _ => new SiteEvidence(siteId, epoch, now, pace, rules),
            (_, old) => old.Epoch >= epoch ? old : new SiteEvidence(siteId, epoch, now, pace, rules, old)
        );
        Came(siteId, "open", now);
        Stirred?.Invoke(siteId);
        return evidence;
    }

    /// <summary>Any message is life.</summary>
    public void Heard(string siteId, long epoch)
    {
        var now = time.GetUtcNow();
        if (Mine(siteId, epoch) is not { } evidence)
        {
            return;
        }
        Came(siteId, "word", now);
        if (evidence.Hear(now))
        {
            Stirred?.Invoke(siteId);
        }
    }

    public void Read(string siteId, long epoch, AgentHeartbeat heartbeat)
    {
        if (Mine(siteId, epoch) is { } evidence)
        {
            var now = time.GetUtcNow();
            evidence.Readings = heartbeat;
            evidence.Beat(now);
            Came(siteId, "beat", now);
        }
    }

    /// <summary>What was measured of the lines. Its instants become ours: an agent's clock may be anywhere.</summary>
    public void Report(string siteId, long epoch, AgentReport report)
    {
        if (Mine(siteId, epoch) is { } evidence)
        {
            evidence.DiskFreeMb = report.DiskFreeMb;
            foreach (var reading in report.Lines.Where(r => r.Method == LineMethod.Hub || !echo.IsIll))
            {
                evidence.Lines.Add(reading with { At = time.GetUtcNow() });
            }
            Measured?.Invoke(siteId);
        }
    }

    /// <summary>The socket of that epoch closed. It may come 30 s after its successor opened; then it is no news.</summary>
    public void Closed(string siteId, long epoch)
    {
        if (Mine(siteId, epoch) is { } evidence)
        {
            var now = time.GetUtcNow();
            evidence.Close(now);
            Came(siteId, "close", now);
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

    public void Doubt(SiteEvidence site) => Doubted?.Invoke(site.SiteId, site.Epoch);

    /// <summary>The other way: plain HTTPS, to whichever node.</summary>
    public void Prove(string siteId, long epoch)
    {
        if (Mine(siteId, epoch) is not null)
        {
            Heard(siteId, epoch);
        }
        else if (Of(siteId) is not { } mine || mine.Epoch < epoch)
        {
            ProvenHere?.Invoke(siteId, epoch);
        }
    }

    /// <summary>Another node speaks of a site, perhaps under a newer epoch than ours, and perhaps of another agent than the one that lived here.</summary>
    /// <returns>True if ours was the older, and is forgotten.</returns>
    public bool HeldElsewhere(SiteSeen site)
    {
        var now = time.GetUtcNow();
        var mine = Of(site.SiteId) is { } held && held.Epoch < site.Epoch ? held : null;
        if (mine is not null)
        {
            if (mine.Alive(now) is { } agent)
            {
                handedOver[site.SiteId] = (agent, now);
            }
            Outdated?.Invoke(site.SiteId, site.Epoch);
            Forget(site.SiteId, mine.Epoch);
        }
        if (site.AgentStartedAt is { } started && handedOver.TryRemove(site.SiteId, out var before) && now < before.At + HandOver && before.Agent.StartedAt != started)
        {
            TakenOver?.Invoke(site.SiteId);
        }
        return mine is not null;
    }

    /// <summary>Who says hello: the same process as before, or another one under the same identity while the first was alive?</summary>
    public void Introduce(SiteEvidence site, AgentHello hello)
    {
        site.Hello = hello;
        Introduced?.Invoke(site.SiteId);
        if (site.Predecessor is { } before && before.StartedAt != hello.StartedAt)
        {
            TakenOver?.Invoke(site.SiteId);
        }
    }

    /// <summary>What the detector goes by, event by event, for whoever wants to play it again.</summary>
    private void Came(string siteId, string what, DateTimeOffset at)
    {
        if (log.IsEnabled(LogLevel.Trace))
        {
            Came(siteId, what, at.ToUnixTimeMilliseconds());
        }
    }

    [LoggerMessage(LogLevel.Trace, "{Site} {What} at {AtMs}")]
    private partial void Came(string site, string what, long atMs);

    private SiteEvidence? Mine(string siteId, long epoch) => sites.TryGetValue(siteId, out var evidence) && evidence.Epoch == epoch ? evidence : null;
}
