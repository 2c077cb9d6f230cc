using BridgeCoordinator.Domain.Stills;

namespace BridgeCoordinator.Domain.Tests.Stills;

public sealed class A_still_on_request
{
    private static readonly Actor Hoa = Actor.Person(Cast.Hoa);
    private static readonly string Camera = new('a', 64);
    private static readonly string Monitor = new('b', 64);

    private static Guid Ask(Scene scene, string point = "DHV") => Assert.IsType<StillAsked>(Assert.Single(scene.Does(new AskForStill(point)))).StillId;

    private static StillRequest Last(Scene scene) => scene.State.Stills[0].All[^1];

    [Fact]
    public void Waits_at_one_point_until_the_operator_has_taken_what_it_sends_and_what_it_receives()
    {
        var scene = Scene.At("T-30m");
        var id = Ask(scene);
        Assert.Equal((StillState.Asked, scene.Now), (Last(scene).State, Last(scene).AskedAt));
        Assert.False(scene.State.Stills.ContainsKey(1));
        scene.Does(new TakeStill("DHV", id, Camera, Monitor), Hoa);
        Assert.Equal((StillState.Taken, Camera, Monitor, Hoa), (Last(scene).State, Last(scene).Sends, Last(scene).Receives, Last(scene).EndedBy));
        Assert.Null(scene.State.Stills[0].Waiting);
    }

    [Fact]
    public void Is_asked_once_while_it_waits_and_again_once_it_is_here()
    {
        var scene = Scene.At("T-30m");
        var first = Ask(scene);
        Assert.Equal("still.already", scene.Refuses(new AskForStill("DHV")));
        scene.Does(new TakeStill("DHV", first, Camera, null), Hoa);
        Assert.NotEqual(first, Ask(scene));
    }

    [Fact]
    public void Is_an_answer_with_one_of_the_two_and_none_with_neither()
    {
        var scene = Scene.At("T-30m");
        var id = Ask(scene);
        Assert.Equal("still.empty", scene.Refuses(new TakeStill("DHV", id, null, null), Hoa));
        Assert.Equal("photo.unknown", scene.Refuses(new TakeStill("DHV", id, Camera, "../../etc"), Hoa));
        scene.Does(new TakeStill("DHV", id, null, Monitor) { Note = "Camera đang hỏng" }, Hoa);
        Assert.Equal((null, Monitor, true), (Last(scene).Sends, Last(scene).Receives, Last(scene).NoteId is not null));
    }

    [Fact]
    public void Is_declined_with_a_reason_and_never_without()
    {
        var scene = Scene.At("T-30m");
        var id = Ask(scene);
        Assert.Equal("still.reason", scene.Refuses(new DeclineStill("DHV", id) { Reason = " " }, Hoa));
        scene.Does(new DeclineStill("DHV", id) { Reason = "Điện thoại không có camera" }, Hoa);
        Assert.Equal((StillState.Declined, true), (Last(scene).State, Last(scene).NoteId is not null));
    }

    [Fact]
    public void Is_over_once_withdrawn_whatever_a_phone_without_a_network_still_holds()
    {
        var scene = Scene.At("T-30m");
        var id = Ask(scene);
        scene.Does(new WithdrawStill("DHV", id));
        Assert.Equal(StillState.Withdrawn, Last(scene).State);
        Assert.Equal("still.over", scene.Refuses(new TakeStill("DHV", id, Camera, Monitor), Hoa));
        Assert.Equal("still.over", scene.Refuses(new DeclineStill("DHV", id) { Reason = "x" }, Hoa));
        Assert.Equal("still.over", scene.Refuses(new WithdrawStill("DHV", id)));
        Ask(scene);
        Assert.Equal("still.over", scene.Refuses(new TakeStill("DHV", id, Camera, Monitor), Hoa));
    }

    [Fact]
    public void Keeps_the_hour_at_which_a_phone_without_a_network_took_it()
    {
        var scene = Scene.At("T-30m");
        var id = Ask(scene);
        scene.Now = scene.Now.AddMinutes(9);
        scene.Does(new TakeStill("DHV", id, Camera, Monitor), Hoa, scene.Now.AddMinutes(-7));
        Assert.Equal(scene.Now.AddMinutes(-7), Last(scene).Since);
    }

    [Fact]
    public void Is_not_asked_for_in_a_classified_conference_nor_of_a_point_that_is_not_there()
    {
        var classified = Scene.At("T-30m", Cast.PlanOf(Cast.Morning) with { Classified = true });
        Assert.Equal("conference.classified", classified.Refuses(new AskForStill("DHV")));
        Assert.Equal("point.unknown", Scene.At("T-30m").Refuses(new AskForStill("HUE")));
    }

    [Fact]
    public void Leaves_all_but_the_latest_to_the_journal()
    {
        var scene = Scene.At("T-30m");
        for (var i = 0; i <= PointStills.Most; i++)
        {
            scene.Does(new WithdrawStill("DHV", Ask(scene)));
        }
        Assert.Equal(PointStills.Most, scene.State.Stills[0].All.Count);
    }
}
