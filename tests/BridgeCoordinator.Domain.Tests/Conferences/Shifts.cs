using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Readiness;

namespace BridgeCoordinator.Domain.Tests.Conferences;

public sealed class Shifting_a_start
{
    private static ShiftStart To(double hours) => new("sang", Cast.T0.AddHours(hours));

    [Fact]
    public void An_unopened_wave_moves_and_rings_anew()
    {
        var scene = Scene.At("T-3h");
        var before = scene.State.Timetable().First(d => d.Act == "open-wave/sang/t-2h");
        scene.Does(To(2));
        var after = scene.State.Timetable().First(d => d.Act == "open-wave/sang/t-2h");
        Assert.Equal((Cast.T0, before.Revision + 1), (after.Due, after.Revision));
        var stream = StreamId.Conference(Cast.Conference);
        Assert.NotEqual(before.CommandId(stream), after.CommandId(stream));
    }

    [Fact]
    public void An_open_wave_keeps_its_answers_and_moves_its_deadline()
    {
        var scene = Scene.At("T-2h");
        scene.Answers("DHV", WaveSource.Operator, Scene.Check("camera"));
        scene.Does(To(1));
        var wave = scene.Morning.Wave("t-2h")!;
        Assert.Equal((WaveState.Open, Cast.T0), (wave.State, wave.Deadline!.Value));
        Assert.NotNull(wave.Seat(0).OperatorAnswer);
    }

    [Fact]
    public void A_closed_wave_stays_closed_and_a_skipped_one_is_planned_again_if_there_is_time()
    {
        var scene = Scene.At("T-50m");
        scene.Does(To(24));
        Assert.Equal(WaveState.Closed, scene.Morning.Wave("t-2h")!.State);
        var late = Scene.Opened();
        late.Now = Cast.T0.AddHours(13);
        late.Ring();
        Assert.Equal((WaveState.Skipped, true), (late.Morning.Wave("t-2h")!.State, late.Morning.GatheringSkipped));
        late.Does(To(24));
        Assert.Equal((WaveState.Planned, false), (late.Morning.Wave("t-2h")!.State, late.Morning.GatheringSkipped));
    }

    [Fact]
    public void A_rerun_moves_with_the_start_too()
    {
        var scene = Scene.At("T-50m");
        scene.Does(new OpenWave("sang", "t-2h", Rerun: true));
        scene.Does(To(1));
        Assert.Equal(scene.Now.AddHours(2), scene.Morning.Wave("t-2h")!.Deadline);
    }

    [Fact]
    public void A_session_that_hangs_on_another_follows_it_and_by_local_time_only_to_another_day()
    {
        var scene = Scene.Opened(Cast.Plan);
        var rehearsal = scene.Rehearsal.StartsAt;
        Assert.Equal(new DateTimeOffset(2020, 12, 9, 14, 0, 0, TimeSpan.FromHours(7)), rehearsal);
        scene.Does(To(3));
        Assert.Equal(rehearsal, scene.Rehearsal.StartsAt);
        scene.Does(To(24));
        Assert.Equal(rehearsal!.Value.AddDays(1), scene.Rehearsal.StartsAt);
    }

    [Fact]
    public void A_session_that_was_given_its_own_start_follows_no_more()
    {
        var scene = Scene.Opened(Cast.Plan);
        scene.Does(new ShiftStart("tong-duyet", Cast.T0.AddDays(-2)));
        scene.Does(To(24));
        Assert.Equal(Cast.T0.AddDays(-2), scene.Rehearsal.StartsAt);
    }

    [Fact]
    public void A_session_that_has_started_keeps_its_start()
    {
        var scene = Scene.At("T-0s");
        scene.Does(new ChangePhase("sang", SessionPhase.Live));
        Assert.Equal("session.phase", scene.Refuses(To(1)));
        scene.Does(new ChangePhase("sang", SessionPhase.Closed));
        Assert.Equal("session.closed", scene.Refuses(To(1)));
    }

    [Fact]
    public void A_start_that_is_there_already_or_makes_no_sense_is_refused()
    {
        var scene = Scene.Drafted();
        Assert.Equal("session.already", scene.Refuses(To(0)));
        Assert.Equal("session.start-range", scene.Refuses(new ShiftStart("sang", DateTimeOffset.MaxValue)));
        scene.Does(To(1));
    }

    [Theory]
    [InlineData(0.75)]
    [InlineData(-1)]
    [InlineData(24)]
    public void What_was_said_to_move_moves_just_so(double hours)
    {
        var scene = Scene.Opened(Cast.Plan);
        var (moves, refusal) = WhatMoves.If(scene.State, To(hours), new Moment(scene.Now, scene.Now, Guid.Empty, Actor.System("preview")));
        Assert.Null(refusal);
        Assert.Equal(Cast.T0, scene.Morning.StartsAt);
        scene.Does(To(hours));
        foreach (var move in moves)
        {
            var session = scene.State.Session(move.SessionId)!;
            var wave = move.WaveId is { } id ? session.Wave(id) : null;
            var at = move.Kind switch
            {
                ShiftedThing.Start => session.StartsAt,
                ShiftedThing.Gathering => session.GatheringAt,
                ShiftedThing.OnPost => session.OnPostBy,
                ShiftedThing.WaveOpens => wave!.OpensAt,
                _ => wave!.Deadline,
            };
            Assert.Equal(at, move.To);
        }
        // The rehearsal hangs on the day alone: it is named only when it moves.
        Assert.Equal(hours >= 24, moves.Any(m => m.SessionId == "tong-duyet"));
        Assert.Equal(3 + (2 * scene.Morning.Waves.Length), moves.Count(m => m.SessionId == "sang"));
    }

    [Fact]
    public void What_would_move_is_refused_where_the_shift_would_be()
    {
        var scene = Scene.At("T-0s");
        var moment = new Moment(scene.Now, scene.Now, Guid.Empty, Actor.System("preview"));
        Assert.All(WhatMoves.If(scene.State, To(0), moment).Moves, m => Assert.Equal(m.From, m.To));
        scene.Does(new ChangePhase("sang", SessionPhase.Live));
        Assert.Equal("session.phase", WhatMoves.If(scene.State, To(1), moment).Refusal?.Code);
    }
}

public sealed class The_bell
{
    [Fact]
    public void A_draft_rings_nothing() => Assert.Empty(Scene.Drafted().State.Timetable());

    [Fact]
    public void A_past_plan_opened_rings_its_waves_only_to_record_that_they_were_skipped()
    {
        var scene = Scene.Drafted();
        scene.Now = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
        Assert.Null(scene.State.NextDue);
        scene.Does(new OpenConference());
        scene.Ring();
        Assert.All(scene.State.Sessions, s => Assert.All(s.Waves, w => Assert.Equal(WaveState.Skipped, w.State)));
        Assert.All(scene.State.Sessions, s => Assert.Equal((SessionPhase.Planned, true), (s.Phase, s.GatheringSkipped)));
        Assert.Null(scene.State.NextDue);
        Assert.False(scene.State.IsWatched);
    }

    [Fact]
    public void A_plan_dropped_and_planned_again_does_not_ring_under_its_old_ids()
    {
        var stream = StreamId.Conference(Cast.Conference);
        var scene = Scene.Opened();
        scene.Now = Cast.T0.AddDays(1);
        var first = scene.State.Timetable().Select(d => d.CommandId(stream)).ToHashSet();
        scene.Ring();
        var other = Cast.PlanOf(Cast.Morning with { Id = "chieu" });
        foreach (
            var command in Cast.Import("second", other, Cast.Roster).Concat(Cast.Import("third", Cast.PlanOf(Cast.Morning), Cast.Roster))
        )
        {
            scene.Does(command, Cast.Courier);
        }
        Assert.NotEmpty(scene.State.Timetable());
        Assert.DoesNotContain(scene.State.Timetable(), d => first.Contains(d.CommandId(stream)));
    }

    [Fact]
    public void A_closed_conference_rings_nothing()
    {
        var scene = Scene.At("T-2h");
        var facts = scene.Does(new CloseConference());
        Assert.Equal(["WaveClosed", "SessionPhaseChanged", "ConferenceClosed"], facts.Select(f => f.GetType().Name));
        Assert.Null(scene.State.NextDue);
        Assert.Equal("conference.already", scene.Refuses(new CloseConference()));
        Assert.Equal("conference.closed", scene.Refuses(new OpenWave("sang", "t-30m", false)));
        Assert.Equal("conference.closed", scene.Refuses(new OpenConference()));
    }

    [Fact]
    public void A_conference_does_not_close_under_its_speaker()
    {
        var scene = Scene.At("T-0s");
        scene.Does(new ChangePhase("sang", SessionPhase.Live));
        Assert.Equal("session.running", scene.Refuses(new CloseConference()));
    }
}
