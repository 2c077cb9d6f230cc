using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Plans;

namespace BridgeCoordinator.Domain.Tests.Conferences;

public sealed class Coming_on_post
{
    private static readonly ComeOnPost Come = new("sang", "DHV", Cast.Hoa);

    [Fact]
    public void On_post_by_the_deadline_is_in_time_and_later_is_late()
    {
        var scene = Scene.At("T-60m");
        Assert.False(Assert.IsType<OperatorCameOnPost>(scene.Does(Come)[0]).Late);
        scene.Now = scene.Now.AddSeconds(1);
        Assert.True(Assert.IsType<OperatorCameOnPost>(scene.Does(Come with { Point = "VINH" })[0]).Late);
    }

    [Fact]
    public void When_it_happened_counts_and_not_when_it_arrived()
    {
        var scene = Scene.At("T-50m");
        var fact = scene.Does(Come, occurredAt: Cast.T0.AddMinutes(-65))[0];
        Assert.False(Assert.IsType<OperatorCameOnPost>(fact).Late);
        Assert.Equal(Cast.T0.AddMinutes(-65), scene.Morning.Seat(0).OnPost!.At);
    }

    [Fact]
    public void The_same_person_twice_is_no_news_and_another_may_take_over()
    {
        var scene = Scene.At("T-2h");
        scene.Does(Come);
        Assert.Equal("on-post.already", scene.Refuses(Come));
        scene.Does(Come with { PersonId = Cast.Binh });
        Assert.Equal(Cast.Binh, scene.Morning.Seat(0).OnPost!.PersonId);
    }

    [Fact]
    public void Without_a_start_nobody_is_late()
    {
        var scene = Scene.Opened(Cast.PlanOf(Cast.Morning with { Start = new SessionStart() }));
        Assert.False(Assert.IsType<OperatorCameOnPost>(scene.Does(Come)[0]).Late);
    }

    [Fact]
    public void Nobody_comes_on_post_in_a_draft_at_an_unknown_point_or_after_the_session()
    {
        Assert.Equal("conference.not-open", Scene.Drafted().Refuses(Come));
        var scene = Scene.At("T-0s");
        Assert.Equal("point.unknown", scene.Refuses(Come with { Point = "HUE" }));
        Assert.Equal("session.unknown", scene.Refuses(Come with { SessionId = "trua" }));
        scene.Does(new ChangePhase("sang", SessionPhase.Live));
        scene.Does(new ChangePhase("sang", SessionPhase.Closed));
        Assert.Equal("session.closed", scene.Refuses(Come));
    }
}

public sealed class Counting_heads
{
    private static RecordHeadcount First(int present, int summoned = 120, int excused = 2, int absent = 0) =>
        new("sang", "DHV", HeadcountMoment.First, new Headcount(summoned, present, excused, absent));

    [Fact]
    public void A_correction_is_a_revision_and_every_one_is_a_fact()
    {
        var scene = Scene.At("T-10m");
        scene.Does(First(118));
        scene.Does(First(117));
        Assert.Equal((2, 117), (scene.Morning.Seat(0).First!.Revision, scene.Morning.Seat(0).First!.Count.Present));
        Assert.Equal([1, 2], scene.Facts.OfType<HeadcountRecorded>().Select(h => h.Revision));
        Assert.Equal("headcount.already", scene.Refuses(First(117)));
    }

    [Theory]
    [InlineData(-1, 120, 0, 0)]
    [InlineData(100_001, 120, 0, 0)]
    [InlineData(1, -1, 0, 0)]
    [InlineData(1, 100_001, 0, 0)]
    [InlineData(1, 1, -1, 0)]
    [InlineData(1, 1, 0, 100_001)]
    public void Numbers_out_of_range_are_refused(int present, int summoned, int excused, int absent) =>
        Assert.Equal("headcount.range", Scene.At("T-10m").Refuses(First(present, summoned, excused, absent)));

    [Fact]
    public void Guests_come_so_the_sum_need_not_be_the_summoned() => Scene.At("T-10m").Does(First(100_000, 0, 100_000, 100_000));

    [Fact]
    public void The_first_count_is_taken_from_preparing_on_and_the_closing_one_from_live_on()
    {
        var closing = First(110) with { Moment = HeadcountMoment.Closing };
        Assert.Equal("session.phase", Scene.At("T-3h").Refuses(First(118)));
        var scene = Scene.At("T-2h");
        scene.Does(First(118));
        Assert.Equal("session.phase", scene.Refuses(closing));
        scene.Does(new ChangePhase("sang", SessionPhase.Live));
        scene.Does(new ChangePhase("sang", SessionPhase.Closed));
        scene.Does(closing);
    }

    [Fact]
    public void After_the_conference_a_count_is_corrected_but_none_is_added()
    {
        var scene = Scene.At("T-10m");
        scene.Does(First(118));
        scene.Does(new CloseConference());
        scene.Does(First(119));
        Assert.Equal("conference.closed", scene.Refuses(First(80) with { Point = "BDBP" }));
    }
}

public sealed class Calling_the_roll
{
    private static readonly AnswerRollCall Clear = new("sang", 1, "DHV", RollCallWord.AllClear);

    [Fact]
    public void One_round_at_a_time_each_with_its_own_number()
    {
        var scene = Scene.At("T-30m");
        scene.Does(new OpenRollCall("sang"));
        Assert.Equal("roll-call.already", scene.Refuses(new OpenRollCall("sang")));
        Assert.Equal([new RollCallClosed("sang", 1, 0, 3)], scene.Does(new CloseRollCall("sang", 1)));
        Assert.Equal("roll-call.already", scene.Refuses(new CloseRollCall("sang", 1)));
        Assert.Equal([new RollCallOpened("sang", 2)], scene.Does(new OpenRollCall("sang")));
    }

    [Fact]
    public void A_later_answer_in_the_same_round_replaces_the_earlier()
    {
        var scene = Scene.At("T-30m");
        scene.Does(new OpenRollCall("sang"));
        scene.Does(Clear with { Word = RollCallWord.NoSound });
        scene.Does(Clear);
        Assert.Equal("answer.already", scene.Refuses(Clear));
        Assert.Equal(RollCallWord.AllClear, scene.Morning.RollCalls[0].Answer(0)!.Word);
        scene.Does(Clear with { Note = "Rõ" });
    }

    [Fact]
    public void An_answer_to_no_round_or_a_closed_one_is_refused()
    {
        var scene = Scene.At("T-30m");
        Assert.Equal("roll-call.none", scene.Refuses(Clear));
        Assert.Equal("roll-call.none", scene.Refuses(new CloseRollCall("sang", 1)));
        scene.Does(new OpenRollCall("sang"));
        scene.Does(new CloseRollCall("sang", 1));
        Assert.Equal("roll-call.closed", scene.Refuses(Clear));
    }
}
