using System.Runtime.CompilerServices;

namespace BridgeCoordinator.Domain.Liveness;

/// <summary>
/// The pauses between the last heartbeats of one site, and what is usual among them. Whole milliseconds and running sums: exact, 150 bytes a
/// site, a handful of operations a heartbeat. Whoever holds it keeps it to one writer at a time.
/// </summary>
public sealed class ArrivalWindow
{
    public const int Size = 32;

    /// <summary>Below this nothing is called usual.</summary>
    public const int Enough = 4;

    /// <summary>An outage says that a line is bad, not how long its next pause will be: it counts as this many intervals at most.</summary>
    public const int LongestInIntervals = 4;

    private Pauses pauses;
    private int next;
    private long sum;
    private long squares;

    public int Count { get; private set; }

    public TimeSpan Mean => Count == 0 ? TimeSpan.Zero : TimeSpan.FromMilliseconds((double)sum / Count);

    /// <summary>The standard deviation of what is in the window.</summary>
    public TimeSpan Deviation =>
        Count == 0 ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Math.Sqrt(Math.Max(0, (double)((squares * Count) - (sum * sum)))) / Count);

    /// <summary>A heartbeat came, so long after the one before.</summary>
    public void Add(TimeSpan pause, TimeSpan interval)
    {
        var most = LongestInIntervals * (long)interval.TotalMilliseconds;
        var ms = (int)Math.Clamp((long)pause.TotalMilliseconds, 0, Math.Min(most, int.MaxValue));
        if (Count == Size)
        {
            long old = pauses[next];
            (sum, squares) = (sum - old, squares - (old * old));
        }
        else
        {
            Count++;
        }
        pauses[next] = ms;
        (sum, squares, next) = (sum + ms, squares + ((long)ms * ms), (next + 1) % Size);
    }

    /// <summary>Another pace was dictated: the pauses of the old one say nothing.</summary>
    public void Clear() => (pauses, next, sum, squares, Count) = (default, 0, 0, 0, 0);

    [InlineArray(Size)]
    private struct Pauses
    {
        private int first;
    }
}
