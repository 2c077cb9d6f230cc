using BridgeCoordinator.Contracts;
using BridgeCoordinator.Faults.Stage;

namespace BridgeCoordinator.Faults.Cases;

/// <summary>A bad line is not a dead one.</summary>
internal static class ShakyLine
{
    public static async Task Play(Scene scene)
    {
        var (sites, length) = scene.Full ? (200, TimeSpan.FromMinutes(30)) : (10, TimeSpan.FromSeconds(20));
        await using var coordinator = await Coordinator.Open(scene.Network, sites, scene.Record is null ? [] : Recording.Trace);
        var recording = Recording.Of(coordinator);
        await using var watch = await Watch.Open(coordinator);
        await using var crowd = await Crowd.Gather(scene, coordinator, watch, sites);
        var carrier = await Carrier.Between(
            crowd.Groups[0].Place,
            coordinator.Place,
            loss: 0.1,
            oneWay: TimeSpan.FromMilliseconds(100),
            jitter: TimeSpan.FromMilliseconds(25)
        );
        await using var carrying = carrier;
        // Their addresses changed with the line: what was open is dead, and they have to come back over the bad one.
        await Waiting.Pause(TimeSpan.FromSeconds(5));
        await watch.Shows(crowd.Groups[0].Points, LinkState.Up, TimeSpan.FromMinutes(3));
        var settled = await coordinator.Facts("link-went-down");
        var from = System.Diagnostics.Stopwatch.GetTimestamp();
        recording.Begin();
        await Waiting.Pause(length);
        var downs = (await coordinator.Facts("link-went-down")).Count - settled.Count;
        var doubts = watch.Sights.Count(s => s.At > from && s.Link is LinkState.Suspect);
        scene.Findings.Say($"{sites} sites, {length.TotalMinutes:0.#} min: {doubts} times Suspect on the board, all cleared; {downs} Down");
        if (scene.Record is { } file)
        {
            scene.Findings.Say($"{recording.Count} events recorded");
            recording.Write(file);
        }
        scene.Findings.Must(carrier.Process is { HasExited: false }, "the bad line carried to the end");
        scene.Findings.Must(downs == 0, "no false Down");
    }
}
