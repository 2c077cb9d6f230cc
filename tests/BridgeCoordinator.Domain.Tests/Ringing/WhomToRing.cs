using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Conditions;
using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Ringing;

namespace BridgeCoordinator.Domain.Tests.Ringing;

/// <summary>Trường Đại học Vinh summons 120, the border guard 80, the city says nothing: it is taken for fifty.</summary>
public sealed class Whom_to_ring_next
{
    private static readonly Actor Cuong = Actor.Person(Cast.Binh);

    private static IReadOnlyList<RingCase> List(Scene scene, params string[] down) =>
        RingList.Of(scene.State, p => new LiveSigns(down.Contains(p.Code) ? LinkState.Down : LinkState.Up, scene.Now.AddMinutes(-1)), scene.Now);

    private static string[] Codes(Scene scene, params string[] down) => [.. List(scene, down).Select(c => c.Point.Code)];

    private static void AllOnPost(Scene scene)
    {
        foreach (var line in Cast.Roster)
        {
            scene.Does(new ComeOnPost("sang", line.Code, Cast.Hoa), occurredAt: Cast.T0.AddMinutes(-61));
        }
    }

    [Fact]
    public void Nobody_while_nothing_is_owed() => Assert.Empty(List(Scene.At("T-115m")));

    [Fact]
    public void Who_is_not_on_post_past_the_hour_the_larger_hall_first()
    {
        var scene = Scene.At("T-59m");
        scene.Does(new ComeOnPost("sang", "BDBP", Cast.Hoa));
        Assert.Equal(["DHV", "VINH"], Codes(scene));
        Assert.All(List(scene), c => Assert.Equal((RingReason.NotOnPost, scene.Morning.OnPostBy), (c.Reasons[0].Reason, c.DueAt)));
    }

    [Fact]
    public void Who_has_not_answered_once_two_thirds_of_the_wave_are_over()
    {
        var scene = Scene.At("T-30m");
        AllOnPost(scene);
        scene.RingUntil("T-17m");
        Assert.Empty(List(scene));
        scene.RingUntil("T-16m");
        scene.Answers("DHV", WaveSource.Operator, Scene.Check("word"));
        Assert.Equal(["BDBP", "VINH"], Codes(scene));
        Assert.Equal((RingReason.Wave, "t-30m"), (List(scene)[0].Reasons[0].Reason, List(scene)[0].Reasons[0].WaveId));
    }

    [Fact]
    public void Nobody_for_a_wave_that_asks_operators_for_advice_alone()
    {
        string[] Rung(bool advisory)
        {
            var wave = new WavePlan("may", "Kiểm tra máy", TimeOffset.Parse("T-30m"), TimeOffset.Parse("T-15m"), [WaveSource.Agent, WaveSource.Operator], ["cpu", "setup"]);
            var plan = Cast.PlanOf(Cast.Session("sang", SessionKind.Plenary, new SessionStart(At: Cast.T0), wave)) with { Checks = [new("cpu", CheckBy.Agent), new("setup", CheckBy.Operator, advisory)] };
            var scene = Scene.At("T-30m", plan);
            AllOnPost(scene);
            return Codes(scene.RingUntil("T-16m"));
        }
        Assert.Equal((0, 3), (Rung(advisory: true).Length, Rung(advisory: false).Length));
    }

    [Fact]
    public void A_large_hall_with_ten_minutes_before_a_small_one_with_five_and_what_is_overdue_before_both()
    {
        var now = Cast.T0;
        RingCase Case(int summoned, int minutes) =>
            new(new BridgePoint(0, Cast.Roster[0] with { Summoned = summoned }, Guid.Empty, now, false, PointLink.NeverSeen), [(RingReason.Wave, now.AddMinutes(minutes), null)], null);
        Assert.True(RingList.Pressing(Case(400, 10), now) > RingList.Pressing(Case(30, 5), now));
        Assert.True(RingList.Pressing(Case(50, -3), now) > RingList.Pressing(Case(400, 10), now));
    }

    [Fact]
    public void A_silent_point_that_is_watched_and_a_call_for_help_until_somebody_takes_it()
    {
        var scene = Scene.At("T-115m");
        Assert.Equal(["DHV"], Codes(scene, "DHV"));
        scene.Does(new AskForHelp("VINH", HelpKind.NoPicture, Cast.Hoa), Actor.Person(Cast.Hoa));
        Assert.Equal(["DHV", "VINH"], Codes(scene, "DHV"));
        scene.Does(new AssignIncident(scene.State.Incidents.Oldest.Single().Id, Cast.Binh));
        Assert.Equal(["DHV"], Codes(scene, "DHV"));
    }

    [Fact]
    public void Whom_no_machine_and_no_person_was_ever_heard_of_but_not_whoever_spoke()
    {
        var scene = Scene.At("T-115m");
        scene.Does(new ComeOnPost("sang", "DHV", Cast.Hoa));
        var found = RingList.Of(scene.State, _ => new LiveSigns(LinkState.NeverSeen, scene.Now), scene.Now);
        Assert.Equal(["BDBP", "VINH"], found.Select(c => c.Point.Code));
    }

    [Fact]
    public void Whoever_does_not_answer_the_roll_call_after_a_moment()
    {
        var scene = Scene.At("T-5m");
        AllOnPost(scene);
        scene.Does(new OpenRollCall("sang"));
        scene.Does(new AnswerRollCall("sang", 1, "DHV", RollCallWord.AllClear));
        Assert.DoesNotContain(List(scene), c => c.Reasons.Any(r => r.Reason == RingReason.RollCall));
        scene.Now = scene.Now.AddMinutes(3);
        Assert.Equal(["BDBP", "VINH"], List(scene).Where(c => c.Reasons.Any(r => r.Reason == RingReason.RollCall)).Select(c => c.Point.Code));
    }

    [Fact]
    public void Nobody_a_later_round_does_not_ask()
    {
        var scene = Scene.At("T-5m");
        AllOnPost(scene);
        scene.Does(new OpenRollCall("sang"));
        scene.Does(new AnswerRollCall("sang", 1, "DHV", RollCallWord.AllClear));
        scene.Does(new CloseRollCall("sang", 1));
        scene.Does(new OpenRollCall("sang", OnlyMissing: true));
        scene.Now = scene.Now.AddMinutes(3);
        Assert.Equal(["BDBP", "VINH"], List(scene).Where(c => c.Reasons.Any(r => r.Reason == RingReason.RollCall)).Select(c => c.Point.Code));
    }

    [Fact]
    public void Whoever_was_rung_comes_last_is_left_alone_by_others_and_comes_back_when_the_time_is_over()
    {
        var scene = Scene.At("T-59m");
        scene.Does(new RingPoint("DHV", 5) { Note = "Máy bận" });
        Assert.Equal(["BDBP", "VINH", "DHV"], Codes(scene));
        Assert.Equal("ring.already", scene.Refuses(new RingPoint("DHV", 5), Cuong));
        scene.Does(new RingPoint("DHV", 10));
        Assert.Equal("ring.too-long", scene.Refuses(new RingPoint("DHV", 121)));
        scene.Now = scene.Now.AddMinutes(10);
        Assert.Equal(["DHV", "BDBP", "VINH"], Codes(scene));
        scene.Does(new RingPoint("DHV", 5), Cuong);
    }

    [Fact]
    public void Nobody_of_a_conference_that_is_not_open() => Assert.Empty(List(Scene.Drafted(), "DHV"));
}
