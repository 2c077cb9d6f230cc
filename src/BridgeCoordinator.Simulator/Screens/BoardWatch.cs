using BridgeCoordinator.Contracts.ControlRoom;

namespace BridgeCoordinator.Simulator.Screens;

/// <summary>The board as one viewer holds it, and what it waits to see there.</summary>
internal sealed class BoardWatch(INarrator narrator, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly List<(Func<BoardSnapshot, bool> There, TaskCompletionSource Seen)> waiting = [];
    private BoardSnapshot? latest;

    /// <summary>The board changed; the whole of it as it is from now on.</summary>
    public void Take(BoardSnapshot board)
    {
        List<TaskCompletionSource> seen;
        lock (gate)
        {
            latest = board;
            seen = [.. waiting.Where(w => w.There(board)).Select(w => w.Seen)];
        }
        seen.ForEach(s => s.TrySetResult());
        narrator.Show(board);
    }

    /// <summary>True once the board shows it; false if it did not within <paramref name="patience"/>.</summary>
    public async Task<bool> WaitFor(Func<BoardSnapshot, bool> there, TimeSpan patience, CancellationToken cancel)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (latest is { } board && there(board))
            {
                return true;
            }
            waiting.Add((there, seen));
        }
        try
        {
            await seen.Task.WaitAsync(patience, time, cancel);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
        finally
        {
            lock (gate)
            {
                waiting.RemoveAll(w => w.Seen == seen);
            }
        }
    }
}
