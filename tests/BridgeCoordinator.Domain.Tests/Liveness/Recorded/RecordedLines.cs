using BridgeCoordinator.Domain.Liveness;

namespace BridgeCoordinator.Domain.Tests.Liveness.Recorded;

/// <summary>
/// The detector against arrivals that were recorded, not made up: 200 sites, half an hour, 10 % loss each way, round trip 200 ± 50 ms, heartbeat
/// 1 s. Ten thousand site-hours are drawn from them in stretches of five to fifteen minutes, so that what follows each other really did. No
/// pause in it is longer than 4.9 s: what is worse than that is for the model (<see cref="NeverCryingWolf"/>).
/// </summary>
public sealed class RecordedLines
{
    private const double SiteHours = 10_000;
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);
    private static readonly Lazy<Arrival[][]> Sites = new(() => Recording.Read("shaky-line.br"));

    [Fact]
    public void Ten_thousand_hours_of_what_was_heard_and_not_one_false_down()
    {
        var lives = Live(100, SiteHours / 100, new SilenceRules());

        var (beats, suspicions, downs) = (lives.Sum(l => l.Beats), lives.Sum(l => l.Suspicions), lives.Sum(l => l.Downs));
        TestContext.Current.TestOutputHelper?.WriteLine($"{SiteHours:N0} site-hours, {beats:N0} heartbeats, {suspicions:N0} suspicions ({suspicions / SiteHours:0.##} an hour), {downs} downs");
        Assert.True(beats > SiteHours * 3600 * 0.9, $"Only {beats} heartbeats were judged.");
        Assert.True(suspicions > SiteHours, $"Only {suspicions} suspicions: the lines were too good to prove anything.");
        Assert.Equal(0, downs);
    }

    [Fact]
    public void The_same_lines_do_cry_wolf_when_half_a_second_must_do_for_proof() =>
        Assert.True(Live(20, 10, new SilenceRules { Proof = TimeSpan.FromSeconds(0.5) }).Sum(l => l.Downs) > 0, "If this never happens, the lines above prove nothing.");

    [Fact]
    public void The_recording_is_as_long_and_as_bad_as_is_claimed()
    {
        var arrivals = Sites.Value.SelectMany(s => s).ToList();
        var hours = arrivals.Sum(a => (long)a.Hundredths) / 360_000.0;
        var late = arrivals.Count(a => a.Hundredths > 160) / (double)arrivals.Count;
        Assert.Equal(200, Sites.Value.Length);
        Assert.InRange(hours, 95, 105);
        Assert.InRange(late, 0.01, 0.1);
    }

    private static Life[] Live(int lives, double hours, SilenceRules rules)
    {
        var lived = new Life[lives];
        Parallel.For(0, lives, life => lived[life] = new Life((ulong)life, rules).Live(Sites.Value, hours));
        return lived;
    }

    /// <summary>One site's life as its coordinator hears it.</summary>
    private sealed class Life(ulong seed, SilenceRules rules)
    {
        private static readonly SuspicionRules Patient = new();
        private readonly Dice dice = new(seed);
        private ArrivalWindow window = new();
        private LinkEvidence known = new(1, Cast.T0, Heartbeat, Suspicion.After(new(), Heartbeat, Patient));
        private DateTimeOffset now = Cast.T0;
        private DateTimeOffset? beatAt;

        public long Beats { get; private set; }

        public long Suspicions { get; private set; }

        public long Downs { get; private set; }

        public Life Live(Arrival[][] sites, double hours)
        {
            var end = Cast.T0.AddHours(hours);
            while (now < end)
            {
                var site = sites[(int)(dice.Next() * sites.Length)];
                var from = (int)(dice.Next() * site.Length);
                var length = 300 + (int)(dice.Next() * 600);
                foreach (var arrival in site.AsSpan(from, Math.Min(length, site.Length - from)))
                {
                    now = now.AddTicks(arrival.Hundredths * (TimeSpan.TicksPerSecond / 100));
                    Judge();
                    Hear(arrival.Kind);
                }
            }
            return this;
        }

        /// <summary>What the sweep would have said just before this arrival. It is taken to look the moment a patience ends, which is the strictest it can be.</summary>
        private void Judge()
        {
            // No line is suspected sooner than that.
            if (known.SocketClosedAt is null && now - known.LastHeard < Patient.Least * Heartbeat)
            {
                return;
            }
            known = known with { Patience = Suspicion.After(window, Heartbeat, Patient) };
            var seen = SilenceVerdict.Of(known, now, rules, Circumstances.Clear);
            if (seen is { State: LinkState.Suspect, Cause: LinkDownCause.Silence } && known.SuspectedAt is null)
            {
                Suspicions++;
                known = known.Suspected(known.LastHeard + known.Patience);
                seen = SilenceVerdict.Of(known, now, rules, Circumstances.Clear);
            }
            Downs += seen.State == LinkState.Down ? 1 : 0;
        }

        private void Hear(Heard kind)
        {
            switch (kind)
            {
                case Heard.Close:
                    known = known.Closed(now);
                    return;
                case Heard.Open:
                    (window, beatAt) = (new(), null);
                    known = new LinkEvidence(known.Epoch + 1, now, Heartbeat, Suspicion.After(window, Heartbeat, Patient)).After(known, rules.Hold);
                    return;
                case Heard.Beat:
                    Beats++;
                    known = known.Heard(now, rules.Hold);
                    if (beatAt is { } last)
                    {
                        window.Add(now - last, Heartbeat);
                    }
                    beatAt = now;
                    return;
                default:
                    known = known.Heard(now, rules.Hold);
                    return;
            }
        }
    }
}
