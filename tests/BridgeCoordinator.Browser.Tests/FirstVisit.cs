using System.IO.Compression;
using System.Text.RegularExpressions;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>What a first visit costs on a rural line: the page and everything it names, and what that imports, compressed as well as brotli can.</summary>
public sealed partial class FirstVisit
{
    [Fact]
    public async Task Stays_within_what_was_promised()
    {
        await using var house = await ConferenceHouse.Open();
        using var http = new HttpClient { BaseAddress = house.Address };
        foreach (var (page, budget) in new[] { ("/op", 110), ("/control", 350), ("/", 60), ("/sign-in", 60) })
        {
            var size = await Size(http, page);
            TestContext.Current.TestOutputHelper?.WriteLine($"{page}: {size / 1024.0:0.0} of {budget} KB");
            Assert.True(size <= budget * 1024, $"{page} costs {size / 1024.0:0.0} KB, more than its {budget} KB.");
            Assert.True(size > 1024, $"{page} is not built.");
        }
    }

    private static async Task<long> Size(HttpClient http, string page)
    {
        HashSet<string> seen = [page];
        Queue<string> next = new(seen);
        var sum = 0L;
        while (next.TryDequeue(out var path))
        {
            var bytes = await http.GetByteArrayAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            var letters = path.EndsWith(".woff2", StringComparison.Ordinal);
            sum += letters ? bytes.Length : Compressed(bytes);
            var text = letters ? "" : System.Text.Encoding.UTF8.GetString(bytes);
            var named = path.EndsWith(".js", StringComparison.Ordinal) ? Imports().Matches(text).Select(m => "/assets/" + m.Groups["file"].Value)
                : path.EndsWith(".css", StringComparison.Ordinal) ? Letters().Matches(text).Select(m => m.Groups["file"].Value)
                : Assets().Matches(text).Select(m => m.Value);
            foreach (var file in named.Where(seen.Add))
            {
                next.Enqueue(file);
            }
        }
        return sum;
    }

    private static int Compressed(byte[] bytes)
    {
        using var into = new MemoryStream();
        using (var brotli = new BrotliStream(into, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(bytes);
        }
        return (int)into.Length;
    }

    [GeneratedRegex("/assets/[^\"]+")]
    private static partial Regex Assets();

    /// <summary>Static imports only: what is imported later costs a first visit nothing.</summary>
    [GeneratedRegex("""(?:from|import)\s*["']\./(?<file>[^"']+)["']""")]
    private static partial Regex Imports();

    [GeneratedRegex(@"url\((?<file>/assets/[^)]+\.woff2)\)")]
    private static partial Regex Letters();
}
