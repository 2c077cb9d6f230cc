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
        await desk.Page.GotoAsync(new Uri(house.Address, $"/control/programme/{Programme}").ToString());
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
        Assert.True(await desk.Page.EvaluateAsync<bool>("window.samePage === true"), "The page reloaded.");
        await desk.AssertAccessible();
        await desk.Photograph("programme");
        await phone.Photograph("unit");
        desk.AssertCalm();
        phone.AssertCalm();
    }
}
