using BridgeCoordinator.Domain.Conditions;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Plans;

namespace BridgeCoordinator.Domain.Tests.Conferences;

public sealed class Reporting_a_link
{
    private static readonly DateTimeOffset Since = Cast.T0.AddHours(-2);

    private static ReportLink Report(LinkVerdict verdict, long epoch = 1, string site = "nghe-an/dhv") => new(site, epoch, verdict, Since);

    private static Scene Watched(params ReportLink[] reports)
    {
        var scene = Scene.At("T-2h");
        foreach (var report in reports)
        {
            scene.Does(report, Cast.Sweep);
        }
        return scene;
    }

    [Fact]
    public void Nothing_is_reported_before_a_wave_that_agents_answer_and_nothing_after_the_session()
    {
        var scene = Scene.At("T-3h");
        Assert.Equal("link.not-watched", scene.Refuses(Report(LinkVerdict.Up), Cast.Sweep));
        scene.RingUntil("T-2h").Does(Report(LinkVerdict.Up), Cast.Sweep);
        scene.Does(new ChangePhase("sang", SessionPhase.Live));
        scene.Does(new ChangePhase("sang", SessionPhase.Closed));
        Assert.Equal("link.not-watched", scene.Refuses(Report(LinkVerdict.Down), Cast.Sweep));
    }

    [Fact]
    public void A_wave_that_only_operators_answer_begins_no_watch()
    {
        var scene = Scene.At("T-30m", Cast.PlanOf(Cast.Morning with { Waves = [Cast.Word] }));
        Assert.False(scene.State.IsWatched);
    }

    [Fact]
    public void Down_keeps_when_the_silence_began_and_why()
    {
        var scene = Watched(Report(LinkVerdict.Up));
        scene.Now = scene.Now.AddSeconds(8);
        scene.Does(Report(LinkVerdict.Down) with { Cause = LinkDownCause.ConnectionLost }, Cast.Sweep);
        Assert.Equal(
            new PointLink(LinkState.Down, 1, Since, scene.Now, LinkDownCause.ConnectionLost),
            scene.State.Roster.Find("DHV")!.Link
        );
    }

    [Fact]
    public void The_same_verdict_again_is_no_news() =>
        Assert.Equal("link.already", Watched(Report(LinkVerdict.Up)).Refuses(Report(LinkVerdict.Up), Cast.Sweep));

    [Fact]
    public void A_move_to_another_node_without_a_silence_writes_nothing() =>
        Assert.Equal("link.already", Watched(Report(LinkVerdict.Up)).Refuses(Report(LinkVerdict.Up, epoch: 2), Cast.Sweep));

    [Fact]
    public void A_report_under_an_older_connection_is_refused_once_the_newer_one_wrote()
    {
        var scene = Watched(Report(LinkVerdict.Up), Report(LinkVerdict.Down, epoch: 2));
        Assert.Equal("link.epoch", scene.Refuses(Report(LinkVerdict.Up), Cast.Sweep));
        scene.Does(Report(LinkVerdict.Up, epoch: 3), Cast.Sweep);
        Assert.Equal("link.epoch", scene.Refuses(Report(LinkVerdict.Down, epoch: 2), Cast.Sweep));
    }

    [Fact]
    public void Silence_after_a_good_bye_is_no_news_unless_the_site_had_come_back()
    {
        var scene = Watched(Report(LinkVerdict.Up), Report(LinkVerdict.Left));
        Assert.Equal("link.already", scene.Refuses(Report(LinkVerdict.Down), Cast.Sweep));
        Assert.Equal("link.already", scene.Refuses(Report(LinkVerdict.Left), Cast.Sweep));
        scene.Does(Report(LinkVerdict.Down, epoch: 2), Cast.Sweep);
    }

    [Fact]
    public void A_since_in_the_future_is_taken_as_now()
    {
        var scene = Watched();
        var fact = scene.Does(Report(LinkVerdict.Up) with { Since = scene.Now.AddMinutes(1) }, Cast.Sweep)[0];
        Assert.Equal(scene.Now, Assert.IsType<LinkCameUp>(fact).Since);
    }

    [Fact]
    public void A_site_without_a_seat_is_unknown()
    {
        var scene = Watched();
        Assert.Equal("point.unknown", scene.Refuses(Report(LinkVerdict.Up, site: "nghe-an/hue"), Cast.Sweep));
        foreach (var command in Cast.Import("second", Cast.PlanOf(Cast.Morning), Cast.Roster[1..]))
        {
            scene.Does(command, Cast.Courier);
        }
        Assert.Equal("point.unknown", scene.Refuses(Report(LinkVerdict.Up), Cast.Sweep));
    }
}

public sealed class A_link_that_flaps
{
    private static ReportFlapping Report(bool flapping, long epoch = 1) => new("nghe-an/dhv", epoch, flapping, 32.4, 6);

    private static Scene Watched()
    {
        var scene = Scene.At("T-2h");
        scene.Does(new ReportLink("nghe-an/dhv", 1, LinkVerdict.Up, Cast.T0), Cast.Sweep);
        return scene;
    }

    [Fact]
    public void Begins_and_ends_once_with_its_numbers()
    {
        var scene = Watched();
        Assert.Equal("link.already", scene.Refuses(Report(false), Cast.Sweep));
        Assert.Equal([new LinkFlappingBegan("DHV", 1, 32.4, 6)], scene.Does(Report(true), Cast.Sweep));
        Assert.Equal(new PointFlapping(32.4, 6, scene.Now), scene.State.Roster.Find("DHV")!.Flapping);
        Assert.Equal("link.already", scene.Refuses(Report(true), Cast.Sweep));
        Assert.Equal([new LinkFlappingEnded("DHV", 1)], scene.Does(Report(false), Cast.Sweep));
        Assert.Null(scene.State.Roster.Find("DHV")!.Flapping);
    }

    [Fact]
    public void Is_degraded_and_says_why_while_it_is_heard_and_silent_while_it_is_not()
    {
        var scene = Watched();
        scene.Does(Report(true), Cast.Sweep);
        var point = scene.State.Roster.Find("DHV")!;

        var heard = PointCondition.Of(point, new LiveSigns(LinkState.Up, scene.Now), scene.Morning, scene.Now);
        var silent = PointCondition.Of(point, new LiveSigns(LinkState.Down, scene.Now), scene.Morning, scene.Now);

        Assert.Equal((Condition.Degraded, ConditionDomain.Link, "link.flapping"), (heard.Condition, heard.Domain, heard.Reason));
        Assert.Equal(("32.4", "6"), (heard.Args!["percent"], heard.Args["changes"]));
        Assert.Equal(Condition.Silent, silent.Condition);
    }

    [Fact]
    public void Or_is_down_says_why_before_its_fact_is_written()
    {
        var point = Watched().State.Roster.Find("DHV")!;
        var seen = new LiveSigns(LinkState.Down, Cast.T0) { Cause = LinkDownCause.ConnectionLost };
        var scene = Watched();
        Assert.Equal("link.connection-lost", PointCondition.Of(point, seen, scene.Morning, scene.Now).Reason);
    }

    [Fact]
    public void Is_not_reported_under_an_older_session_nor_when_nobody_watches()
    {
        var scene = Watched();
        scene.Does(new ReportLink("nghe-an/dhv", 2, LinkVerdict.Down, Cast.T0), Cast.Sweep);
        Assert.Equal("link.epoch", scene.Refuses(Report(true), Cast.Sweep));
        Assert.Equal("link.not-watched", Scene.At("T-3h").Refuses(Report(true), Cast.Sweep));
        Assert.Equal("point.unknown", scene.Refuses(Report(true) with { SiteId = "nghe-an/hue" }, Cast.Sweep));
    }
}
