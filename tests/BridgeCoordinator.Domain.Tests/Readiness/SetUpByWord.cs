using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Setups;
using R = BridgeCoordinator.Contracts.Readiness;

namespace BridgeCoordinator.Domain.Tests.Readiness;

/// <summary>The room and the devices by an operator's word, beside what an agent reads, or where there is none.</summary>
public sealed class The_set_up_by_an_operators_word
{
    private static readonly SetupItem[] HallA = [new(SetupKind.Room, "Hội trường A"), new(SetupKind.Endpoint, "Logitech Rally")];
    private static readonly SetupItem[] HallB = [new(SetupKind.Room, "Hội trường B"), new(SetupKind.Endpoint, "Logitech Rally")];
    private static readonly SetupItem[] Machine = [new(SetupKind.Firmware, "agent 1.2.0"), new(SetupKind.Address, "10.1.0.7")];

    [Fact]
    public void Says_nothing_against_what_the_agent_reads_and_each_replaces_only_its_own()
    {
        var scene = Rehearsing();
        Reads(scene, Machine);
        Says(scene, HallA);
        Reads(scene, [new(SetupKind.Firmware, "agent 1.3.0")]);
        Says(scene, HallB);
        Assert.Equal(["Room Hội trường B", "Endpoint Logitech Rally", "Firmware agent 1.3.0", "Line Main VNPT"], Whole(scene));
    }

    [Fact]
    public void Freezes_a_point_without_an_agent_and_a_room_that_changed_asks_for_a_new_test()
    {
        var scene = Frozen(HallA);
        var drifted = Says(scene, HallB, "sang").OfType<SetupDrifted>().Single();
        Assert.Equal([new SetupChange(SetupKind.Room, "Hội trường A", "Hội trường B")], drifted.Changes);
        Assert.Equal(R.NotReady, scene.Of("DHV"));

        Again(scene);
        Assert.Equal("DHV", Assert.Single(Says(scene, HallB, "sang").OfType<SetupFrozen>()).Point);
        Assert.Equal((R.Ready, null), (scene.Of("DHV"), scene.State.Setups.Of(0)!.Drift));
    }

    [Fact]
    public void That_changed_is_tested_by_whoever_told_it_and_not_by_the_machine_alone()
    {
        var scene = Frozen(HallA, wordIsAdvice: true);
        Reads(scene, Machine, "sang");
        Assert.Single(Says(scene, HallB, "sang").OfType<SetupDrifted>());
        Again(scene);

        Assert.Empty(Reads(scene, Machine, "sang").OfType<SetupFrozen>());
        Assert.Equal(R.NotReady, scene.Of("DHV"));
        Assert.IsType<WaveAnswered>(Assert.Single(Reads(scene, Machine, "sang", R.ReadyWithNotes)));
        Reads(scene, Machine, "sang");
        Assert.Equal("DHV", Assert.Single(Says(scene, HallB, "sang").OfType<SetupFrozen>()).Point);
        Assert.Equal((R.Ready, null), (scene.Of("DHV"), scene.State.Setups.Of(0)!.Drift));
    }

    [Fact]
    public void That_changed_at_the_machine_is_tested_by_the_machine_and_where_both_changed_by_both()
    {
        var scene = Frozen(HallA, wordIsAdvice: true);
        SetupItem[] moved = [new(SetupKind.Firmware, "agent 1.3.0"), Machine[1]];
        Assert.Single(Reads(scene, moved, "sang").OfType<SetupDrifted>());
        Again(scene);
        Assert.Empty(Says(scene, HallA, "sang").OfType<SetupFrozen>());
        Assert.Single(Reads(scene, moved, "sang").OfType<SetupFrozen>());
        Assert.Equal(R.Ready, scene.Of("DHV"));

        Reads(scene, Machine, "sang");
        Says(scene, HallB, "sang");
        Again(scene);
        Assert.Empty(Says(scene, HallB, "sang").OfType<SetupFrozen>());
        Assert.Equal(R.NotReady, scene.Of("DHV"));
        Assert.Single(Reads(scene, Machine, "sang").OfType<SetupFrozen>());
        Assert.Equal(R.Ready, scene.Of("DHV"));
    }

    [Fact]
    public void That_was_waived_is_not_tested_by_what_was_answered_before_the_waiver()
    {
        var scene = Frozen(HallA, wordIsAdvice: true);
        Reads(scene, Machine, "sang");
        Says(scene, HallB, "sang");
        scene.Does(new GrantWaiver("sang", "may", ["DHV"]) { Reason = "Tỉnh chấp nhận" });
        scene.Now = scene.Now.AddMinutes(1);
        Again(scene);
        Assert.Empty(Reads(scene, Machine, "sang", R.ReadyWithNotes).OfType<SetupFrozen>());
        Assert.NotNull(scene.State.Setups.Of(0)!.Drift);
    }

    [Fact]
    public void Is_as_it_was_when_nothing_is_said_of_it()
    {
        var scene = Frozen(HallA);
        Assert.IsType<WaveAnswered>(Assert.Single(Says(scene, null, "sang")));
        Assert.Equal(R.Ready, scene.Of("DHV"));
    }

    [Fact]
    public void Said_for_the_first_time_after_the_freeze_is_added_to_it_and_asks_for_nothing()
    {
        var scene = Frozen(null);
        Assert.DoesNotContain("Room Hội trường A", Whole(scene));
        var added = Assert.Single(Says(scene, HallA, "sang").OfType<SetupFrozen>());
        Assert.Equal(("sang", "may", "DHV", 1), (added.SessionId, added.WaveId, added.Point, added.Points));
        Assert.Equal((R.Ready, null), (scene.Of("DHV"), scene.State.Setups.Of(0)!.Drift));
        Assert.Single(Says(scene, HallB, "sang").OfType<SetupDrifted>());
    }

    [Fact]
    public void Said_first_where_nobody_had_told_anything_is_frozen_then()
    {
        var scene = Frozen(null);
        Assert.Single(Says(scene, HallA, "sang", point: "VINH").OfType<SetupFrozen>());
        Assert.Single(Says(scene, HallB, "sang", point: "VINH").OfType<SetupDrifted>());
    }

    [Fact]
    public void Said_for_the_first_time_hides_no_change_the_agent_has_shown()
    {
        var scene = Frozen(null);
        Reads(scene, [new(SetupKind.Firmware, "agent 1.3.0"), new(SetupKind.Address, "10.1.0.7")], "sang");
        Assert.Empty(Says(scene, HallA, "sang").OfType<SetupFrozen>());
        Assert.Contains(new SetupChange(SetupKind.Firmware, "agent 1.2.0", "agent 1.3.0"), scene.State.Setups.Of(0)!.Drift!.Changes);
    }

    [Fact]
    public void Said_for_the_first_time_in_a_wave_that_compares_nothing_is_no_drift_in_the_next_that_does()
    {
        var scene = Frozen(null);
        Assert.Single(Says(scene, HallA, "sang", "loi").OfType<SetupFrozen>());
        Assert.Empty(Reads(scene, Machine, "sang").OfType<SetupDrifted>());
    }

    [Fact]
    public void Is_always_written_the_same_way()
    {
        var twoStrokes = "Hội trường A".Normalize(System.Text.NormalizationForm.FormD);
        Assert.Equal(HallA, SetupWords.Plain([new(SetupKind.Room, $"  {twoStrokes} "), new(SetupKind.Endpoint, "Logitech \u00a0\tRally"), new(SetupKind.Address, " "), HallA[0]]));
    }

    /// <summary>All three halls have answered the rehearsal; what the first operator said of the set-up, and what its agent read, is frozen.</summary>
    private static Scene Frozen(SetupItem[]? word, bool wordIsAdvice = false)
    {
        var scene = Rehearsing(wordIsAdvice);
        Reads(scene, Machine);
        Says(scene, word);
        scene.Does(new CloseWave("tong-duyet", "may", 1));
        Assert.Single(scene.Facts.OfType<SetupFrozen>());
        scene.RingUntil("T-2h");
        return scene;
    }

    private static Scene Rehearsing(bool wordIsAdvice = false)
    {
        var scene = Scene.Opened(Plan(wordIsAdvice));
        scene.RingUntil("T-20h");
        return scene;
    }

    private static ConferencePlan Plan(bool wordIsAdvice)
    {
        var wave = new WavePlan("may", "Kiểm tra", TimeOffset.Parse("T-2h"), TimeOffset.Parse("T-1h"), [WaveSource.Agent, WaveSource.Operator], ["room", "cpu"], ComparesSetup: true);
        var rehearsal = wave with { Freezes = true, ComparesSetup = false, QuorumPercent = 30 };
        return Cast.PlanOf(
            Cast.Session("sang", SessionKind.Plenary, new SessionStart(At: Cast.T0), wave, wave with { Id = "loi", ComparesSetup = false }),
            Cast.Session("tong-duyet", SessionKind.Rehearsal, new SessionStart(OfSession: "sang", Offset: TimeOffset.Parse("T-1d@14:00")), rehearsal)
        ) with
        {
            Checks = [new("room", CheckBy.Operator, Advisory: wordIsAdvice), new("cpu", CheckBy.Agent, Advisory: true)],
        };
    }

    private static IReadOnlyList<IFact> Says(Scene scene, SetupItem[]? setup, string session = "tong-duyet", string wave = "may", string point = "DHV") =>
        scene.Does(new AnswerWave(session, wave, Run(scene, session, wave), point, WaveSource.Operator, [new CheckResult("room", R.Ready)], setup), Cast.Director);

    private static IReadOnlyList<IFact> Reads(Scene scene, SetupItem[] setup, string session = "tong-duyet", R cpu = R.Ready) =>
        scene.Does(
            new AnswerWave(session, "may", Run(scene, session, "may"), "DHV", WaveSource.Agent, [new CheckResult("cpu", cpu)], setup),
            Actor.Agent(Cast.Roster.Single(l => l.Code == "DHV").SiteId)
        );

    /// <summary>The run that is open ends; those that did not pass are asked once more.</summary>
    private static void Again(Scene scene)
    {
        scene.Does(new CloseWave("sang", "may", Run(scene, "sang", "may")));
        scene.Does(new OpenWave("sang", "may", true, true));
    }

    private static int Run(Scene scene, string session, string wave) => scene.State.Session(session)!.Wave(wave)!.Run;

    private static IEnumerable<string> Whole(Scene scene) => scene.State.Setups.Of(0)!.Whole(scene.State.Roster.Points[0]).Select(i => $"{i.Kind} {i.Value}");
}
