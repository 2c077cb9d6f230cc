using System.Diagnostics;

namespace BridgeCoordinator.Faults.Stage;

/// <summary>
/// Is the observer itself well? A tick each 20 ms on a thread of its own; where one came more than 200 ms late, what was measured then is
/// left out and counted. More than 5 % left out voids the run.
/// </summary>
internal sealed class OwnEyes : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(200);
    private readonly List<(long From, long To)> closed = [];
    private readonly Lock gate = new();
    private readonly ManualResetEventSlim end = new();
    private readonly Thread thread;

    public OwnEyes()
    {
        thread = new Thread(Look) { IsBackground = true, Priority = ThreadPriority.AboveNormal };
        thread.Start();
    }

    public bool WereClosed(long from, long to)
    {
        lock (gate)
        {
            return closed.Exists(c => c.From <= to && c.To >= from);
        }
    }

    public void Dispose()
    {
        end.Set();
        thread.Join();
        end.Dispose();
    }

    private void Look()
    {
        var last = Stopwatch.GetTimestamp();
        while (!end.Wait(Tick))
        {
            var now = Stopwatch.GetTimestamp();
            if (Stopwatch.GetElapsedTime(last, now) > Tick + Late)
            {
                lock (gate)
                {
                    closed.Add((last, now));
                }
            }
            last = now;
        }
    }
}
