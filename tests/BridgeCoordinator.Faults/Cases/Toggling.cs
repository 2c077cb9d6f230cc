using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Faults.Stage;

namespace BridgeCoordinator.Faults.Cases;

/// <summary>A line that cannot make up its mind is one matter, not thirty.</summary>
internal static class Toggling
{
    public static async Task Play(Scene scene)
    {
        var (changes, half) = scene.Full ? (30, TimeSpan.FromSeconds(20)) : (8, TimeSpan.FromSeconds(12));
        await using var coordinator = await Coordinator.Open(scene.Network, 8);
        await using var watch = await Watch.Open(coordinator);
        var sites = await AgentAtSite.Start(scene.Network, coordinator, watch, 3);
        var site = sites[0];
        for (var change = 0; change < changes; change++)
        {
            await (change % 2 == 0 ? site.Place.CutLine() : site.Place.MendLine());
            await Waiting.Pause(half);
        }
        if (changes % 2 == 1)
        {
            await site.Place.MendLine();
        }
        var facts = await coordinator.Facts("link-came-up", "link-went-down", "link-flapping-began");
        var mine = facts.Where(f => f.Body.Contains(site.Point, StringComparison.Ordinal)).ToList();
        var flagged = mine.FindIndex(f => f.Type == "link-flapping-began");
        // The first Up is its coming on line, not a change of a line that was up.
        var before = mine.Take(Math.Max(flagged, 0)).Count(f => f.Type != "link-flapping-began") - 1;
        scene.Findings.Must(flagged >= 0, "flagged as flapping");
        scene.Findings.Say(string.Create(CultureInfo.InvariantCulture, $"flagged after {before} changes that were journalled, of {changes} made"));
        scene.Findings.Goal(before, 6, "flagged by change");
        await Incidents.Tell(scene, coordinator, incidents: 1, notices: 4);
        foreach (var one in sites)
        {
            await one.DisposeAsync();
        }
    }
}
