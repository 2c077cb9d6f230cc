using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Domain.Liveness;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>One site's evidence under one epoch. Written by its connection, read and judged by the sweep.</summary>
internal sealed class SiteEvidence
{
    private readonly Lock gate = new();
    private readonly ArrivalWindow window = new();
    private readonly DetectorRules rules;
    private LinkEvidence known;
    private FlapWindow flaps;
    private DateTimeOffset? beatAt;
    private bool changed;

    public SiteEvidence(string siteId, long epoch, DateTimeOffset now, TimeSpan heartbeat, DetectorRules rules, SiteEvidence? before = null)
    {
        (SiteId, this.rules) = (siteId, rules);
        known = new(epoch, now, heartbeat, Suspicion.After(window, heartbeat, rules.Suspicion));
        if (before is not null)
        {
            var old = before.Known;
            known = known.After(old, rules.Silence.Hold);
            (Readings, Lines, DiskFreeMb) = (before.Readings, before.Lines, before.DiskFreeMb);
            (flaps, changed) = (before.Flaps, before.changed || old.SuspectedAt is not null);
            Predecessor = before.Alive(now);
        }
    }

    public string SiteId { get; }

    public long Epoch => Known.Epoch;

    public LinkEvidence Known
    {
        get
        {
            lock (gate)
            {
                return known;
            }
        }
    }

    public FlapWindow Flaps
    {
        get
        {
            lock (gate)
            {
                return flaps;
            }
        }
    }

    public AgentHeartbeat? Readings { get; set; }

    /// <summary>What its lines measured lately.</summary>
    public LineHistory Lines { get; } = new();

    public double? DiskFreeMb { get; set; }

    public AgentHello? Hello { get; set; }

    /// <summary>Who held the site before, if it was alive when this session began.</summary>
    public AgentHello? Predecessor { get; }

    /// <summary>
    /// Whose agent lives now, if any does: not gone, and not so long silent that it would be down — a busy machine of ours must not hide a second
    /// agent. Who never said hello is nobody; then it is whoever was alive before that session.
    /// </summary>
    public AgentHello? Alive(DateTimeOffset now)
    {
        var mine = Known;
        return Hello is null ? Predecessor
            : mine is { SocketClosedAt: null, SaidGoodbyeAt: null, ConcludedAt: null } && now - mine.LastHeard < mine.Patience + rules.Silence.Proof ? Hello
            : null;
    }

    /// <summary>True if it had been broken off: that it speaks again is news.</summary>
    public bool Hear(DateTimeOffset now)
    {
        lock (gate)
        {
            var (news, back) = (known.IsBroken, known.SuspectedAt is not null);
            known = known.Heard(now, rules.Silence.Hold);
            changed |= back;
            return news;
        }
    }

    /// <summary>A heartbeat came by the usual way: it says what is usual on this line.</summary>
    public void Beat(DateTimeOffset now)
    {
        lock (gate)
        {
            if (beatAt is { } last)
            {
                window.Add(now - last, known.Heartbeat);
                known = known with { Patience = Suspicion.After(window, known.Heartbeat, rules.Suspicion) };
            }
            beatAt = now;
        }
    }

    public void Pace(TimeSpan interval, DateTimeOffset now)
    {
        lock (gate)
        {
            if (interval != known.Heartbeat)
            {
                window.Clear();
                beatAt = null;
                known = known.Paced(interval, Suspicion.After(window, interval, rules.Suspicion), now);
            }
        }
    }

    public void Close(DateTimeOffset now) => Become(k => k.Closed(now));

    public void Leave(DateTimeOffset now) => Become(k => k.Left(now));

    /// <summary>True the first time: now is the moment to ask for proof. False if it spoke meanwhile, too.</summary>
    public bool Suspect(LinkEvidence seen, DateTimeOffset now)
    {
        lock (gate)
        {
            if (known.SuspectedAt is not null || known.LastHeard != seen.LastHeard)
            {
                return false;
            }
            (known, changed) = (known.Suspected(now), true);
            return true;
        }
    }

    /// <summary>False if it spoke since it was looked at.</summary>
    public bool Conclude(LinkEvidence seen, DateTimeOffset now)
    {
        lock (gate)
        {
            if (known.LastHeard != seen.LastHeard)
            {
                return false;
            }
            known = known.Concluded(now);
            return true;
        }
    }

    /// <summary>A slot of the flapping window is over.</summary>
    public FlapWindow EndSlot()
    {
        lock (gate)
        {
            flaps = flaps.Next(changed, rules.Flap);
            changed = false;
            return flaps;
        }
    }

    private void Become(Func<LinkEvidence, LinkEvidence> next)
    {
        lock (gate)
        {
            known = next(known);
        }
    }
}
