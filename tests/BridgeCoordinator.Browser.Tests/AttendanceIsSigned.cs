using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Testing.House;
using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>From a count on a phone to the official sentence, and back: what is corrected under a signature asks for it again on both screens.</summary>
[Trait("Needs", "browser")]
public sealed class AttendanceIsSigned(Chromium chromium)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 30_000 };
    private static readonly LocatorAssertionsToHaveAttributeOptions Soon = new() { Timeout = 30_000 };

    [Fact]
    public async Task On_the_phone_then_by_the_whole_and_the_sentence_stands_on_the_page()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddMinutes(90)));
        await house.Machine.Do(Cast.Conference, new ChangePhaseAct(null, Cast.Session, SessionPhase.Live));
        var director = await house.Machine.AddPerson(new AddPersonRequest("Lê Văn Cường", Role.Director));
        await using var room = await chromium.Open(Screen.Wall);
        await room.Page.GotoAsync(director.Link);
        await Assertions.Expect(room.Page.GetByTestId("tile-" + Cast.DaiHocVinh)).ToBeVisibleAsync(Patiently);
        await room.Page.Keyboard.PressAsync("g");
        await room.Page.Keyboard.PressAsync("n");
        await Assertions.Expect(room.Page.GetByTestId("uncounted").Locator("> li")).ToHaveCountAsync(3, new() { Timeout = 30_000 });
        await Assertions.Expect(room.Page.GetByTestId("sign-level")).ToHaveAttributeAsync("aria-disabled", "true");

        await using var phone = await chromium.Open(Screen.Phone);
        await phone.Page.GotoAsync(plan.Codes.Single(c => c.Point == Cast.DaiHocVinh).OperatorLink);
        await phone.Page.GetByTestId("who-name").FillAsync("Nguyễn Văn An");
        await phone.Page.GetByTestId("who-go").ClickAsync();
        await Count(phone.Page, 118);
        await phone.Page.GetByTestId("sign-first").ClickAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(phone.Page.GetByTestId("signed-first")).ToContainTextAsync("Nguyễn Văn An ký lúc", new() { Timeout = 30_000 });
        await phone.AssertAccessible();
        await phone.Photograph("headcount-signed");
        await Assertions.Expect(room.Page.GetByTestId("row-" + Cast.DaiHocVinh)).ToHaveAttributeAsync("data-state", "sealed", Soon);

        // A hall without a network: written down and signed for it, both shown as such.
        await room.Page.GetByTestId("count-" + Cast.BienPhong).ClickAsync();
        await room.Page.GetByTestId("field-summoned").FillAsync("60");
        await room.Page.GetByTestId("field-present").FillAsync("58");
        await room.Page.GetByTestId("count-go").ClickAsync();
        await room.Page.GetByTestId("sign-for-" + Cast.BienPhong).ClickAsync(new() { Timeout = 30_000 });
        await room.Page.GetByTestId("sign-reason").FillAsync("Mất mạng, báo qua điện thoại");
        await room.Page.GetByTestId("sign-for-go").ClickAsync();
        await Assertions.Expect(room.Page.GetByTestId("row-" + Cast.BienPhong)).ToContainTextAsync("ký thay: Lê Văn Cường", new() { Timeout = 30_000 });

        await Sign(room.Page);
        await Assertions.Expect(room.Page.GetByTestId("row-sum")).ToHaveAttributeAsync("data-state", "sealed", Soon);
        await Assertions.Expect(room.Page.GetByTestId("sentence")).ToContainTextAsync("2 điểm cầu, 176 đại biểu");
        await Assertions.Expect(room.Page.GetByTestId("sentence")).ToContainTextAsync("Thành phố Vinh");
        await room.AssertAccessible();
        await room.Photograph("attendance-signed");

        await phone.Page.Locator("[aria-label^='Sửa: Sĩ số lần đầu']").ClickAsync();
        await Count(phone.Page, 117, opened: true);
        await Assertions.Expect(phone.Page.GetByTestId("sign-first")).ToContainTextAsync("Số đã ký là 118", new() { Timeout = 30_000 });
        await Assertions.Expect(room.Page.GetByTestId("row-sum")).ToHaveAttributeAsync("data-state", "broken", Soon);
        await Assertions.Expect(room.Page.GetByTestId("sentence")).ToContainTextAsync("chờ ký lại");
        await room.Page.GetByTestId("history-" + Cast.DaiHocVinh).ClickAsync();
        await Assertions.Expect(room.Page.GetByTestId("headcount-history")).ToContainTextAsync("118 → 117", new() { Timeout = 30_000 });
        await room.Page.Keyboard.PressAsync("Escape");
        await phone.Page.GetByTestId("sign-first").ClickAsync();
        await Assertions.Expect(room.Page.GetByTestId("row-" + Cast.DaiHocVinh)).ToHaveAttributeAsync("data-state", "sealed", Soon);
        await Sign(room.Page);
        await Assertions.Expect(room.Page.GetByTestId("sentence")).ToContainTextAsync("2 điểm cầu, 175 đại biểu", new() { Timeout = 30_000 });
        phone.AssertCalm();
        room.AssertCalm();
    }

    private static async Task Count(IPage phone, int present, bool opened = false)
    {
        if (!opened)
        {
            await phone.Locator("[aria-label^='Trả lời: Sĩ số lần đầu']").ClickAsync(new() { Timeout = 30_000 });
        }
        await phone.GetByTestId("count-present").FillAsync($"{present}");
        await phone.GetByTestId("count-send").ClickAsync();
    }

    private static async Task Sign(IPage room)
    {
        await Assertions.Expect(room.GetByTestId("sign-level")).Not.ToHaveAttributeAsync("aria-disabled", "true", Soon);
        await room.GetByTestId("sign-level").ClickAsync();
        await room.GetByTestId("sign-reason").FillAsync("Mất điện toàn phường");
        await room.GetByTestId("sign-go").ClickAsync();
    }
}
