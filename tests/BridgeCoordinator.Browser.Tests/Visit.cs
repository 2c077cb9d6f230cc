using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>One person's look at one page; it writes down whatever the page complains about.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _profile;
    private readonly ConcurrentQueue<string> _complaints = new();

    internal Visit(IBrowserContext profile, IPage page)
    {
        (_profile, Page) = (profile, page);
        page.PageError += (_, error) => _complaints.Enqueue($"uncaught: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
            {
                _complaints.Enqueue($"console: {message.Text} ({message.Location})");
            }
        };
    }

    public IPage Page { get; }

    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Fails with every complaint of the page so far; call it last.</summary>
    public void AssertCalm() => Assert.True(_complaints.IsEmpty, "The page complained:\n" + string.Join('\n', _complaints));

    /// <summary>Fails with every breach of WCAG 2.2 A and AA that axe finds on the page as it now is.</summary>
    public async Task AssertAccessible()
    {
        var found = await Page.RunAxe(
            new()
            {
                RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
            }
        );
        Assert.True(
            found.Violations.Length == 0,
            string.Join('\n', found.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {v.Help} — {n.Html}")))
        );
    }

    /// <summary>Keeps a picture under artifacts/screenshots, for people to look at.</summary>
    public Task Photograph(string name) =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "../../../screenshots", name + ".png") });

    public ValueTask DisposeAsync() => _profile.DisposeAsync();
}
