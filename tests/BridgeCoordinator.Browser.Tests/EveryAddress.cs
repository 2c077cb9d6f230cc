using System.Text.RegularExpressions;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;
using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>One house for every address: each is opened as a link somebody was sent, and must stand by itself.</summary>
public sealed class OpenHouse : IAsyncLifetime
{
    public ConferenceHouse House { get; private set; } = null!;

    public PlanImported Plan { get; private set; } = null!;

    public string OperatorLink { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        House = await ConferenceHouse.Open();
        Plan = await House.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddMinutes(90)));
        OperatorLink = Plan.Codes.Single(c => c.Point == Cast.BienPhong).OperatorLink;
        await House.Shows(Cast.Conference, board => board.Points.Count == 3);
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}

/// <summary>What holds for every page, whatever it shows.</summary>
[Trait("Needs", "browser")]
public sealed partial class EveryAddress(Chromium chromium, OpenHouse open) : IClassFixture<OpenHouse>
{
    private const string Conference = "conference=" + Cast.Conference;
    private const string Plan = "/control/conferences/" + Cast.Conference;

    private static readonly string[] Control =
    [
        "/control?" + Conference,
        "/control?" + Conference + "&point=" + Cast.BienPhong,
        "/control/wall?" + Conference,
        "/control/wall?" + Conference + "&by=carrier&only=unknown",
        "/control/wall?" + Conference + "&list=1",
        "/control/incidents?" + Conference,
        "/control/live?" + Conference,
        "/control/live/roll-call?" + Conference,
        "/control/ring?" + Conference,
        "/control/handover?" + Conference,
        "/control/attendance?" + Conference,
        Plan,
        Plan + "/sessions/" + Cast.Session + "/go",
        Plan + "/sessions/" + Cast.Session + "/waves/loi",
        Plan + "/points?need=post&by=kind&sort=name",
        Plan + "/points/" + Cast.DaiHocVinh,
        "/control/replay/" + Cast.Conference,
        "/control/conferences",
    ];

    /// <summary>What differs by language are words: those are gone through in both, the structure in one.</summary>
    [Theory]
    [InlineData("vi", true)]
    [InlineData("en", false)]
    public async Task Of_the_control_room_is_accessible_quiet_and_named(string language, bool thoroughly)
    {
        await using var visit = await chromium.Open(Screen.Wall);
        await visit.Page.AddInitScriptAsync($"localStorage.setItem('bridge.language', '{language}')");
        await visit.Page.GotoAsync(await Link());
        await Assertions.Expect(visit.Page.GetByTestId("tile-" + Cast.DaiHocVinh)).ToBeVisibleAsync(new() { Timeout = 30_000 });
        HashSet<string> titles = [];
        foreach (var address in Control)
        {
            await visit.Page.GotoAsync(new Uri(open.House.Address, address).ToString());
            await Assertions.Expect(visit.Page.Locator("h1").First).ToBeVisibleAsync(new() { Timeout = 15_000 });
            if (address.Contains(Cast.Conference, StringComparison.Ordinal))
            {
                await Assertions.Expect(visit.Page.GetByTestId("phase")).ToBeVisibleAsync(new() { Timeout = 15_000 });
            }
            titles.Add(await visit.Page.TitleAsync());
            Assert.Equal(language, await visit.Page.EvaluateAsync<string>("document.documentElement.lang"));
            Assert.DoesNotMatch(Unworded(), await visit.Page.Locator("body").InnerTextAsync());
            if (thoroughly)
            {
                await visit.AssertAccessible();
            }
        }
        Assert.True(titles.Count >= 6, "Pages share their names: " + string.Join(", ", titles));
        visit.AssertCalm();
    }

    [Fact]
    public async Task Is_reached_by_the_keyboard_alone()
    {
        await using var visit = await chromium.Open(Screen.Wall);
        await visit.Page.GotoAsync(await Link());
        await Assertions.Expect(visit.Page.GetByTestId("tile-" + Cast.DaiHocVinh)).ToBeVisibleAsync(new() { Timeout = 30_000 });
        var keys = visit.Page.Keyboard;
        foreach (var (letter, address) in new[] { ("a", "/control/incidents"), ("s", Plan + "/points"), ("c", Plan), ("v", "/control/live"), ("w", "/control/wall") })
        {
            await Go(visit.Page, letter, address);
        }
        await Assertions.Expect(visit.Page.GetByTestId("wall")).ToBeVisibleAsync();

        // Onto the first point of the wall, and into it; out again, and to the words for the same.
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await visit.Page.WaitForURLAsync(url => url.Contains("point=" + Cast.DaiHocVinh, StringComparison.Ordinal), Arrived);
        await Assertions.Expect(visit.Page.GetByTestId("point-detail")).ToBeVisibleAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(visit.Page.GetByTestId("point-detail")).ToHaveCountAsync(0);
        await keys.PressAsync("v");
        await Assertions.Expect(visit.Page.GetByTestId("point-list").GetByText("Thành phố Vinh")).ToBeVisibleAsync();
        await keys.PressAsync("?");
        await Assertions.Expect(visit.Page.Locator("dialog")).ToBeVisibleAsync();
        await keys.PressAsync("Escape");

        // A search needs no marks, and stands in the address.
        await Go(visit.Page, "s", Plan + "/points");
        await keys.PressAsync("/");
        await keys.TypeAsync("bien phong");
        await visit.Page.WaitForURLAsync(url => url.Contains("q=bien", StringComparison.Ordinal), Arrived);
        await Assertions.Expect(visit.Page.GetByTestId("point-list").GetByText("Bộ đội Biên phòng")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByTestId("point-list").GetByText("Thành phố Vinh")).ToHaveCountAsync(0);
        visit.AssertCalm();
    }

    [Fact]
    public async Task Of_the_past_is_played_by_the_second()
    {
        using var op = await open.House.Operator(open.Plan.Codes.Single(c => c.Point == Cast.ThanhPhoVinh));
        // It happens three seconds after whatever happened before, so that there is a while to play, and a short one.
        var quiet = (await open.House.Facts("conference/" + Cast.Conference))[^1].At.AddSeconds(3);
        await Machine.Until(() => Task.FromResult(TimeProvider.System.GetUtcNow() > quiet), TimeSpan.FromSeconds(30), () => "The clock stands still.");
        await op.DoAtPoint(new ComeOnPostAct(null, Cast.Session));
        var facts = await open.House.Facts("conference/" + Cast.Conference);
        var posted = facts.Single(f => f.Type == "operator-came-on-post");
        var earlier = posted.At.AddSeconds(-2);
        await using var visit = await chromium.Open(Screen.Wall);
        await visit.Page.GotoAsync(await Link());
        await Assertions.Expect(visit.Page.GetByTestId("tile-" + Cast.DaiHocVinh)).ToBeVisibleAsync(new() { Timeout = 30_000 });

        var before = Uri.EscapeDataString(earlier.UtcDateTime.ToString("O"));
        await visit.Page.GotoAsync(new Uri(open.House.Address, $"/control/replay/{Cast.Conference}?at={before}&point={Cast.ThanhPhoVinh}").ToString());
        var then = visit.Page.GetByTestId("replay-point");
        await Assertions.Expect(then.Locator("dd").First).ToHaveTextAsync("–");
        // Nobody reloads: the second comes in which it happened.
        await visit.Page.Keyboard.PressAsync(" ");
        await Assertions.Expect(then.Locator("dd").First).ToHaveTextAsync(new Regex(@"^\d\d:\d\d$"), new() { Timeout = 30_000 });
        await visit.Page.Keyboard.PressAsync(",");
        await Assertions.Expect(then.Locator("dd").First).ToHaveTextAsync("–");
        visit.AssertCalm();
    }

    [Fact]
    public async Task Outside_the_control_room_is_accessible_too()
    {
        await using var visit = await chromium.Open(Screen.Phone);
        foreach (var address in (string[])["/op", "/sign-in", "/"])
        {
            await visit.Page.GotoAsync(new Uri(open.House.Address, address).ToString());
            await Assertions.Expect(visit.Page.Locator("h1").First).ToBeVisibleAsync(new() { Timeout = 15_000 });
            await visit.AssertAccessible();
        }
        await visit.Page.GotoAsync(open.OperatorLink);
        await visit.Page.GetByTestId("who-name").FillAsync("Nguyễn Văn An");
        await visit.Page.GetByTestId("who-go").ClickAsync();
        await Assertions.Expect(visit.Page.GetByTestId("my-state")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await visit.AssertAccessible();
        visit.AssertCalm();
    }

    /// <summary>The two keys belong together for a second and a half only; a machine that is busy may take longer between them, a person tries again.</summary>
    private static async Task Go(IPage page, string letter, string address)
    {
        for (var tries = 0; new Uri(page.Url).AbsolutePath != address; tries++)
        {
            Assert.True(tries < 10, $"g {letter} never led to {address}, but to {page.Url}.");
            await page.Keyboard.PressAsync("g");
            await page.Keyboard.PressAsync(letter);
            await page.WaitForTimeoutAsync(300);
        }
    }

    /// <summary>The page itself stays; only its address changes.</summary>
    private static PageWaitForURLOptions Arrived { get; } = new() { WaitUntil = WaitUntilState.Commit };

    /// <summary>The key of a word that nobody wrote: <c>page.points</c>.</summary>
    [GeneratedRegex(@"\b(?:page|act|cannot|run|wave|go|plan|points|wall|tile|fact|readiness|condition)\.[a-z-]+\b")]
    private static partial Regex Unworded();

    /// <summary>A link signs in once; every visit is a person of its own.</summary>
    private async Task<string> Link() => (await open.House.Machine.AddPerson(new AddPersonRequest("Lê Văn Cường", Role.Director))).Link;
}
