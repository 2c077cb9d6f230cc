using System.Net;
using System.Text.RegularExpressions;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>What a browser may keep of the pages, read from the answers themselves; no Chromium is needed for that.</summary>
public sealed partial class PagesAreServed
{
    [Fact]
    public async Task A_page_is_asked_for_again_each_time_and_its_hashed_files_never()
    {
        await using var house = await ConferenceHouse.Open();
        using var http = new HttpClient { BaseAddress = house.Address };
        foreach (var page in (string[])["/", "/op", "/unit", "/control", "/control/wall", "/control/conferences/x/sessions/y/go", "/sign-in"])
        {
            using var answer = await http.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.OK, "no-cache"), (answer.StatusCode, answer.Headers.CacheControl?.ToString()));
            var assets = Assets().Matches(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Select(m => m.Value).ToArray();
            Assert.NotEmpty(assets);
            foreach (var asset in assets)
            {
                using var file = await http.GetAsync(new Uri(asset, UriKind.Relative), TestContext.Current.CancellationToken);
                Assert.Equal((HttpStatusCode.OK, "public, max-age=31536000, immutable"), (file.StatusCode, string.Join(", ", file.Headers.GetValues("Cache-Control"))));
            }
        }
        using var gone = await http.GetAsync(new Uri("/assets/of-another-build.js", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.NotEqual(true, gone.Headers.CacheControl?.Public);
    }

    [GeneratedRegex("/assets/[^\"]+")]
    private static partial Regex Assets();
}
