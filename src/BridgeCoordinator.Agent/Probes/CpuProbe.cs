using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>Video needs a free core: from 75 % it gets tight, from 90 % pictures stall.</summary>
internal sealed class CpuProbe : IProbe
{
    public string Check => "cpu";

    public CheckResult? Look(ProbeScene scene) =>
        scene.Load.CpuPercent is { } percent ? Probing.Below(Check, percent, "%", 75, 90, "cpu.busy") : null;
}
