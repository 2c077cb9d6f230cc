using System.Globalization;
using System.Runtime.InteropServices;
using BridgeCoordinator.Client;

namespace BridgeCoordinator.Agent.Machine;

/// <summary>CPU and memory of the whole machine, not of this process. What the system does not tell is left out.</summary>
internal sealed class MachineLoad
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private CpuTimes? _before;
    private long _at;
    private double? _cpu;

    public MachineLoad(TimeProvider time)
    {
        _time = time;
        (_before, _at) = (CpuTimes.Now(), time.GetTimestamp());
    }

    /// <summary>The CPU's load since the last look, at least half a second apart: over less it is noise.</summary>
    public MachineReadings Read()
    {
        lock (_lock)
        {
            if (_cpu is null || _time.GetElapsedTime(_at) > TimeSpan.FromSeconds(0.5))
            {
                var now = CpuTimes.Now();
                _cpu = now is { } n && _before is { } b && n.Total > b.Total ? Percent(n.Busy - b.Busy, n.Total - b.Total) : _cpu;
                (_before, _at) = (now, _time.GetTimestamp());
            }
            return new MachineReadings(_cpu, Memory());
        }
    }

    private static double? Memory()
    {
        if (OperatingSystem.IsLinux())
        {
            var lines = File.ReadLines("/proc/meminfo").Take(8).Select(l => l.Split([' ', ':'], StringSplitOptions.RemoveEmptyEntries)).ToArray();
            return Kib(lines, "MemTotal") is { } total && Kib(lines, "MemAvailable") is { } free ? Percent(total - free, total) : null;
        }
        // Elsewhere the collector knows how full the machine is.
        var info = GC.GetGCMemoryInfo();
        return info.TotalAvailableMemoryBytes > 0 && info.MemoryLoadBytes > 0 ? Percent(info.MemoryLoadBytes, info.TotalAvailableMemoryBytes) : null;
    }

    private static double? Kib(string[][] lines, string name) =>
        lines.FirstOrDefault(l => l.Length > 1 && l[0] == name) is { } line ? double.Parse(line[1], CultureInfo.InvariantCulture) : null;

    private static double Percent(double part, double whole) => Math.Clamp(Math.Round(100 * part / whole, 1), 0, 100);

    private readonly record struct CpuTimes(double Busy, double Total)
    {
        public static CpuTimes? Now()
        {
            if (OperatingSystem.IsLinux())
            {
                // cpu  user nice system idle iowait irq softirq steal …
                var ticks = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(8);
                var values = ticks.Select(t => double.Parse(t, CultureInfo.InvariantCulture)).ToArray();
                var total = values.Sum();
                return new CpuTimes(total - values[3] - values[4], total);
            }
            if (OperatingSystem.IsWindows() && GetSystemTimes(out var idle, out var kernel, out var user))
            {
                // Kernel time includes idle time.
                return new CpuTimes(kernel + user - idle, kernel + user);
            }
            return null;
        }

        [DllImport("kernel32.dll")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        [return: MarshalAs(UnmanagedType.Bool)]
        private static extern bool GetSystemTimes(out long idle, out long kernel, out long user);
    }
}
