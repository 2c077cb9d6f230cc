using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Testing.House;
using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>A point that only has a telephone: the control room writes down what it says, and whoever comes back sees it and puts it right.</summary>
[Trait("Needs", "browser")]
public sealed class APointWithoutANetwork(Chromium chromium)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 30_000 };

    [Fact]
    public async Task Says_by_phone_what_its_operator_sees_when_he_is_back_and_corrects()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddMinutes(90)));
        await house.Shows(Cast.Conference, b => b.Sessions[0].Phase == SessionPhase.Gathering && b.Sessions[0].Waves.Any(w => w is { Id: "loi", State: WaveState.Open }));
        await house.Machine.Do(Cast.Conference, new OpenRollCallAct(null, Cast.Session));
        var controller = await house.Machine.AddPerson(new AddPersonRequest("Lê Văn Cường", Role.Controller));
        await using var wall = await chromium.Open(Screen.Wall);
        await wall.Page.GotoAsync(controller.Link);

        // Nothing was heard of anybody: all three are to be rung. Whoever rings one says so, and the next controller leaves it alone.
        await wall.Page.GetByTestId("rung-" + Cast.ThanhPhoVinh).ClickAsync(new() { Timeout = 30_000 });
        await wall.Page.GetByTestId("rung-note").FillAsync("Hứa gọi lại ngay");
        await wall.Page.GetByTestId("rung-go").ClickAsync();
        var second = await house.Machine.AddPerson(new AddPersonRequest("Phạm Thị Dung", Role.Controller));
        await using var other = await chromium.Open(Screen.Wall);
        await other.Page.GotoAsync(second.Link);
        await Assertions.Expect(other.Page.GetByTestId("ring-panel")).ToBeVisibleAsync(Patiently);
        await other.Page.Keyboard.PressAsync("g");
        await other.Page.Keyboard.PressAsync("r");
        await Assertions.Expect(other.Page.GetByTestId("rung-by-" + Cast.ThanhPhoVinh)).ToContainTextAsync("Lê Văn Cường đã gọi lúc", new() { Timeout = 30_000 });
        await Assertions.Expect(other.Page.GetByTestId("rung-by-" + Cast.ThanhPhoVinh)).ToContainTextAsync("Hứa gọi lại ngay");
        await Assertions.Expect(other.Page.GetByTestId("ring-list").Locator("> li").Last).ToContainTextAsync("Thành phố Vinh");
        await other.Photograph("ring");

        await wall.Page.GetByTestId("tile-" + Cast.ThanhPhoVinh).ClickAsync(new() { Timeout = 30_000 });
        await wall.Page.GetByTestId("phone-record").ClickAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(wall.Page.GetByTestId("phone-caller").Locator("option").First).ToContainTextAsync("Trần Thị Bình");
        await wall.Page.GetByTestId("phone-post").CheckAsync();
        await wall.Page.GetByTestId("phone-word").SelectOptionAsync("allClear");
        await wall.Page.GetByTestId("phone-present").FillAsync("190");
        await wall.Page.GetByTestId("phone-check-camera").SelectOptionAsync("ready");
        await wall.Page.GetByTestId("phone-check-microphone").SelectOptionAsync("ready");
        await wall.AssertAccessible();
        await wall.Photograph("phone-form");
        await wall.Page.GetByTestId("phone-send").ClickAsync();
        await Assertions.Expect(wall.Page.GetByTestId("phoned").Locator("li")).ToHaveCountAsync(4, new() { Timeout = 30_000 });
        await Assertions.Expect(wall.Page.GetByTestId("phoned")).ToContainTextAsync("Trần Thị Bình gọi, Lê Văn Cường ghi lúc");
        await Assertions.Expect(wall.Page.GetByTestId("tile-" + Cast.ThanhPhoVinh).GetByTestId("by-phone")).ToBeVisibleAsync(Patiently);
        await wall.AssertAccessible();
        await wall.Photograph("phoned-wall");
        await Assertions.Expect(other.Page.GetByTestId("ring-list").Locator("> li")).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        other.AssertCalm();

        await using var phone = await chromium.Open(Screen.Phone);
        await phone.Page.GotoAsync(plan.Codes.Single(c => c.Point == Cast.ThanhPhoVinh).OperatorLink);
        await phone.Page.GetByTestId("who-name").FillAsync("Nguyễn Văn An");
        await phone.Page.GetByTestId("who-go").ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("phoned").Locator("li")).ToHaveCountAsync(4, new() { Timeout = 30_000 });
        await Assertions.Expect(phone.Page.GetByTestId("phoned")).ToContainTextAsync("Lê Văn Cường ghi lúc");
        await phone.AssertAccessible();
        await phone.Photograph("phoned");
        await phone.Page.GetByTestId("phoned-firstHeadcount").ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("count-present")).ToHaveValueAsync("190");
        await phone.Page.GetByTestId("count-present").FillAsync("188");
        await phone.Page.GetByTestId("count-send").ClickAsync();
        await phone.Page.GetByTestId("phoned-onPost").ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("phoned").Locator("li")).ToHaveCountAsync(2, new() { Timeout = 30_000 });

        await Assertions.Expect(wall.Page.GetByTestId("phoned").Locator("li")).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        await Assertions.Expect(wall.Page.GetByTestId("tile-" + Cast.ThanhPhoVinh)).ToContainTextAsync("188/200");
        var said = (await house.Facts("conference/" + Cast.Conference)).Where(f => f.Type == "headcount-recorded").ToList();
        Assert.Equal([true, false], said.Select(f => f.Body.Contains("byPhone", StringComparison.Ordinal)));
        phone.AssertCalm();
        wall.AssertCalm();
    }
}
