namespace BridgeCoordinator.Domain.Tests.Simulation;

/// <summary>The whole machine lives through seeded misfortune: doubled, reordered and repeated commands, a clock that leaps, crashes.</summary>
public sealed class The_machine
{
    /// <summary>Every fact of the three streams that live here.</summary>
    private static readonly HashSet<string> Expected =
    [
        .. FactCatalogue
            .All.Select(f => f.Name)
            .Except([
                // Several incidents and then one cause for all: rare among three halls; they have tests of their own.
                "incident-widened",
                "incident-merged",
                "organizations-registered",
                "sites-registered",
                "plan-accepted",
                "plan-roster-accepted",
                "roster-accepted",
                "plan-completed",
                "plan-units-accepted",
                // Nobody rings for a whole day: it has a test of its own.
                "programme-reminder-skipped",
            ])
            .Except(["access-denied"]),
    ];

    public static TheoryData<int> Blocks => [.. Enumerable.Range(0, 10)];

    /// <summary>200 seeds; BRIDGE_SEEDS asks for more, BRIDGE_SEED for one.</summary>
    [Theory]
    [MemberData(nameof(Blocks))]
    public void Keeps_its_promises_through_any_misfortune(int block)
    {
        var one = Environment.GetEnvironmentVariable("BRIDGE_SEED");
        var all = int.Parse(Environment.GetEnvironmentVariable("BRIDGE_SEEDS") ?? "200", System.Globalization.CultureInfo.InvariantCulture);
        int[] seeds = one is null
            ? [.. Enumerable.Range(0, all).Where(seed => seed % 10 == block)]
            : [int.Parse(one, System.Globalization.CultureInfo.InvariantCulture)];
        var tally = new Tally();
        foreach (var seed in seeds)
        {
            LiveThrough(seed, tally);
        }
        // A rare fact may need a few more lives.
        for (var seed = all + block; one is null && seed < all + 600 && !Expected.IsSubsetOf(tally.Types); seed += 10)
        {
            LiveThrough(seed, tally);
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{seeds.Length} lives: {tally}");
        // A simulation in which nothing happens proves nothing.
        Assert.True(
            one is not null || tally is { Facts: > 500, Crashes: > 20, Repeats: > 100, Rung: > 50 },
            $"Too little happened: {tally}"
        );
        Assert.True(
            one is not null || Expected.IsSubsetOf(tally.Types),
            $"Never happened: {string.Join(", ", Expected.Except(tally.Types))}"
        );
    }

    private static void LiveThrough(int seed, Tally tally)
    {
        try
        {
            new Life(seed, tally).Live();
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Seed {seed} failed; run it alone with BRIDGE_SEED={seed}. {e.Message}", e);
        }
    }
}

internal sealed record Tally
{
    public int Facts { get; set; }
    public int Crashes { get; set; }
    public int Repeats { get; set; }
    public int Rung { get; set; }
    internal HashSet<string> Types { get; } = [];
}

internal sealed class Life(int seed, Tally tally)
{
    private readonly Random random = new(seed);
    private readonly List<Envelope> waiting = [];
    private readonly Dictionary<(StreamId, Actor, Guid), (Envelope Envelope, Answer Answer)> acknowledged = [];
    private DateTimeOffset now = Cast.T0.AddHours(-30);
    private int made;

    public void Live()
    {
        var commands = new RandomCommands(random);
        var cascade = new RandomProgramme(random);
        var (conference, access, programme) = (StreamId.Conference(Cast.Conference), StreamId.Access, StreamId.Programme(RandomProgramme.Id));
        ModelDesk[] desks = [new(conference, random), new(access, random), new(programme, random)];
        waiting.AddRange(Cast.Import("first", SimulatedPlan.First, Cast.Roster).Select(c => Make(conference, c, Cast.Courier)));
        waiting.AddRange(random.Next(5) > 0 ? [Make(conference, new Plans.OpenConference(), Cast.Director)] : []);
        waiting.AddRange(RandomProgramme.Import().Select(c => Make(programme, c, Cast.Courier)));
        Turn(desks, shuffle: false, mayCrash: false);
        for (var turn = 0; turn < 50; turn++)
        {
            now += TimeSpan.FromSeconds(random.Next(10) == 0 ? random.Next(40_000) : random.Next(1200));
            var state = (ConferenceState)desks[0].State;
            for (var n = random.Next(8); n > 0; n--)
            {
                waiting.Add(Make(conference, commands.OnConference(state, now), commands.Sender()));
                waiting.Add(Make(access, commands.OnAccess(now), Cast.Director));
                waiting.AddRange(random.Next(3) == 0 ? [Make(programme, cascade.Next(), commands.Sender())] : []);
            }
            if (random.Next(12) == 0)
            {
                waiting.AddRange(commands.Import().Select(c => Make(conference, c, Cast.Courier)));
            }
            if (random.Next(3) > 0)
            {
                Ring(desks[0], conference);
                Ring(desks[2], programme);
            }
            Repeat();
            Turn(desks, shuffle: random.Next(3) > 0);
        }
        for (var left = 500; waiting.Count > 0; left--)
        {
            Assert.True(left > 0, "Commands are never answered.");
            Turn(desks, shuffle: true);
        }
        foreach (var desk in desks)
        {
            Check(desk);
        }
    }

    private Envelope Make(StreamId stream, Command command, Actor actor) =>
        new(stream, DerivedId.From("command", $"{made++}"), actor, command, now.AddSeconds(-random.Next(2) * random.Next(600)));

    /// <summary>Senders that heard nothing send again, some of those who did hear too, and some reuse an id for something else.</summary>
    private void Repeat()
    {
        foreach (var (key, (envelope, _)) in acknowledged.Where(_ => random.Next(40) == 0).ToList())
        {
            waiting.Add(
                random.Next(6) > 0
                    ? envelope
                    : new Envelope(key.Item1, key.Item3, key.Item2, new Domain.Programmes.AdoptProgramme(new("x", "x", "x", [])), now)
            );
        }
        waiting.AddRange(waiting.Where(_ => random.Next(6) == 0).ToList());
    }

    private void Turn(ModelDesk[] desks, bool shuffle, bool mayCrash = true)
    {
        var queue = waiting.ToArray();
        waiting.Clear();
        if (shuffle)
        {
            random.Shuffle(queue);
        }
        foreach (var batch in queue.GroupBy(e => e.Stream).SelectMany(g => g.Chunk(random.Next(1, 20))))
        {
            foreach (var (envelope, answer) in batch.Zip(desks.Single(d => d.Stream == batch[0].Stream).Take(batch, now, mayCrash)))
            {
                Heard(envelope, answer);
            }
        }
    }

    private void Heard(Envelope envelope, Answer? answer)
    {
        var key = (envelope.Stream, envelope.Actor, envelope.CommandId);
        if (answer is null)
        {
            waiting.Add(envelope);
        }
        else if (acknowledged.TryGetValue(key, out var before))
        {
            tally.Repeats++;
            Assert.Equal(envelope.BodyHash == before.Envelope.BodyHash ? before.Answer : new Answer(0, 0, "command.id-reused"), answer);
        }
        else if (answer.Refused is null)
        {
            acknowledged.Add(key, (envelope, answer));
        }
    }

    /// <summary>Two bells ring what is due; when the desk did not crash every entry that rang is gone.</summary>
    private void Ring(ModelDesk desk, StreamId stream)
    {
        var due = desk.State.Timetable().Where(d => d.Due <= now).ToList();
        var rings = due.Select(d => new Envelope(stream, d.CommandId(stream), Cast.Bell, d.Command, now)).ToList();
        desk.Take([.. rings, .. rings], now, mayCrash: true);
        foreach (var (ring, answer) in rings.Zip(desk.Take(rings, now, mayCrash: false)))
        {
            Heard(ring, answer);
        }
        tally.Rung += due.Count;
        var left = desk.State.Timetable().Select(d => d.CommandId(stream)).ToHashSet();
        Assert.All(rings, ring => Assert.DoesNotContain(ring.CommandId, left));
    }

    private void Check(ModelDesk desk)
    {
        desk.Journal.Verify();
        var groups = desk
            .Journal.Rows.GroupBy(r => (r.Actor, r.CommandId))
            .ToDictionary(g => g.Key, g => (g.Min(r => r.Seq), g.Max(r => r.Seq), g.Count()));
        foreach (
            var ((_, actor, id), (_, answer)) in acknowledged.Where(a => a.Key.Item1 == desk.Stream)
        )
        {
            Assert.Equal((answer.First, answer.Last, (int)(answer.Last - answer.First + 1)), groups[(actor, id)]);
        }
        Assert.All(groups.Values, g => Assert.Equal(g.Item3, g.Item2 - g.Item1 + 1));
        var live = StateDump.Of(desk.State);
        Assert.Equal(live, StateDump.Of(desk.Journal.Replay(() => 1)));
        Assert.Equal(live, StateDump.Of(desk.Journal.Replay(() => random.Next(1, 50))));
        tally.Facts += desk.Journal.Rows.Count;
        tally.Types.UnionWith(desk.Journal.Rows.Select(r => r.Type));
        tally.Crashes += desk.Crashes;
    }
}
