using System.Collections.Concurrent;
using System.Net.Sockets;
using BridgeCoordinator.Client;

namespace BridgeCoordinator.Simulator.Sites;

/// <summary>
/// The line of one site: every connection of its agent goes over it. It can fall silent and come back (old connections stay dead, as
/// behind a router that forgot them), or be cut for good.
/// </summary>
internal sealed class SimulatedLine : IDisposable
{
    private readonly ConcurrentDictionary<FreezableStream, Socket> connections = new();
    private readonly Lock gate = new();
    private TaskCompletionSource? silence;
    private bool cut;

    /// <summary>Fits <see cref="SiteSessionOptions.Connect"/>: dials <c>tcp://host:port</c>.</summary>
    public async ValueTask<Stream> Connect(Uri address, CancellationToken cancel)
    {
        await Passable(cancel);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address.Host, address.Port, cancel);
            await Passable(cancel);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
        var stream = new FreezableStream(new NetworkStream(socket, ownsSocket: true));
        lock (gate)
        {
            if (cut)
            {
                // Cut between the handshake and here: the far end has a connection already, and must see it reset.
                socket.Close(0);
                throw new IOException("There is no line any more.");
            }
            connections[stream] = socket;
            if (silence is not null)
            {
                stream.Freeze();
            }
        }
        return stream;
    }

    /// <summary>Nothing comes and nothing goes, and nobody is told. New connections hang.</summary>
    public void FallSilent()
    {
        lock (gate)
        {
            silence ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            foreach (var stream in connections.Keys)
            {
                stream.Freeze();
            }
        }
    }

    /// <summary>New connections pass again.</summary>
    public void ComeBack()
    {
        lock (gate)
        {
            silence?.TrySetResult();
            silence = null;
        }
    }

    /// <summary>Every connection is reset and no new one is made: the machine at the other end is gone.</summary>
    public void Cut()
    {
        lock (gate)
        {
            cut = true;
            foreach (var socket in connections.Values)
            {
                // No linger: the reset goes out at once, as when a process is killed with data unread.
                socket.Close(0);
            }
        }
        ComeBack();
    }

    public void Dispose()
    {
        foreach (var stream in connections.Keys)
        {
            stream.CloseInner();
        }
        connections.Clear();
    }

    private async ValueTask Passable(CancellationToken cancel)
    {
        TaskCompletionSource? waiting;
        lock (gate)
        {
            waiting = silence;
        }
        if (waiting is not null)
        {
            await waiting.Task.WaitAsync(cancel);
        }
        lock (gate)
        {
            if (cut)
            {
                throw new IOException("There is no line any more.");
            }
        }
    }
}
