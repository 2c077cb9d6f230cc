using BridgeCoordinator.Contracts;
using BridgeCoordinator.Faults.Stage;

namespace BridgeCoordinator.Faults.Cases;

/// <summary>Packets stop and nobody is told. The size of the fleet decides the heartbeat: 1 s up to 500 points, 2 s up to 2,000, then 5 s.</summary>
internal static class LineDropped
{
    public static async Task Play(Scene scene, Cut cut, int points)
    {
        // Never 40 % at once, or it would be the brake that is measured.
        var (agents, rounds, step) = scene.Full ? (16, 7, 1) : (4, 1, 2);
        var heartbeat = points <= 500 ? 1 : points <= 2_000 ? 2 : 5;
        await using var coordinator = await Coordinator.Open(scene.Network, points);
        await using var watch = await Watch.Open(coordinator);
        var sites = await AgentAtSite.Start(scene.Network, coordinator, watch, agents);
        var (suspect, down, back) = (new Samples("dropped → Suspect", scene.Eyes), new Samples("dropped → Down", scene.Eyes), new Samples("mended → Up", scene.Eyes));
        await Rounds.Each(
            [.. sites.Where((_, i) => i % step == 0)],
            rounds,
            async (site, chance) =>
            {
                // The cut falls anywhere within an interval.
                await Waiting.Pause(TimeSpan.FromSeconds(heartbeat * (1 + chance.NextDouble())));
                var at = await site.Place.CutLine(cut);
                suspect.Take(at, await watch.Seen(site.Point, LinkState.Suspect, at, TimeSpan.FromSeconds(60)));
                down.Take(at, await watch.Seen(site.Point, LinkState.Down, at, TimeSpan.FromSeconds(90)));
                var mended = await site.Place.MendLine();
                back.Take(mended, await watch.Seen(site.Point, LinkState.Up, mended, TimeSpan.FromSeconds(120)));
            }
        );
        scene.Findings.Tell(suspect);
        scene.Findings.Tell(down);
        scene.Findings.Tell(back);
        var (suspectGoal, downGoal) = heartbeat switch { 1 => (2.5, 8.5), 2 => (5.0, 11.0), _ => (12.0, 18.0) };
        // Deaf in one direction only, the agent still speaks until it gives its connection up: one interval more.
        var more = cut is Cut.In ? heartbeat : 0;
        if (heartbeat == 1 && cut is Cut.Both)
        {
            scene.Findings.Goal(suspect.Percentile(50), 2, "Suspect p50");
        }
        scene.Findings.Goal(suspect.Percentile(99), suspectGoal + more, "Suspect p99");
        scene.Findings.Goal(down.Percentile(99), downGoal + more, "Down p99");
        foreach (var site in sites)
        {
            await site.DisposeAsync();
        }
    }
}
