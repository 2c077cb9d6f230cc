using BridgeCoordinator.Domain.Programmes;
using static BridgeCoordinator.Domain.Tests.Programmes.ProgrammeScene;

namespace BridgeCoordinator.Domain.Tests.Programmes;

public sealed class The_dates_of_a_programme
{
    private static IEnumerable<string> Rung(ProgrammeScene scene) =>
        scene.Log.Select(l => (l.Stamp, l.Fact)).Where(l => l.Stamp.Actor == Cast.Bell).Select(l => $"{l.Stamp.At.ToOffset(TimeSpan.FromHours(7)):MM-dd} " + l.Fact switch
        {
            ProgrammeDeadlineNear it => $"{it.Level ?? it.Conference} {it.Days} d: {it.Outstanding}",
            ProgrammeReminderSkipped it => $"{it.Level ?? it.Conference} {it.Days} d skipped",
            ProgrammeDeadlinePassed it => $"{it.Level ?? it.Conference} passed: {it.Late} late, {it.Held} held",
            _ => "?",
        });

    [Fact]
    public void Are_rung_a_week_and_a_day_before_and_when_they_pass()
    {
        var scene = Adopted().Until(Local(2020, 12, 8));
        scene.Holds(VinhHai, new(2020, 12, 5));
        scene.Until(Local(2021, 3, 2));
        Assert.Equal(
            [
                "11-24 province 7 d: 1",
                "11-30 province 1 d: 1",
                "12-01 province passed: 1 late, 0 held",
                "12-03 district 7 d: 2",
                "12-08 grassroots 7 d: 2",
                "12-09 district 1 d: 2",
                "12-10 district passed: 2 late, 0 held",
                "12-14 grassroots 1 d: 1",
                "12-15 grassroots passed: 1 late, 1 held",
                "02-22 doanh-nghiep 7 d: 1",
                "02-28 doanh-nghiep 1 d: 1",
                "03-01 doanh-nghiep passed: 1 late, 0 held",
            ],
            Rung(scene)
        );
        Assert.Null(scene.State.NextDue);
    }

    [Fact]
    public void Of_a_plan_of_the_past_ring_nothing_and_are_only_shown()
    {
        var scene = Adopted(Local(2026, 11, 25));
        Assert.Null(scene.State.NextDue);
        Assert.Equal(UnitStanding.Late, scene.Stands(NhaTrang));
    }

    [Fact]
    public void Half_past_ring_what_is_still_to_come()
    {
        var scene = Adopted(Local(2020, 12, 12)).Until(Local(2020, 12, 31));
        Assert.Equal(["12-14 grassroots 1 d: 2", "12-15 grassroots passed: 2 late, 0 held"], Rung(scene));
    }

    [Fact]
    public void Due_while_nobody_could_ring_are_recorded_as_skipped_but_the_passing_is_said()
    {
        var scene = Adopted();
        scene.Now = Local(2020, 12, 9, 12);
        scene.Ring();
        Assert.Equal(
            [
                "12-09 province 7 d skipped",
                "12-09 province 1 d skipped",
                "12-09 province passed: 1 late, 0 held",
                "12-09 district 7 d skipped",
                "12-09 grassroots 7 d: 2",
                "12-09 district 1 d: 2",
            ],
            Rung(scene)
        );
    }

    [Fact]
    public void Moved_by_a_later_plan_ring_anew_and_under_other_ids_even_when_moved_back()
    {
        var scene = Adopted().Until(Local(2020, 12, 4));
        var stream = StreamId.Programme("khanh-hoa-xviii");
        var before = scene.State.Timetable().Select(d => d.CommandId(stream)).ToHashSet();
        var moved = Plan with { Levels = [.. Plan.Levels.Select(l => l.Level == "district" ? l with { When = new(DateFormKind.Before, new(2020, 12, 20)) } : l)] };
        scene.Does(new AdoptProgramme(moved), Cast.Courier);
        Assert.Equal(Local(2020, 12, 20), scene.State.Deadline("district", null)!.At);
        scene.Does(new AdoptProgramme(Plan), Cast.Courier);

        var after = scene.State.Timetable().Where(d => d.Act.Contains("district", StringComparison.Ordinal)).ToList();
        Assert.Equal(["pass-deadline/level/district", "remind/level/district/1"], after.Select(d => d.Act).Order());
        Assert.All(after, d => Assert.DoesNotContain(d.CommandId(stream), before));
        Assert.All(
            scene.State.Timetable().Where(d => d.Act.Contains("grassroots", StringComparison.Ordinal)),
            d => Assert.Contains(d.CommandId(stream), before)
        );
    }

    [Fact]
    public void Of_a_further_conference_nobody_hosts_wait_for_nobody()
    {
        var scene = Adopted().Until(Local(2021, 2, 23));
        var deadline = scene.State.Deadline(null, "doanh-nghiep")!;
        Assert.Equal((1, 1), (scene.State.Waiting(deadline), scene.State.Bound(deadline)));
        scene.Does(new WithdrawUnits([Province]));
        Assert.Equal((0, 0), (scene.State.Waiting(deadline), scene.State.Bound(deadline)));
        Assert.Equal((0, 0), ((scene.State with { Units = scene.State.Units.Clear() }).Waiting(deadline), 0));
        scene.Until(Local(2021, 3, 2));
        Assert.Equal("03-01 doanh-nghiep passed: 0 late, 0 held", Rung(scene).Last());
    }

    [Fact]
    public void Are_not_rung_twice_nor_too_early()
    {
        var scene = Adopted().Until(Local(2020, 12, 4));
        Assert.Equal("deadline.already", scene.Refuses(new RemindOfDeadline("district", null, 7)));
        Assert.Equal("programme.too-early", scene.Refuses(new RemindOfDeadline("district", null, 1)));
        Assert.Equal("programme.too-early", scene.Refuses(new PassDeadline("district", null)));
        Assert.Equal("deadline.already", scene.Refuses(new PassDeadline("province", null)));
        Assert.Equal("programme.deadline-unknown", scene.Refuses(new PassDeadline("commune", null)));
        Assert.Equal("programme.deadline-unknown", scene.Refuses(new RemindOfDeadline("district", null, 3)));
    }

    [Fact]
    public void Are_reminded_of_on_the_days_the_plan_asks_for()
    {
        var scene = Adopted(plan: Plan with { RemindDays = [14, 3] }).Until(Local(2020, 12, 8));
        Assert.Equal(
            ["11-17 province 14 d: 1", "11-26 district 14 d: 2", "11-28 province 3 d: 1", "12-01 grassroots 14 d: 2", "12-01 province passed: 1 late, 0 held", "12-07 district 3 d: 2"],
            Rung(scene).Order(StringComparer.Ordinal)
        );
    }
}
