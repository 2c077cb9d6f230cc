using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Testing.House;
using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>One thread, two screens: what is said arrives, is counted until it is read, and reading it is told to who said it.</summary>
[Trait("Needs", "browser")]
public sealed class TheRoomAndAPointTalk(Chromium chromium)
{
    // Eight by six points of one colour.
    private const string Red = "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAAEUlEQVR4nGM4YaOBFTEMpAQAmkY4QXj/pr4AAAAASUVORK5CYII=";
    private const string Blue = "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAAEUlEQVR4nGPQiDqBFTEMpAQABEQ94WnIgDsAAAAASUVORK5CYII=";
    private static readonly LocatorAssertionsToContainTextOptions Shortly = new() { Timeout = 30_000 };

    [Fact]
    public async Task And_each_sees_what_the_other_has_read_though_the_phone_was_without_a_network()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddMinutes(90)));
        var controller = await house.Machine.AddPerson(new AddPersonRequest("Lê Văn Cường", Role.Controller));
        await using var wall = await chromium.Open(Screen.Wall);
        await wall.Page.GotoAsync(controller.Link);
        var tile = wall.Page.GetByTestId("tile-" + Cast.DaiHocVinh);
        await tile.ClickAsync(new() { Timeout = 30_000 });
        await wall.Page.GetByTestId("thread-text").FillAsync("Kiểm tra micro bàn chủ tọa");
        await wall.Page.GetByTestId("thread-send").ClickAsync();
        await Assertions.Expect(wall.Page.GetByTestId("said")).ToContainTextAsync("Chưa đọc", new() { Timeout = 30_000 });

        await using var phone = await chromium.Open(Screen.Phone);
        await phone.Page.GotoAsync(plan.Codes.Single(c => c.Point == Cast.DaiHocVinh).OperatorLink);
        await phone.Page.GetByTestId("who-name").FillAsync("Nguyễn Văn An");
        await phone.Page.GetByTestId("who-go").ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("messages")).ToContainTextAsync("1 tin mới", new() { Timeout = 30_000 });
        await phone.Page.GetByTestId("messages").ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("said")).ToContainTextAsync("Kiểm tra micro bàn chủ tọa", new() { Timeout = 30_000 });
        await phone.AssertAccessible();
        await phone.Photograph("messages");
        await phone.Page.GetByTestId("thread-received").ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("thread-received")).ToHaveCountAsync(0);
        await Assertions.Expect(wall.Page.GetByTestId("said")).ToContainTextAsync("Điểm cầu đã nhận lúc", new() { Timeout = 30_000 });
        await wall.AssertAccessible();
        await wall.Photograph("thread");
        await wall.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(wall.Page.GetByTestId("thread")).ToHaveCountAsync(0);

        await phone.Page.Context.SetOfflineAsync(true);
        await phone.Page.GetByTestId("thread-text").FillAsync("Đã thay micro, tiếng tốt");
        await phone.Page.GetByTestId("thread-send").ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("said-waiting")).ToContainTextAsync("Đã thay micro", new() { Timeout = 15_000 });
        await phone.Page.Context.SetOfflineAsync(false);
        await Assertions.Expect(phone.Page.GetByTestId("said-waiting")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await Assertions.Expect(tile.GetByTestId("unread")).ToContainTextAsync("1", new() { Timeout = 30_000 });
        await wall.Photograph("thread-unread");
        await tile.ClickAsync();
        await Assertions.Expect(wall.Page.GetByTestId("said").Last).ToContainTextAsync("Đã thay micro, tiếng tốt", new() { Timeout = 30_000 });
        await Assertions.Expect(tile.GetByTestId("unread")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await Assertions.Expect(phone.Page.GetByTestId("said").Last).ToContainTextAsync("Phòng điều khiển đã đọc lúc", new() { Timeout = 30_000 });
        await Pictures(wall, phone);
        wall.AssertCalm();
    }

    /// <summary>Asked for on one screen, taken on the other while it has no network, seen on the first; the second time it cannot be done.</summary>
    private static async Task Pictures(Visit wall, Visit phone)
    {
        await wall.Page.GetByTestId("still-ask").ClickAsync();
        await Assertions.Expect(wall.Page.GetByTestId("still-waits")).ToContainTextAsync("Lê Văn Cường xin lúc", Shortly);
        await phone.Page.GetByText("Quay lại").ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("still")).ToContainTextAsync("Lê Văn Cường xin lúc", Shortly);
        await phone.Page.GetByTestId("still-open").ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("still-send")).ToBeDisabledAsync();
        await phone.Page.Context.SetOfflineAsync(true);
        // A file stands in for the camera: headless Chromium has none to open.
        await phone.Page.GetByTestId("photo-sends").SetInputFilesAsync(Shot("hoi-truong.png", Red));
        await phone.Page.GetByTestId("photo-receives").SetInputFilesAsync(Shot("man-hinh.png", Blue));
        await Assertions.Expect(phone.Page.GetByAltText("Ảnh đã chụp")).ToHaveCountAsync(2, new() { Timeout = 15_000 });
        await phone.AssertAccessible();
        await phone.Photograph("still-taken");
        await phone.Page.GetByTestId("still-send").ClickAsync();
        await Assertions.Expect(phone.Page.GetByTestId("still")).ToHaveCountAsync(0, new() { Timeout = 15_000 });
        await Assertions.Expect(phone.Page.GetByTestId("outbox")).ToContainTextAsync("Ảnh phòng điều khiển xin");
        await phone.Page.Context.SetOfflineAsync(false);
        var answer = wall.Page.GetByTestId("still-answer").First;
        await Assertions.Expect(answer).ToContainTextAsync("Nguyễn Văn An chụp lúc", Shortly);
        await wall.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('[data-testid=still-answer] img')].filter(i => i.complete && i.naturalWidth === 8).length === 2");
        await wall.AssertAccessible();
        await wall.Photograph("still-seen");

        await wall.Page.GetByTestId("still-ask").ClickAsync();
        await phone.Page.GetByTestId("still-open").ClickAsync(new() { Timeout = 30_000 });
        await phone.Page.GetByTestId("still-cannot").ClickAsync();
        await phone.Page.GetByTestId("still-note").FillAsync("Máy chiếu đang tắt");
        await phone.Page.GetByTestId("still-decline").ClickAsync();
        await Assertions.Expect(answer).ToContainTextAsync("Máy chiếu đang tắt", Shortly);
        await Assertions.Expect(answer).ToHaveAttributeAsync("data-state", "declined");
    }

    private static FilePayload Shot(string name, string png) => new() { Name = name, MimeType = "image/png", Buffer = Convert.FromBase64String(png) };
}
