namespace BridgeCoordinator.Contracts;

/// <summary>How a line was measured.</summary>
public enum LineMethod
{
    /// <summary>By a burst of datagrams shaped like speech, each answered by the coordinator.</summary>
    Udp,

    /// <summary>UDP does not pass: only the round trip of the hub connection, or of a TCP handshake, is known.</summary>
    Hub,
}

/// <summary>The grade of a line.</summary>
public enum LinkGrade
{
    /// <summary>Tốt.</summary>
    Good,

    /// <summary>Kém: noticed, not yet in the way.</summary>
    Degraded,

    /// <summary>Rất kém: people will not understand each other.</summary>
    Unhealthy,
}

/// <summary>Where one grade ends.</summary>
/// <param name="LossPercent">Datagrams that were not answered, 0–100.</param>
/// <param name="JitterMs">Interarrival jitter (RFC 3550 §6.4.1), in milliseconds.</param>
/// <param name="RttMs">Median round trip, in milliseconds.</param>
/// <param name="RFactor">Transmission rating R (ITU-T G.107), 0–100; here more is better.</param>
public sealed record LinkBounds(double LossPercent, double JitterMs, double RttMs, double RFactor);

/// <summary>How a conference grades lines. Below every bound of <paramref name="Good"/> (and at least its R) a line is good; within <paramref name="Degraded"/> degraded; beyond it unhealthy.</summary>
/// <param name="Good">By default 1 %, 30 ms, 200 ms, R 80 (ITU-T G.109: "satisfied").</param>
/// <param name="Degraded">By default 5 %, 50 ms, 300 ms, R 70 (ITU-T G.109: "some users dissatisfied").</param>
/// <param name="HoldSeconds">A line is worse at once and better only after it measured better for so long, 0–600.</param>
public sealed record LinkThresholds(LinkBounds Good, LinkBounds Degraded, int HoldSeconds = LinkThresholds.UsualHoldSeconds)
{
    /// <summary>The usual hold, in seconds.</summary>
    public const int UsualHoldSeconds = 5;

    /// <summary>What holds where a conference says nothing.</summary>
    public static LinkThresholds Usual { get; } = new(new LinkBounds(1, 30, 200, 80), new LinkBounds(5, 50, 300, 70));
}
