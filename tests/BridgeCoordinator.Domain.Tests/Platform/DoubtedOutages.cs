using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Links;

namespace BridgeCoordinator.Domain.Tests.Platform;

/// <summary>The agent falls silent and the platform still sees the site: written, shown, and nobody is called for an outage.</summary>
public sealed class A_doubted_outage
{
    private const string Site = "nghe-an/dhv";

    private static Scene Watched()
    {
        var scene = Scene.At("T-2h");
        scene.Does(new ReportLink(Site, 1, LinkVerdict.Up, scene.Now), Cast.Sweep);
        scene.Now = scene.Now.AddMinutes(10);
        return scene;
    }

    private static ReportLink Falls(Scene scene, bool stillSeen) => new(Site, 1, LinkVerdict.Down, scene.Now.AddSeconds(-8)) { StillSeen = stillSeen };

    [Fact]
    public void Opens_no_incident_while_the_platform_sees_the_site()
    {
        var scene = Watched();
        var facts = scene.Does(Falls(scene, stillSeen: true), Cast.Sweep);

        Assert.Equal([typeof(LinkWentDown), typeof(OutageDoubted)], facts.Select(f => f.GetType()));
        Assert.Equal(LinkState.Down, scene.State.Roster.Points[0].Link.State);
        Assert.Empty(scene.State.Incidents.Open);
    }

    [Fact]
    public void Is_an_incident_once_the_platform_does_not_see_it_either_and_only_once()
    {
        var scene = Watched();
        var silence = scene.Now.AddSeconds(-8);
        scene.Does(Falls(scene, stillSeen: true), Cast.Sweep);
        scene.Now = scene.Now.AddSeconds(40);

        var facts = scene.Does(new ConfirmOutage(Site, 1), Cast.Sweep);

        Assert.Equal([typeof(OutageConfirmed), typeof(IncidentOpened)], facts.Select(f => f.GetType()));
        Assert.Equal((silence, 1), scene.State.Incidents.Oldest.Single() is var it ? (it.Since, it.Troubled) : default);
        Assert.Equal("link.already", scene.Refuses(new ConfirmOutage(Site, 1), Cast.Sweep));
    }

    [Fact]
    public void Is_forgotten_when_the_agent_is_heard_again()
    {
        var scene = Watched();
        scene.Does(Falls(scene, stillSeen: true), Cast.Sweep);
        scene.Does(new ReportLink(Site, 2, LinkVerdict.Up, scene.Now), Cast.Sweep);

        Assert.False(scene.State.Roster.Points[0].Link.Doubted);
        Assert.Equal("link.already", scene.Refuses(new ConfirmOutage(Site, 2), Cast.Sweep));
        Assert.Equal("link.epoch", scene.Refuses(new ConfirmOutage(Site, 1), Cast.Sweep));
    }

    [Fact]
    public void Is_no_part_of_what_fell_together()
    {
        var scene = Watched();
        scene.Does(new ReportLink("nghe-an/bdbp", 1, LinkVerdict.Up, scene.Now), Cast.Sweep);
        scene.Does(Falls(scene, stillSeen: true), Cast.Sweep);
        scene.Does(new ReportLink("nghe-an/bdbp", 1, LinkVerdict.Down, scene.Now.AddSeconds(-8)), Cast.Sweep);

        var incident = scene.State.Incidents.Oldest.Single();
        Assert.Equal((IncidentCause.Point, 1), (incident.Cause, incident.Points.Count));
    }

    [Fact]
    public void Leaves_the_count_of_an_incident_it_is_in()
    {
        var scene = Watched();
        scene.Does(Falls(scene, stillSeen: false), Cast.Sweep);
        scene.Does(new ReportLink(Site, 2, LinkVerdict.Up, scene.Now), Cast.Sweep);
        scene.Does(new ReportLink(Site, 2, LinkVerdict.Down, scene.Now) { StillSeen = true }, Cast.Sweep);
        Assert.Equal(0, scene.State.Incidents.Oldest.Single().Troubled);
        Assert.NotNull(scene.State.Incidents.Oldest.Single().QuietSince);

        scene.Does(new ConfirmOutage(Site, 2), Cast.Sweep);
        Assert.Equal(1, scene.State.Incidents.Oldest.Single().Troubled);
        Assert.Null(scene.State.Incidents.Oldest.Single().QuietSince);
    }
}
