using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Testing.House;
using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>Two real pages on a real coordinator: what the phone does, the wall shows, without a reload and in both languages.</summary>
[Trait("Needs", "browser")]
public sealed class AnOperatorComesOnPost(Chromium chromium)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 30_000 };

    [Theory]
    [InlineData("vi", "Vào trực")]
    [InlineData("en", "On post")]
    public async Task The_wall_shows_it_without_a_reload(string language, string word)
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddMinutes(90)));
        var director = await house.Machine.AddPerson(new AddPersonRequest("Lê Văn Cường", Role.Director));
        await using var wall = await chromium.Open(Screen.Wall);
        await Speak(wall, language);
        await wall.Page.GotoAsync(director.Link);
        var tile = wall.Page.GetByTestId("tile-" + Cast.DaiHocVinh);
        await Assertions.Expect(tile).ToBeVisibleAsync(Patiently);
        await wall.Page.EvaluateAsync("window.samePage = true");
        await wall.Photograph($"wall-before-{language}");

        await using var phone = await chromium.Open(Screen.Phone);
        await Speak(phone, language);
        await phone.Page.GotoAsync(plan.Codes.Single(c => c.Point == Cast.DaiHocVinh).OperatorLink);
        await phone.Page.GetByTestId("who-name").FillAsync("Nguyễn Văn An");
        await phone.Page.GetByTestId("who-go").ClickAsync();
        var act = phone.Page.GetByTestId("main-act");
        await Assertions.Expect(act).ToHaveAttributeAsync("data-act", "comeOnPost", new() { Timeout = 30_000 });
        await phone.Photograph($"phone-before-{language}");
        Assert.DoesNotContain("#", phone.Page.Url, StringComparison.Ordinal);
        await act.ClickAsync();

        // What the machine reads and what the wall shows, both.
        await house.Shows(Cast.Conference, b => b.Points.Single(p => p.Code == Cast.DaiHocVinh).OnPost is not null);
        await Assertions.Expect(tile.Locator(".part-value", new() { HasTextRegex = TimeOnPost() })).ToBeVisibleAsync(Patiently);
        Assert.True(await wall.Page.EvaluateAsync<bool>("window.samePage === true"), "The wall reloaded.");
        Assert.Equal(language, await phone.Page.EvaluateAsync<string>("document.documentElement.lang"));
        Assert.True(await phone.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"), "The phone's page is wider than the phone.");
        await Assertions.Expect(wall.Page.GetByText(word).First).ToBeVisibleAsync(Patiently);
        await phone.Photograph($"phone-after-{language}");
        await wall.Photograph($"wall-after-{language}");
        phone.AssertCalm();
        wall.AssertCalm();
    }

    [Fact]
    public async Task Somebody_with_two_codes_gets_in_too()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddMinutes(90)));
        var point = plan.Codes.Single(c => c.Point == Cast.BienPhong);
        await using var phone = await chromium.Open(Screen.Phone);
        await phone.Page.GotoAsync(new Uri(house.Address, "/op").ToString());
        await Assertions.Expect(phone.Page.GetByTestId("point-code")).ToBeVisibleAsync(Patiently);
        phone.AssertCalm();
        await phone.Page.GetByTestId("point-code").FillAsync(point.PublicPointCode.ToLowerInvariant());
        await phone.Page.GetByTestId("short-code").FillAsync(point.ShortCode);
        await phone.Page.GetByTestId("enter").ClickAsync();
        await phone.Page.GetByTestId("who-name").FillAsync("Trần Thị Bình");
        await phone.Page.GetByTestId("who-go").ClickAsync();

        await Assertions.Expect(phone.Page.GetByTestId("my-state")).ToBeVisibleAsync(Patiently);
        await phone.AssertAccessible();
    }

    /// <summary>The tile names the time of day somebody came on post: this minute, or the one before.</summary>
    private static System.Text.RegularExpressions.Regex TimeOnPost()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");
        var now = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), zone);
        return new($"{now:HH:mm}|{now.AddMinutes(-1):HH:mm}|{now.AddMinutes(1):HH:mm}");
    }

    /// <summary>As somebody who chose this language on an earlier visit.</summary>
    private static Task Speak(Visit visit, string language) =>
        visit.Page.AddInitScriptAsync($"localStorage.setItem('bridge.language', '{language}')");
}
