using System.Collections.Immutable;

namespace BridgeCoordinator.Domain.Liveness;

/// <summary>What a node measures of itself between two looks at its sites.</summary>
/// <param name="TickLate">By how much this look came later than it should.</param>
/// <param name="PoolDelay">How long a piece of work waited for a thread.</param>
/// <param name="GcPause">How long the garbage collector stopped everything since the last look.</param>
/// <param name="LeaseAge">How long ago the node's lease was renewed.</param>
public readonly record struct Vitals(TimeSpan TickLate, TimeSpan PoolDelay, TimeSpan GcPause, TimeSpan LeaseAge);

/// <summary>From where on a measure counts as illness.</summary>
public sealed record ObserverRules
{
    /// <summary>A look that came later than this is a pause of our own: every deadline moves by it. Below illness, because it costs nothing.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(300);

    public TimeSpan LateTick { get; init; } = TimeSpan.FromMilliseconds(500);

    public TimeSpan PoolDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    public TimeSpan GcPause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Two renewals in a row did not come.</summary>
    public TimeSpan LeaseAge { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>No score above this: a node long ill still sees, only five times as late.</summary>
    public int Worst { get; init; } = 4;
}

/// <summary>What a node is ill with.</summary>
[Flags]
public enum Ailments
{
    None = 0,
    LateTick = 1,
    PoolDelay = 2,
    GcPause = 4,
    LateLease = 8,
}

/// <summary>
/// The judge doubts himself first: Lifeguard's local health (https://arxiv.org/abs/1707.00788). A score that rises by one for each second
/// with an ailment and falls by one for each without, and the pauses of our own, in which nobody could have been heard.
/// </summary>
public sealed record ObserverHealth
{
    private const int MostPauses = 32;
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(3);

    public static ObserverHealth Well { get; } = new();

    /// <summary>Every suspicion takes 1 + this times as long.</summary>
    public int IllHealth { get; private init; }

    /// <summary>What was wrong at the last step.</summary>
    public Ailments Ailments { get; private init; }

    private DateTimeOffset ScoredAt { get; init; }
    private Ailments Since { get; init; }
    private ImmutableArray<Pause> Pauses { get; init; } = [];

    public ObserverHealth Look(in Vitals vitals, DateTimeOffset now, ObserverRules rules)
    {
        var next = vitals.TickLate >= rules.Pause ? Paused(now, vitals.TickLate) : Forgetting(now);
        var seen = next.Since | Of(vitals, rules);
        if (now - ScoredAt < Step)
        {
            return seen == next.Since ? next : next with { Since = seen };
        }
        // A long pause is one step: nothing was seen of the seconds in it.
        var score = Math.Clamp(IllHealth + (seen == Ailments.None ? -1 : 1), 0, rules.Worst);
        return next with { IllHealth = score, Ailments = seen, ScoredAt = now, Since = Ailments.None };
    }

    /// <summary>How much of the time since then we did not listen. Every deadline that began then moves by so much.</summary>
    public TimeSpan PausedSince(DateTimeOffset since)
    {
        var sum = TimeSpan.Zero;
        for (var i = Pauses.Length - 1; i >= 0 && Pauses[i].End > since; i--)
        {
            var heard = Pauses[i].End - since;
            sum += heard < Pauses[i].Length ? heard : Pauses[i].Length;
        }
        return sum;
    }

    private static Ailments Of(in Vitals vitals, ObserverRules rules) =>
        (vitals.TickLate >= rules.LateTick ? Ailments.LateTick : 0)
        | (vitals.PoolDelay >= rules.PoolDelay ? Ailments.PoolDelay : 0)
        | (vitals.GcPause >= rules.GcPause ? Ailments.GcPause : 0)
        | (vitals.LeaseAge >= rules.LeaseAge ? Ailments.LateLease : 0);

    private ObserverHealth Paused(DateTimeOffset now, TimeSpan length)
    {
        var pauses = Pauses.Add(new Pause(now, length));
        // Too many to keep: the two oldest become one, and what lay between them is granted too.
        return this with
        {
            Pauses = pauses.Length <= MostPauses ? pauses : pauses.RemoveAt(0).SetItem(0, new Pause(pauses[1].End, pauses[0].Length + pauses[1].Length)),
        };
    }

    private ObserverHealth Forgetting(DateTimeOffset now) =>
        Pauses.Length > 0 && Pauses[0].End < now - Memory ? this with { Pauses = Pauses.RemoveAt(0) } : this;

    private readonly record struct Pause(DateTimeOffset End, TimeSpan Length);
}

/// <summary>After a restart or the loss of a node its sites come back in their own time; until most have, nobody is called down.</summary>
public static class ReturnGrace
{
    /// <param name="returning">Sites the journal calls up and nobody hears yet.</param>
    /// <param name="fleet">All sites that should be heard.</param>
    /// <param name="share">More than this share is a fleet on its way back.</param>
    public static bool Holds(int returning, int fleet, double share) => returning > 0 && returning > share * fleet;
}
