using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>From 85 % in use a meeting that starts may swap; from 95 % it will.</summary>
internal sealed class MemoryProbe : IProbe
{
    public string Check => "memory";

    public CheckResult? Look(ProbeScene scene) =>
        scene.Load.MemoryPercent is { } percent ? Probing.Below(Check, percent, "%", 85, 95, "memory.full") : null;
}
