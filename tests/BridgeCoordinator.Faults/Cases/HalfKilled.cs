using BridgeCoordinator.Contracts;
using BridgeCoordinator.Faults.Stage;

namespace BridgeCoordinator.Faults.Cases;

/// <summary>Half of everybody is gone in one moment: one cause, one incident, and a control room that is not called a thousand times.</summary>
internal static class HalfKilled
{
    public static async Task Play(Scene scene)
    {
        var quarter = scene.Full ? 500 : 15;
        await using var coordinator = await Coordinator.Open(scene.Network, 4 * quarter);
        await using var watch = await Watch.Open(coordinator);
        await using var crowd = await Crowd.Gather(scene, coordinator, watch, quarter, quarter, quarter, quarter);
        await Waiting.Pause(TimeSpan.FromSeconds(scene.Full ? 30 : 5));

        var dead = crowd.Groups.Take(2).ToList();
        var points = dead.SelectMany(g => g.Points).ToList();
        var at = dead.Select(g => g.Fleet.Kill()).ToList()[0];
        var (suspect, down) = (new Samples("killed → all Suspect", scene.Eyes), new Samples("killed → all Down", scene.Eyes));
        suspect.Take(at, await Crowd.AllSeen(watch, points, LinkState.Suspect, at, TimeSpan.FromSeconds(60)));
        down.Take(at, await Crowd.AllSeen(watch, points, LinkState.Down, at, TimeSpan.FromSeconds(120)));

        scene.Findings.Tell(suspect);
        scene.Findings.Tell(down);
        scene.Findings.Must(watch.Count(LinkState.Up) == 2 * quarter, "the other half stayed up");
        await Incidents.Tell(scene, coordinator, incidents: 1, notices: 3);
        scene.Findings.Goal(suspect.Max, 2, "all Suspect after");
        scene.Findings.Goal(down.Max, 35, "all Down after");
    }
}
