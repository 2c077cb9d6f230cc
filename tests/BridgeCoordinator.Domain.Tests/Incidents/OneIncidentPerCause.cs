using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Plans;

namespace BridgeCoordinator.Domain.Tests.Incidents;

public sealed class One_incident_per_cause
{
    private readonly Scene scene;
    private long epoch;

    /// <summary>Ten halls: the first six with VNPT, the others with Viettel; each pair in a power zone; all but the last two in Vinh.</summary>
    public One_incident_per_cause()
    {
        scene = new Scene();
        var roster = Enumerable
            .Range(0, 10)
            .Select(i =>
                Cast.Line($"H-{i}", $"Hội trường {i}", "hall", $"nghe-an/{(i < 8 ? "vinh" : "cua-lo")}/h{i}", 50) with
                {
                    Lines = [new SiteLine(LineRole.Main, i < 6 ? "VNPT" : "Viettel")],
                    PowerZone = $"zone-{i / 2}",
                }
            );
        foreach (var command in Cast.Import("first", Cast.PlanOf(Cast.Morning), [.. roster]))
        {
            scene.Does(command, Cast.Courier);
        }
        scene.Does(new OpenConference());
        scene.RingUntil("T-2h");
    }

    private IncidentState Only => Assert.Single(scene.State.Incidents.Open.Values);

    private static string Site(int hall) => $"nghe-an/{(hall < 8 ? "vinh" : "cua-lo")}/h{hall}";

    private IReadOnlyList<IFact> Falls(int hall, double secondsAgo = 8) =>
        scene.Does(new ReportLink(Site(hall), ++epoch, LinkVerdict.Down, scene.Now.AddSeconds(-secondsAgo), LinkDownCause.Silence), Cast.Sweep);

    private void Rises(int hall) => scene.Does(new ReportLink(Site(hall), ++epoch, LinkVerdict.Up, scene.Now), Cast.Sweep);

    private void Wait(double seconds)
    {
        var until = scene.Now.AddSeconds(seconds);
        while (scene.State.NextDue is { } due && due <= until)
        {
            scene.Now = due > scene.Now ? due : scene.Now;
            scene.Ring();
        }
        scene.Now = until;
    }

    private string[] In(IncidentState incident) => [.. incident.Points.Select(p => scene.State.Roster.Points[p].Code)];

    [Fact]
    public void A_point_that_falls_by_itself_is_an_incident_of_its_own_with_the_instant_it_became_true()
    {
        Falls(0);
        Assert.Equal((IncidentCause.Point, scene.Now.AddSeconds(-8)), (Only.Cause, Only.Since));
        Assert.Equal(["H-0"], In(Only));
    }

    [Fact]
    public void Two_that_fall_together_are_one_incident_named_by_what_they_share_most_of()
    {
        Falls(0);
        Falls(1);
        // Both halls of the power zone, but only two of six with VNPT and two of eight in Vinh.
        Assert.Equal((IncidentCause.PowerZone, "zone-0", 2, 2), (Only.Cause, Only.Group, Only.Silent, Only.Of));
        Assert.Equal(["H-0", "H-1"], In(Only));
    }

    [Fact]
    public void What_is_wider_than_it_seemed_stays_the_incident_that_was_opened_first()
    {
        Falls(0);
        var first = Only.Id;
        Falls(2);
        Falls(4);
        Assert.Equal((first, IncidentCause.Carrier, "VNPT"), (Only.Id, Only.Cause, Only.Group));
        Assert.Equal(["H-0", "H-2", "H-4"], In(Only));
    }

    [Fact]
    public void Two_that_fell_at_different_times_have_nothing_to_do_with_each_other()
    {
        Falls(0);
        Wait(20);
        Falls(1);
        Assert.Equal(2, scene.State.Incidents.Open.Count);
    }

    [Fact]
    public void Whoever_falls_while_its_groups_incident_is_open_joins_it_however_late()
    {
        Falls(0);
        Falls(2);
        Wait(3_600);
        Falls(5);
        Assert.Equal(["H-0", "H-2", "H-5"], In(Only));
        Falls(9);
        Assert.Equal(2, scene.State.Incidents.Open.Count);
    }

    [Fact]
    public void A_group_seen_to_fall_is_an_incident_before_anybody_is_down_and_they_join_it()
    {
        scene.Does(new OpenCorrelatedIncident(IncidentCause.Carrier, "VNPT", 5, 6, scene.Now.AddSeconds(-2)), Cast.Sweep);
        var id = Only.Id;
        Wait(16);
        Falls(0);
        Falls(1);
        Assert.Equal((id, IncidentCause.Carrier, 5, 6), (Only.Id, Only.Cause, Only.Silent, Only.Of));
        Assert.Equal("incident.already", scene.Refuses(new OpenCorrelatedIncident(IncidentCause.Carrier, "VNPT", 6, 6, scene.Now), Cast.Sweep));
    }

    [Fact]
    public void A_group_that_falls_after_its_first_points_takes_their_incidents_over()
    {
        Falls(0);
        var first = Only.Id;
        Falls(6);
        Assert.Equal(2, scene.State.Incidents.Open.Count + scene.State.Incidents.Ended.Count);
        scene.Does(new OpenCorrelatedIncident(IncidentCause.Fleet, null, 7, 10, scene.Now.AddSeconds(-8)), Cast.Sweep);
        Assert.Equal((first, IncidentCause.Fleet), (Only.Id, Only.Cause));
        Assert.Equal(["H-0", "H-6"], In(Only));
        Assert.All(scene.State.Incidents.Ended, ended => Assert.Equal(first, ended.MergedInto));
        Assert.Equal("incident.already", scene.Refuses(new OpenCorrelatedIncident(IncidentCause.Carrier, "VNPT", 6, 6, scene.Now), Cast.Sweep));
    }

    [Fact]
    public void Two_groups_that_fall_in_one_breath_are_one_incident_named_by_what_is_above_both()
    {
        scene.Does(new OpenCorrelatedIncident(IncidentCause.Organization, "nghe-an/vinh", 8, 8, scene.Now.AddSeconds(-2)), Cast.Sweep);
        scene.Does(new OpenCorrelatedIncident(IncidentCause.Organization, "nghe-an/cua-lo", 2, 2, scene.Now.AddSeconds(-4)), Cast.Sweep);
        Assert.Equal((IncidentCause.Organization, "nghe-an", 10, 10), (Only.Cause, Only.Group, Only.Silent, Only.Of));
        Falls(9);
        scene.Does(new OpenCorrelatedIncident(IncidentCause.Carrier, "VNPT", 6, 6, scene.Now), Cast.Sweep);
        Assert.Equal((IncidentCause.Fleet, (string?)null), (Only.Cause, Only.Group));
    }

    [Fact]
    public void A_group_that_falls_long_after_another_is_an_incident_of_its_own()
    {
        scene.Does(new OpenCorrelatedIncident(IncidentCause.Organization, "nghe-an/vinh", 8, 8, scene.Now), Cast.Sweep);
        Wait(60);
        scene.Does(new OpenCorrelatedIncident(IncidentCause.Organization, "nghe-an/cua-lo", 2, 2, scene.Now), Cast.Sweep);
        Assert.Equal(2, scene.State.Incidents.Open.Count);
    }

    [Fact]
    public void A_recovery_must_hold_for_half_a_minute_and_then_the_bell_resolves()
    {
        Falls(0);
        Rises(0);
        Wait(29);
        Assert.True(Only.IsOpen);
        var well = Only.QuietSince;
        Wait(2);
        Assert.Empty(scene.State.Incidents.Open);
        Assert.Equal(well, Assert.IsType<IncidentResolved>(scene.Facts[^1]).Since);
    }

    [Fact]
    public void A_line_that_comes_and_goes_every_twenty_seconds_is_one_incident()
    {
        for (var change = 0; change < 15; change++)
        {
            Falls(0, secondsAgo: 1);
            Wait(20);
            Rises(0);
            Wait(20);
        }
        Wait(30);
        Assert.Single(scene.Facts.OfType<IncidentOpened>());
        Assert.Single(scene.Facts.OfType<IncidentResolved>());
    }

    [Fact]
    public void An_incident_of_many_is_over_when_the_last_of_them_is_well()
    {
        Falls(0);
        Falls(1);
        Rises(0);
        Wait(60);
        Assert.True(Only.IsOpen);
        Rises(1);
        Wait(31);
        Assert.Empty(scene.State.Incidents.Open);
    }

    [Fact]
    public void A_false_suspicion_of_a_group_ends_by_itself()
    {
        scene.Does(new OpenCorrelatedIncident(IncidentCause.Fleet, null, 7, 10, scene.Now), Cast.Sweep);
        Wait(121);
        Assert.Empty(scene.State.Incidents.Open);
    }

    [Fact]
    public void Two_agents_with_one_identity_are_told_once_and_their_point_may_still_fall()
    {
        scene.Does(new ReportDuplicateIdentity(Site(3)), Cast.Sweep);
        Assert.Equal("incident.already", scene.Refuses(new ReportDuplicateIdentity(Site(3)), Cast.Sweep));
        Falls(3);
        Assert.Equal([IncidentCause.Point, IncidentCause.DuplicateIdentity], scene.State.Incidents.Open.Values.Select(i => i.Cause).Order());
    }

    [Fact]
    public void A_point_that_is_withdrawn_is_nobodys_trouble_any_more()
    {
        Falls(9);
        foreach (var command in Cast.Import("second", Cast.PlanOf(Cast.Morning), [.. scene.State.Roster.Points.Take(9).Select(p => p.Line)]))
        {
            scene.Does(command, Cast.Courier);
        }
        Wait(31);
        Assert.Empty(scene.State.Incidents.Open);
    }

    [Fact]
    public void Nobody_is_called_after_the_session_is_closed()
    {
        Falls(0);
        scene.Does(new ChangePhase("sang", SessionPhase.Live));
        scene.Does(new ChangePhase("sang", SessionPhase.Closed));
        Wait(1);
        Assert.Empty(scene.State.Incidents.Open);
        Assert.Equal("incident.already", scene.Refuses(new OpenCorrelatedIncident(IncidentCause.Fleet, null, 7, 10, scene.Now), Cast.Sweep));
    }

    [Fact]
    public void A_conference_closes_with_no_incident_open()
    {
        Falls(0);
        scene.Does(new CloseConference());
        Assert.Empty(scene.State.Incidents.Open);
    }
}
