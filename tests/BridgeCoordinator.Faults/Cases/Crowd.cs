using System.Diagnostics;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Faults.Stage;

namespace BridgeCoordinator.Faults.Cases;

/// <summary>Many sites in a few processes, each process at a place of its own.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private readonly List<(Place Place, Actor Fleet, IReadOnlyList<string> Points)> groups = [];

    public IReadOnlyList<(Place Place, Actor Fleet, IReadOnlyList<string> Points)> Groups => groups;

    public static async Task<Crowd> Gather(Scene scene, Coordinator coordinator, Watch watch, params int[] sizes)
    {
        var crowd = new Crowd();
        var from = 0;
        foreach (var size in sizes)
        {
            var members = coordinator.Points.Skip(from).Take(size).ToList();
            from += size;
            var place = await scene.Network.Add($"group{crowd.groups.Count + 1}");
            var fleet = await Fleet.Start(place, coordinator, members.Select(m => m.EnrolmentCode!));
            crowd.groups.Add((place, fleet, [.. members.Select(m => m.Point)]));
        }
        await watch.Shows(crowd.groups.SelectMany(g => g.Points), LinkState.Up, TimeSpan.FromMinutes(2));
        return crowd;
    }

    /// <summary>When the last of these points showed it, or none if one never did.</summary>
    public static async Task<long?> AllSeen(Watch watch, IReadOnlyCollection<string> points, LinkState link, long after, TimeSpan patience)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var seen = watch.Sights.Where(s => s.At >= after && s.Link == link).GroupBy(s => s.Point).ToDictionary(g => g.Key, g => g.Min(s => s.At));
            if (points.All(seen.ContainsKey))
            {
                return points.Max(p => seen[p]);
            }
            if (Stopwatch.GetElapsedTime(began) > patience)
            {
                return null;
            }
            await Waiting.Pause(TimeSpan.FromMilliseconds(100));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var group in groups)
        {
            await group.Fleet.DisposeAsync();
        }
    }
}
