using System.Globalization;
using BridgeCoordinator.Agent.Configuration;
using BridgeCoordinator.Agent.Machine;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>Video needs a free core: from 75 % it gets tight, from 90 % pictures stall.</summary>
internal sealed class CpuProbe(Bounds bounds) : IProbe
{
    public static IProbe Read(AgentSection section) => new CpuProbe(section.Bounds(75, 90));

    public Task<Finding> Look(ProbeScene scene, CancellationToken ct) =>
        Task.FromResult(
            scene.Load.CpuPercent is { } percent
                ? bounds.Judge(percent, "%", "cpu.busy", $"{Environment.ProcessorCount} processors")
                : Finding.Blind("probe.failed", "this system does not tell its CPU load")
        );
}

/// <summary>From 85 % in use a meeting that starts may swap; from 95 % it will.</summary>
internal sealed class MemoryProbe(Bounds bounds) : IProbe
{
    public static IProbe Read(AgentSection section) => new MemoryProbe(section.Bounds(85, 95));

    public Task<Finding> Look(ProbeScene scene, CancellationToken ct) =>
        Task.FromResult(
            scene.Load.MemoryPercent is { } percent
                ? bounds.Judge(percent, "%", "memory.full", $"{percent.ToString("0.#", CultureInfo.InvariantCulture)} % of memory in use")
                : Finding.Blind("probe.failed", "this system does not tell its memory")
        );
}

/// <summary>Room for logs and recordings: 2 GB is comfortable, below 0.5 GB things break.</summary>
internal sealed class DiskProbe(string? path, Bounds bounds) : IProbe
{
    public static IProbe Read(AgentSection section) => new DiskProbe(section.Text("path", 255), section.Bounds(2_000, 500));

    public Task<Finding> Look(ProbeScene scene, CancellationToken ct)
    {
        var drive = new DriveInfo(Existing(Path.GetFullPath(path ?? scene.Folder)));
        var free = Math.Round(drive.AvailableFreeSpace / 1e6);
        return Task.FromResult(bounds.Judge(free, "MB", "disk.full", string.Create(CultureInfo.InvariantCulture, $"{free:0} of {drive.TotalSize / 1e6:0} MB free on {drive.Name}")));
    }

    /// <summary>A folder not made yet will lie where its parents do.</summary>
    private static string Existing(string folder) => Directory.Exists(folder) || Path.GetDirectoryName(folder) is not { } parent ? folder : Existing(parent);
}

/// <summary>Are there sound devices, and the one that is wanted?</summary>
internal sealed class AudioProbe(string? named, int least) : IProbe
{
    public static IProbe Read(AgentSection section) => new AudioProbe(section.Text("named", 100), section.Number("least", 1, 64) ?? 1);

    public Task<Finding> Look(ProbeScene scene, CancellationToken ct) => Task.FromResult(DevicesFound.Judge(Devices.Audio(), named, least, "audio"));
}

/// <summary>Are there cameras or capture cards, and the one that is wanted?</summary>
internal sealed class VideoProbe(string? named, int least) : IProbe
{
    public static IProbe Read(AgentSection section) => new VideoProbe(section.Text("named", 100), section.Number("least", 1, 64) ?? 1);

    public Task<Finding> Look(ProbeScene scene, CancellationToken ct) => Task.FromResult(DevicesFound.Judge(Devices.Video(), named, least, "video"));
}

internal static class DevicesFound
{
    public static Finding Judge(IReadOnlyList<string>? devices, string? named, int least, string what)
    {
        if (devices is null)
        {
            return Finding.Blind("probe.not-here", $"{what} devices cannot be listed on this system");
        }
        var wanted = named is null ? devices : [.. devices.Where(d => d.Contains(named, StringComparison.OrdinalIgnoreCase))];
        var evidence = devices.Count == 0 ? $"no {what} device" : string.Join("; ", devices);
        return new Bounds(least, least).AtLeast(wanted.Count, $"{what}.missing", evidence);
    }

    private static Finding AtLeast(this Bounds bounds, int count, string code, string evidence) =>
        count >= bounds.Fail ? Finding.Good(evidence) with { Value = count, Unit = "1", Threshold = bounds.Fail }
        : Finding.Bad(code, evidence) with { Value = count, Unit = "1", Threshold = bounds.Fail };
}
