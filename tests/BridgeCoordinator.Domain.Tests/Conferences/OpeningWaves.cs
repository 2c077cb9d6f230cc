using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Readiness;

namespace BridgeCoordinator.Domain.Tests.Conferences;

public sealed class Opening_a_wave
{
    private static readonly OpenWave Open = new("sang", "t-2h", Rerun: false);

    [Fact]
    public void The_bell_opens_a_wave_at_its_time_and_the_first_one_begins_the_preparation()
    {
        var scene = Scene.At("T-2h");
        var wave = scene.Morning.Wave("t-2h")!;
        Assert.Equal((WaveState.Open, 1, Cast.T0.AddHours(-1)), (wave.State, wave.Run, wave.Deadline!.Value));
        Assert.Equal(SessionPhase.Preparing, scene.Morning.Phase);
        Assert.True(scene.State.IsWatched);
    }

    [Fact]
    public void A_second_ring_of_the_bell_changes_nothing() => Assert.Equal("wave.already", Scene.At("T-2h").Refuses(Open, Cast.Bell));

    [Fact]
    public void A_bell_before_its_time_is_refused() => Assert.Equal("wave.too-early", Scene.At("T-3h").Refuses(Open, Cast.Bell));

    [Fact]
    public void A_bell_missed_is_caught_up_while_the_window_is_open()
    {
        var scene = Scene.Opened();
        scene.Now = Cast.T0.AddMinutes(-61);
        Assert.IsType<WaveOpened>(scene.Does(Open, Cast.Bell)[0]);
    }

    [Fact]
    public void A_bell_missed_for_the_whole_window_is_recorded_as_skipped()
    {
        var scene = Scene.Opened();
        scene.Now = Cast.T0.AddMinutes(-60);
        Assert.Equal([new WaveSkipped("sang", "t-2h", Cast.T0.AddHours(-2).ToUniversalTime())], scene.Does(Open, Cast.Bell));
        Assert.Equal(SessionPhase.Planned, scene.Morning.Phase);
        Assert.Equal("wave.already", scene.Refuses(Open, Cast.Bell));
    }

    [Fact]
    public void A_person_opens_a_wave_early_and_its_deadline_stays_as_planned()
    {
        var scene = Scene.At("T-1d");
        scene.Does(Open);
        Assert.Equal(Cast.T0.AddHours(-1), scene.Morning.Wave("t-2h")!.Deadline);
    }

    [Fact]
    public void A_person_opens_a_skipped_wave_with_its_full_length_from_now()
    {
        var scene = Scene.Opened();
        scene.Now = Cast.T0;
        scene.Ring();
        scene.Does(Open);
        Assert.Equal(Cast.T0.AddHours(1), scene.Morning.Wave("t-2h")!.Deadline);
    }

    [Fact]
    public void A_closed_wave_opens_again_only_as_a_rerun_with_a_deadline_of_its_own_and_empty_seats()
    {
        var scene = Scene.At("T-2h");
        scene.Answers("DHV", WaveSource.Operator, Scene.Check("camera"));
        scene.RingUntil("T-50m");
        Assert.Equal("wave.already", scene.Refuses(Open));
        scene.Does(Open with { Rerun = true });
        var wave = scene.Morning.Wave("t-2h")!;
        Assert.Equal((2, Cast.T0.AddMinutes(10)), (wave.Run, wave.Deadline!.Value));
        Assert.Equal(WaveSeat.Empty, wave.Seat(0));
    }

    [Fact]
    public void A_rerun_lasts_at_least_a_minute()
    {
        var brief = Cast.Word with { Opens = TimeOffset.Parse("T-30s"), Deadline = TimeOffset.Parse("T-20s") };
        var scene = Scene.At("T-10s", Cast.PlanOf(Cast.Morning with { Waves = [brief] }));
        scene.Does(new OpenWave("sang", "t-30m", Rerun: true));
        Assert.Equal(scene.Now.AddMinutes(1), scene.Morning.Wave("t-30m")!.Deadline);
    }

    [Fact]
    public void An_open_wave_is_not_run_again() => Assert.Equal("wave.already", Scene.At("T-2h").Refuses(Open with { Rerun = true }));

    [Fact]
    public void A_session_without_a_start_has_nothing_due_but_a_person_may_open_its_waves()
    {
        var form = new SessionStart(Form: new DateForm(DateFormKind.Before, new DateOnly(2020, 12, 15)));
        var scene = Scene.Opened(Cast.PlanOf(Cast.Morning with { Start = form }));
        Assert.Null(scene.State.NextDue);
        scene.Does(Open);
        Assert.Equal(scene.Now.AddHours(1), scene.Morning.Wave("t-2h")!.Deadline);
    }

    [Theory]
    [InlineData("trua", "t-2h", "session.unknown")]
    [InlineData("sang", "t-9h", "wave.unknown")]
    public void What_does_not_exist_is_named(string session, string wave, string code) =>
        Assert.Equal(code, Scene.Opened().Refuses(new OpenWave(session, wave, false)));

    [Fact]
    public void Nothing_opens_in_a_draft_or_in_a_closed_session()
    {
        Assert.Equal("conference.not-open", Scene.Drafted().Refuses(Open));
        var scene = Scene.At("T-3h");
        scene.Does(new ChangePhase("sang", SessionPhase.Live));
        scene.Does(new ChangePhase("sang", SessionPhase.Closed));
        Assert.Equal("session.closed", scene.Refuses(Open));
    }
}
