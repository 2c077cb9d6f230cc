using Xunit.Sdk;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>Runs everywhere: a suite in which nothing ran is an error to the runner, and a silent skip would be a lie.</summary>
public sealed class NoBrowser
{
    [Fact]
    public async Task A_machine_without_Chromium_is_told_aloud_what_to_install()
    {
        var neverStarted = new Chromium();
        var told = "";
        try
        {
            await neverStarted.Open(Screen.Wall);
        }
        catch (SkipException skip) // xunit's own Assert.Throws passes a skip on instead of catching it
        {
            told = skip.Message;
        }
        Assert.Contains("apt-get install chromium", told, StringComparison.Ordinal);
    }
}
