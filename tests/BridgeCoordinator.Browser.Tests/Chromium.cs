using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BridgeCoordinator.Browser.Tests.Chromium))]

namespace BridgeCoordinator.Browser.Tests;

/// <summary>
/// One real Chromium for all browser tests: the machine's own, never a downloaded one. Where there is none every test here is skipped
/// aloud; infra/test.sh installs it and lets no skip pass.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    // A browser that is measured or tested looks nothing up by itself.
    private static readonly string[] Quiet =
    [
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // A camera that shows a clock and a microphone that beeps, allowed without asking: this machine has neither.
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser found, or null. <c>BRIDGE_CHROMIUM</c> names another one.</summary>
    public static string? Program { get; } =
        Environment.GetEnvironmentVariable("BRIDGE_CHROMIUM") is { Length: > 0 } named
            ? (File.Exists(named) ? named : null)
            : Places.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Program is null)
        {
            return;
        }
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Program,
                // Root has no sandbox to go into; a container's /dev/shm is too small for a wall of tiles.
                Args = [.. Quiet, .. OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? new[] { "--no-sandbox" } : []],
            }
        );
    }

    /// <summary>A page of its own profile, the size of a screen people have; skips the test where there is no browser.</summary>
    public async Task<Visit> Open(Screen screen, string language = "vi-VN")
    {
        Assert.SkipWhen(_browser is null, "Needs Chromium: apt-get install chromium, or name one in BRIDGE_CHROMIUM.");
        var profile = await _browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
                HasTouch = screen.Touch,
                IsMobile = screen.Touch,
                Locale = language,
                TimezoneId = "Asia/Ho_Chi_Minh",
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        return new Visit(profile, await profile.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
    }
}

/// <summary>The screens people have: an operator's phone, a control room's wall.</summary>
public sealed record Screen(int Width, int Height, bool Touch)
{
    public static Screen Phone { get; } = new(360, 740, Touch: true);

    public static Screen Wall { get; } = new(1920, 1080, Touch: false);
}
