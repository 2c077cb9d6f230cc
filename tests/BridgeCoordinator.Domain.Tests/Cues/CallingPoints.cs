using BridgeCoordinator.Domain.Cues;
using BridgeCoordinator.Domain.Plans;

namespace BridgeCoordinator.Domain.Tests.Cues;

public sealed class Calling_points
{
    private readonly Scene scene = Scene.At("T-5m");

    public Calling_points() => scene.Does(new ChangePhase("sang", SessionPhase.Live));

    [Fact]
    public void Goes_from_standby_over_ready_and_go_to_done()
    {
        var cue = Call("DHV");
        Assert.Equal(CueState.Standby, State(cue, "DHV"));
        Says(cue, "DHV", CueWord.Ready);
        Steps(cue, CueStep.Go);
        Assert.Equal(CueState.Go, State(cue, "DHV"));
        Says(cue, "DHV", CueWord.Heard);
        Assert.NotNull(Seat(cue, "DHV").HeardAt);
        Steps(cue, CueStep.Finish);
        Assert.False(scene.Morning.Live.Cues.Find(cue)!.IsOpen);
        Assert.Equal("cue.over", scene.Refuses(new AnswerCue("sang", cue, "DHV", CueWord.Ready)));
    }

    [Fact]
    public void Go_is_said_to_those_that_are_ready_and_to_no_others()
    {
        var cue = Call("DHV", "BDBP", "VINH");
        Assert.Equal("cue.not-ready", scene.Refuses(new StepCue("sang", cue, CueStep.Go)));
        Says(cue, "DHV", CueWord.Ready);
        Says(cue, "BDBP", CueWord.NotReady, "chưa có tiếng");
        Assert.Equal(["DHV"], Steps(cue, CueStep.Go).Points);
        Assert.Equal("cue.not-ready", scene.Refuses(new StepCue("sang", cue, CueStep.Go, ["BDBP"])));
    }

    [Fact]
    public void Who_says_go_to_the_others_takes_it_upon_himself_and_the_fact_keeps_who_they_were()
    {
        var cue = Call("DHV", "BDBP", "VINH");
        Says(cue, "DHV", CueWord.Ready);
        var gone = Steps(cue, CueStep.Go, unready: true);
        Assert.Equal((3, 2), (gone.Points.Count, gone.Unready!.Count));
        Assert.DoesNotContain("DHV", gone.Unready);
        Assert.True(Seat(cue, "VINH").Unready);
        Assert.False(Seat(cue, "DHV").Unready);
    }

    [Fact]
    public void A_point_has_one_cue_before_it()
    {
        Call("DHV");
        Assert.Equal("cue.already", scene.Refuses(new CallCue("sang", CueKind.Report, ["DHV"])));
        var second = scene.Does(new CallCue("sang", CueKind.Report, ["DHV", "VINH"])).OfType<CueCalled>().Single();
        Assert.Equal(["VINH"], second.Points);
    }

    [Fact]
    public void An_answer_that_waited_in_a_phone_is_not_taken_for_how_things_are()
    {
        var cue = Call("DHV");
        scene.Now = scene.Now.AddMinutes(10);
        var late = scene.Decide(new AnswerCue("sang", cue, "DHV", CueWord.Ready), Actor.Person(Cast.Hoa), scene.Now.AddMinutes(-9));
        Assert.Equal("cue.waited", late.Refusal?.Code);
        Says(cue, "DHV", CueWord.Ready);
        Steps(cue, CueStep.Go);
        scene.Does(new AnswerCue("sang", cue, "DHV", CueWord.Heard), Actor.Person(Cast.Hoa), scene.Now.AddMinutes(-9));
    }

    [Fact]
    public void Not_ready_says_why_and_may_say_more()
    {
        var cue = Call("DHV");
        Says(cue, "DHV", CueWord.NotReady);
        Assert.Equal("cue.already", scene.Refuses(new AnswerCue("sang", cue, "DHV", CueWord.NotReady)));
        Says(cue, "DHV", CueWord.NotReady, "micro hỏng");
        Assert.NotNull(Seat(cue, "DHV").NoteId);
        Says(cue, "DHV", CueWord.Ready);
        Assert.Null(Seat(cue, "DHV").NoteId);
    }

    [Fact]
    public void What_is_called_for_is_said_and_points_that_are_not_here_are_not_called()
    {
        Assert.Equal("cue.what", scene.Refuses(new CallCue("sang", CueKind.Other, ["DHV"])));
        Assert.Equal("cue.points", scene.Refuses(new CallCue("sang", CueKind.Speak, [])));
        Assert.Equal("point.unknown", scene.Refuses(new CallCue("sang", CueKind.Speak, ["NOWHERE"])));
        Assert.Equal("cue.unknown", scene.Refuses(new StepCue("sang", Cast.Hoa, CueStep.Cancel)));
        Assert.Equal("cue.unknown", scene.Refuses(new StepCue("sang", Call("DHV"), CueStep.Cancel, ["VINH"])));
    }

    [Fact]
    public void Old_cues_are_forgotten_and_open_ones_never()
    {
        var open = Call("VINH");
        for (var i = 0; i < CueBook.Remembered + 5; i++)
        {
            Steps(Call("DHV"), CueStep.Cancel);
        }
        Assert.Equal(CueBook.Remembered + 1, scene.Morning.Live.Cues.All.Length);
        Assert.NotNull(scene.Morning.Live.Cues.Find(open));
    }

    private Guid Call(params string[] points) => scene.Does(new CallCue("sang", CueKind.Speak, points)).OfType<CueCalled>().Single().CueId;

    private void Says(Guid cue, string point, CueWord word, string? note = null) =>
        scene.Does(new AnswerCue("sang", cue, point, word) { Note = note }, Actor.Person(Cast.Hoa));

    private CueStepped Steps(Guid cue, CueStep step, bool unready = false) =>
        scene.Does(new StepCue("sang", cue, step, Unready: unready)).OfType<CueStepped>().Single();

    private CueSeat Seat(Guid cue, string point) => scene.Morning.Live.Cues.Find(cue)!.Seats[scene.State.Roster.Find(point)!.Index];

    private CueState State(Guid cue, string point) => Seat(cue, point).State;
}
