using System.Diagnostics;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Faults.Stage;

namespace BridgeCoordinator.Faults.Cases;

/// <summary>When the judge cannot see, nobody is found guilty.</summary>
internal static class CoordinatorIll
{
    public static Task NetworkCut(Scene scene) =>
        Play(
            scene,
            async coordinator =>
            {
                await coordinator.Place.CutLine();
                await Waiting.Pause(TimeSpan.FromSeconds(scene.Full ? 120 : 15));
                return await coordinator.Place.MendLine();
            }
        );

    public static Task Frozen(Scene scene) =>
        Play(
            scene,
            async coordinator =>
            {
                await Shell.Signal(coordinator.Process.Process, "STOP");
                await Waiting.Pause(TimeSpan.FromSeconds(15));
                await Shell.Signal(coordinator.Process.Process, "CONT");
                return Stopwatch.GetTimestamp();
            }
        );

    public static Task Busy(Scene scene) =>
        Play(
            scene,
            async _ =>
            {
                var length = scene.Full ? 60 : 15;
                await Task.WhenAll(Burn(length));
                return Stopwatch.GetTimestamp();
            }
        );

    private static IEnumerable<Task> Burn(int seconds) =>
        Enumerable
            .Range(0, 2 * Environment.ProcessorCount)
            .Select(async _ =>
            {
                await using var burner = new Actor("burner", Shell.Start("timeout", [$"{seconds}", "sh", "-c", "while :; do :; done"]));
                await burner.Process.WaitForExitAsync();
            });

    private static async Task Play(Scene scene, Func<Coordinator, Task<long>> harm)
    {
        await using var coordinator = await Coordinator.Open(scene.Network, 40);
        await using var watch = await Watch.Open(coordinator);
        await using var crowd = await Crowd.Gather(scene, coordinator, watch, 20, 20);
        var points = crowd.Groups.SelectMany(g => g.Points).ToList();
        await Waiting.Pause(TimeSpan.FromSeconds(scene.Full ? 30 : 5));

        var over = await harm(coordinator);
        var normal = new Samples("over → everybody Up", scene.Eyes);
        normal.Take(over, await Normal(coordinator, points, TimeSpan.FromMinutes(3)));
        // Were a Down on its way, it would be written by now.
        await Waiting.Pause(TimeSpan.FromSeconds(scene.Full ? 15 : 11));
        var downs = await coordinator.Facts("link-went-down");
        scene.Findings.Must(downs.Count == 0, $"no Down written (found {downs.Count})");
        scene.Findings.Tell(normal);
        scene.Findings.Goal(normal.Max, 30, "normal again after");
    }

    /// <summary>Asked afresh each time: the watch's own connection may be among what was broken.</summary>
    private static async Task<long?> Normal(Coordinator coordinator, List<string> points, TimeSpan patience)
    {
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < patience)
        {
            var board = await coordinator.Api.Board(FaultPlan.Conference);
            if (board.Points.Where(p => points.Contains(p.Code)).All(p => p.Link is LinkState.Up))
            {
                return Stopwatch.GetTimestamp();
            }
            await Waiting.Pause(TimeSpan.FromMilliseconds(200));
        }
        return null;
    }
}
