using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Readiness;

namespace BridgeCoordinator.Domain.Tests.Conferences;

public sealed class Closing_a_wave
{
    [Fact]
    public void The_bell_closes_a_wave_at_its_deadline_with_its_result()
    {
        var scene = Scene.At("T-2h");
        scene.Answers("DHV", WaveSource.Agent, Scene.Check("line"));
        scene.Answers("DHV", WaveSource.Operator, Scene.Check("camera"), Scene.Check("microphone", Contracts.Readiness.ReadyWithNotes));
        scene.Answers("VINH", WaveSource.Operator, Scene.Check("camera"));
        scene.RingUntil("T-60m");
        Assert.Contains(new WaveClosed("sang", "t-2h", 1, Ready: 0, ReadyWithNotes: 1, NotReady: 0, NoAnswer: 2, Waived: 0, Required: 3, Passed: false), scene.Facts);
    }

    [Fact]
    public void A_bell_rung_for_a_deadline_that_was_moved_is_refused_and_a_person_closes_at_any_time()
    {
        var scene = Scene.At("T-2h");
        scene.Does(new ShiftStart("sang", Cast.T0.AddHours(1)));
        scene.Now = Cast.T0.AddHours(-1);
        var close = new CloseWave("sang", "t-2h", 1);
        Assert.Equal("wave.too-early", scene.Refuses(close, Cast.Bell));
        scene.Does(close);
        Assert.Equal("wave.already", scene.Refuses(close, Cast.Bell));
    }

    [Fact]
    public void A_wave_that_never_opened_cannot_close() =>
        Assert.Equal("wave.not-open", Scene.Opened().Refuses(new CloseWave("sang", "t-2h", 1)));

    [Fact]
    public void A_withdrawn_point_is_not_counted()
    {
        var scene = Scene.At("T-2h");
        foreach (var command in Cast.Import("second", Cast.PlanOf(Cast.Morning), Cast.Roster[..2]))
        {
            scene.Does(command, Cast.Courier);
        }
        Assert.Equal(2, scene.Does(new CloseWave("sang", "t-2h", 1)).OfType<WaveClosed>().Single().NoAnswer);
    }
}

public sealed class Answering_a_wave
{
    private static readonly CheckResult[] Fine = [Scene.Check("camera")];

    private static AnswerWave Answer(string point = "DHV", int run = 1, WaveSource source = WaveSource.Operator) =>
        new("sang", "t-2h", run, point, source, Fine);

    [Fact]
    public void The_verdict_is_the_worst_of_the_checks()
    {
        var scene = Scene.At("T-2h");
        var fact = scene.Answers("DHV", WaveSource.Operator, Scene.Check("camera"), Scene.Check("line", Contracts.Readiness.NotReady));
        Assert.Equal(Contracts.Readiness.NotReady, Assert.IsType<WaveAnswered>(fact[0]).Verdict);
    }

    [Fact]
    public void A_point_is_pending_until_every_source_has_answered_and_then_as_bad_as_the_worst()
    {
        var scene = Scene.At("T-2h");
        scene.Answers("DHV", WaveSource.Agent, Scene.Check("line", Contracts.Readiness.ReadyWithNotes));
        Assert.Equal(Contracts.Readiness.Pending, scene.Morning.Wave("t-2h")!.Readiness(0));
        scene.Answers("DHV", WaveSource.Operator, Fine);
        Assert.Equal(Contracts.Readiness.ReadyWithNotes, scene.Morning.Wave("t-2h")!.Readiness(0));
    }

    [Fact]
    public void A_later_answer_of_the_same_source_replaces_the_earlier()
    {
        var scene = Scene.At("T-2h");
        scene.Answers("DHV", WaveSource.Operator, Scene.Check("camera", Contracts.Readiness.NotReady));
        scene.Answers("DHV", WaveSource.Operator, Fine);
        Assert.Equal(Contracts.Readiness.Ready, scene.Morning.Wave("t-2h")!.Seat(0).OperatorAnswer!.Verdict);
        Assert.Equal("answer.already", scene.Refuses(Answer()));
    }

    [Fact]
    public void A_note_stays_beside_the_journal_under_an_id_derived_from_the_command()
    {
        var scene = Scene.At("T-2h");
        var decision = scene.Decide(Answer() with { Note = "Micro dự phòng" }, Cast.Director);
        var row = Assert.IsType<NoteRow>(Assert.Single(decision.Rows));
        Assert.Equal("Micro dự phòng", row.Text);
        Assert.Equal(row.NoteId, Assert.IsType<WaveAnswered>(decision.Facts[0]).NoteId);
        Assert.DoesNotContain("Micro dự phòng", FactCatalogue.Write(decision.Facts[0]).Body, StringComparison.Ordinal);
        Assert.Equal("note.too-long", scene.Refuses(Answer() with { Note = new string('a', 501) }));
    }

    [Fact]
    public void An_answer_to_a_run_that_is_not_there_is_refused()
    {
        Assert.Equal("wave.not-open", Scene.Opened().Refuses(Answer()));
        Assert.Equal("wave.run", Scene.At("T-2h").Refuses(Answer(run: 2)));
        Assert.Equal("wave.run", Scene.At("T-2h").Refuses(Answer(run: 0)));
    }

    [Fact]
    public void Only_an_enrolled_point_answers()
    {
        var scene = Scene.At("T-2h");
        Assert.Equal("point.unknown", scene.Refuses(Answer("HUE")));
        foreach (var command in Cast.Import("second", Cast.PlanOf(Cast.Morning), Cast.Roster[1..]))
        {
            scene.Does(command, Cast.Courier);
        }
        Assert.Equal("point.withdrawn", scene.Refuses(Answer()));
    }

    [Fact]
    public void An_answer_needs_checks_of_this_wave_each_once_and_each_with_a_word_an_answer_may_carry()
    {
        var scene = Scene.At("T-2h");
        Assert.Equal("answer.empty", scene.Refuses(Answer() with { Checks = [] }));
        Assert.Equal("answer.check", scene.Refuses(Answer() with { Checks = [Scene.Check("tea")] }));
        Assert.Equal("answer.check", scene.Refuses(Answer() with { Checks = [.. Fine, .. Fine] }));
        Assert.Equal("answer.check", scene.Refuses(Answer() with { Checks = [Scene.Check("camera", Contracts.Readiness.Waived)] }));
        Assert.Equal("answer.check", scene.Refuses(Answer() with { Checks = [Scene.Check("camera") with { Evidence = new string('a', 201) }] }));
        Assert.Equal("answer.check", scene.Refuses(Answer() with { Checks = [Scene.Check("camera") with { Threshold = double.NaN }] }));
        scene.Does(Answer() with { Checks = [Scene.Check("camera") with { Evidence = new string('a', 200), Threshold = 5 }] });
    }

    [Fact]
    public void A_source_the_wave_does_not_ask_is_refused_and_an_agent_answers_as_an_agent_without_words()
    {
        var agent = Actor.Agent("nghe-an/dhv");
        var scene = Scene.At("T-2h");
        Assert.Equal("wave.source", scene.Refuses(Answer(), agent));
        Assert.Equal("wave.source", scene.Refuses(Answer(source: WaveSource.Agent) with { Note = "tôi" }, agent));
        scene.Does(Answer(source: WaveSource.Agent), agent);
        scene.RingUntil("T-30m");
        Assert.Equal(
            "wave.source",
            scene.Refuses(new AnswerWave("sang", "t-30m", 1, "DHV", WaveSource.Agent, [Scene.Check("word")]), agent)
        );
    }
}
