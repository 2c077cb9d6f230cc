using System.Diagnostics;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Faults.Stage;

namespace BridgeCoordinator.Faults.Cases;

/// <summary>A process that dies lets its kernel close the socket (RST or FIN): that is seen at once. One that is asked to end says good-bye.</summary>
internal static class AgentKilled
{
    public static async Task Play(Scene scene)
    {
        var (agents, rounds) = scene.Full ? (16, 7) : (3, 1);
        await using var coordinator = await Coordinator.Open(scene.Network, agents, Recording.Trace);
        var heard = Recording.Of(coordinator);
        await using var watch = await Watch.Open(coordinator);
        var sites = await AgentAtSite.Start(scene.Network, coordinator, watch, agents);
        Samples Samples(string name) => new(name, scene.Eyes);
        var (suspect, down, left) = (Samples("killed → Suspect"), Samples("killed → Down"), Samples("SIGTERM → Left"));
        // Of a process that dies its sockets close last: what the machine takes for that is no merit or fault of ours, and is told apart.
        var (gone, closed) = (Samples("killed → process gone"), Samples("killed → coordinator sees its socket close"));
        await Rounds.Each(
            sites,
            rounds,
            async (site, _) =>
            {
                var at = site.Process.Kill();
                await site.Process.Process.WaitForExitAsync();
                gone.Take(at, Stopwatch.GetTimestamp());
                suspect.Take(at, await watch.Seen(site.Point, LinkState.Suspect, at, TimeSpan.FromSeconds(20)));
                down.Take(at, await watch.Seen(site.Point, LinkState.Down, at, TimeSpan.FromSeconds(60)));
                // By now its trace has surely been read.
                closed.Take(at, heard.Closed(site.SiteId, at));
                site.Start();
                await watch.Shows([site.Point], LinkState.Up, TimeSpan.FromSeconds(60));
            }
        );
        var goodbyes = Stopwatch.GetTimestamp();
        foreach (var site in sites)
        {
            var at = Stopwatch.GetTimestamp();
            await Shell.Signal(site.Process.Process, "TERM");
            left.Take(at, await watch.Seen(site.Point, LinkState.Left, at, TimeSpan.FromSeconds(20)));
        }
        await Waiting.Pause(TimeSpan.FromSeconds(scene.Full ? 20 : 3));

        scene.Findings.Say(gone.ToString());
        scene.Findings.Say(closed.ToString());
        scene.Findings.Tell(suspect);
        scene.Findings.Tell(down);
        scene.Findings.Tell(left);
        scene.Findings.Must(!watch.Sights.Any(s => s.At > goodbyes && s.Link is LinkState.Down), "who said good-bye never became Down");
        scene.Findings.Goal(suspect.Percentile(50), 0.35, "Suspect p50");
        scene.Findings.Goal(suspect.Percentile(99), 1, "Suspect p99");
        scene.Findings.Goal(down.Max, 12, "Down at most");
        scene.Findings.Goal(left.Max, 1, "Left at most");
        foreach (var site in sites)
        {
            await site.DisposeAsync();
        }
    }
}
