using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Readiness;

namespace BridgeCoordinator.Domain.Tests.Conferences;

public sealed class What_a_point_says_by_phone
{
    private static readonly Actor Writer = Actor.Person(Cast.Binh);
    private static readonly RecordByPhone OnPost = new("sang", "DHV", Cast.Hoa, OnPost: true, null, null, null);
    private static readonly PhonedCount Heads = new(HeadcountMoment.First, new Headcount(120, 117, 3, 0));

    [Fact]
    public void Is_what_its_operator_would_have_pressed_with_who_rang_and_who_wrote()
    {
        var scene = Scene.At("T-30m");
        scene.Does(new OpenRollCall("sang"));
        var all = OnPost with { Word = new PhonedWord(1, RollCallWord.AllClear), Count = Heads, Checks = new PhonedChecks("t-30m", 1, [Scene.Check("word")]), Note = "Mất mạng từ 7 giờ" };
        Assert.Equal([typeof(OperatorCameOnPost), typeof(WaveAnswered), typeof(RollCallAnswered), typeof(HeadcountRecorded)], scene.Does(all, Writer).Select(f => f.GetType()));
        var seat = scene.Morning.Seat(0);
        Assert.Equal((Cast.Hoa, Writer), (seat.OnPost!.Phone!.CallerId, seat.OnPost.Phone.By));
        Assert.Equal(RollCallWord.AllClear, scene.Morning.OpenRollCall!.Answer(0)!.Word);
        Assert.Equal(Contracts.Readiness.Ready, scene.Morning.Wave("t-30m")!.Readiness(0));
        Assert.Equal([WaveKind.OnPost, WaveKind.Checks, WaveKind.RollCall, WaveKind.FirstHeadcount], Phoned.In(scene.Morning, 0).Select(p => p.Part));
        Assert.Equal((true, false), (Phoned.AnyIn(scene.Morning, 0), Phoned.AnyIn(scene.Morning, 1)));
        Assert.Single(Phoned.In(scene.Morning, 0).Select(p => p.Phone.NoteId).Distinct(), id => id is not null);
    }

    [Fact]
    public void Is_all_of_it_or_nothing_and_what_is_so_already_is_passed_over()
    {
        var scene = Scene.At("T-30m");
        Assert.Equal("roll-call.none", scene.Refuses(OnPost with { Word = new PhonedWord(1, RollCallWord.AllClear) }, Writer));
        Assert.Null(scene.Morning.Seat(0).OnPost);
        scene.Does(OnPost, Writer);
        Assert.Equal("on-post.already", scene.Refuses(OnPost, Writer));
        Assert.IsType<HeadcountRecorded>(Assert.Single(scene.Does(OnPost with { Count = Heads }, Writer)));
        Assert.Equal("phone.nothing", scene.Refuses(OnPost with { OnPost = false }, Writer));
    }

    [Fact]
    public void Stands_until_the_operator_is_back_and_says_it_anew_in_other_words_or_the_same()
    {
        var scene = Scene.At("T-30m");
        scene.Does(OnPost with { Count = Heads }, Writer);
        scene.Does(new ComeOnPost("sang", "DHV", Cast.Hoa), Actor.Person(Cast.Hoa));
        scene.Does(new RecordHeadcount("sang", "DHV", HeadcountMoment.First, Heads.Count with { Present = 118 }), Actor.Person(Cast.Hoa));
        Assert.Empty(Phoned.In(scene.Morning, 0));
        Assert.False(Phoned.AnyIn(scene.Morning, 0));
        Assert.Equal((118, 2), (scene.Morning.Seat(0).First!.Count.Present, scene.Morning.Seat(0).First!.Revision));
        Assert.Equal("on-post.already", scene.Refuses(OnPost, Writer));
    }

    [Fact]
    public void Answers_a_wave_that_asks_for_the_act_as_the_act_itself_does()
    {
        var call = new WavePlan("post", "Vào trực", TimeOffset.Parse("T-2h"), TimeOffset.Parse("T-60m"), [WaveSource.Operator], [], WaveKind.OnPost);
        var scene = Scene.At("T-90m", Cast.PlanOf(Cast.Session("sang", SessionKind.Plenary, new SessionStart(At: Cast.T0), call)));
        scene.Does(OnPost, Writer);
        Assert.Equal(Contracts.Readiness.Ready, scene.Morning.Wave("post")!.Readiness(0));
    }

    [Fact]
    public void Too_late_for_its_wave_is_kept_as_late_and_changes_no_result()
    {
        var scene = Scene.At("T-5m");
        var fact = scene.Does(OnPost with { OnPost = false, Checks = new PhonedChecks("t-30m", 1, [Scene.Check("word")]) }, Writer)[0];
        Assert.Equal(Cast.Hoa, Assert.IsType<WaveAnsweredLate>(fact).ByPhone!.CallerId);
        Assert.Equal(Contracts.Readiness.NoAnswer, scene.Morning.Wave("t-30m")!.Readiness(0));
    }
}
