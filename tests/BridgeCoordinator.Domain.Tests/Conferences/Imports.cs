using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Plans;

namespace BridgeCoordinator.Domain.Tests.Conferences;

public sealed class Importing_into_a_conference
{
    private static void Imports(Scene scene, string name, ConferencePlan plan, params RosterLine[] roster)
    {
        foreach (var command in Cast.Import(name, plan, roster))
        {
            scene.Does(command, Cast.Courier);
        }
    }

    [Fact]
    public void A_conference_opens_only_when_its_roster_is_whole()
    {
        var scene = new Scene();
        var import = Cast.Import("first", Cast.Plan, Cast.Roster);
        Assert.Equal("conference.unknown", scene.Refuses(new OpenConference()));
        Assert.Equal("conference.unknown", scene.Refuses(import[1], Cast.Courier));
        scene.Does(import[0], Cast.Courier);
        Assert.Equal("conference.roster-incomplete", scene.Refuses(import[^1], Cast.Courier));
        Assert.Equal("conference.roster-incomplete", scene.Refuses(new OpenConference()));
        scene.Does(import[1], Cast.Courier);
        scene.Does(import[2], Cast.Courier);
        scene.Does(new OpenConference());
        Assert.Equal("conference.already", scene.Refuses(new OpenConference()));
    }

    [Fact]
    public void Who_sits_where_is_told_apart_from_links_that_come_and_go()
    {
        var scene = Scene.At("T-30m");
        var before = scene.State.Roster.Seating;
        scene.Does(new ReportLink(Cast.Roster[0].SiteId, 1, LinkVerdict.Up, scene.Now), Cast.Sweep);
        Assert.Equal(before, scene.State.Roster.Seating);
        scene.Does(new EditPoint(null, Cast.Roster[0] with { Summoned = 7 }));
        Assert.Equal(before + 1, scene.State.Roster.Seating);
        Imports(scene, "second", Cast.Plan, [.. Cast.Roster, Cast.Line("HUE", "Thành phố Huế", "city", "hue/hue", 30)]);
        Assert.True(scene.State.Roster.Seating > before + 1);
    }

    [Fact]
    public void The_courier_may_bring_everything_twice()
    {
        var scene = Scene.Drafted();
        Assert.All(
            Cast.Import("first", Cast.Plan, Cast.Roster),
            command => Assert.Equal("conference.already", scene.Refuses(command, Cast.Courier))
        );
    }

    [Fact]
    public void What_an_older_import_still_brings_is_refused()
    {
        var scene = Scene.Drafted();
        scene.Does(Cast.Import("second", Cast.Plan)[0], Cast.Courier);
        Assert.Equal("import.superseded", scene.Refuses(Cast.Import("first", Cast.Plan, Cast.Roster)[1], Cast.Courier));
        Assert.Equal("import.superseded", scene.Refuses(Cast.Import("first", Cast.Plan, Cast.Roster)[2], Cast.Courier));
    }

    [Fact]
    public void A_later_import_keeps_indices_and_history_withdraws_what_it_does_not_name_and_takes_back_what_it_names_again()
    {
        var scene = Scene.At("T-2h");
        scene.Does(new ComeOnPost("sang", "VINH", Cast.Hoa));
        var hue = Cast.Line("HUE", "Huế", "city", "hue", 10);
        Imports(scene, "second", Cast.PlanOf(Cast.Morning), Cast.Roster[2] with { Summoned = 99 }, hue);
        Assert.Equal(["DHV:0:True", "BDBP:1:True", "VINH:2:False", "HUE:3:False"], Seats(scene));
        Assert.Equal((99, 2), (scene.State.Roster.Find("VINH")!.Line.Summoned!.Value, scene.State.Roster.Enrolled));
        Assert.Equal(Cast.Hoa, scene.Morning.Seat(2).OnPost!.PersonId);
        scene.Does(new ComeOnPost("sang", "HUE", Cast.Binh));
        Imports(scene, "third", Cast.PlanOf(Cast.Morning), Cast.Roster[0]);
        Assert.Equal(["DHV:0:False", "BDBP:1:True", "VINH:2:True", "HUE:3:True"], Seats(scene));
        Assert.Equal(1, scene.State.Roster.Enrolled);

        static IEnumerable<string> Seats(Scene scene) => scene.State.Roster.Points.Select(p => $"{p.Code}:{p.Index}:{p.Withdrawn}");
    }

    [Fact]
    public void A_point_that_moved_to_another_site_begins_its_link_anew()
    {
        var scene = Scene.At("T-2h");
        scene.Does(new ReportLink("nghe-an/dhv", 7, LinkVerdict.Up, scene.Now), Cast.Sweep);
        Imports(
            scene,
            "second",
            Cast.PlanOf(Cast.Morning),
            Cast.Roster[0] with
            {
                SiteId = "nghe-an/dhv-2",
            },
            Cast.Roster[1],
            Cast.Roster[2]
        );
        Assert.Equal(PointLink.NeverSeen, scene.State.Roster.Find("DHV")!.Link);
        Assert.Null(scene.State.Roster.OfSite("nghe-an/dhv"));
        Assert.Equal("DHV", scene.State.Roster.OfSite("nghe-an/dhv-2")!.Code);
    }

    [Fact]
    public void Sessions_are_matched_by_id_and_keep_what_happened_in_them()
    {
        var scene = Scene.At("T-2h");
        scene.Answers("DHV", WaveSource.Operator, Scene.Check("camera"));
        var later = Cast.Morning with { Name = "Buổi sáng", Start = new SessionStart(At: Cast.T0.AddHours(1)) };
        Imports(scene, "second", Cast.PlanOf(later), Cast.Roster);
        Assert.Equal(
            ("Buổi sáng", SessionPhase.Preparing, Cast.T0.AddHours(1)),
            (scene.Morning.Plan.Name, scene.Morning.Phase, scene.Morning.StartsAt!.Value)
        );
        Assert.NotNull(scene.Morning.Wave("t-2h")!.Seat(0).OperatorAnswer);
        Assert.Equal(Cast.T0, scene.Morning.Wave("t-2h")!.Deadline);
    }

    [Fact]
    public void A_session_that_has_started_keeps_its_start_and_one_that_is_gone_from_the_plan_stays_if_it_began()
    {
        var scene = Scene.At("T-0s", Cast.Plan);
        scene.Does(new ChangePhase("sang", SessionPhase.Live));
        Imports(scene, "second", Cast.PlanOf(Cast.Morning with { Start = new SessionStart(At: Cast.T0.AddDays(1)) }), Cast.Roster);
        Assert.Equal(Cast.T0, scene.Morning.StartsAt);
        Assert.NotNull(scene.Rehearsal);
        var fresh = Scene.Drafted();
        Imports(fresh, "second", Cast.PlanOf(Cast.Morning), Cast.Roster);
        Assert.Null(fresh.State.Session("tong-duyet"));
    }

    [Fact]
    public void A_shift_stands_against_a_plan_that_says_the_same_and_yields_to_one_that_says_something_new()
    {
        var scene = Scene.Drafted();
        scene.Does(new ShiftStart("sang", Cast.T0.AddHours(2)));
        Imports(scene, "second", Cast.Plan, Cast.Roster);
        Assert.Equal(Cast.T0.AddHours(2), scene.Morning.StartsAt);
        Imports(scene, "third", Cast.PlanOf(Cast.Morning with { Start = new SessionStart(At: Cast.T0.AddDays(1)) }), Cast.Roster);
        Assert.Equal(Cast.T0.AddDays(1), scene.Morning.StartsAt);
    }

    [Fact]
    public void A_wave_that_is_over_is_evidence_and_keeps_what_it_asked_and_of_how_many()
    {
        var plan = Cast.PlanOf(Cast.Morning) with { Checks = [new("camera", CheckBy.Operator)] };
        var scene = Scene.At("T-50m", plan);
        var over = scene.Morning.Wave("t-2h")!;
        var easy = Cast.PlanOf(Cast.Morning with { Name = "Buổi sáng", Waves = [Cast.Devices with { QuorumPercent = 0, Checks = ["camera"] }, Cast.Word with { QuorumPercent = 50 }] });

        var facts = scene.Does(new DraftConference(DerivedId.From("second"), easy with { Checks = [new("camera", CheckBy.Operator, Advisory: true)] }), Cast.Courier);

        Assert.Equal([new KeptWave("sang", "t-2h")], Assert.IsType<ConferenceDrafted>(Assert.Single(facts)).Kept);
        Assert.Same(over, scene.Morning.Wave("t-2h"));
        Assert.Equal((100, 50), (over.QuorumPercent, scene.Morning.Wave("t-30m")!.QuorumPercent));
        Assert.Equal(("Buổi sáng", Cast.Devices), (scene.State.Plan!.Sessions[0].Name, scene.State.Plan.Sessions[0].Waves[0]));
    }

    [Fact]
    public void A_plan_that_says_the_same_of_a_wave_that_is_over_keeps_it_without_a_word()
    {
        var scene = Scene.At("T-50m");
        var facts = scene.Does(new DraftConference(DerivedId.From("second"), Cast.PlanOf(Cast.Morning)), Cast.Courier);
        Assert.Null(Assert.IsType<ConferenceDrafted>(Assert.Single(facts)).Kept);
    }

    [Fact]
    public void A_plan_that_makes_no_sense_is_refused_with_the_place()
    {
        var circle = Cast.Rehearsal with { Start = new SessionStart(OfSession: "tong-duyet", Offset: TimeOffset.Zero) };
        string[] places =
        [
            Place(Cast.Plan with { Zone = "Asia/Vinh" }),
            Place(Cast.Plan with { Sessions = [] }),
            Place(Cast.PlanOf(Cast.Morning, Cast.Morning)),
            Place(Cast.PlanOf(Cast.Morning, circle)),
            Place(Cast.PlanOf(Cast.Rehearsal)),
            Place(Cast.PlanOf(Cast.Morning with { Waves = [Cast.Word with { Checks = [] }] })),
            Place(Cast.PlanOf(Cast.Morning with { Gathering = TimeOffset.Parse("T-999d") })),
            Place(Cast.Plan with { Id = "other" }),
        ];
        Assert.Equal(
            [
                "conference/zone",
                "conference/sessions",
                "sessions/sang",
                "sessions/tong-duyet/start",
                "sessions/tong-duyet/start",
                "sessions/sang/waves/t-30m",
                "sessions/sang/gathering",
                "conference/id",
            ],
            places
        );

        static string Place(ConferencePlan plan)
        {
            var decision = new Scene().Decide(new DraftConference(DerivedId.From("x"), plan), Cast.Courier);
            Assert.Equal("plan.invalid", decision.Refusal!.Code);
            return decision.Refusal.Arguments["detail"];
        }
    }
}
