using System.Globalization;
using System.Net;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Server.Plans;
using BridgeCoordinator.Server.Tests.Plans;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Scenarios;

/// <summary>Khánh Hòa's programme of 2020 through real doors: imported, reported by link, by machine and by file, rolled up. One house for all.</summary>
public sealed partial class AProgrammeRuns(AProgrammeRuns.House shared) : IClassFixture<AProgrammeRuns.House>
{
    private const string Id = "khanh-hoa-xviii";
    private const string NhaTrang = "khanh-hoa/nha-trang";
    private const string CamLam = "khanh-hoa/cam-lam";
    private static readonly string[] Agenda = ["Thảo luận dự thảo chương trình hành động"];
    private static readonly HeldReport Held = new(new DateOnly(2020, 12, 8), 2, LeaderRole.Secretary, 180, 190, Agenda);

    /// <summary>A coordinator with the three plans of 2020.</summary>
    public sealed class House : IAsyncLifetime
    {
        internal ConferenceHouse Conference { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Conference = await ConferenceHouse.Open();
            foreach (var sample in PlanSamples.Names)
            {
                await Conference.Import(PlanSamples.Read(sample), open: false);
                // The plan is at its conference; its units come to its programme on their own.
                await Machine.Until(
                    async () => (await Conference.Machine.Programmes()).Any(p => p.Id == sample && p.Units > 5),
                    TimeSpan.FromSeconds(30),
                    () => $"The units of {sample} never came to the programme."
                );
            }
        }

        public ValueTask DisposeAsync() => Conference.DisposeAsync();
    }

    private readonly ConferenceHouse house = shared.Conference;

    private static async Task Refuses(string code, Func<Task> act) => Assert.Equal(code, (await Assert.ThrowsAsync<RefusedException>(act)).Code);

    private async Task<CoordinatorApi> Reporter(string unit, string name = "Nguyễn Thị Thu")
    {
        var link = (await house.Machine.UnitLinks(Id)).Single(l => l.Unit == unit);
        var api = new CoordinatorApi(house.Address);
        await api.EnterUnit(new EnterUnitRequest(LinkCode: link.Link, Name: name));
        return api;
    }

    private async Task<CascadeTally> Level(string level) => (await house.Machine.Programme(Id)).Levels.Single(l => l.Plan.Level == level).Tally;

    [Fact]
    public async Task A_unit_reports_by_its_link_and_every_number_above_it_follows()
    {
        using var reporter = await Reporter(NhaTrang);
        var before = await Level("district");
        var desk = await reporter.UnitDesk();
        Assert.Equal((UnitStanding.Late, new DateOnly(2020, 12, 9), "Thành ủy Nha Trang"), (desk.Unit.Standing, desk.LastDay, desk.Unit.Name));

        await reporter.ReportOwnUnit(new ReportUnitRequest(Held: Held, Note: "Họp tại hội trường thành phố"));
        await reporter.ReportOwnUnit(new ReportUnitRequest(Owed: [new(OwedItems.PersonalReport, new DateOnly(2020, 12, 20), 150)]));

        var after = await Level("district");
        Assert.Equal((before.Held + 1, before.Late - 1, before.Attended + 180), (after.Held, after.Late, after.Attended));
        Assert.Equal(new OwedTally(OwedItems.PersonalReport, true, after.Held + after.HeldLate, 0, 150, after.Attended), after.Owed[0]);
        var group = (await house.Machine.Programme(Id)).Groups.Single(g => g.Organization == NhaTrang);
        Assert.Equal(("Thành ủy Nha Trang", "district", 1), (group.Name, group.Label, Assert.Single(group.Levels).Tally.Held));
        desk = await reporter.UnitDesk();
        Assert.Equal([UnitReportKind.Owed, UnitReportKind.Held], desk.History.Select(h => h.Kind));
        Assert.Equal(("Nguyễn Thị Thu", "Họp tại hội trường thành phố"), (desk.History[1].By, desk.History[1].Note));
        Assert.DoesNotContain(await house.Facts($"programme/{Id}"), f => f.Body.Contains("hội trường", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reporter_speaks_for_one_unit_and_opens_no_other_door()
    {
        using var reporter = await Reporter(CamLam, "Trần Văn Bảy");

        await reporter.ReportOwnUnit(new ReportUnitRequest(Unit: "khanh-hoa/dien-khanh", NotHeld: NotHeldReason.Postponed));

        Assert.Equal(NotHeldReason.Postponed, (await house.Machine.ProgrammeUnit(Id, CamLam)).Unit.NotHeld);
        Assert.Null((await house.Machine.ProgrammeUnit(Id, "khanh-hoa/dien-khanh")).Unit.NotHeld);
        await Refuses("access.denied", () => reporter.Programme(Id));
        await Refuses("access.denied", () => reporter.ReportForUnit(Id, new ReportUnitRequest("khanh-hoa/dien-khanh", Held: Held)));
        await Refuses("access.denied", () => reporter.UnitLinks(Id));
        await Refuses("access.denied", () => reporter.Desk());
        await Refuses("unit.not-owed", () => reporter.ReportOwnUnit(new ReportUnitRequest(Owed: [new("flowers", Held.HeldOn, 1)])));
        var me = await reporter.WhoAmI();
        Assert.Equal((Role.Unit, Id, CamLam), (me!.Role, me.ProgrammeId, me.Unit));
        using var observer = await house.Person(Role.Observer);
        await Refuses("access.denied", () => observer.ReportForUnit(Id, new ReportUnitRequest(CamLam, Held: Held)));
        await Refuses("access.denied", () => observer.UnitDesk());
    }

    [Fact]
    public async Task A_new_code_voids_the_old_one_and_shows_who_used_it_out()
    {
        using var reporter = await Reporter("khanh-hoa/van-ninh");
        var old = (await house.Machine.UnitLinks(Id)).Single(l => l.Unit == "khanh-hoa/van-ninh");

        await house.Machine.NewUnitCode(Id, "khanh-hoa/van-ninh");

        await Refuses("access.signed-out", () => reporter.UnitDesk());
        using var late = new CoordinatorApi(house.Address);
        await Refuses("access.code-wrong", () => late.EnterUnit(new EnterUnitRequest(LinkCode: old.Link, Name: "Ai đó")));
        var fresh = (await house.Machine.UnitLinks(Id)).Single(l => l.Unit == "khanh-hoa/van-ninh");
        Assert.Equal(old.UnitCode, fresh.UnitCode);
        Assert.Equal("Huyện ủy Vạn Ninh", (await late.EnterUnit(new EnterUnitRequest(UnitCode: fresh.UnitCode.ToLowerInvariant(), ShortCode: fresh.ShortCode.ToLowerInvariant()))).UnitName);
    }

    [Fact]
    public async Task Guessing_is_locked_by_unit()
    {
        var target = (await house.Machine.UnitLinks(Id)).Single(l => l.Unit == "khanh-hoa/khanh-son");
        using var guesser = new CoordinatorApi(house.Address);
        for (var i = 0; i < 10; i++)
        {
            await Refuses("access.code-wrong", () => guesser.EnterUnit(new EnterUnitRequest(UnitCode: target.UnitCode, ShortCode: "0000000000", Name: "Kẻ đoán")));
        }

        await Refuses("access.locked", () => guesser.EnterUnit(new EnterUnitRequest(UnitCode: target.UnitCode, ShortCode: target.ShortCode, Name: "Kẻ đoán")));
        using var other = await Reporter("khanh-hoa/khanh-vinh");
        Assert.NotNull(await other.WhoAmI());
    }

    [Fact]
    public async Task A_machine_reports_with_a_token_for_this_alone()
    {
        var issued = await house.Machine.IssueToken(new IssueTokenRequest("Cổng báo cáo", ["programme:write"], TimeProvider.System.GetUtcNow().AddDays(1)));
        using var machine = new CoordinatorApi(house.Address, issued.Token);
        var report = new ReportUnitRequest("khanh-hoa/cam-ranh", Held: Held with { HeldOn = new DateOnly(2020, 12, 11) });
        var command = machine.NewCommandId();

        var first = await machine.ReportForUnit(Id, report, command);

        Assert.Equal(first, await machine.ReportForUnit(Id, report, command));
        await Refuses("unit.already", () => machine.ReportForUnit(Id, report));
        Assert.Equal(UnitStanding.HeldLate, (await machine.ProgrammeUnit(Id, "khanh-hoa/cam-ranh")).Unit.Standing);
        await Refuses("access.denied", () => machine.People());
        await Refuses("programme.unknown", () => machine.ReportForUnit("nowhere", report));
        await Refuses("programme.unknown", () => machine.Programme("nowhere"));
        Assert.DoesNotContain(await house.Machine.Streams(), s => s.Stream == "programme/nowhere");
    }

    [Fact]
    public async Task Units_are_found_without_diacritics_and_listed_by_page()
    {
        Assert.Equal(["khanh-hoa/dien-khanh"], (await house.Machine.ProgrammeUnits(Id, q: "dien KHANH")).Units.Select(u => u.Id));
        Assert.Equal(["khanh-hoa/truong-sa"], (await house.Machine.ProgrammeUnits(Id, q: "Trường Sa")).Units.Select(u => u.Id));

        List<string> walked = [];
        for (var page = await house.Machine.ProgrammeUnits(Id, limit: 4); ; page = await house.Machine.ProgrammeUnits(Id, limit: 4, after: page.Next))
        {
            walked.AddRange(page.Units.Select(u => u.Id));
            Assert.Equal(10, page.Total);
            if (page.Next is null)
            {
                break;
            }
        }
        Assert.Equal("khanh-hoa", walked[0]);
        Assert.Equal(10, walked.Distinct().Count());
        Assert.All((await house.Machine.ProgrammeUnits(Id, level: "district")).Units, u => Assert.Equal(["Tỉnh ủy Khánh Hòa"], u.Parents));
    }

    [Fact]
    public async Task A_page_that_asks_again_is_told_when_nothing_changed()
    {
        using var director = await house.Person(Role.Director);
        using var handler = new SocketsHttpHandler { CookieContainer = director.Cookies };
        using var http = new HttpClient(handler) { BaseAddress = house.Address };
        var address = new Uri("api/v1/programmes/hai-duong-xvii", UriKind.Relative);
        using var first = await http.GetAsync(address, TestContext.Current.CancellationToken);
        async Task<HttpStatusCode> Again()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.NotModified, await Again());
        await house.Machine.ReportForUnit("hai-duong-xvii", new ReportUnitRequest("hai-duong/tu-ky", NotHeld: NotHeldReason.Disaster));
        Assert.Equal(HttpStatusCode.OK, await Again());
    }

    [Fact]
    public async Task Plans_of_the_past_ring_nothing_and_are_shown_as_late()
    {
        var programmes = await house.Machine.Programmes();
        Assert.All(programmes, p => Assert.Empty(p.Alerts));
        Assert.All(programmes, p => Assert.True(p.Late > 0));
        Assert.All(await house.Machine.Streams(), s => Assert.True(!s.Stream.StartsWith("programme/", StringComparison.Ordinal) || s.NextDue is null));
    }

    /// <summary>Row by row the table of the three plans, as the programme shows it.</summary>
    [Fact]
    public async Task Every_row_of_the_three_plans_is_shown()
    {
        var table = new StringWriter { NewLine = "\n" };
        foreach (var id in PlanSamples.Names)
        {
            var shown = await house.Machine.Programme(id);
            table.WriteLine($"{shown.By}: congress {shown.Congress!.Number}, {shown.Congress.Term}{(shown.Congress.Sat is { } sat ? $", sat {Say(sat)}" : "")}");
            foreach (var level in shown.Levels.Select(l => l.Plan))
            {
                table.WriteLine($"  {level.Level}: {Length(level.LengthHalfDays)}, {(level.When is { } when ? Say(when) : "no date")}");
                table.WriteLine($"    for {level.Audience ?? "–"}; led by {level.LedBy ?? "–"} ({level.Leader?.ToString() ?? "–"})");
                table.WriteLine($"    agenda {string.Join("; ", level.Agenda ?? [])}; owes {string.Join(", ", level.Owes ?? ["–"])}");
            }
            foreach (var further in shown.Further.Select(f => f.Plan))
            {
                table.WriteLine($"  + {further.Name}: {Say(further.When!)}, about {further.About?.ToString(CultureInfo.InvariantCulture) ?? "–"}; {further.Audience}; {string.Join("; ", further.Agenda ?? [])}");
            }
            foreach (var conference in shown.Conferences)
            {
                var points = (await house.Machine.Board(conference.Id)).Points.Select(p => p.Name);
                table.WriteLine($"  conference {conference.Id}: {conference.Points} points {string.Join("; ", points)}".TrimEnd());
            }
        }
        Approved.Same("three-plans.approved.txt", table.ToString());

        static string Length(int? halfDays) => halfDays is { } n ? string.Create(CultureInfo.InvariantCulture, $"{n / 2.0} days") : "no length";
        static string Say(DateForm form) =>
            form.Kind switch
            {
                DateFormKind.Range => $"{form.First:dd}–{form.Last:dd/MM/yyyy}",
                DateFormKind.Before => $"before {form.First:dd/MM/yyyy}",
                DateFormKind.WithinMonth => $"within {form.First:MM/yyyy}",
                DateFormKind.PlannedInMonth => $"planned in {form.First:MM/yyyy}",
                _ => $"on {form.First:dd/MM/yyyy}",
            };
    }
}
