using BridgeCoordinator.Domain.Liveness;

namespace BridgeCoordinator.Domain.Tests.Liveness;

/// <summary>
/// The detector on bad lines, in virtual time: 10 % loss each way, round trip 200 ± 50 ms, 10,000 site-hours at each pace. The lines are a
/// model (<see cref="LossyLine"/>), not a recording, and a harsher one than a kernel's own TCP.
/// </summary>
public sealed class NeverCryingWolf
{
    private const double Loss = 0.1;
    private const double Timeout = 0.4;
    private static readonly SilenceRules Rules = new();
    private static readonly SuspicionRules Suspicions = new();

    private sealed record Tally(long Heartbeats, long Suspicions, long Downs);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Ten_thousand_hours_of_bad_lines_and_not_one_false_down(int heartbeat)
    {
        const int Sites = 100;
        const double Hours = 100;
        var tallies = new Tally[Sites];
        Parallel.For(0, Sites, site => tallies[site] = new Site(heartbeat, (ulong)((heartbeat * 1_000) + site)).Live(Hours * 3600));

        var (beats, suspicions, downs) = (tallies.Sum(t => t.Heartbeats), tallies.Sum(t => t.Suspicions), tallies.Sum(t => t.Downs));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"heartbeat {heartbeat} s: {Sites * Hours:N0} site-hours, {beats:N0} heartbeats, {suspicions:N0} suspicions ({suspicions / (Sites * Hours):0.##} an hour), {downs} false downs"
        );
        Assert.True(beats > Sites * Hours * 3600 / heartbeat * 0.9, $"Only {beats} heartbeats were judged.");
        Assert.True(suspicions > 100, $"Only {suspicions} suspicions: the lines were too good to prove anything.");
        Assert.Equal(0, downs);
    }

    [Fact]
    public void The_same_lines_without_the_second_way_do_cry_wolf()
    {
        var alone = new Tally[20];
        Parallel.For(0, alone.Length, site => alone[site] = new Site(1, (ulong)site, secondWay: false).Live(20 * 3600));
        Assert.True(alone.Sum(t => t.Downs) > 0, "If this never happens, the lines above prove nothing.");
    }

    /// <summary>An agent and what the coordinator hears of it.</summary>
    private sealed class Site(double heartbeat, ulong seed, bool secondWay = true)
    {
        private readonly Dice dice = new(seed);
        private readonly ArrivalWindow window = new();
        private readonly TimeSpan interval = TimeSpan.FromSeconds(heartbeat);
        private readonly PriorityQueue<double, double> proofs = new();
        private readonly Queue<double> arrivals = new();
        private readonly Queue<(double Sent, double Seen)> acknowledgements = new();
        private double heardAt;
        private double beatAt;
        private double acknowledged;
        private double provedAt;
        private long sent;
        private long suspicions;
        private long downs;

        public Tally Live(double seconds)
        {
            var (up, down) = (new LossyLine(dice, Loss, Timeout), new LossyLine(dice, Loss, Timeout));
            for (var now = 0.0; now < seconds; )
            {
                Hear(now, down);
                Acknowledge(now);
                if (acknowledgements.Count < 8)
                {
                    sent++;
                    var arrives = up.Write(now);
                    arrivals.Enqueue(arrives);
                    acknowledged = Math.Max(acknowledged, down.Write(arrives));
                    acknowledgements.Enqueue((now, acknowledged));
                }
                var next = now + (heartbeat * (0.9 + (0.2 * dice.Next())));
                ProveUntil(next);
                now = next;
            }
            return new(sent, suspicions, downs);
        }

        private void Acknowledge(double now)
        {
            while (acknowledgements.TryPeek(out var oldest) && oldest.Seen <= now)
            {
                acknowledgements.Dequeue();
            }
        }

        /// <summary>As the SDK: an acknowledgement that does not come for so long is a reason to speak by another way, again and again.</summary>
        private void ProveUntil(double next)
        {
            while (secondWay && acknowledgements.TryPeek(out var oldest))
            {
                var due = Math.Max(oldest.Sent + Math.Max(2, 0.8 * heartbeat), provedAt + Math.Max(1, heartbeat / 2));
                if (due >= next)
                {
                    return;
                }
                if (oldest.Seen <= due)
                {
                    acknowledgements.Dequeue();
                    continue;
                }
                provedAt = due;
                var at = LossyLine.FreshRequest(dice, due, Loss);
                proofs.Enqueue(at, at);
            }
        }

        /// <summary>What arrived until now: was the pause before it judged rightly?</summary>
        private void Hear(double now, LossyLine down)
        {
            while (arrivals.TryPeek(out var beat) | proofs.TryPeek(out var proof, out _))
            {
                var proves = proofs.Count > 0 && (arrivals.Count == 0 || proof < beat);
                var at = proves ? proof : beat;
                if (at > now)
                {
                    return;
                }
                Judge(at, down);
                heardAt = at;
                if (proves)
                {
                    proofs.Dequeue();
                    continue;
                }
                window.Add(TimeSpan.FromSeconds(at - beatAt), interval);
                beatAt = arrivals.Dequeue();
            }
        }

        private void Judge(double next, LossyLine down)
        {
            // No line is suspected sooner than that.
            if (next - heardAt < Suspicions.Least * heartbeat)
            {
                return;
            }
            var evidence = new LinkEvidence(1, At(heardAt), interval, Suspicion.After(window, interval, Suspicions));
            var first = SilenceVerdict.Of(evidence, At(next), Rules, Circumstances.Clear);
            if (first.State == LinkState.Up)
            {
                return;
            }
            suspicions++;
            var suspectedAt = heardAt + evidence.Patience.TotalSeconds;
            if (secondWay)
            {
                // Asked over the socket; whoever hears it answers by the other way at once.
                next = Math.Min(next, LossyLine.FreshRequest(dice, down.Write(suspectedAt), Loss));
            }
            downs += SilenceVerdict.Of(evidence.Suspected(At(suspectedAt)), At(next), Rules, Circumstances.Clear).State == LinkState.Down ? 1 : 0;
        }

        private static DateTimeOffset At(double seconds) => Cast.T0.AddTicks((long)(seconds * TimeSpan.TicksPerSecond));
    }
}
