using BridgeCoordinator.Contracts;
using BridgeCoordinator.Server.Plans;
using CsCheck;

namespace BridgeCoordinator.Server.Tests.Plans;

public class SamplePlanTests
{
    [Fact]
    public void Three_provinces_ship() => Assert.Equal(["hai-duong-xvii", "khanh-hoa-xviii", "nghe-an-xix"], PlanSamples.Names);

    [Fact]
    public void Nghe_An_has_its_levels_its_eight_points_and_no_hour()
    {
        var plan = Sample("nghe-an-xix");

        Assert.Equal(
            [
                "province 2 Before 2020-12-15 action-programme",
                "district 2 Before 2021-01-10 action-programme",
                "grassroots 1 Before 2021-01-30 action-programme",
            ],
            Levels(plan)
        );
        Assert.Equal(
            [
                "Thành phố Vinh",
                "Đảng bộ Khối Các cơ quan tỉnh",
                "Đảng bộ Khối Doanh nghiệp tỉnh",
                "Công an tỉnh",
                "Bộ Chỉ huy Quân sự tỉnh",
                "Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
                "Trường Đại học Vinh",
                "Trường Đại học Sư phạm Kỹ thuật Vinh",
            ],
            plan.Roster.Select(p => p.Name)
        );
        var (morning, rehearsal) = (plan.Conference!.Sessions[0], plan.Conference.Sessions[1]);
        Assert.Equal(new SessionStart(Form: new DateForm(DateFormKind.Before, new DateOnly(2020, 12, 15))), morning.Start);
        Assert.Equal(new SessionStart(OfSession: "sang", Offset: TimeOffset.Parse("T-1d@14:00")), rehearsal.Start);
        Assert.Equal(SessionKind.Rehearsal, rehearsal.Kind);
        Assert.Equal("Asia/Ho_Chi_Minh", plan.Conference.Zone);
    }

    [Fact]
    public void People_of_a_plan_are_rows_of_their_own_and_the_roster_knows_only_their_ids()
    {
        var plan = Sample("nghe-an-xix");

        Assert.Equal(plan.People.Select(p => p.PersonId), plan.Roster.SelectMany(l => l.Contacts).Select(c => c.PersonId));
        Assert.Equal(plan.People.Count, plan.People.Select(p => p.PersonId).Distinct().Count());
        Assert.All(plan.People, p => Assert.NotNull(p.Phone));
        Assert.Equal(plan.Roster.Select(l => l.SiteId), plan.Sites.Select(s => s.Id));
    }

    [Fact]
    public void Hai_Duong_has_a_day_and_a_half_in_two_days_of_November_and_its_further_conferences()
    {
        var plan = Sample("hai-duong-xvii");

        Assert.Equal(
            [
                "province 3 Range 2020-11-23..2020-11-24 ",
                "district 2 Before 2020-12-10 ",
                "grassroots 2 WithinMonth 2020-12-01 ",
            ],
            Levels(plan)
        );
        Assert.Equal(3, plan.Conference!.Sessions.Count(s => s is { Kind: SessionKind.Plenary, LengthHalfDays: 1, Start.Form.Kind: DateFormKind.Range }));
        Assert.All(plan.Programme.Levels, l => Assert.Contains("bí thư", l.LedBy));
        Assert.All(plan.Programme.Levels, l => Assert.Equal(LeaderRole.Secretary, l.Leader));
        Assert.Equal(
            ["2020-12-01 -", "2021-01-01 -", "2021-02-01 500"],
            plan.Programme.FurtherConferences!.Select(c => $"{c.When!.First:yyyy-MM-dd} {(c.About is { } about ? $"{about}" : "-")}")
        );
        Assert.All(plan.Programme.FurtherConferences!, c => Assert.Equal(DateFormKind.PlannedInMonth, c.When!.Kind));
    }

    [Fact]
    public void Khanh_Hoa_owes_reports_and_programmes_and_names_no_length()
    {
        var plan = Sample("khanh-hoa-xviii");

        Assert.Equal(
            [
                "province - PlannedInMonth 2020-11-01 personal-report,action-programme,information-work",
                "district - Before 2020-12-10 personal-report,action-programme,information-work",
                "grassroots - Before 2020-12-15 personal-report,action-programme,information-work",
            ],
            Levels(plan)
        );
        Assert.Contains("Ban Tuyên giáo", plan.Programme.Levels[0].LedBy);
    }

    [Theory]
    [InlineData("hai-duong-xvii", 12)]
    [InlineData("khanh-hoa-xviii", 9)]
    [InlineData("nghe-an-xix", 28)]
    public void Each_names_its_province_and_the_bodies_of_its_district_level(string name, int bodies)
    {
        var plan = Sample(name);

        Assert.Equal("province", plan.Units[0].Level);
        Assert.Equal(bodies, plan.Units.Skip(1).Count(u => u.Level == "district" && u.Id.StartsWith(plan.Units[0].Id + "/", StringComparison.Ordinal)));
        Assert.All(plan.Units, u => Assert.Contains(plan.Organizations, o => o.Id == u.Id && o.Level == u.Level));
    }

    [Fact]
    public void No_damage_to_a_file_makes_the_reader_throw()
    {
        var sample = PlanSamples.Read("nghe-an-xix");
        var pieces = new[] { "", "\n", "  ", ":", "- ", "{", "}", "[", "]", "\"", "'", "&a ", "*a", "!!x ", "|", ">", "%", "\t", "\0", "\ud800", "---\n", "? ", "T-", "#", "1e9" };
        var damage = Gen.Select(Gen.Int[0, sample.Length - 1], Gen.Int[0, 40], Gen.Int[0, pieces.Length - 1]);

        damage.Array[1, 6].Sample(
            cuts =>
            {
                var text = sample;
                foreach (var (at, length, which) in cuts)
                {
                    var from = Math.Min(at, text.Length);
                    text = text[..from] + pieces[which] + text[Math.Min(from + length, text.Length)..];
                }
                var reading = PlanFileTests.Read(text);
                return reading.Plan is null == reading.Errors.Count > 0 && reading.Errors.All(e => e is { Line: >= 1, Column: >= 1 });
            },
            iter: 2_000
        );
    }

    private static ReadPlan Sample(string name) => PlanFileTests.Good(PlanSamples.Read(name));

    private static IEnumerable<string> Levels(ReadPlan plan) =>
        plan.Programme.Levels.Select(l =>
            $"{l.Level} {(l.LengthHalfDays is { } n ? $"{n}" : "-")} {l.When!.Kind} {l.When.First:yyyy-MM-dd}{(l.When.Last is { } to ? $"..{to:yyyy-MM-dd}" : "")} {string.Join(',', l.Owes ?? [])}"
        );
}
