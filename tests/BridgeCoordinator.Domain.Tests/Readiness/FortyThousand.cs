using System.Diagnostics;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Readiness;
using R = BridgeCoordinator.Contracts.Readiness;

namespace BridgeCoordinator.Domain.Tests.Readiness;

/// <summary>The largest conference there is, in virtual time: every site takes its own turn, and nobody tells it when.</summary>
public sealed class A_wave_over_40_000_points
{
    private const int Points = 40_000;

    [Fact]
    public void Comes_evenly_over_ten_minutes_and_misses_nobody()
    {
        var scene = Opened();
        scene.RingUntil("T-2h");
        var wave = scene.Morning.Wave("may")!;
        var window = WaveSpread.Of(scene.State, wave);
        var turns = Enumerable
            .Range(0, Points)
            .Select(i => (Point: i, At: wave.OpenedAt!.Value + SpreadSlot.Of($"s/{i}", Cast.Conference, "sang", "may", 1, window)))
            .OrderBy(turn => turn.At)
            .ToList();
        var (state, clock, perSecond) = ((StreamState)scene.State, Stopwatch.StartNew(), new List<int>());
        foreach (var second in turns.GroupBy(turn => (int)(turn.At - wave.OpenedAt!.Value).TotalSeconds))
        {
            // A desk decides what came together as one batch.
            state = state.Opened();
            foreach (var (point, at) in second)
            {
                state = Answer(state, point, at);
            }
            state = state.Sealed();
            perSecond.Add(second.Count());
        }
        clock.Stop();
        var after = (ConferenceState)state;
        var tally = WaveTally.Of(after, after.Session("sang")!, after.Session("sang")!.Wave("may")!);
        var (peak, mean) = (perSecond.Max(), perSecond.Average());
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Points} points: window {window.TotalSeconds:0} s, answers in {perSecond.Count} of its seconds, {mean:0.0}/s on average, {peak}/s at the peak ({peak / mean:0.00} of the mean); "
                + $"decided and folded in {clock.Elapsed.TotalMilliseconds:0} ms ({Points / clock.Elapsed.TotalSeconds:0}/s)"
        );
        Assert.Equal((Points, Points), (tally.Points, tally.Ready));
        Assert.Equal(TimeSpan.FromSeconds(572), window);
        Assert.InRange(peak / mean, 1, 2);
        Assert.True(turns[^1].At < wave.Deadline, "The last turn comes after the deadline.");
        // Another run is another shuffle: who was last is not last again.
        var again = SpreadSlot.Of($"s/{turns[^1].Point}", Cast.Conference, "sang", "may", 2, window);
        Assert.NotEqual(turns[^1].At - wave.OpenedAt!.Value, again);
    }

    [Theory]
    [InlineData(8, 45, 0)]
    [InlineData(199, 45, 0)]
    [InlineData(400, 45, 6)]
    [InlineData(4_000, 45, 58)]
    [InlineData(40_000, 45, 572)]
    [InlineData(40_000, 10, 300)]
    [InlineData(40_000, 0, 0)]
    public void A_small_fleet_answers_at_once_and_nobody_waits_more_than_half_the_time(int points, int minutes, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), WaveSpread.Window(points, TimeSpan.FromMinutes(minutes)));

    private static StreamState Answer(StreamState state, int point, DateTimeOffset at)
    {
        var actor = Actor.Agent($"s/{point}");
        var command = new AnswerWave("sang", "may", 1, Code(point), WaveSource.Agent, [new CheckResult("cpu", R.Ready, 12, "%")], WavesScene.Rally);
        var decision = command.Decide(state, new Moment(at, at, Guid.Empty, actor));
        return decision.Facts.Aggregate(state, (s, fact) => s.Apply(fact, new FactStamp(0, at, at, actor)));
    }

    private static Scene Opened()
    {
        var scene = new Scene();
        var roster = Enumerable.Range(0, Points).Select(i => Cast.Line(Code(i), $"Xã {i}", "commune", $"s/{i}", 30)).ToArray();
        foreach (var command in Cast.Import("all", WavesScene.Plan(), roster))
        {
            scene.Does(command, Cast.Courier);
        }
        scene.Does(new OpenConference());
        return scene;
    }

    private static string Code(int point) => $"P-{point:00000}";
}
