using System.Diagnostics;

namespace BridgeCoordinator.Domain.Tests.Streams;

/// <summary>The rate is a figure and only printed; what is held is its cause: how much a fact may copy.</summary>
public sealed class Folding
{
    private const int Points = 40_000;
    private const int Batch = 500;

    [Fact]
    public void Forty_thousand_points_take_their_facts_in_batches_without_copying_the_house()
    {
        var state = Opened();
        var facts = Enumerable.Range(0, 4 * Points).Select(i => Fact((int)(i * 7919L % Points), i + (i / Points))).ToArray();
        var stamp = new FactStamp(1, Cast.T0, Cast.T0, Cast.Bell);
        // The first round is for the compiler; of the rest the best counts, because others share this machine.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var best = double.MaxValue;
        for (var round = 0; round < 2; round++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var batch in facts.Chunk(Batch))
            {
                state = state.Opened();
                foreach (var fact in batch)
                {
                    state = state.Apply(fact, stamp);
                }
                state = state.Sealed();
            }
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }
        var rate = facts.Length / best;
        TestContext.Current.TestOutputHelper?.WriteLine($"{rate:N0} facts/s on {Points:N0} points in batches of {Batch}");
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (2 * facts.Length);
        TestContext.Current.TestOutputHelper?.WriteLine($"{bytes:N0} bytes a fact");
        Assert.InRange(bytes, 0, 1_500);
        Assert.Equal(Points, ((ConferenceState)state).Session("sang")!.Seats.Count(s => s.OnPost is not null));
    }

    private static IFact Fact(int point, int n) =>
        (n % 4) switch
        {
            0 => new LinkCameUp($"P{point}", 1, Cast.T0),
            1 => new WaveAnswered("sang", "t-2h", 1, $"P{point}", WaveSource.Agent, Contracts.Readiness.Ready, []),
            2 => new HeadcountRecorded("sang", $"P{point}", HeadcountMoment.First, 1, new Headcount(1, 1, 0, 0)),
            _ => new OperatorCameOnPost("sang", $"P{point}", Cast.Hoa, false),
        };

    private static StreamState Opened()
    {
        var roster = Enumerable.Range(0, Points).Select(i => Cast.Line($"P{i}", "Điểm cầu", "commune", $"site-{i}", 10)).ToArray();
        StreamState state = ConferenceState.Empty(Cast.Conference);
        var id = Cast.Hoa;
        IFact[] facts =
        [
            new ConferenceDrafted(id, Cast.Plan),
            .. roster.Chunk(100).Select(lines => new PointsEnrolled(id, lines)),
            new RosterCompleted(id, Points),
            new ConferenceOpened(),
            new WaveOpened("sang", "t-2h", 1, Cast.T0),
        ];
        var watch = Stopwatch.StartNew();
        state = facts.Aggregate(state.Opened(), (s, fact) => s.Apply(fact, new FactStamp(1, Cast.T0, Cast.T0, Cast.Bell))).Sealed();
        TestContext.Current.TestOutputHelper?.WriteLine($"{Points:N0} points enrolled in {watch.ElapsedMilliseconds} ms");
        return state;
    }
}
