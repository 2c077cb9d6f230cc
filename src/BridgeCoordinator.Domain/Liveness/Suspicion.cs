namespace BridgeCoordinator.Domain.Liveness;

/// <summary>How long is too long for this line.</summary>
public sealed record SuspicionRules
{
    /// <summary>Added to the usual pause, in intervals.</summary>
    public double Margin { get; init; } = 0.5;

    /// <summary>Standard deviations above the usual: φ = 7 of a normal distribution.</summary>
    public double Deviations { get; init; } = 5.23;

    /// <summary>No line is taken to be steadier than this, in intervals.</summary>
    public double LeastDeviation { get; init; } = 0.1;

    /// <summary>Never sooner than this many intervals.</summary>
    public double Least { get; init; } = 1.6;

    /// <summary>Never later than this many intervals, and so long while nothing is known of the line.</summary>
    public double Most { get; init; } = 2.4;
}

/// <summary>
/// φ-accrual as Orleans came to use it: not a running score but a time-out of the line's own, held between two bounds.
/// See Hayashibara et al., The φ Accrual Failure Detector (2004), and Orleans' PhiAccrualFailureDetector.
/// </summary>
public static class Suspicion
{
    /// <summary>How long this line may be silent before it is suspected.</summary>
    public static TimeSpan After(ArrivalWindow window, TimeSpan interval, SuspicionRules rules)
    {
        if (window.Count < ArrivalWindow.Enough)
        {
            return rules.Most * interval;
        }
        var (usual, deviation) = (window.Mean, Max(window.Deviation, rules.LeastDeviation * interval));
        var after = usual + (rules.Margin * interval) + (rules.Deviations * deviation);
        return Max(rules.Least * interval, Min(after, rules.Most * interval));
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
