using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Echo;
using CsCheck;

namespace BridgeCoordinator.Server.Tests.LinkQuality;

public sealed class MeasuringBursts
{
    private static readonly DateTimeOffset At = DateTimeOffset.UnixEpoch;

    /// <summary>RFC 3550, A.8, in its own words: J(i) = J(i-1) + (|D(i-1,i)| − J(i-1))/16.</summary>
    [Fact]
    public void Jitter_is_that_of_the_RFC() =>
        Gen.Select(Gen.Long[0, 1_000_000], Gen.Long[0, 400_000])
            .Array[1, 100]
            .Sample(packets =>
            {
                var estimate = new JitterEstimate();
                var expected = 0.0;
                for (var i = 0; i < packets.Length; i++)
                {
                    var (sent, arrived) = (packets[i].Item1, packets[i].Item1 + packets[i].Item2);
                    estimate.Arrived(sent, arrived);
                    if (i > 0)
                    {
                        var d = arrived - (packets[i - 1].Item1 + packets[i - 1].Item2) - (sent - packets[i - 1].Item1);
                        expected += (Math.Abs(d) - expected) / 16;
                    }
                }
                Assert.Equal(expected, estimate.Value, 6);
            });

    [Fact]
    public void A_steady_line_has_no_jitter_however_far_apart_the_clocks_are()
    {
        var estimate = new JitterEstimate();
        for (var i = 0; i < 50; i++)
        {
            estimate.Arrived(i * 20_000, (i * 20_000) + 987_654_321);
        }
        Assert.Equal(0, estimate.Value);
    }

    [Fact]
    public void A_line_that_wavers_by_ten_milliseconds_comes_near_ten()
    {
        var estimate = new JitterEstimate();
        for (var i = 0; i < 250; i++)
        {
            estimate.Arrived(i * 20_000, (i * 20_000) + (i % 2 == 0 ? 30_000 : 40_000));
        }
        Assert.InRange(estimate.Value, 9_990, 10_000);
    }

    [Fact]
    public void A_burst_counts_as_the_naive_model_counts() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[0, 1_000_000])
            .Sample((packets, seed) =>
            {
                var random = new Random(seed);
                var arrivals = Enumerable
                    .Range(0, packets)
                    .Where(_ => random.Next(4) > 0)
                    .SelectMany(s => Enumerable.Repeat(s, random.Next(8) == 0 ? 2 : 1))
                    .OrderBy(s => s + (random.Next(3) == 0 ? random.Next(4) : 0))
                    .Select(s => (Sequence: s, Rtt: random.Next(1_000, 300_000)))
                    .ToList();
                var tally = new BurstTally(packets) { Sent = packets };
                foreach (var (sequence, rtt) in arrivals)
                {
                    tally.Arrived(new EchoDatagram(true, LineRole.Main, 1, 1, (uint)sequence, sequence * 20_000, (sequence * 20_000) + 5), (sequence * 20_000) + rtt);
                }
                var reading = tally.Reading(LineRole.Main, At);

                var first = arrivals.DistinctBy(a => a.Sequence).ToList();
                Assert.Equal(first.Count, reading.Received);
                Assert.Equal(100.0 * (packets - first.Count) / packets, reading.LossPercent!.Value, 9);
                Assert.Equal(first.Where((a, i) => first.Take(i).Any(b => b.Sequence > a.Sequence)).Count(), reading.Reordered);
                var sorted = first.Select(a => a.Rtt / 1_000.0).Order().ToList();
                Assert.Equal(sorted.Count == 0 ? null : sorted[^1], reading.RttMaxMs);
                Assert.Equal(sorted.Count == 0 ? null : sorted.First(r => sorted.Count(x => x <= r) >= 0.5 * sorted.Count), reading.RttP50Ms);
                Assert.Equal(sorted.Count == 0 ? null : sorted.First(r => sorted.Count(x => x <= r) >= 0.95 * sorted.Count), reading.RttP95Ms);
            });

    [Fact]
    public void An_answer_to_nothing_that_was_asked_counts_for_nothing()
    {
        var tally = new BurstTally(10) { Sent = 10 };
        tally.Arrived(new EchoDatagram(true, LineRole.Main, 1, 1, 10, 0, 0), 5);
        tally.Arrived(new EchoDatagram(true, LineRole.Main, 1, 1, uint.MaxValue, 0, 0), 5);
        Assert.Equal(0, tally.Received);
    }
}
