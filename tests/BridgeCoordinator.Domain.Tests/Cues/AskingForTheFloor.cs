using BridgeCoordinator.Domain.Cues;
using BridgeCoordinator.Domain.Plans;

namespace BridgeCoordinator.Domain.Tests.Cues;

public sealed class Asking_for_the_floor
{
    private readonly Scene scene = Scene.At("T-5m");

    private FloorQueue Queue => scene.Morning.Live.Floor;

    public Asking_for_the_floor() => scene.Does(new ChangePhase("sang", SessionPhase.Live));

    [Fact]
    public void Is_a_queue_in_the_order_of_asking()
    {
        Asks("VINH");
        Asks("DHV");
        Assert.Equal(2, Queue.PlaceOf(Request("DHV")));
        Assert.Equal("floor.already", scene.Refuses(new AskForFloor("sang", "DHV", Cast.Hoa)));
        scene.Does(new WithdrawFloor("sang", "VINH"));
        Assert.Equal(1, Queue.PlaceOf(Request("DHV")));
        Asks("VINH");
        Assert.Equal(2, Queue.PlaceOf(Request("VINH")));
    }

    [Fact]
    public void Is_given_with_a_call_to_stand_by_for_what_was_wanted()
    {
        Asks("DHV", "Về đào tạo giáo viên");
        var facts = scene.Does(new AnswerFloor("sang", "DHV", true));
        var called = Assert.IsType<CueCalled>(facts[1]);
        Assert.Equal((CueKind.Speak, Request("DHV").NoteId), (called.Kind, called.NoteId));
        Assert.Equal(FloorState.Given, Request("DHV").State);
        Assert.Empty(Queue.Waiting);
        Assert.Equal("floor.none-already", scene.Refuses(new AnswerFloor("sang", "DHV", false)));
    }

    [Fact]
    public void Given_to_a_point_that_is_called_already_calls_it_no_second_time()
    {
        scene.Does(new CallCue("sang", CueKind.Speak, ["DHV"]));
        Asks("DHV");
        Assert.IsType<FloorAnswered>(Assert.Single(scene.Does(new AnswerFloor("sang", "DHV", true))));
    }

    [Fact]
    public void Is_declined_with_a_word()
    {
        Asks("DHV");
        scene.Does(new AnswerFloor("sang", "DHV", false) { Note = "Hết giờ thảo luận" });
        Assert.Equal(FloorState.Declined, Request("DHV").State);
        Assert.NotNull(Request("DHV").AnswerNoteId);
        Assert.Empty(scene.Morning.Live.Cues.All);
    }

    [Fact]
    public void Has_its_time_while_the_session_sits() => Assert.Equal("session.phase", Scene.At("T-5m").Refuses(new AskForFloor("sang", "DHV", Cast.Hoa)));

    private void Asks(string point, string? note = null) => scene.Does(new AskForFloor("sang", point, Cast.Hoa) { Note = note }, Actor.Person(Cast.Hoa));

    private FloorRequest Request(string point) => Queue.Of(scene.State.Roster.Find(point)!.Index)!;
}
