using System.Text;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;
using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>Two real pages on a real coordinator: what a unit reports by its phone, the programme's page shows, without a reload.</summary>
[Trait("Needs", "browser")]
public sealed class AUnitReports(Chromium chromium)
{
    private const string Programme = "thu-nghiem-nq";

    private const string Plan = """
        version: 1
        programme: { id: thu-nghiem-nq, name: "Học tập, quán triệt Nghị quyết", by: "Tỉnh ủy Nghệ An" }
        levels:
          - { level: province, lengthHalfDays: 2, when: { before: 2020-12-15 } }
          - { level: grassroots, lengthHalfDays: 1, when: { before: 2021-01-30 }, leader: secretary, agenda: ["Thảo luận chương trình hành động"], owes: [action-programme] }
        units:
          - { id: nghe-an, name: "Tỉnh ủy Nghệ An", level: province }
          - { id: nghe-an/vinh/le-loi, name: "Đảng ủy phường Lê Lợi", level: grassroots, people: 210 }
          - { id: nghe-an/vinh/hung-binh, name: "Đảng ủy phường Hưng Bình", level: grassroots }
        conference:
          id: hoi-nghi-tinh
          zone: Asia/Ho_Chi_Minh
          sessions: [{ id: sang, kind: plenary, waves: [] }]
          points: [{ code: DHV, name: "Trường Đại học Vinh", organisation: nghe-an/dhv }]
        """;

    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 30_000 };
    private static readonly LocatorAssertionsToContainTextOptions TextPatiently = new() { Timeout = 30_000 };

    [Fact]
    public async Task And_the_programme_shows_it_without_a_reload()
    {
        await using var house = await ConferenceHouse.Open();
        await house.Machine.ImportPlan(Plan);
        await Machine.Until(
            async () => (await house.Machine.Programmes()).Any(p => p.Units == 3),
            TimeSpan.FromSeconds(30),
            () => "The units never came to the programme."
        );
        var director = await house.Machine.AddPerson(new AddPersonRequest("Lê Văn Cường", Role.Director));
        await using var desk = await chromium.Open(Screen.Wall);
        await desk.Page.GotoAsync(director.Link);
        await Assertions.Expect(desk.Page.GetByTestId("nav-p")).ToBeVisibleAsync(Patiently);
        await TheBoardLeadsToIt(house, desk);
        await Assertions.Expect(desk.Page.GetByTestId("grassroots-late")).ToContainTextAsync("2", TextPatiently);
        await Assertions.Expect(desk.Page.GetByText("trước ngày 30/01/2021")).ToBeVisibleAsync(Patiently);
        await desk.Page.EvaluateAsync("window.samePage = true");
        var link = (await house.Machine.UnitLinks(Programme)).Single(l => l.Unit == "nghe-an/vinh/le-loi");

        await using var phone = await chromium.Open(Screen.Phone);
        await phone.Page.GotoAsync(link.Link);
        await phone.Page.GetByTestId("who-name").FillAsync("Nguyễn Thị Thu");
        await phone.Page.GetByTestId("who-go").ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("standing")).ToHaveAttributeAsync("data-standing", "late", new() { Timeout = 30_000 });
        Assert.DoesNotContain("#", phone.Page.Url, StringComparison.Ordinal);
        await phone.AssertAccessible();
        await phone.Page.GetByTestId("report-held").ClickAsync();
        await phone.Page.GetByTestId("held-on").FillAsync("2021-01-28");
        await phone.Page.GetByTestId("attended").FillAsync("205");
        await phone.Page.GetByTestId("send").ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("standing")).ToHaveAttributeAsync("data-standing", "held", new() { Timeout = 30_000 });
        Assert.True(await phone.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"), "The phone's page is wider than the phone.");

        await Assertions.Expect(desk.Page.GetByTestId("held-grassroots")).ToContainTextAsync("1", TextPatiently);
        await Assertions.Expect(desk.Page.GetByTestId("grassroots-held")).ToContainTextAsync("1", TextPatiently);
        await Assertions.Expect(desk.Page.GetByTestId("unit-nghe-an/vinh/le-loi")).ToContainTextAsync("28/01/2021", TextPatiently);
        await TheOtherReportsByFile(house, desk);
        Assert.True(await desk.Page.EvaluateAsync<bool>("window.samePage === true"), "The page reloaded.");
        await desk.AssertAccessible();
        await desk.Photograph("programme");
        await phone.Photograph("unit");
        // The refused file is the browser's only complaint.
        Assert.All(desk.Complaints, complaint => Assert.Contains("status of 422 ", complaint, StringComparison.Ordinal));
        phone.AssertCalm();
    }

    /// <summary>
    /// A missed deadline stands on the board of the programme's conference, and leads to the programme. The bell rings for days to come only, so here the alert is
    /// put into the coordinator's answer.
    /// </summary>
    private static async Task TheBoardLeadsToIt(ConferenceHouse house, Visit desk)
    {
        const string Missed = """[{"kind":"deadlineMissed","level":"grassroots","deadline":"2021-01-29T17:00:00Z","count":2,"since":"2021-01-29T17:00:00Z"}]""";
        await desk.Page.RouteAsync(
            $"**/api/v1/programmes/{Programme}",
            async route =>
            {
                var answer = await route.FetchAsync();
                await route.FulfillAsync(new() { Response = answer, Body = (await answer.TextAsync()).Replace("\"alerts\":[]", $"\"alerts\":{Missed}", StringComparison.Ordinal) });
            }
        );
        await desk.Page.GotoAsync(new Uri(house.Address, "/control?conference=hoi-nghi-tinh").ToString());
        var alert = desk.Page.GetByTestId("alert-grassroots");
        await Assertions.Expect(alert).ToContainTextAsync("2 đơn vị quá hạn", TextPatiently);
        await desk.AssertAccessible();
        await desk.Photograph("board-deadline");
        await alert.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(desk.Page.GetByTestId("programme")).ToBeVisibleAsync(Patiently);
        await desk.Page.UnrouteAllAsync();
    }

    /// <summary>A wrong file is refused by its cell; the corrected one is looked at before it is written.</summary>
    private static async Task TheOtherReportsByFile(ConferenceHouse house, Visit desk)
    {
        await desk.Page.GetByTestId("to-sheet").ClickAsync();
        await Choose(desk, "unit,heldOn,ledBy,attended\nnghe-an/vinh/hung-binh,hôm qua,secretary,180\n");
        await Assertions.Expect(desk.Page.GetByTestId("import-errors").Locator("tbody td").Nth(2)).ToHaveTextAsync("B2", new() { Timeout = 30_000 });
        await desk.AssertAccessible();
        await desk.Photograph("programme-file");
        await Choose(desk, "unit,heldOn,ledBy,attended\nnghe-an/vinh/hung-binh,29/01/2021,secretary,180\n");
        await Assertions.Expect(desk.Page.GetByTestId("sheet-checked")).ToBeVisibleAsync(Patiently);
        Assert.Equal(UnitStanding.Late, (await house.Machine.ProgrammeUnits(Programme, q: "hung binh")).Units.Single().Standing);
        await desk.Page.GetByTestId("sheet-confirm").ClickAsync();
        await Assertions.Expect(desk.Page.GetByTestId("sheet-done")).ToBeVisibleAsync(Patiently);
        await desk.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(desk.Page.GetByTestId("unit-nghe-an/vinh/hung-binh")).ToContainTextAsync("29/01/2021", TextPatiently);
    }

    private static Task Choose(Visit desk, string csv) =>
        desk.Page.GetByTestId("sheet-file").SetInputFilesAsync(new FilePayload { Name = "bao-cao.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
}
