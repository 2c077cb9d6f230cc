using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Plans;

namespace BridgeCoordinator.Domain.Tests.Conferences;

public sealed class Signing_a_points_headcount
{
    private static readonly Headcount Full = new(120, 118, 2, 0);
    private static readonly SignHeadcount Sign = new("sang", "DHV", HeadcountMoment.First, Full);

    [Fact]
    public void Fixes_the_numbers_that_were_seen_with_who_and_when()
    {
        var scene = Attending.Counted(("DHV", 118));
        Assert.Equal([new HeadcountSigned("sang", "DHV", HeadcountMoment.First, 1, Full)], scene.Does(Sign, Actor.Person(Cast.Hoa)));
        var heads = scene.Morning.Seat(0).First!;
        Assert.Equal((SignatureState.Sealed, Actor.Person(Cast.Hoa), Full), (heads.Signature, heads.Seal!.By, heads.Seal.Count));
        Assert.Equal("attendance.already", scene.Refuses(Sign));
    }

    [Fact]
    public void What_was_not_counted_or_has_changed_is_not_signed_unseen()
    {
        var scene = Attending.Counted(("DHV", 118));
        Assert.Equal("attendance.missing", scene.Refuses(Sign with { Point = "BDBP" }));
        Assert.Equal("attendance.missing", scene.Refuses(Sign with { Moment = HeadcountMoment.Closing }));
        Assert.Equal("attendance.changed", scene.Refuses(Sign with { Count = Full with { Present = 117 } }));
        Assert.Equal("point.unknown", scene.Refuses(Sign with { Point = "HUE" }));
    }

    [Fact]
    public void A_correction_under_a_signature_breaks_it_and_the_old_number_stays_to_be_seen()
    {
        var scene = Attending.Counted(("DHV", 118));
        scene.Does(Sign);
        Attending.Counts(scene, "DHV", 117);
        var heads = scene.Morning.Seat(0).First!;
        Assert.Equal((SignatureState.Broken, 118, 117), (heads.Signature, heads.Seal!.Count.Present, heads.Count.Present));
        scene.Does(Sign with { Count = heads.Count });
        Assert.Equal(SignatureState.Sealed, scene.Morning.Seat(0).First!.Signature);
    }

    [Fact]
    public void The_control_room_signs_for_a_point_only_with_a_reason_and_is_named()
    {
        var scene = Attending.Counted(("DHV", 118));
        Assert.Equal("attendance.reason", scene.Refuses(Sign with { ByControlRoom = true }));
        var fact = Assert.IsType<HeadcountSigned>(Assert.Single(scene.Does(Sign with { ByControlRoom = true, Reason = "Mất mạng, đồng chí Bình xác nhận qua điện thoại" })));
        Assert.True(fact.ByControlRoom);
        Assert.NotNull(fact.NoteId);
        Assert.True(scene.Morning.Seat(0).First!.Seal!.ByControlRoom);
    }

    [Fact]
    public void The_last_thing_of_all_is_open_after_session_and_conference_have_ended()
    {
        var scene = Attending.Counted(("DHV", 118));
        scene.Does(new CloseConference());
        scene.Does(Sign);
        scene.Does(Attending.Whole(scene) with { WithoutPoints = ["BDBP", "VINH"], Reason = "Chưa báo" });
        Assert.Equal("conference.not-open", Scene.Drafted().Refuses(Sign));
    }
}

public sealed class Signing_level_by_level
{
    [Fact]
    public void A_level_signs_when_everything_right_under_it_has()
    {
        var scene = Attending.Counted(("DHV", 118), ("BDBP", 80), ("VINH", 190));
        Assert.Equal("attendance.open", scene.Refuses(Attending.Whole(scene)));
        Attending.Signs(scene, "DHV", "BDBP", "VINH");
        var fact = Assert.IsType<AttendanceSigned>(Assert.Single(scene.Does(Attending.Whole(scene))));
        Assert.Equal((3, 388L), (fact.Totals.Points, fact.Totals.Present));
        Assert.Equal(SignatureState.Sealed, Attending.Roll(scene).State);
        Assert.Equal("attendance.already", scene.Refuses(Attending.Whole(scene)));
    }

    [Fact]
    public void Or_names_those_it_signs_without_and_why_and_no_others()
    {
        var scene = Attending.Counted(("DHV", 118), ("BDBP", 80));
        Attending.Signs(scene, "DHV", "BDBP");
        var whole = Attending.Whole(scene);
        Assert.Equal("attendance.reason", scene.Refuses(whole with { WithoutPoints = ["VINH"] }));
        Assert.Equal("attendance.signed-below", scene.Refuses(whole with { WithoutPoints = ["VINH", "DHV"], Reason = "-" }));
        Assert.Equal("attendance.not-under", scene.Refuses(whole with { WithoutPoints = ["VINH"], WithoutOrganizations = ["nghe-an/hue"], Reason = "-" }));
        scene.Does(whole with { WithoutPoints = ["VINH"], Reason = "Mất điện toàn phường" });
        Assert.Equal((SignatureState.Sealed, 198L), (Attending.Roll(scene).State, Attending.Roll(scene).Official.Present));
        // Who comes late is not in what was signed; the level may sign again.
        Attending.Counts(scene, "VINH", 190);
        Attending.Signs(scene, "VINH");
        Assert.Equal((SignatureState.Sealed, 198L), (Attending.Roll(scene).State, Attending.Roll(scene).Official.Present));
        scene.Does(Attending.Whole(scene));
        Assert.Equal(388, Attending.Roll(scene).Official.Present);
    }

    [Fact]
    public void What_was_not_looked_at_is_not_signed()
    {
        var scene = Attending.Counted(("DHV", 118), ("BDBP", 80), ("VINH", 190));
        Attending.Signs(scene, "DHV", "BDBP", "VINH");
        var seen = Attending.Whole(scene);
        Attending.Counts(scene, "DHV", 110);
        Attending.Signs(scene, "DHV");
        Assert.Equal("attendance.changed", scene.Refuses(seen));
        Assert.Equal("attendance.node", scene.Refuses(seen with { Organization = "hue" }));
        Assert.Equal("attendance.nothing", Attending.Counted().Refuses(Attending.Whole(Attending.Counted()) with { WithoutPoints = ["DHV", "BDBP", "VINH"], Reason = "-" }));
    }

    [Fact]
    public void A_correction_below_breaks_every_signature_above_even_if_the_sum_comes_out_the_same()
    {
        var scene = Attending.Counted(("DHV", 118), ("BDBP", 80), ("VINH", 190));
        Attending.Signs(scene, "DHV", "BDBP", "VINH");
        scene.Does(Attending.Whole(scene));
        Attending.Counts(scene, "DHV", 117);
        Assert.Equal(SignatureState.Broken, Attending.Roll(scene).State);
        Attending.Counts(scene, "DHV", 118);
        Attending.Signs(scene, "DHV");
        Assert.Equal((SignatureState.Broken, 388L), (Attending.Roll(scene).State, Attending.Roll(scene).Official.Present));
        scene.Does(Attending.Whole(scene));
        Assert.Equal(SignatureState.Sealed, Attending.Roll(scene).State);
    }

    [Fact]
    public void A_body_with_one_point_does_not_sign_beside_it_and_one_body_above_all_is_the_whole()
    {
        var scene = Attending.Provinces();
        var tree = AttendanceNode.Of(scene.State, scene.Morning);
        Assert.Equal(["nghe-an", "hue"], tree.Children.Select(c => c.Organization).OrderDescending());
        Assert.Equal(["TINH", "nghe-an/dien-chau", "VINH"], tree.Find("nghe-an")!.Children.Select(c => c.Point?.Code ?? c.Organization));
        Assert.Null(tree.Find("nghe-an/vinh"));
        var single = AttendanceNode.Of(Attending.Counted().State, Attending.Counted().Morning);
        Assert.Equal(("", "nghe-an", 3), (single.Organization, single.Named, single.Children.Count));
    }

    [Fact]
    public void Communes_then_the_province_then_the_whole_each_over_what_is_right_under_it()
    {
        var scene = Attending.Provinces();
        string[] all = ["TINH", "VINH", "DC1", "DC2", "HUE1", "HUE2"];
        foreach (var point in all)
        {
            Attending.Counts(scene, point, 10);
        }
        Attending.Signs(scene, "TINH", "VINH", "DC1", "DC2");
        Assert.Equal("attendance.open", scene.Refuses(Attending.Level(scene, "nghe-an")));
        scene.Does(Attending.Level(scene, "nghe-an/dien-chau"));
        scene.Does(Attending.Level(scene, "nghe-an"));
        scene.Does(Attending.Whole(scene) with { WithoutOrganizations = ["hue"], Reason = "Bão" });
        Assert.Equal((4, SignatureState.Sealed), (Attending.Roll(scene).Official.Points, Attending.Roll(scene).State));
        // Deep below, and the break is seen at every level above it.
        Attending.Counts(scene, "DC2", 9);
        Assert.Equal([SignatureState.Broken, SignatureState.Broken, SignatureState.Broken], new[] { "nghe-an/dien-chau", "nghe-an", "" }.Select(o => Attending.Roll(scene).All.Single(r => r.Node.Point is null && r.Node.Organization == o).State));
        Assert.Equal(3, Attending.Roll(scene).Official.Points);
    }

    [Fact]
    public void Leaves_out_no_more_than_one_fact_can_name()
    {
        string[] bodies = [.. Enumerable.Range(100, 350).Select(i => $"nghe-an/{new string('x', 90)}-{i}")];
        var scene = Attending.With([Cast.Line("TINH", "Tỉnh ủy", "hall", "nghe-an", 50), .. bodies.SelectMany((body, i) => new[] { Cast.Line($"A{i}", "A", "commune", body + "/a", 10), Cast.Line($"B{i}", "B", "commune", body + "/b", 10) })]);
        Attending.Counts(scene, "TINH", 10);
        Attending.Signs(scene, "TINH");
        Assert.Equal("attendance.too-many", scene.Refuses(Attending.Whole(scene) with { WithoutOrganizations = bodies, Reason = "Bão" }));
    }

    [Fact]
    public void A_point_that_is_enrolled_after_the_signature_is_in_nobodys_numbers_and_breaks_it()
    {
        var scene = Attending.Counted(("DHV", 118), ("BDBP", 80), ("VINH", 190));
        Attending.Signs(scene, "DHV", "BDBP", "VINH");
        scene.Does(Attending.Whole(scene));
        foreach (var command in Cast.Import("second", Cast.PlanOf(Cast.Morning), [.. Cast.Roster, Cast.Line("CAT", "Công an tỉnh", "police", "nghe-an/cat", 90)]))
        {
            scene.Does(command, Cast.Courier);
        }
        Assert.Equal(SignatureState.Broken, Attending.Roll(scene).State);
    }
}

/// <summary>How the tests below and above speak.</summary>
internal static class Attending
{
    public static Scene Counted(params (string Point, int Present)[] counts)
    {
        var scene = Scene.At("T-10m", Cast.PlanOf(Cast.Morning));
        foreach (var (point, present) in counts)
        {
            Counts(scene, point, present);
        }
        return scene;
    }

    /// <summary>Two provinces; in the one a body of its own, a city with one hall, a district with two.</summary>
    public static Scene Provinces(bool drill = false)
    {
        RosterLine[] roster =
        [
            Cast.Line("TINH", "Tỉnh ủy", "hall", "nghe-an", 50),
            Cast.Line("VINH", "Thành phố Vinh", "city", "nghe-an/vinh/a", 10),
            Cast.Line("DC1", "Diễn Châu 1", "commune", "nghe-an/dien-chau/a", 10),
            Cast.Line("DC2", "Diễn Châu 2", "commune", "nghe-an/dien-chau/b", 10),
            Cast.Line("HUE1", "Huế 1", "commune", "hue/a", 10),
            Cast.Line("HUE2", "Huế 2", "commune", "hue/b", 10),
        ];
        return With(roster, drill);
    }

    public static Scene With(RosterLine[] roster, bool drill = false)
    {
        var scene = new Scene { Now = Cast.T0.AddHours(-1) };
        foreach (var command in Cast.Import("provinces", Cast.PlanOf(Cast.Morning) with { Drill = drill }, roster))
        {
            scene.Does(command, Cast.Courier);
        }
        scene.Does(new OpenConference());
        return scene.RingUntil("T-10m");
    }

    public static void Counts(Scene scene, string point, int present) =>
        scene.Does(new RecordHeadcount("sang", point, HeadcountMoment.First, new Headcount(120, present, Math.Max(0, 120 - present), 0)));

    public static void Signs(Scene scene, params string[] points)
    {
        foreach (var point in points)
        {
            scene.Does(new SignHeadcount("sang", point, HeadcountMoment.First, scene.Morning.Seat(scene.State.Roster.Find(point)!.Index).First!.Count));
        }
    }

    public static AttendanceRoll Roll(Scene scene) => AttendanceRoll.Of(scene.State, scene.Morning, HeadcountMoment.First);

    public static SignAttendance Whole(Scene scene) => Level(scene, null);

    public static SignAttendance Level(Scene scene, string? organization) =>
        new("sang", HeadcountMoment.First, organization, Roll(scene).All.Single(r => r.Node.Point is null && r.Node.Organization == (organization ?? "")).ToSign, [], []);
}
