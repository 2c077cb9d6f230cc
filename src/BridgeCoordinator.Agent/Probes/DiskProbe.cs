using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>Room for logs and recordings on the disk of the agent's folder: 2 GB is comfortable, below 0.5 GB things break.</summary>
internal sealed class DiskProbe : IProbe
{
    public string Check => "disk";

    public CheckResult? Look(ProbeScene scene)
    {
        double free;
        try
        {
            free = new DriveInfo(scene.Folder).AvailableFreeSpace / 1e6;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
        var result = free >= 2_000 ? Readiness.Ready : free >= 500 ? Readiness.ReadyWithNotes : Readiness.NotReady;
        return new CheckResult(Check, result, Math.Round(free), "MB", result is Readiness.Ready ? null : "disk.full");
    }
}
