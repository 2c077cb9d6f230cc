namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary>How good one line of a point is, by this conference's thresholds.</summary>
/// <param name="Line">Which line.</param>
/// <param name="Method">How it was measured last.</param>
/// <param name="Grade">The grade that is shown: worse at once, better after the hold.</param>
/// <param name="Since">Since when.</param>
/// <param name="BetterSince">Since when it measures better than it is shown.</param>
/// <param name="RFactor">Transmission rating R (ITU-T G.107) of the latest measurement, for speech by G.711 with loss concealment.</param>
/// <param name="Mos">The opinion score that rating stands for, 1–4.5.</param>
/// <param name="Reordered">Datagrams of the latest measurement that came late (RFC 4737).</param>
/// <param name="Samples">The last 15 minutes, oldest first; the last is the latest measurement.</param>
public sealed record LineView(
    LineRole Line,
    LineMethod Method,
    LinkGrade Grade,
    DateTimeOffset Since,
    DateTimeOffset? BetterSince,
    double? RFactor,
    double? Mos,
    int Reordered,
    IReadOnlyList<LineSample> Samples
);

/// <summary>One measurement of a line.</summary>
/// <param name="At">When it ended.</param>
/// <param name="LossPercent">0–100; absent where UDP does not pass.</param>
/// <param name="JitterMs">Milliseconds.</param>
/// <param name="RttP50Ms">Median round trip, milliseconds.</param>
/// <param name="RttP95Ms">95th percentile, milliseconds.</param>
public sealed record LineSample(DateTimeOffset At, double? LossPercent, double? JitterMs, double? RttP50Ms, double? RttP95Ms);
