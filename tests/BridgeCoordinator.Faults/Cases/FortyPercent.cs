using BridgeCoordinator.Contracts;
using BridgeCoordinator.Faults.Stage;

namespace BridgeCoordinator.Faults.Cases;

/// <summary>Two in five lines fall dead together, without a FIN.</summary>
internal static class FortyPercent
{
    public static async Task Play(Scene scene)
    {
        var fifth = scene.Full ? 40 : 10;
        await using var coordinator = await Coordinator.Open(scene.Network, 5 * fifth);
        await using var watch = await Watch.Open(coordinator);
        await using var crowd = await Crowd.Gather(scene, coordinator, watch, 2 * fifth, 3 * fifth);
        await Waiting.Pause(TimeSpan.FromSeconds(scene.Full ? 30 : 5));

        var gone = crowd.Groups[0];
        var at = await gone.Place.CutLine();
        var incident = new Samples("cut → incident", scene.Eyes);
        incident.Take(at, await Incidents.FirstSeen(coordinator, at, TimeSpan.FromSeconds(60)));
        var down = new Samples("cut → all Down", scene.Eyes);
        down.Take(at, await Crowd.AllSeen(watch, gone.Points, LinkState.Down, at, TimeSpan.FromSeconds(120)));

        scene.Findings.Tell(incident);
        scene.Findings.Tell(down);
        scene.Findings.Must(watch.Count(LinkState.Up) == 3 * fifth, "the others stayed up");
        await Incidents.Tell(scene, coordinator, incidents: 1, notices: 3);
        scene.Findings.Goal(incident.Max, 20, "one incident after");
    }
}
