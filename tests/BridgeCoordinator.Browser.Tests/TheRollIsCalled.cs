using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Testing.House;
using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>From one person's screen through a fact to the other's and back: asked on the wall, answered on the phone, read back, and shown as heard.</summary>
[Trait("Needs", "browser")]
public sealed class TheRollIsCalled(Chromium chromium)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 30_000 };

    [Fact]
    public async Task And_the_phone_knows_that_it_was_heard()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddMinutes(90)));
        var controller = await house.Machine.AddPerson(new AddPersonRequest("Lê Văn Cường", Role.Controller));
        await using var wall = await chromium.Open(Screen.Wall);
        await wall.Page.GotoAsync(controller.Link);
        await Assertions.Expect(wall.Page.GetByTestId("tile-" + Cast.DaiHocVinh)).ToBeVisibleAsync(Patiently);
        await wall.Page.Keyboard.PressAsync("g");
        await wall.Page.Keyboard.PressAsync("v");
        await wall.Page.Locator(".live-nav a[href*='roll-call']").ClickAsync(new() { Timeout = 30_000 });
        await wall.Page.GetByTestId("call-open").ClickAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(wall.Page.GetByTestId("silent").Locator("tbody tr")).ToHaveCountAsync(3, new() { Timeout = 30_000 });
        await Assertions.Expect(wall.Page.GetByTestId("silent-" + Cast.ThanhPhoVinh).Locator("a[href='tel:0912345678']")).ToBeVisibleAsync();

        await using var phone = await chromium.Open(Screen.Phone);
        await phone.Page.GotoAsync(plan.Codes.Single(c => c.Point == Cast.DaiHocVinh).OperatorLink);
        await phone.Page.GetByTestId("who-name").FillAsync("Nguyễn Văn An");
        await phone.Page.GetByTestId("who-go").ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("main-act")).ToHaveAttributeAsync("data-act", "answerRollCall", new() { Timeout = 30_000 });
        await phone.Page.GetByTestId("main-act").ClickAsync();
        await phone.Page.GetByTestId("word-allClear").ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("heard")).ToHaveAttributeAsync("data-state", "waiting", new() { Timeout = 30_000 });
        await phone.AssertAccessible();
        using var border = await house.Operator(plan.Codes.Single(c => c.Point == Cast.BienPhong));
        await border.DoAtPoint(new AnswerRollCallAct(null, Cast.Session, 1, RollCallWord.NoSound, "Micro rè"));

        await Assertions.Expect(wall.Page.GetByTestId("trouble-" + Cast.BienPhong)).ToContainTextAsync("Micro rè", new() { Timeout = 30_000 });
        await Assertions.Expect(wall.Page.GetByTestId("unheard-" + Cast.DaiHocVinh)).ToBeVisibleAsync(Patiently);
        await wall.AssertAccessible();
        await wall.Photograph("roll-call");
        await wall.Page.GetByTestId("confirm-all").ClickAsync();

        await Assertions.Expect(phone.Page.GetByTestId("heard")).ToHaveAttributeAsync("data-state", "heard", new() { Timeout = 30_000 });
        await Assertions.Expect(phone.Page.GetByTestId("heard")).ToContainTextAsync("Lê Văn Cường xác nhận lúc");
        await phone.Photograph("heard");
        await wall.Page.GetByTestId("confirm-" + Cast.BienPhong).ClickAsync();
        await Assertions.Expect(wall.Page.GetByTestId("trouble-" + Cast.BienPhong)).ToContainTextAsync("Lê Văn Cường đã nghe", new() { Timeout = 30_000 });

        // Called again are the two that are not well; who was heard is left in peace.
        await wall.Page.GetByTestId("call-close").ClickAsync();
        await wall.Page.GetByTestId("call-missing").ClickAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(wall.Page.GetByTestId("roll-call")).ToHaveAttributeAsync("data-round", "2", new() { Timeout = 30_000 });
        await Assertions.Expect(wall.Page.GetByTestId("silent").Locator("tbody tr")).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        await Assertions.Expect(phone.Page.GetByTestId("main-act")).Not.ToHaveAttributeAsync("data-act", "answerRollCall", new() { Timeout = 30_000 });
        phone.AssertCalm();
        wall.AssertCalm();
    }
}
