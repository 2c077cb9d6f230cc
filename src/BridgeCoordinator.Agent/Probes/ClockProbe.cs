using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>A clock a second off confuses people; five seconds off, certificates and sign-ins begin to fail.</summary>
internal sealed class ClockProbe : IProbe
{
    public string Check => "clock";

    public CheckResult? Look(ProbeScene scene) =>
        scene.ClockOffset is { } offset
            ? Probing.Below(Check, Math.Abs(offset.TotalMilliseconds), "ms", 1_000, 5_000, "clock.off")
            : null;
}
