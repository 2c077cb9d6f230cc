using BridgeCoordinator.Domain.Conditions;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Readiness;

namespace BridgeCoordinator.Domain.Tests.Conferences;

/// <summary>An outage outlasts a wave; what was answered meanwhile arrives when the run has closed.</summary>
public sealed class Answering_too_late
{
    private static readonly CheckResult[] Fine = [Scene.Check("camera")];

    private static AnswerWave Answer(int run = 1, params CheckResult[] checks) =>
        new("sang", "t-2h", run, "DHV", WaveSource.Operator, checks.Length > 0 ? checks : Fine);

    private static WaveRun Wave(Scene scene) => scene.Morning.Wave("t-2h")!;

    [Fact]
    public void It_is_kept_with_its_original_time_and_the_closed_result_stays()
    {
        var scene = Scene.At("T-50m");
        var (result, given) = (Wave(scene).Result, Cast.T0.AddMinutes(-70));

        var fact = Assert.IsType<WaveAnsweredLate>(Assert.Single(scene.Does(Answer(), occurredAt: given)));

        Assert.Equal(("DHV", 1, Contracts.Readiness.Ready), (fact.Point, fact.Run, fact.Verdict));
        Assert.Equal((result, Contracts.Readiness.NoAnswer), (Wave(scene).Result, Wave(scene).Readiness(0)));
        var late = Wave(scene).Seat(0).Late!;
        Assert.Equal((given, scene.Now, WaveSource.Operator), (late.OccurredAt, late.At, late.Source));
    }

    [Fact]
    public void It_says_nothing_about_how_the_point_is_now()
    {
        var scene = Scene.At("T-2h");
        scene.Answers("DHV", WaveSource.Operator, Scene.Check("camera", Contracts.Readiness.NotReady));
        scene.RingUntil("T-50m");
        var before = Condition(scene);

        scene.Does(Answer(run: 1, Scene.Check("camera", Contracts.Readiness.ReadyWithNotes)));
        Assert.Equal(before.Reason, Condition(scene).Reason);

        var other = Scene.At("T-50m");
        var calm = Condition(other).Reason;
        other.Does(Answer(run: 1, Scene.Check("camera", Contracts.Readiness.NotReady)));
        Assert.Equal(calm, Condition(other).Reason);
    }

    [Fact]
    public void The_same_again_is_refused_and_another_one_replaces_it()
    {
        var scene = Scene.At("T-50m");
        scene.Does(Answer());
        Assert.Equal("answer.already", scene.Refuses(Answer()));
        scene.Does(Answer(run: 1, Scene.Check("camera", Contracts.Readiness.NotReady)));
        Assert.Equal(Contracts.Readiness.NotReady, Wave(scene).Seat(0).Late!.Verdict);
    }

    [Fact]
    public void What_was_answered_in_time_is_not_late_when_it_is_said_again()
    {
        var scene = Scene.At("T-2h");
        scene.Does(Answer());
        scene.RingUntil("T-50m");
        Assert.Equal("answer.already", scene.Refuses(Answer()));
        Assert.Null(Wave(scene).Seat(0).Late);
    }

    [Fact]
    public void For_an_earlier_run_it_stands_in_the_journal_and_the_open_run_still_waits()
    {
        var scene = Scene.At("T-50m");
        scene.Does(Answer());
        scene.Does(new OpenWave("sang", "t-2h", Rerun: true));
        Assert.Null(Wave(scene).Seat(0).Late);

        Assert.IsType<WaveAnsweredLate>(Assert.Single(scene.Does(Answer(run: 1, Scene.Check("camera", Contracts.Readiness.NotReady)))));
        Assert.Equal(WaveSeat.Empty, Wave(scene).Seat(0));
        Assert.IsType<WaveAnswered>(Assert.Single(scene.Does(Answer(run: 2))));
    }

    [Fact]
    public void A_closed_session_still_takes_it_and_a_closed_conference_does_not()
    {
        var scene = Scene.At("T-50m");
        scene.Does(new ChangePhase("sang", SessionPhase.Live));
        scene.Does(new ChangePhase("sang", SessionPhase.Closed));
        Assert.IsType<WaveAnsweredLate>(Assert.Single(scene.Does(Answer())));
        scene.Does(new CloseConference());
        Assert.Equal("conference.closed", scene.Refuses(Answer(run: 1, Scene.Check("camera", Contracts.Readiness.NotReady))));
    }

    [Fact]
    public void A_wave_that_never_opened_has_nothing_to_be_late_for()
    {
        var scene = Scene.Opened();
        scene.Now = Cast.T0;
        scene.Ring();
        Assert.Equal(WaveState.Skipped, Wave(scene).State);
        Assert.Equal("wave.not-open", scene.Refuses(Answer()));
    }

    private static PointCondition Condition(Scene scene) =>
        PointCondition.Of(scene.State.Roster.Find("DHV")!, new LiveSigns(LinkState.Up, scene.Now), scene.Morning, scene.Now);
}
