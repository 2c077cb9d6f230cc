using BridgeCoordinator.Agent.Configuration;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>A clock a second off the coordinator's confuses people; five seconds off, certificates and sign-ins begin to fail.</summary>
internal sealed class ClockProbe(Bounds bounds) : IProbe
{
    public static IProbe Read(AgentSection section) => new ClockProbe(section.Bounds(1_000, 5_000));

    public async Task<Finding> Look(ProbeScene scene, CancellationToken ct)
    {
        var (offset, how) = scene.ClockOffset is { } heard ? (heard, "") : ((await Coordinator.Seen(scene, ct))?.Offset, ", to half a second");
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
        var (rtt, how) = scene.HubRtt is { } heard ? (heard, "of the last heartbeat") : ((await Coordinator.Seen(scene, ct))?.Rtt, $"of a plain request to {scene.Door?.Server.Host}");
        return rtt is { } took
            ? bounds.Judge(took.TotalMilliseconds, "ms", "network.slow", "round trip " + how)
            : Finding.Blind("probe.no-session", "no session with a coordinator, and no address of one");
    }
}

/// <summary>The coordinator as a plain request sees it, for when there is no session.</summary>
internal static class Coordinator
{
    public static async Task<(TimeSpan Rtt, TimeSpan? Offset)?> Seen(ProbeScene scene, CancellationToken ct)
    {
        if (scene.Door is not { } door)
        {
            return null;
        }
        using var http = new HttpClient { BaseAddress = door.Server, Timeout = Timeout.InfiniteTimeSpan };
        // The first opens the connection, the second is measured.
        (await http.GetAsync(Alive, ct)).Dispose();
        var (from, sent) = (scene.Time.GetTimestamp(), scene.Time.GetUtcNow());
        using var answer = await http.GetAsync(Alive, ct);
        var rtt = scene.Time.GetElapsedTime(from);
        // The header cuts at the second: half a second more is right on average.
        return (rtt, answer.Headers.Date is { } date ? date.AddSeconds(0.5) - (sent + (rtt / 2)) : null);
    }

    private static readonly Uri Alive = new("livez", UriKind.Relative);
}
