using System.Diagnostics;
using System.Globalization;

namespace BridgeCoordinator.Server.Journal;

/// <summary>
/// Places where a test may kill this process: <c>BRIDGE_FAILPOINT=name</c>; <c>name@conference</c> for that kind of stream only;
/// <c>name:3</c> for the third time. Debug builds only; a release has no such door.
/// </summary>
internal static class Failpoint
{
#if DEBUG
    private static readonly string[] Armed = (Environment.GetEnvironmentVariable("BRIDGE_FAILPOINT") ?? "").Split(':');
    private static int left = Armed.Length > 1 ? int.Parse(Armed[1], CultureInfo.InvariantCulture) : 1;
#endif

    [Conditional("DEBUG")]
    public static void Reached(string name, string where, bool really)
    {
#if DEBUG
        if (really && (Armed[0] == name || Armed[0] == $"{name}@{where}") && Interlocked.Decrement(ref left) == 0)
        {
            using var self = Process.GetCurrentProcess();
            self.Kill();
            Thread.CurrentThread.Join();
        }
#endif
    }
}
