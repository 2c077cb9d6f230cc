using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Readiness;
using R = BridgeCoordinator.Contracts.Readiness;

namespace BridgeCoordinator.Domain.Tests.Readiness;

public sealed class A_wave_that_asks_for_an_act
{
    private static Scene With(WaveKind kind) =>
        Scene.At(
            "T-30m",
            Cast.PlanOf(Cast.Morning with { Waves = [new("w", "w", TimeOffset.Parse("T-30m"), TimeOffset.Parse("T-15m"), [WaveSource.Operator], [], kind)] })
        );

    private static R Of(Scene scene, int point) => scene.Morning.Wave("w")!.Readiness(point);

    [Fact]
    public void Who_is_on_post_already_has_answered_when_it_opens()
    {
        var plan = Cast.PlanOf(Cast.Morning with { Waves = [new("w", "w", TimeOffset.Parse("T-30m"), TimeOffset.Parse("T-15m"), [WaveSource.Operator], [], WaveKind.OnPost)] });
        var scene = Scene.At("T-40m", plan);
        scene.Does(new ComeOnPost("sang", "DHV", Cast.Hoa));
        scene.RingUntil("T-30m");
        scene.Does(new ComeOnPost("sang", "VINH", Cast.Binh));
        Assert.Equal([R.Ready, R.Pending, R.Ready], Enumerable.Range(0, 3).Select(p => Of(scene, p)));
    }

    [Fact]
    public void Who_comes_when_it_is_over_is_shown_late()
    {
        var scene = With(WaveKind.OnPost).RingUntil("T-14m");
        scene.Does(new ComeOnPost("sang", "DHV", Cast.Hoa));
        Assert.Equal((R.NoAnswer, scene.Now), (Of(scene, 0), scene.Morning.Wave("w")!.Seat(0).Late!.OccurredAt));
    }

    [Fact]
    public void A_roll_call_opens_and_closes_with_its_wave()
    {
        var scene = With(WaveKind.RollCall);
        Assert.True(scene.Morning.RollCalls[0].Open);
        scene.Does(new AnswerRollCall("sang", 1, "DHV", RollCallWord.AllClear));
        scene.Does(new AnswerRollCall("sang", 1, "VINH", RollCallWord.NoSound));
        scene.RingUntil("T-15m");
        Assert.False(scene.Morning.RollCalls[0].Open);
        Assert.Equal([R.Ready, R.NoAnswer, R.NotReady], Enumerable.Range(0, 3).Select(p => Of(scene, p)));
    }

    [Fact]
    public void A_round_closed_by_hand_closes_its_wave()
    {
        var scene = With(WaveKind.RollCall);
        Assert.Equal([typeof(RollCallClosed), typeof(WaveClosed)], scene.Does(new CloseRollCall("sang", 1)).Select(f => f.GetType()));
    }

    [Fact]
    public void A_headcount_answers_it()
    {
        var scene = With(WaveKind.FirstHeadcount);
        scene.Does(new RecordHeadcount("sang", "DHV", HeadcountMoment.First, new Headcount(120, 118, 2, 0)));
        Assert.Equal([R.Ready, R.Pending], Enumerable.Range(0, 2).Select(p => Of(scene, p)));
    }

    [Fact]
    public void No_checks_are_taken() =>
        Assert.Equal("wave.source", With(WaveKind.OnPost).Refuses(new AnswerWave("sang", "w", 1, "DHV", WaveSource.Operator, [new CheckResult("cpu", R.Ready)])));

    [Fact]
    public void A_point_that_does_not_sit_in_the_session_is_not_asked()
    {
        var scene = With(WaveKind.OnPost);
        var roster = Cast.Roster.Select(l => l.Code == "VINH" ? l with { Sessions = ["chieu"] } : l).ToArray();
        foreach (var command in Cast.Import("later", scene.State.Plan!, roster))
        {
            scene.Does(command, Cast.Courier);
        }
        Assert.Equal("point.not-seated", scene.Refuses(new ComeOnPost("sang", "VINH", Cast.Hoa)));
        Assert.Equal(2, WaveTally.Of(scene.State, scene.Morning, scene.Morning.Wave("w")!).Points);
    }
}
