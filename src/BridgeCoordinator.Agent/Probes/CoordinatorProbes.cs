using BridgeCoordinator.Agent.Configuration;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>A clock a second off the coordinator's confuses people; five seconds off, certificates and sign-ins begin to fail.</summary>
internal sealed class ClockProbe(Bounds bounds) : IProbe
{
    public static IProbe Read(AgentSection section) => new ClockProbe(section.Bounds(1_000, 5_000));

    public async Task<Finding> Look(ProbeScene scene, CancellationToken ct)
    {
        var (offset, how) = scene.ClockOffset is { } heard ? (heard, "") : (await Coordinator.Offset(scene, ct), ", to half a second");
        return offset is { } apart
            ? bounds.Judge(Math.Abs(apart.TotalMilliseconds), "ms", "clock.off", (apart > TimeSpan.Zero ? "behind the coordinator" : "ahead of the coordinator") + how)
            : Finding.Blind("probe.no-session", "no session with a coordinator, and no address of one");
    }
}

/// <summary>Round trip to the coordinator: good below 200 ms, bad beyond 300 (ITU-T G.114's one-way limits, doubled and cut by what video adds).</summary>
internal sealed class NetworkProbe(Bounds bounds) : IProbe
{
    public static IProbe Read(AgentSection section) => new NetworkProbe(section.Bounds(200, 300));

    public async Task<Finding> Look(ProbeScene scene, CancellationToken ct)
    {
        var (rtt, how) = scene.HubRtt is { } heard ? (heard, "of the last heartbeat") : (await Coordinator.Rtt(scene, ct), $"of a plain request to {scene.Door?.Server.Host}");
        return rtt is { } took
            ? bounds.Judge(took.TotalMilliseconds, "ms", "network.slow", "round trip " + how)
            : Finding.Blind("probe.no-session", "no session with a coordinator, and no address of one");
    }
}

/// <summary>The coordinator as plain requests see it, for when there is no session.</summary>
internal static class Coordinator
{
    private static readonly Uri Alive = new("livez", UriKind.Relative);

    /// <summary>A server writes its Date anew each second; after this much longer it never will.</summary>
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    public static async Task<TimeSpan?> Rtt(ProbeScene scene, CancellationToken ct)
    {
        using var http = Door(scene);
        if (http is null)
        {
            return null;
        }
        // The first opens the connection, the second is measured.
        await Ask(http, scene, ct);
        return (await Ask(http, scene, ct)).Rtt;
    }

    /// <summary>
    /// How far the coordinator's clock is ahead, by the Date of its answers. That is cut at the second and written once a second, so it may be two seconds old;
    /// at the moment it changes it is less than one, and half of that is right on average.
    /// </summary>
    public static async Task<TimeSpan?> Offset(ProbeScene scene, CancellationToken ct)
    {
        using var http = Door(scene);
        if (http is null)
        {
            return null;
        }
        var (from, first) = (scene.Time.GetTimestamp(), await Ask(http, scene, ct));
        var now = first;
        while (now.Date == first.Date && scene.Time.GetElapsedTime(from) < Second)
        {
            await Task.Delay(Between, scene.Time, ct);
            now = await Ask(http, scene, ct);
        }
        return now.Date is { } date ? date.AddSeconds(0.5) - now.At : null;
    }

    private static HttpClient? Door(ProbeScene scene) => scene.Door is { } door ? new HttpClient { BaseAddress = door.Server, Timeout = Timeout.InfiniteTimeSpan } : null;

    private static async Task<(TimeSpan Rtt, DateTimeOffset At, DateTimeOffset? Date)> Ask(HttpClient http, ProbeScene scene, CancellationToken ct)
    {
        var (from, sent) = (scene.Time.GetTimestamp(), scene.Time.GetUtcNow());
        using var answer = await http.GetAsync(Alive, ct);
        var rtt = scene.Time.GetElapsedTime(from);
        return (rtt, sent + (rtt / 2), answer.Headers.Date);
    }
}
