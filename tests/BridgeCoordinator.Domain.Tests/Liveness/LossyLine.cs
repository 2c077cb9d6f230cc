namespace BridgeCoordinator.Domain.Tests.Liveness;

/// <summary>Fast dice with a seed of their own: sixty million throws are made in one test.</summary>
internal sealed class Dice(ulong seed)
{
    // Seeds that follow each other must not give the same throws one step later.
    private ulong state = Mixed((seed + 1) * 0xD1342543DE82EF95);

    /// <summary>In [0, 1).</summary>
    public double Next()
    {
        // SplitMix64.
        state += 0x9E3779B97F4A7C15;
        return (Mixed(state) >> 11) * (1.0 / (1UL << 53));
    }

    private static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

/// <summary>
/// One direction of a TCP connection over a lossy path: loss delays, it never loses. A lost segment goes again when its retransmission timer
/// fires, each time after twice as long; what is written meanwhile waits and travels together once the loss is repaired, and may be lost
/// like any other. No fast retransmission and no tail-loss probe: kinder stacks repair sooner. Seconds.
/// </summary>
internal sealed class LossyLine(Dice dice, double loss, double timeout)
{
    private double repairedAt;
    private double lastDelivered;
    private (double Start, double Delivered) together;

    /// <summary>When what is written now is delivered.</summary>
    public double Write(double now)
    {
        if (now < repairedAt)
        {
            if (together.Start < repairedAt)
            {
                together = (repairedAt, Segment(repairedAt));
            }
            return together.Delivered;
        }
        return Segment(now);
    }

    private double Segment(double start)
    {
        var (sent, wait) = (start, timeout);
        while (dice.Next() < loss)
        {
            (sent, wait) = (sent + wait, Math.Min(wait * 2, 120));
        }
        var arrived = Math.Max(lastDelivered, sent + Way(dice));
        if (sent > start)
        {
            repairedAt = arrived + Way(dice);
        }
        return lastDelivered = arrived;
    }

    /// <summary>One way of a round trip of 200 ± 50 ms.</summary>
    public static double Way(Dice dice) => 0.075 + (0.05 * dice.Next());

    /// <summary>When a small request on a connection opened now is delivered: SYN, TLS and request, each there and (but the last) back.</summary>
    public static double FreshRequest(Dice dice, double now, double loss)
    {
        var at = now;
        foreach (var (timeout, answered) in new[] { (1.0, true), (0.4, true), (0.4, false) })
        {
            for (var wait = timeout; dice.Next() < loss || (answered && dice.Next() < loss); wait *= 2)
            {
                at += wait;
            }
            at += Way(dice) + (answered ? Way(dice) : 0);
        }
        return at;
    }
}
