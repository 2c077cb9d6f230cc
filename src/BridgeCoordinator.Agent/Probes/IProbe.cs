using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>Looks at one thing a wave may ask for. A new probe is one file and one line in <see cref="Probing.AddProbes"/>.</summary>
internal interface IProbe
{
    /// <summary>The check's id in a wave.</summary>
    string Check { get; }

    /// <summary>What it saw; nothing if it could not look.</summary>
    CheckResult? Look(ProbeScene scene);
}

/// <summary>What probes are shown.</summary>
/// <param name="Load">The machine's load.</param>
/// <param name="ClockOffset">The coordinator's clock minus ours.</param>
/// <param name="HubRtt">Round trip to the coordinator.</param>
/// <param name="Folder">The agent's folder; its disk is the one that matters.</param>
internal sealed record ProbeScene(MachineReadings Load, TimeSpan? ClockOffset, TimeSpan? HubRtt, string Folder);

internal static class Probing
{
    public static IServiceCollection AddProbes(this IServiceCollection services) =>
        services
            .AddSingleton<IProbe, CpuProbe>()
            .AddSingleton<IProbe, MemoryProbe>()
            .AddSingleton<IProbe, DiskProbe>()
            .AddSingleton<IProbe, ClockProbe>()
            .AddSingleton<IProbe, NetworkProbe>();

    /// <summary>Well below the first bound, with notes below the second, not ready from there on.</summary>
    public static CheckResult Below(string check, double value, string unit, double notes, double not, string code)
    {
        var result = value < notes ? Readiness.Ready : value < not ? Readiness.ReadyWithNotes : Readiness.NotReady;
        return new CheckResult(check, result, Math.Round(value, 1), unit, result is Readiness.Ready ? null : code);
    }
}
