using System.Runtime.InteropServices;

namespace BridgeCoordinator.Agent.Machine;

/// <summary>
/// The sound and video devices the system names; null where it cannot be asked. Linux: ALSA's and V4L2's own lists. Windows: the wave
/// devices of winmm, whose names it cuts at 31 letters; its cameras are reached neither by the base library nor by a plain call, so
/// they are not looked at.
/// </summary>
internal static class Devices
{
    private const int Most = 64;

    public static IReadOnlyList<string>? Audio() =>
        OperatingSystem.IsLinux() ? AlsaCards("/proc/asound/cards")
        : OperatingSystem.IsWindows() ? [.. WaveIn(), .. WaveOut()]
        : null;

    public static IReadOnlyList<string>? Video() => OperatingSystem.IsLinux() ? V4L2("/sys/class/video4linux", "/dev") : null;

    /// <summary>One card is two lines; the first reads <c> 0 [PCH            ]: HDA-Intel - HDA Intel PCH</c>.</summary>
    internal static IReadOnlyList<string> AlsaCards(string file) =>
        File.Exists(file)
            ? [.. File.ReadLines(file).Take(4 * Most).Where(l => l.Contains("]: ", StringComparison.Ordinal)).Select(l => l[(l.IndexOf("]: ", StringComparison.Ordinal) + 3)..].Trim()).Take(Most)]
            : [];

    /// <summary>Only those whose node in /dev is there: a device the system knows but nobody can open helps no meeting.</summary>
    internal static IReadOnlyList<string> V4L2(string classes, string nodes) =>
        Directory.Exists(classes)
            ? [.. Directory.EnumerateDirectories(classes).Order(StringComparer.Ordinal).Where(d => Path.Exists(Path.Combine(nodes, Path.GetFileName(d)))).Take(Most).Select(Named)]
            : [];

    private static string Named(string device)
    {
        var file = Path.Combine(device, "name");
        return File.Exists(file) ? $"{Path.GetFileName(device)} {File.ReadAllText(file).Trim()}" : Path.GetFileName(device);
    }

    private static IEnumerable<string> WaveIn()
    {
        for (uint i = 0; i < Math.Min(waveInGetNumDevs(), Most); i++)
        {
            yield return waveInGetDevCapsW(i, out var device, (uint)Marshal.SizeOf<WaveInDevice>()) == 0 ? "in: " + device.Name : "in";
        }
    }

    private static IEnumerable<string> WaveOut()
    {
        for (uint i = 0; i < Math.Min(waveOutGetNumDevs(), Most); i++)
        {
            yield return waveOutGetDevCapsW(i, out var device, (uint)Marshal.SizeOf<WaveOutDevice>()) == 0 ? "out: " + device.Name : "out";
        }
    }

    [DllImport("winmm.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint waveInGetNumDevs();

    [DllImport("winmm.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint waveOutGetNumDevs();

    [DllImport("winmm.dll", CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint waveInGetDevCapsW(nuint device, out WaveInDevice caps, uint size);

    [DllImport("winmm.dll", CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint waveOutGetDevCapsW(nuint device, out WaveOutDevice caps, uint size);

    [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode, Pack = 1)]
    private struct WaveInDevice
    {
        public ushort Maker;
        public ushort Product;
        public uint Driver;

        [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 32)]
        public string Name;
        public uint Formats;
        public ushort Channels;
        public ushort Reserved;
    }

    [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode, Pack = 1)]
    private struct WaveOutDevice
    {
        public ushort Maker;
        public ushort Product;
        public uint Driver;

        [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 32)]
        public string Name;
        public uint Formats;
        public ushort Channels;
        public ushort Reserved;
        public uint Support;
    }
}
