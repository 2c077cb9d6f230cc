using System.Collections.Concurrent;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Server.Board;
using Microsoft.AspNetCore.SignalR;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>
/// Sends each viewer what it has not seen, at most four times a second and one frame at a time: a slow line makes its frames larger, never
/// a queue. Never one broadcast for all; the slowest would set the pace.
/// </summary>
internal sealed partial class Viewers(Boards boards, IHubContext<ControlHub, IControlClient> hub, TimeProvider time, ILogger<Viewers> log)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TooFarBehind = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, CancellationTokenSource> watching = new();

    public int Count => watching.Count;

    /// <summary>Begins to send. A connection watches one board: the last call counts.</summary>
    public void Watch(HubCallerContext connection, WatchBoard watch)
    {
        Leave(connection.ConnectionId);
        // Not disposed: the loop may still hold it, and without a timer there is nothing to give back.
        var until = CancellationTokenSource.CreateLinkedTokenSource(connection.ConnectionAborted);
        watching[connection.ConnectionId] = until;
        _ = Serve(hub.Clients.Client(connection.ConnectionId), watch, until.Token);
    }

    public void Leave(string connectionId)
    {
        if (watching.TryRemove(connectionId, out var until))
        {
            until.Cancel();
        }
    }

    private async Task Serve(IControlClient viewer, WatchBoard watch, CancellationToken until)
    {
        try
        {
            var reason = await Follow(viewer, watch, until);
            await viewer.FetchAgain(new FetchAgain(reason));
        }
        catch (OperationCanceledException) when (until.IsCancellationRequested)
        {
            // It left.
        }
#pragma warning disable CA1031 // One viewer's broken line is its own affair; it comes back and fetches again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            NotServed(failure);
        }
    }

    /// <summary>Sends frames until the viewer must fetch again; returns why.</summary>
    private async Task<string> Follow(IControlClient viewer, WatchBoard watch, CancellationToken until)
    {
        if (boards.Of(watch.ConferenceId) is not { } board)
        {
            return "epoch";
        }
        var (at, generation) = (watch.From, board.Generation);
        while (true)
        {
            var changed = board.Changed;
            if (board.Generation != generation)
            {
                return "resynchronised";
            }
            if (board.Since(at, time.GetUtcNow()) is not { } frame)
            {
                return at.Epoch == board.Version.Epoch ? "behind" : "epoch";
            }
            // A frame without news still says that the line lives and how late it is.
            var sending = time.GetTimestamp();
            await viewer.Frame(frame).WaitAsync(until);
            if (time.GetElapsedTime(sending) > TooFarBehind)
            {
                return "behind";
            }
            at = frame.To;
            await Task.Delay(Pace, time, until);
            await Task.WhenAny(changed, Task.Delay(Quiet - Pace, time, until));
            until.ThrowIfCancellationRequested();
        }
    }

    [LoggerMessage(LogLevel.Debug, "A viewer could not be served.")]
    private partial void NotServed(Exception failure);
}
