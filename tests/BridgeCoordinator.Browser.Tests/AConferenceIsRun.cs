using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Testing.House;
using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>The acts that run a session, each from one person's screen through a fact to the other's and back.</summary>
[Trait("Needs", "browser")]
public sealed class AConferenceIsRun(Chromium chromium)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 30_000 };
    private static readonly LocatorAssertionsToHaveAttributeOptions Soon = new() { Timeout = 30_000 };

    [Fact]
    public async Task A_cue_is_called_answered_given_confirmed_and_done_and_who_is_on_air_sees_it()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddMinutes(90)));
        await house.Machine.Do(Cast.Conference, new ChangePhaseAct(null, Cast.Session, SessionPhase.Live));
        var director = await house.Machine.AddPerson(new AddPersonRequest("Lê Văn Cường", Role.Director));
        await using var room = await chromium.Open(Screen.Wall);
        await room.Page.GotoAsync(director.Link);
        await Assertions.Expect(room.Page.GetByTestId("tile-" + Cast.DaiHocVinh)).ToBeVisibleAsync(Patiently);
        await room.Page.GotoAsync(new Uri(house.Address, "/control/live?conference=" + Cast.Conference).ToString());
        await using var phone = await Enter(plan, Cast.DaiHocVinh);

        // Two halls are called; one answers that it is not ready, and why, then that it is.
        await room.Page.GetByTestId("call-cue").ClickAsync();
        await room.Page.GetByTestId("cue-what").FillAsync("Tham luận về chuyển đổi số");
        await Add(room, "dai hoc", Cast.DaiHocVinh);
        await Add(room, "bien phong", Cast.BienPhong);
        await room.AssertAccessible();
        await room.Page.GetByTestId("call-send").ClickAsync();
        var cue = phone.Page.GetByTestId("cue");
        await Assertions.Expect(cue).ToHaveAttributeAsync("data-state", "standby", Soon);
        await Assertions.Expect(cue).ToContainTextAsync("Tham luận về chuyển đổi số", new() { Timeout = 30_000 });
        await phone.AssertAccessible();
        await phone.Photograph("cue-standby");
        await phone.Page.GetByTestId("cue-not-ready").ClickAsync();
        await phone.Page.GetByTestId("cue-why").FillAsync("Đang thay micro");
        await phone.Page.GetByTestId("cue-not-ready-send").ClickAsync();
        await Assertions.Expect(room.Page.GetByTestId("seat-" + Cast.DaiHocVinh)).ToContainTextAsync("Đang thay micro", new() { Timeout = 30_000 });
        await phone.Page.GetByTestId("cue-ready").ClickAsync();
        await Assertions.Expect(room.Page.GetByTestId("cue-ready-count")).ToHaveTextAsync("1/2 sẵn sàng", new() { Timeout = 30_000 });
        await Assertions.Expect(room.Page.GetByTestId("cue")).ToContainTextAsync("1 chưa trả lời");
        await room.Photograph("cue-ready");

        // Go is for the one that is ready; the phone says so, and says that it was heard.
        await room.Page.GetByTestId("cue-go").ClickAsync();
        await Assertions.Expect(cue).ToHaveAttributeAsync("data-state", "go", Soon);
        await phone.Photograph("cue-go");
        await phone.Page.GetByTestId("cue-heard").ClickAsync();
        await Assertions.Expect(room.Page.GetByTestId("seat-" + Cast.DaiHocVinh)).ToContainTextAsync("đã xác nhận", new() { Timeout = 30_000 });
        await Assertions.Expect(room.Page.GetByTestId("seat-" + Cast.BienPhong)).ToHaveAttributeAsync("data-state", "standby");

        // On air: next is a band, on air the whole screen; a touch makes it small.
        await room.Page.GetByTestId("tally-find").FillAsync("dai hoc");
        await room.Page.GetByTestId("tally-next-" + Cast.DaiHocVinh).ClickAsync();
        var tally = phone.Page.GetByTestId("tally");
        await Assertions.Expect(tally).ToHaveAttributeAsync("data-tally", "next", Soon);
        await room.Page.GetByTestId("tally-find").FillAsync("");
        await room.Page.GetByTestId("tally-onAir-" + Cast.DaiHocVinh).ClickAsync();
        await Assertions.Expect(tally).ToHaveAttributeAsync("data-large", "true", Soon);
        Assert.Equal("rgb(47, 111, 208)", await tally.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"));
        Assert.Equal(740, await tally.EvaluateAsync<int>("e => Math.round(e.getBoundingClientRect().height)"));
        await Assertions.Expect(tally).ToContainTextAsync("Lên hình");
        await phone.AssertAccessible();
        await phone.Photograph("tally-on-air");
        await phone.Page.GetByTestId("tally-small").ClickAsync();
        await Assertions.Expect(tally).ToHaveAttributeAsync("data-large", "false");
        await Assertions.Expect(phone.Page.GetByTestId("my-state")).ToBeVisibleAsync();
        await house.Shows(Cast.Conference, b => b.Points.Single(p => p.Code == Cast.DaiHocVinh).Tally == Tally.OnAir);
        await room.AssertAccessible();
        await room.Photograph("live-on-air");

        // Done, off, and the one that never answered is stood down.
        await room.Page.GetByTestId("cue-finish").ClickAsync();
        await Assertions.Expect(cue).ToHaveAttributeAsync("data-state", "done", Soon);
        await room.Page.GetByTestId("tally-clear-" + Cast.DaiHocVinh).ClickAsync();
        await Assertions.Expect(tally).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await room.Page.GetByTestId("cue-cancel").ClickAsync();
        await Assertions.Expect(room.Page.GetByTestId("cues-none")).ToBeVisibleAsync(Patiently);
        phone.AssertCalm();
        room.AssertCalm();
    }

    private static async Task Add(Visit room, string search, string point)
    {
        await room.Page.GetByTestId("cue-find").FillAsync(search);
        await room.Page.GetByTestId("add-" + point).ClickAsync();
    }

    private async Task<Visit> Enter(PlanImported plan, string point)
    {
        var phone = await chromium.Open(Screen.Phone);
        await phone.Page.GotoAsync(plan.Codes.Single(c => c.Point == point).OperatorLink);
        await phone.Page.GetByTestId("who-name").FillAsync("Nguyễn Văn An");
        await phone.Page.GetByTestId("who-go").ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("my-state")).ToBeVisibleAsync(Patiently);
        return phone;
    }
}
