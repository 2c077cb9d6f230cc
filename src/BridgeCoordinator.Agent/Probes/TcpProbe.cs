using BridgeCoordinator.Agent.Configuration;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>Opens a TCP connection and closes it: somebody listens there, and how far away it is.</summary>
internal sealed class TcpProbe(Target to, Bounds bounds, string opened) : IProbe
{
    public static IProbe? Read(AgentSection section) => Read(section, null, "connected to");

    /// <summary>
    /// H.323 (ITU-T H.225.0: call signalling on TCP 1720), connected to and hung up before any SETUP. It proves that the way is open and
    /// something listens, not that it speaks H.323 or would take a call: asking for that would ring in a hall.
    /// </summary>
    public static IProbe? ReadH323(AgentSection section) => Read(section, 1720, "H.323 port is open, no call was tried:");

    private static TcpProbe? Read(AgentSection section, int? usualPort, string opened) =>
        (section.Target("to", usualPort), section.Bounds(500, 2_000)) is ({ } to, var bounds) ? new TcpProbe(to, bounds, opened) : null;

    public async Task<Finding> Look(ProbeScene scene, CancellationToken ct)
    {
        var from = scene.Time.GetTimestamp();
        await using var stream = await Lines.Connect(to, scene.Over, ct);
        return bounds.Judge(scene.Time.GetElapsedTime(from).TotalMilliseconds, "ms", "network.slow", $"{opened} {stream.Socket.RemoteEndPoint}");
    }
}
