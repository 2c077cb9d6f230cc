using BridgeCoordinator.Contracts;
using BridgeCoordinator.Faults.Stage;

namespace BridgeCoordinator.Faults.Cases;

/// <summary>Somebody cloned a machine. The newest agent keeps the site; the old one is told and ends; people hear of it once.</summary>
internal static class Twins
{
    public static async Task Play(Scene scene)
    {
        await using var coordinator = await Coordinator.Open(scene.Network, 8);
        await using var watch = await Watch.Open(coordinator);
        var sites = await AgentAtSite.Start(scene.Network, coordinator, watch, 2);
        var site = sites[0];
        var before = (await coordinator.Facts("link-came-up", "link-went-down", "link-left")).Count;
        await using var twin = site.StartTwin();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        await site.Process.Process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // A loop would begin again within the reconnect window of 2 s.
        await Waiting.Pause(TimeSpan.FromSeconds(scene.Full ? 60 : 6));

        scene.Findings.Must(site.Process.Process is { HasExited: true, ExitCode: 3 }, "the old one was told and ended with 3");
        scene.Findings.Must(!twin.Process.HasExited, "the newest one keeps the site");
        scene.Findings.Must(watch.Of(site.Point) is LinkState.Up, "the site is up");
        var after = await coordinator.Facts("link-came-up", "link-went-down", "link-left");
        scene.Findings.Must(after.Count - before <= 1, $"no flapping loop ({after.Count - before} link facts)");
        var alerts = (await coordinator.Facts("incident-opened")).Count(f => f.Body.Contains("duplicateIdentity", StringComparison.Ordinal));
        scene.Findings.Must(alerts == 1, $"one alert (found {alerts})");
        foreach (var one in sites)
        {
            await one.DisposeAsync();
        }
    }
}
