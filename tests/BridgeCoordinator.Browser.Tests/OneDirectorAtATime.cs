using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Testing.House;
using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>Who directs is seen by all and goes from one to another by a word of both, or with a reason; a shift is handed over and taken.</summary>
[Trait("Needs", "browser")]
public sealed class OneDirectorAtATime(Chromium chromium)
{
    [Fact]
    public async Task Is_offered_and_accepted_taken_with_a_reason_and_a_shift_is_read_and_accepted()
    {
        await using var house = await ConferenceHouse.Open();
        await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddMinutes(90)));
        await using var mai = await Enter(house, "Trần Thị Mai");
        await using var duc = await Enter(house, "Hồ Minh Đức");
        await mai.Page.GetByTestId("director-take").ClickAsync();
        await Shows(mai, "Trần Thị Mai");
        await Shows(duc, "Trần Thị Mai");
        await Assertions.Expect(duc.Page.GetByTestId("act-live")).ToHaveAttributeAsync("title", "Người khác đang điều hành.");
        await duc.AssertAccessible();

        await mai.Page.GetByTestId("director-offer").ClickAsync();
        await mai.Page.GetByText("Hồ Minh Đức", new() { Exact = true }).ClickAsync();
        await mai.Page.GetByTestId("director-offer-go").ClickAsync();
        await Assertions.Expect(duc.Page.GetByTestId("director")).ToContainTextAsync("đang bàn giao cho Hồ Minh Đức", new() { Timeout = 30_000 });
        await duc.Page.GetByTestId("director-accept").ClickAsync();
        await Shows(mai, "Hồ Minh Đức");
        await Assertions.Expect(mai.Page.GetByTestId("act-live")).ToHaveAttributeAsync("title", "Người khác đang điều hành.");
        await mai.Photograph("director");

        await mai.Page.GetByTestId("director-take").ClickAsync();
        await mai.Page.GetByTestId("director-reason").FillAsync("Không liên lạc được");
        await mai.Page.GetByTestId("director-take-go").ClickAsync();
        await Assertions.Expect(duc.Page.GetByTestId("director")).ToContainTextAsync("thay Hồ Minh Đức", new() { Timeout = 30_000 });

        await mai.Page.Keyboard.PressAsync("g");
        await mai.Page.Keyboard.PressAsync("b");
        await mai.Page.GetByTestId("shift-note").FillAsync("VNPT đang kéo dây ở Vinh");
        await mai.Page.GetByTestId("shift-go").ClickAsync();
        await Assertions.Expect(mai.Page.GetByTestId("handover")).ToContainTextAsync("Chờ người nhận ca", new() { Timeout = 30_000 });
        await duc.Page.Keyboard.PressAsync("g");
        await duc.Page.Keyboard.PressAsync("b");
        await Assertions.Expect(duc.Page.GetByTestId("handover")).ToContainTextAsync("VNPT đang kéo dây ở Vinh", new() { Timeout = 30_000 });
        await duc.Page.GetByTestId("shift-accept").ClickAsync();
        await Assertions.Expect(mai.Page.GetByTestId("handover")).ToContainTextAsync("Hồ Minh Đức đã đọc và nhận", new() { Timeout = 30_000 });
        await mai.AssertAccessible();
        await mai.Photograph("handover");
        mai.AssertCalm();
        duc.AssertCalm();
    }

    private static Task Shows(Visit visit, string name) => Assertions.Expect(visit.Page.GetByTestId("director").Locator("b")).ToHaveTextAsync(name, new() { Timeout = 30_000 });

    private async Task<Visit> Enter(ConferenceHouse house, string name)
    {
        var person = await house.Machine.AddPerson(new AddPersonRequest(name, Role.Director));
        var visit = await chromium.Open(Screen.Wall);
        await visit.Page.GotoAsync(person.Link);
        await Assertions.Expect(visit.Page.GetByTestId("director")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        return visit;
    }
}
