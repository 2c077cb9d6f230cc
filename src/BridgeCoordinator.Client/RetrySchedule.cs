namespace BridgeCoordinator.Client;

/// <summary>
/// When to come back after a loss. First anywhere in the window the coordinator gave (a storm spreads by itself), then full jitter
/// that doubles up to a minute, for ever, and never at once.
/// See https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/.
/// </summary>
internal static class RetrySchedule
{
    public static readonly TimeSpan Soonest = TimeSpan.FromMilliseconds(100);
    public static readonly TimeSpan Latest = TimeSpan.FromSeconds(60);

    /// <param name="failures">Attempts that failed since the loss; 0 for the first retry.</param>
    /// <param name="window">The reconnect window of the last ticket.</param>
    /// <param name="retryAfter">What the coordinator asked for; never undercut.</param>
    /// <param name="random">Where the jitter comes from.</param>
    public static TimeSpan Wait(int failures, TimeSpan window, TimeSpan? retryAfter, Random random)
    {
        var most = failures == 0 ? window : TimeSpan.FromSeconds(Math.Min(Latest.TotalSeconds, Math.Pow(2, Math.Min(failures, 10))));
        var jittered = Soonest + (Max(most - Soonest, TimeSpan.Zero) * Share(random));
        return Max(jittered, retryAfter ?? TimeSpan.Zero);
    }

    /// <summary>A heartbeat's pause: the interval dictated, ±10 %.</summary>
    public static TimeSpan Beat(TimeSpan interval, Random random) => interval * (0.9 + (0.2 * Share(random)));

    /// <summary>Anywhere within an interval.</summary>
    public static TimeSpan Within(TimeSpan interval, Random random) => interval * Share(random);

    /// <summary>A seeded Random breaks when two threads draw at once.</summary>
    private static double Share(Random random)
    {
        lock (random)
        {
            return random.NextDouble();
        }
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    /// <summary>What a line, a proxy or a dying server can do to a request.</summary>
    public static bool IsLoss(Exception e) => e is not (NullReferenceException or ObjectDisposedException or ArgumentException);
}
