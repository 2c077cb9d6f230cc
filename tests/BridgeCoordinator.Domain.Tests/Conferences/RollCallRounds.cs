using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Readiness;

namespace BridgeCoordinator.Domain.Tests.Conferences;

public sealed class Reading_back_the_roll_call
{
    private static readonly ConfirmRollCall AllClear = new("sang", 1, RollCallWord.AllClear);

    [Fact]
    public void Whoever_said_that_all_is_clear_is_heard_at_once_and_the_state_knows_by_whom()
    {
        var scene = Called(("DHV", RollCallWord.AllClear), ("BDBP", RollCallWord.AllClear), ("VINH", RollCallWord.NoSound));

        var fact = Assert.IsType<RollCallConfirmed>(Assert.Single(scene.Does(AllClear)));

        Assert.Equal(["DHV", "BDBP"], fact.Points);
        Assert.Equal(new ReadBack(Cast.Director, scene.Now), scene.Morning.RollCalls[0].Answer(0)!.Heard);
        Assert.Equal([RollCallMark.ClearHeard, RollCallMark.ClearHeard, RollCallMark.Trouble], Marks(scene, 1));
        Assert.Equal("roll-call.already", scene.Refuses(AllClear));
    }

    [Fact]
    public void Trouble_is_heard_point_by_point()
    {
        var scene = Called(("DHV", RollCallWord.NoSound), ("BDBP", RollCallWord.NoSound));
        Assert.Equal("roll-call.one-by-one", scene.Refuses(AllClear with { Word = RollCallWord.NoSound }));
        scene.Does(AllClear with { Word = RollCallWord.NoSound, Points = ["DHV"] });
        Assert.Equal([RollCallMark.TroubleHeard, RollCallMark.Trouble, RollCallMark.Silent], Marks(scene, 1));
    }

    [Fact]
    public void What_was_not_said_is_not_confirmed()
    {
        var scene = Called(("DHV", RollCallWord.AllClear));
        Assert.Equal("roll-call.changed", scene.Refuses(AllClear with { Points = ["BDBP"] }));
        scene.Does(new AnswerRollCall("sang", 1, "DHV", RollCallWord.NoPicture));
        Assert.Equal("roll-call.changed", scene.Refuses(AllClear with { Points = ["DHV"] }));
        Assert.Equal("point.unknown", scene.Refuses(AllClear with { Points = ["HUE"] }));
        Assert.Equal("roll-call.none", scene.Refuses(AllClear with { Round = 2 }));
    }

    [Theory]
    [InlineData(RollCallWord.NoPicture, null)]
    [InlineData(RollCallWord.AllClear, "Rõ, nhưng hơi nhỏ")]
    public void An_answer_that_changes_asks_to_be_heard_again(RollCallWord word, string? note)
    {
        var scene = Called(("DHV", RollCallWord.AllClear));
        scene.Does(AllClear);
        scene.Does(new AnswerRollCall("sang", 1, "DHV", word) { Note = note });
        Assert.Null(scene.Morning.RollCalls[0].Answer(0)!.Heard);
        scene.Does(AllClear with { Word = word, Points = ["DHV"] });
        Assert.NotNull(scene.Morning.RollCalls[0].Answer(0)!.Heard);
    }

    [Fact]
    public void A_round_that_has_ended_may_still_be_read_back_a_session_that_has_ended_not()
    {
        var scene = Called(("DHV", RollCallWord.AllClear), ("BDBP", RollCallWord.NoPicture));
        scene.Does(new CloseRollCall("sang", 1));
        scene.Does(AllClear);
        scene.Does(new ChangePhase("sang", SessionPhase.Live));
        scene.Does(new ChangePhase("sang", SessionPhase.Closed));
        Assert.Equal("session.closed", scene.Refuses(AllClear with { Word = RollCallWord.NoPicture, Points = ["BDBP"] }));
    }

    [Fact]
    public void A_thousand_answers_are_a_few_facts_that_fit_the_journal()
    {
        var scene = new Scene { Now = Cast.T0.AddHours(-1) };
        var roster = Enumerable.Range(0, 1_200).Select(i => Cast.Line($"DIEM-CAU-{i:0000000}", "Hội trường", "hall", $"nghe-an/h{i}", 10)).ToArray();
        foreach (var command in Cast.Import("many", Cast.PlanOf(Cast.Morning), roster))
        {
            scene.Does(command, Cast.Courier);
        }
        scene.Does(new OpenConference());
        scene.Does(new OpenRollCall("sang"));
        foreach (var line in roster)
        {
            scene.Does(new AnswerRollCall("sang", 1, line.Code, RollCallWord.AllClear));
        }
        var facts = scene.Does(AllClear);
        Assert.Equal([500, 500, 200], facts.Cast<RollCallConfirmed>().Select(f => f.Points.Count));
        Assert.All(facts, fact => Assert.InRange(FactCatalogue.Write(fact).Body.Length, 1, Guard.BodyBytes));
        Assert.Equal(1_200, RollCallTally.Of(scene.State, scene.Morning, scene.Morning.RollCalls[0]).Confirmed);
    }

    internal static Scene Called(params (string Point, RollCallWord Word)[] answers)
    {
        var scene = Scene.At("T-30m", Cast.PlanOf(Cast.Morning));
        scene.Does(new OpenRollCall("sang"));
        foreach (var (point, word) in answers)
        {
            scene.Does(new AnswerRollCall("sang", 1, point, word));
        }
        return scene;
    }

    internal static IEnumerable<RollCallMark> Marks(Scene scene, int round) =>
        scene.State.Roster.Points.Select(p => scene.Morning.Mark(scene.Morning.RollCalls[round - 1], p.Index));
}

public sealed class Calling_again_those_who_are_missing
{
    private static readonly OpenRollCall Again = new("sang", OnlyMissing: true);

    [Fact]
    public void Asks_who_was_silent_or_had_trouble_and_nobody_else()
    {
        var scene = Reading_back_the_roll_call.Called(("DHV", RollCallWord.AllClear), ("BDBP", RollCallWord.NoSound));
        Assert.Equal("roll-call.already", scene.Refuses(Again));
        Assert.Equal([new RollCallClosed("sang", 1, 2, 3)], scene.Does(new CloseRollCall("sang", 1)));

        Assert.Equal([new RollCallOpened("sang", 2, true)], scene.Does(Again));

        Assert.Equal([RollCallMark.NotAsked, RollCallMark.Silent, RollCallMark.Silent], Reading_back_the_roll_call.Marks(scene, 2));
        scene.Does(new AnswerRollCall("sang", 2, "BDBP", RollCallWord.AllClear));
        Assert.Equal([new RollCallClosed("sang", 2, 1, 2)], scene.Does(new CloseRollCall("sang", 2)));
        Assert.Equal([RollCallMark.Clear, RollCallMark.Trouble, RollCallMark.Silent], Reading_back_the_roll_call.Marks(scene, 1));
    }

    [Fact]
    public void Round_after_round_the_last_word_counts()
    {
        var scene = Reading_back_the_roll_call.Called(("DHV", RollCallWord.AllClear));
        Next(scene, 1);
        scene.Does(new AnswerRollCall("sang", 2, "BDBP", RollCallWord.AllClear));
        // Nobody asked it, and it speaks up.
        scene.Does(new AnswerRollCall("sang", 2, "DHV", RollCallWord.NoPicture));
        Assert.Equal(new RollCallTally(3, 1, 1, 0), RollCallTally.Of(scene.State, scene.Morning, scene.Morning.RollCalls[1]));
        Next(scene, 2);
        Assert.Equal([RollCallMark.Silent, RollCallMark.NotAsked, RollCallMark.Silent], Reading_back_the_roll_call.Marks(scene, 3));
    }

    [Fact]
    public void Needs_a_round_before_and_somebody_to_ask()
    {
        Assert.Equal("roll-call.first", Scene.At("T-30m").Refuses(Again));
        var scene = Reading_back_the_roll_call.Called(("DHV", RollCallWord.AllClear), ("BDBP", RollCallWord.AllClear), ("VINH", RollCallWord.AllClear));
        scene.Does(new CloseRollCall("sang", 1));
        Assert.Equal("roll-call.all-clear", scene.Refuses(Again));
        scene.Does(new OpenRollCall("sang"));
    }

    [Fact]
    public void A_wave_that_is_a_roll_call_still_opens_a_round_for_all_and_counts_its_answers()
    {
        var wave = new WavePlan("call", "Điểm danh", TimeOffset.Parse("T-30m"), TimeOffset.Parse("T-15m"), [WaveSource.Operator], [], WaveKind.RollCall);
        var scene = Scene.At("T-40m", Cast.PlanOf(Cast.Morning with { Waves = [wave] }));
        scene.Does(new OpenRollCall("sang"));
        scene.Does(new AnswerRollCall("sang", 1, "DHV", RollCallWord.AllClear));
        scene.Does(new CloseRollCall("sang", 1));
        scene.RingUntil("T-30m");
        Assert.Equal(new RollCallOpened("sang", 2), scene.Facts.OfType<RollCallOpened>().Last());
        scene.Does(new AnswerRollCall("sang", 2, "DHV", RollCallWord.AllClear));
        scene.Does(new ConfirmRollCall("sang", 2, RollCallWord.AllClear));
        scene.RingUntil("T-15m");
        Assert.Equal((1, 2), (scene.Morning.Wave("call")!.Result!.Ready, scene.Morning.Wave("call")!.Result!.NoAnswer));
        Assert.False(scene.Morning.RollCalls[1].Open);
    }

    private static void Next(Scene scene, int round)
    {
        scene.Does(new CloseRollCall("sang", round));
        scene.Does(Again);
    }
}
