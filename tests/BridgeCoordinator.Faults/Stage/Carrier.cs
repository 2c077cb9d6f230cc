using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace BridgeCoordinator.Faults.Stage;

/// <summary>
/// A long, bad line: two TUN devices with a process between them that carries every IP packet from one to the other, late and not always.
/// This kernel has no netem. Packets keep their order, as in a queue at a router. A process of its own, outside everything measured.
/// </summary>
internal static partial class Carrier
{
    private const int Near = 0;
    private const int Far = 1;

    /// <summary>Puts a place behind such a line.</summary>
    /// <param name="place">Reachable over the bad line only, from now on.</param>
    /// <param name="loss">Share of packets lost, each way.</param>
    /// <param name="oneWay">Delay each way.</param>
    /// <param name="jitter">The delay varies by so much up and down, evenly.</param>
    public static async Task<Actor> Between(Place place, Place coordinator, double loss, TimeSpan oneWay, TimeSpan jitter)
    {
        string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
        string[] arguments = [typeof(Carrier).Assembly.Location, "carry", "far0", "near0", Text(loss), Text(oneWay.TotalMilliseconds), Text(jitter.TotalMilliseconds)];
        var carrier = new Actor("carrier", Shell.Start("dotnet", arguments));
        await Waiting.Until(
            () => Task.FromResult(File.Exists("/sys/class/net/near0/tun_flags") || Devices().Contains("near0:", StringComparison.Ordinal)),
            TimeSpan.FromSeconds(20),
            () => $"The carrier made no devices: {carrier.LastWords}"
        );
        await Shell.Run($"ip link set far0 netns {place.Name}");
        await Shell.Run("ip addr add 10.78.0.1 peer 10.78.0.2 dev near0");
        await Shell.Run("ip link set near0 up");
        await place.Run("ip link set eth0 down");
        await place.Run("ip addr add 10.78.0.2 peer 10.78.0.1 dev far0");
        await place.Run("ip link set far0 up");
        await place.Run("ip route add default via 10.78.0.1");
        await coordinator.Run("ip route replace default via 10.77.0.1");
        return carrier;
    }

    /// <summary>The process itself: <c>carry FAR NEAR LOSS DELAY-MS JITTER-MS</c>.</summary>
    public static int Run(string[] arguments)
    {
        double Number(int at) => double.Parse(arguments[at], CultureInfo.InvariantCulture);
        int[] devices = [Device(arguments[0]), Device(arguments[1])];
        var there = new Thread(() => Carry(devices[Far], devices[Near], Number(2), Number(3), Number(4), seed: 1));
        var back = new Thread(() => Carry(devices[Near], devices[Far], Number(2), Number(3), Number(4), seed: 2));
        there.Start();
        back.Start();
        there.Join();
        back.Join();
        return 0;
    }

    private static void Carry(int from, int to, double loss, double delayMs, double jitterMs, int seed)
    {
        var chance = new Random(seed);
        var onTheWay = new Queue<(long Due, byte[] Packet)>();
        using var news = new SemaphoreSlim(0);
        var deliver = new Thread(() => Deliver(onTheWay, news, to)) { IsBackground = true, Priority = ThreadPriority.AboveNormal };
        deliver.Start();
        var buffer = new byte[65_536];
        var last = 0L;
        while (Read(from, buffer, buffer.Length) is var length and > 0)
        {
            if (chance.NextDouble() < loss)
            {
                continue;
            }
            var delay = delayMs + (jitterMs * ((2 * chance.NextDouble()) - 1));
            last = Math.Max(last, Stopwatch.GetTimestamp() + (long)(delay * Stopwatch.Frequency / 1_000));
            lock (onTheWay)
            {
                onTheWay.Enqueue((last, buffer[..(int)length]));
            }
            news.Release();
        }
    }

    private static void Deliver(Queue<(long Due, byte[] Packet)> onTheWay, SemaphoreSlim news, int to)
    {
        while (true)
        {
            news.Wait();
            (long Due, byte[] Packet) next;
            lock (onTheWay)
            {
                next = onTheWay.Dequeue();
            }
            // A wait on a semaphore nobody releases is a sleep that the clock's resolution allows: 1 ms at worst.
            var left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), next.Due);
            if (left > TimeSpan.Zero)
            {
                _ = Poll(IntPtr.Zero, 0, (int)Math.Ceiling(left.TotalMilliseconds));
            }
            _ = Write(to, next.Packet, next.Packet.Length);
        }
    }

    private static string Devices() => File.ReadAllText("/proc/net/dev");

    private static int Device(string name)
    {
        const int readWrite = 2;
        const uint setInterface = 0x4004_54CA;
        const short tunWithoutHeader = 0x1001;
        var request = new byte[40];
        Encoding.ASCII.GetBytes(name).CopyTo(request, 0);
        BitConverter.TryWriteBytes(request.AsSpan(16), tunWithoutHeader);
        var file = Open("/dev/net/tun", readWrite);
        return file >= 0 && Control(file, setInterface, request) >= 0
            ? file
            : throw new InvalidOperationException($"No TUN device {name}: error {Marshal.GetLastPInvokeError()}. Needs root and /dev/net/tun.");
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int Control(int file, nuint request, byte[] argument);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint Read(int file, [Out] byte[] buffer, nint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int file, byte[] buffer, nint count);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(nint files, nuint count, int timeoutMs);
}
