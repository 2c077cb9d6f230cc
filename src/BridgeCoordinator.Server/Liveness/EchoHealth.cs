using System.Globalization;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>
/// Whether the echo itself lost datagrams lately: it was flooded, or the kernel dropped some because this process was late. What agents
/// measured meanwhile says nothing about their lines.
/// </summary>
internal sealed class EchoHealth(TimeProvider time)
{
    /// <summary>A burst, its stragglers and its report.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private readonly Lock gate = new();
    private long lookedAt = long.MinValue;
    private long illAt = long.MinValue;
    private int port;
    private long dropped;

    /// <summary>The kernel's counter of the echo's socket is looked at from now on (Linux; elsewhere only floods are seen).</summary>
    public void Watch(int udpPort) => (port, dropped) = (udpPort, Drops(udpPort));

    public void Overwhelmed() => Volatile.Write(ref illAt, time.GetTimestamp());

    /// <summary>Asked at every report; the kernel is asked four times a second at most.</summary>
    public bool IsIll
    {
        get
        {
            lock (gate)
            {
                if (port > 0 && (lookedAt == long.MinValue || time.GetElapsedTime(lookedAt) > Look))
                {
                    lookedAt = time.GetTimestamp();
                    if (Drops(port) is var now && now != dropped)
                    {
                        dropped = now;
                        Overwhelmed();
                    }
                }
            }
            return Volatile.Read(ref illAt) is var at and not long.MinValue && time.GetElapsedTime(at) < Memory;
        }
    }

    /// <summary>The last column of /proc/net/udp and udp6, of the sockets bound to the port.</summary>
    private static long Drops(int port)
    {
        if (!OperatingSystem.IsLinux())
        {
            return 0;
        }
        var mine = string.Create(CultureInfo.InvariantCulture, $":{port:X4}");
        long drops = 0;
        foreach (var file in (string[])["/proc/net/udp", "/proc/net/udp6"])
        {
            foreach (var line in File.Exists(file) ? File.ReadLines(file) : [])
            {
                var columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (columns.Length > 12 && columns[1].EndsWith(mine, StringComparison.Ordinal) && long.TryParse(columns[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                {
                    drops += count;
                }
            }
        }
        return drops;
    }
}
