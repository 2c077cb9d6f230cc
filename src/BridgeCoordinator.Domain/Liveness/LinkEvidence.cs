namespace BridgeCoordinator.Domain.Liveness;

/// <summary>What a node knows of one site's connection, and how each event changes it. Any message is life.</summary>
public readonly record struct LinkEvidence
{
    /// <param name="epoch">The site session's epoch.</param>
    /// <param name="now">It connected: that is life.</param>
    /// <param name="heartbeat">The interval it was told.</param>
    /// <param name="patience">How long its line may be silent while nothing is known of it.</param>
    public LinkEvidence(long epoch, DateTimeOffset now, TimeSpan heartbeat, TimeSpan patience) =>
        (Epoch, LastHeard, HeardSince, Heartbeat, Patience) = (epoch, now, now, heartbeat, patience);

    /// <summary>The site session's epoch.</summary>
    public long Epoch { get; }

    /// <summary>When anything was last heard.</summary>
    public DateTimeOffset LastHeard { get; private init; }

    /// <summary>Since when it is heard without a break.</summary>
    public DateTimeOffset HeardSince { get; private init; }

    /// <summary>It was down before that, so a hold goes before it is up.</summary>
    public bool Returned { get; private init; }

    /// <summary>The interval it was told.</summary>
    public TimeSpan Heartbeat { get; private init; }

    /// <summary>How long this line may be silent (<see cref="Suspicion"/>).</summary>
    public TimeSpan Patience { get; init; }

    /// <summary>When its socket closed.</summary>
    public DateTimeOffset? SocketClosedAt { get; private init; }

    /// <summary>When it said good-bye.</summary>
    public DateTimeOffset? SaidGoodbyeAt { get; private init; }

    /// <summary>When it was first suspected, and asked for proof.</summary>
    public DateTimeOffset? SuspectedAt { get; private init; }

    /// <summary>When Down was concluded: only a word of its own takes that back.</summary>
    public DateTimeOffset? ConcludedAt { get; private init; }

    /// <summary>A break that a word of its own ends.</summary>
    public bool IsBroken => SocketClosedAt is not null || SaidGoodbyeAt is not null || SuspectedAt is not null || ConcludedAt is not null;

    /// <summary>Any word is life, but for one that was still on its way when the site said good-bye: only a new session takes that back.</summary>
    public LinkEvidence Heard(DateTimeOffset now, TimeSpan hold)
    {
        if (SaidGoodbyeAt is not null)
        {
            return this;
        }
        var last = now > LastHeard ? now : LastHeard;
        return !IsBroken
            ? this with { LastHeard = last }
            : this with
            {
                LastHeard = last,
                HeardSince = last,
                Returned = ConcludedAt is not null || (Returned && LastHeard < HeardSince + hold),
                SocketClosedAt = null,
                SuspectedAt = null,
                ConcludedAt = null,
            };
    }

    public LinkEvidence Closed(DateTimeOffset now) => this with { SocketClosedAt = SocketClosedAt ?? now };

    public LinkEvidence Left(DateTimeOffset now) => this with { SaidGoodbyeAt = SaidGoodbyeAt ?? now };

    public LinkEvidence Suspected(DateTimeOffset now) => this with { SuspectedAt = SuspectedAt ?? now };

    public LinkEvidence Concluded(DateTimeOffset now) => this with { ConcludedAt = ConcludedAt ?? now };

    /// <summary>A later session of a site that was down is held like the first word after a Down.</summary>
    public LinkEvidence After(LinkEvidence before, TimeSpan hold) =>
        this with { Returned = before.ConcludedAt is not null || (before.Returned && before.LastHeard < before.HeardSince + hold) };

    /// <summary>It is told another pace. Who was in time by the old one has a whole new interval from now; who was late stays late.</summary>
    public LinkEvidence Paced(TimeSpan interval, TimeSpan patience, DateTimeOffset now) =>
        this with
        {
            Heartbeat = interval,
            Patience = patience,
            LastHeard = interval < Heartbeat && !IsBroken && now > LastHeard && now < LastHeard + Patience ? now : LastHeard,
        };
}
