namespace BridgeCoordinator.Browser.Tests;

/// <summary>The instruments first: a browser test is worth something only if a broken page makes it fail.</summary>
[Trait("Needs", "browser")]
public sealed class BrowserRoom(Chromium chromium)
{
    [Fact]
    public async Task A_phone_is_as_small_as_it_says_and_lives_in_Vietnam()
    {
        await using var visit = await chromium.Open(Screen.Phone);
        Assert.Equal(360, await visit.Page.EvaluateAsync<int>("screen.width"));
        Assert.Equal("vi-VN", await visit.Page.EvaluateAsync<string>("navigator.language"));
        Assert.Equal(-7 * 60, await visit.Page.EvaluateAsync<int>("new Date('2020-12-10').getTimezoneOffset()"));
    }

    [Fact]
    public async Task A_page_that_complains_is_heard()
    {
        await using var visit = await chromium.Open(Screen.Wall);
        visit.AssertCalm();
        await visit.Page.EvaluateAsync("console.error('no picture')");
        await visit.Page.EvaluateAsync("() => { setTimeout(() => { throw new Error('no sound'); }, 0); return new Promise(r => setTimeout(r, 50)); }");
        Assert.Contains(visit.Complaints, c => c.Contains("no picture", StringComparison.Ordinal));
        Assert.Contains(visit.Complaints, c => c.Contains("no sound", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_without_a_name_and_language_is_not_accessible()
    {
        await using var visit = await chromium.Open(Screen.Wall);
        await visit.Page.SetContentAsync("<html><body><img src='data:,'></body></html>");
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(visit.AssertAccessible);
    }
}
