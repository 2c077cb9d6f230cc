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

    [Fact]
    public async Task The_floor_is_asked_for_and_given_an_announcement_is_confirmed_and_the_rundown_says_whose_turn_it_is()
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

        // Asked on the phone, given in the control room: the phone is called to stand by for what it wanted to say.
        await phone.Page.GetByTestId("floor-ask").ClickAsync();
        await phone.Page.GetByTestId("floor-about").FillAsync("Về đào tạo giáo viên");
        await phone.Page.GetByTestId("floor-send").ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("floor")).ToHaveAttributeAsync("data-place", "1", Soon);
        await Assertions.Expect(room.Page.GetByTestId("floor-" + Cast.DaiHocVinh)).ToContainTextAsync("Về đào tạo giáo viên", new() { Timeout = 30_000 });
        await phone.AssertAccessible();
        await room.Page.GetByTestId("give-" + Cast.DaiHocVinh).ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("cue")).ToHaveAttributeAsync("data-state", "standby", Soon);
        await Assertions.Expect(phone.Page.GetByTestId("floor")).ToHaveAttributeAsync("data-state", "given", Soon);
        await Assertions.Expect(room.Page.GetByTestId("floor-none")).ToBeVisibleAsync(Patiently);

        // Announced to one: the page says that it holds and shows it, the operator that he has it; then nobody is missing.
        await room.Page.GetByTestId("announce").ClickAsync();
        await room.Page.GetByTestId("announce-text").FillAsync("Giải lao 15 phút, giữ nguyên kết nối.");
        await room.Page.GetByTestId("announce-find").FillAsync("dai hoc");
        await room.Page.GetByTestId("announce-add-" + Cast.DaiHocVinh).ClickAsync();
        await room.Page.GetByTestId("announce-send").ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("message")).ToContainTextAsync("Giải lao 15 phút", new() { Timeout = 30_000 });
        await Assertions.Expect(room.Page.GetByTestId("announce-read")).ToContainTextAsync("1/1", new() { Timeout = 30_000 });
        await Assertions.Expect(room.Page.GetByTestId("announce-confirmed")).ToContainTextAsync("0/1");
        await phone.Photograph("announced");
        await phone.Page.GetByTestId("message-confirm").ClickAsync();
        await Assertions.Expect(room.Page.GetByTestId("announce-all")).ToBeVisibleAsync(Patiently);
        await Assertions.Expect(phone.Page.GetByTestId("message")).ToHaveCountAsync(0, new() { Timeout = 30_000 });

        // Two items: while the first is on the phone says about how long, then that it is its turn.
        await Item(room, "Quán triệt Nghị quyết", "20", null);
        await Item(room, "Thảo luận", "10", Cast.DaiHocVinh);
        // The discussion is put first by keyboard, then second again; who moves it stays on it.
        var items = room.Page.GetByTestId("rundown-item");
        await items.Nth(1).GetByTestId("item-edit").FocusAsync();
        await room.Page.Keyboard.PressAsync("Alt+ArrowUp");
        await Assertions.Expect(items.First).ToContainTextAsync("Thảo luận", new() { Timeout = 30_000 });
        Assert.True(await items.First.EvaluateAsync<bool>("row => row.contains(document.activeElement)"));
        await room.Page.Keyboard.PressAsync("Alt+ArrowDown");
        await Assertions.Expect(items.First).ToContainTextAsync("Quán triệt Nghị quyết", new() { Timeout = 30_000 });
        await room.Page.GetByTestId("item-start").First.ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("my-item")).ToContainTextAsync("phút nữa đến lượt", new() { Timeout = 30_000 });
        await room.AssertAccessible();
        await room.Photograph("live-rundown");
        await room.Page.GetByTestId("item-start").First.ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("my-item")).ToHaveAttributeAsync("data-state", "running", Soon);
        await Assertions.Expect(room.Page.GetByTestId("item-time")).ToContainTextAsync("còn");
        phone.AssertCalm();
        room.AssertCalm();
    }

    private static async Task Item(Visit room, string title, string minutes, string? point)
    {
        await room.Page.GetByTestId("rundown-add").ClickAsync();
        await room.Page.GetByTestId("item-title").FillAsync(title);
        await room.Page.GetByTestId("item-minutes").FillAsync(minutes);
        if (point is not null)
        {
            await room.Page.GetByTestId("item-find").FillAsync(point);
            await room.Page.GetByTestId("item-add-" + point).ClickAsync();
        }
        await room.Page.GetByTestId("item-save").ClickAsync();
        await Assertions.Expect(room.Page.GetByText(title).First).ToBeVisibleAsync(Patiently);
        await Assertions.Expect(room.Page.GetByTestId("item-title")).ToHaveCountAsync(0);
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
