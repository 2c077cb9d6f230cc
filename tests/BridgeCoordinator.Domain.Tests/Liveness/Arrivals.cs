using BridgeCoordinator.Domain.Liveness;
using CsCheck;

namespace BridgeCoordinator.Domain.Tests.Liveness;

public sealed class Arrivals
{
    private static readonly SuspicionRules Rules = new();
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static ArrivalWindow Of(TimeSpan interval, params IEnumerable<double> seconds)
    {
        var window = new ArrivalWindow();
        foreach (var pause in seconds)
        {
            window.Add(TimeSpan.FromSeconds(pause), interval);
        }
        return window;
    }

    [Fact]
    public void The_window_knows_what_a_list_of_the_last_pauses_knows() =>
        Gen.Select(Gen.Int[1, 60_000], Gen.Int[0, 300_000].List[0, 120])
            .Sample(
                (interval, pauses) =>
                {
                    var window = new ArrivalWindow();
                    pauses.ForEach(p => window.Add(TimeSpan.FromMilliseconds(p), TimeSpan.FromMilliseconds(interval)));

                    var kept = pauses.TakeLast(32).Select(p => (double)Math.Min(p, 4 * interval)).ToList();
                    var mean = kept.DefaultIfEmpty(0).Average();
                    var deviation = Math.Sqrt(kept.Select(p => (p - mean) * (p - mean)).DefaultIfEmpty(0).Average());
                    return window.Count == kept.Count
                        && Math.Abs(window.Mean.TotalMilliseconds - mean) < 0.001
                        && Math.Abs(window.Deviation.TotalMilliseconds - deviation) < 0.01;
                },
                iter: 2_000
            );

    [Fact]
    public void Suspicion_follows_the_line_between_its_two_bounds() =>
        Gen.Select(Gen.Int[1, 60], Gen.Double[0, 3].List[4, 40])
            .Sample(
                (heartbeat, pauses) =>
                {
                    var interval = heartbeat * Second;
                    var after = Suspicion.After(Of(interval, pauses.Select(p => p * heartbeat)), interval, Rules) / interval;

                    var kept = pauses.TakeLast(32).Select(p => Math.Floor(p * heartbeat * 1000) / 1000 / heartbeat).ToList();
                    var mean = kept.Average();
                    var deviation = Math.Sqrt(kept.Select(p => (p - mean) * (p - mean)).Average());
                    var expected = Math.Clamp(mean + 0.5 + (5.23 * Math.Max(deviation, 0.1)), 1.6, 2.4);
                    return Math.Abs(after - expected) < 0.001;
                },
                iter: 2_000
            );

    [Fact]
    public void A_line_nothing_is_known_of_gets_the_most_patience() =>
        Assert.Equal(2.4 * Second, Suspicion.After(Of(Second, 0.9, 0.9, 0.9), Second, Rules));

    [Fact]
    public void A_steady_line_is_suspected_after_about_twice_its_interval() =>
        Assert.Equal(2.023, Suspicion.After(Of(Second, Enumerable.Repeat(1.0, 32)), Second, Rules).TotalSeconds, 3);

    [Fact]
    public void A_shaky_line_gets_more_and_a_hurried_one_less()
    {
        Assert.Equal(2.4 * Second, Suspicion.After(Of(Second, 0.2, 2.3, 0.5, 1.9, 0.1), Second, Rules));
        Assert.Equal(1.6 * Second, Suspicion.After(Of(Second, 0.5, 0.5, 0.5, 0.5), Second, Rules));
    }

    [Fact]
    public void An_outage_does_not_teach_the_window_to_wait_for_the_next()
    {
        var window = Of(Second, Enumerable.Repeat(1.0, 31).Append(3600));
        Assert.Equal(TimeSpan.FromMilliseconds((31 * 1000 + 4000) / 32.0), window.Mean);
    }

    [Fact]
    public void Another_pace_begins_anew()
    {
        var window = Of(Second, Enumerable.Repeat(1.0, 32));
        window.Clear();
        Assert.Equal((0, TimeSpan.Zero, TimeSpan.Zero), (window.Count, window.Mean, window.Deviation));
    }
}
