using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>Round trip to the coordinator: good below 200 ms, bad beyond 300 (ITU-T G.114's one-way limits, doubled and cut by what video adds).</summary>
internal sealed class NetworkProbe : IProbe
{
    public string Check => "network";

    public CheckResult? Look(ProbeScene scene) =>
        scene.HubRtt is { } rtt ? Probing.Below(Check, rtt.TotalMilliseconds, "ms", 200, 300, "network.slow") : null;
}
