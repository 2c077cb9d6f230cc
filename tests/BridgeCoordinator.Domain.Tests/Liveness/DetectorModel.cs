using BridgeCoordinator.Domain.Liveness;

namespace BridgeCoordinator.Domain.Tests.Liveness;

/// <summary>The detector beside a naive one that keeps every event for ever and counts in seconds.</summary>
public sealed class DetectorModel
{
    private static readonly SilenceRules Rules = new();
    private static readonly SuspicionRules Suspicions = new();

    private sealed class Naive(double heartbeat)
    {
        private readonly List<(double At, string What)> events = [(0, "word")];
        private double? suspected;
        private double? concluded;
        private double? heldUntil;

        public void See(double at, string what)
        {
            if (Said().Any(e => e.What == "goodbye"))
            {
                return;
            }
            if (what is "beat" or "word")
            {
                var broken = suspected is not null || concluded is not null || events[^1].What is "close" or "goodbye";
                heldUntil = concluded is not null || (broken && LastWord() < heldUntil) ? at + 5 : heldUntil;
                (suspected, concluded) = (null, null);
            }
            // Whatever follows a close or a good-bye without a word between adds nothing to it.
            if (what is "beat" or "word" || Said().All(e => e.What != what))
            {
                events.Add((at, what));
            }
        }

        public string Look(double now, bool braked, bool blind)
        {
            var said = Said();
            if (said.Any(e => e.What == "goodbye"))
            {
                return "Left";
            }
            var times = braked ? 3 : 1;
            var closed = said.Where(e => e.What == "close").Select(e => (double?)e.At).FirstOrDefault();
            double due;
            if (closed is { } at && !(suspected < at))
            {
                due = at + (10 * times);
            }
            else if (suspected is null && now - LastWord() < Patience())
            {
                return now < heldUntil ? "Suspect" : "Up";
            }
            else
            {
                due = (suspected ?? now) + (5.5 * times);
            }
            suspected ??= now;
            concluded ??= now >= due && !blind ? now : null;
            return concluded is not null ? "Down" : "Suspect";
        }

        private List<(double At, string What)> Said() => events[(events.FindLastIndex(e => e.What is "beat" or "word") + 1)..];

        private double LastWord() => events.Last(e => e.What is "beat" or "word").At;

        private double Patience()
        {
            var beats = events.Where(e => e.What == "beat").Select(e => e.At).Prepend(0).ToList();
            var pauses = beats.Zip(beats.Skip(1), (one, next) => Math.Min(next - one, 4 * heartbeat)).TakeLast(32).ToList();
            if (pauses.Count < 4)
            {
                return 2.4 * heartbeat;
            }
            var mean = pauses.Average();
            var deviation = Math.Sqrt(pauses.Average(p => (p - mean) * (p - mean)));
            return Math.Clamp(mean + (0.5 * heartbeat) + (5.23 * Math.Max(deviation, 0.1 * heartbeat)), 1.6 * heartbeat, 2.4 * heartbeat);
        }
    }

    private sealed class Ours(double heartbeat)
    {
        private readonly TimeSpan interval = TimeSpan.FromSeconds(heartbeat);
        private readonly ArrivalWindow window = new();
        private LinkEvidence evidence = new(1, At(0), TimeSpan.FromSeconds(heartbeat), Suspicion.After(new(), TimeSpan.FromSeconds(heartbeat), Suspicions));
        private double beatAt;

        public void See(double at, string what)
        {
            evidence = what switch
            {
                "close" => evidence.Closed(At(at)),
                "goodbye" => evidence.Left(At(at)),
                _ => evidence.Heard(At(at), Rules.Hold),
            };
            if (what == "beat")
            {
                window.Add(At(at) - At(beatAt), interval);
                evidence = evidence with { Patience = Suspicion.After(window, interval, Suspicions) };
                beatAt = at;
            }
        }

        public string Look(double now, bool braked, bool blind)
        {
            var seen = SilenceVerdict.Of(evidence, At(now), Rules, new(ObserverHealth.Well, braked, blind ? Withheld.Blind : Withheld.None));
            evidence = seen switch
            {
                { State: LinkState.Suspect, Cause: not null } => evidence.Suspected(At(now)),
                { State: LinkState.Down } => evidence.Suspected(At(now)).Concluded(At(now)),
                _ => evidence,
            };
            return seen.State.ToString();
        }

        private static DateTimeOffset At(double seconds) => Cast.T0.AddTicks((long)Math.Round(seconds * 1000) * TimeSpan.TicksPerMillisecond);
    }

    [Fact]
    public void Ours_says_what_the_naive_one_says_at_every_look()
    {
        const int Histories = 300;
        Dictionary<string, int> said = [];
        for (var seed = 0; seed < Histories; seed++)
        {
            var random = new Random(seed);
            var heartbeat = new[] { 1, 2, 5 }[seed % 3];
            var (naive, ours, next) = (new Naive(heartbeat), new Ours(heartbeat), 0.5);
            var (braked, blind) = (false, false);
            for (var tick = 1; tick <= 1_200; tick++)
            {
                var now = tick / 10.0;
                for (; next < now; next += Pause(random, heartbeat))
                {
                    // Off the grid of looks: what falls on one instant is nobody's promise.
                    var at = Math.Floor(next * 100) / 100 + 0.003;
                    var what = random.NextDouble() switch { < 0.86 => "beat", < 0.93 => "word", < 0.98 => "close", _ => "goodbye" };
                    naive.See(at, what);
                    ours.See(at, what);
                }
                (braked, blind) = tick % 50 == 0 ? (random.Next(4) == 0, random.Next(4) == 0) : (braked, blind);
                var (expected, seen) = (naive.Look(now, braked, blind), ours.Look(now, braked, blind));
                Assert.True(expected == seen, $"Seed {seed}, {now:0.0} s: the naive one says {expected}, ours {seen}.");
                said[seen] = said.GetValueOrDefault(seen) + 1;
            }
        }
        Assert.All(["Up", "Suspect", "Down", "Left"], word => Assert.True(said.GetValueOrDefault(word) > 1_000, $"{word} was hardly ever said."));
    }

    /// <summary>Mostly in time, sometimes late, now and then an outage.</summary>
    private static double Pause(Random random, double heartbeat) =>
        random.Next(20) switch
        {
            0 => heartbeat * 4 * random.NextDouble(),
            1 => 20 * random.NextDouble(),
            _ => heartbeat * (0.9 + (0.2 * random.NextDouble())),
        };
}
