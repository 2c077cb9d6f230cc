using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using BridgeCoordinator.Contracts.Echo;

namespace BridgeCoordinator.Server.Tests.LinkQuality;

/// <summary>A stretch of bad network between real sockets: each datagram passes through a rule that may drop it.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly Socket front = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly ConcurrentDictionary<EndPoint, Socket> behind = new();
    private readonly CancellationTokenSource stop = new();
    private readonly int target;
    private readonly Task running;

    public Relay(int target)
    {
        this.target = target;
        front.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Port = ((IPEndPoint)front.LocalEndPoint!).Port;
        running = Task.Run(Forward);
    }

    public int Port { get; }

    /// <summary>Whether a datagram is lost.</summary>
    public Func<EchoDatagram, bool> Drops { get; set; } = _ => false;

    /// <summary>What the agent sent, as it came here.</summary>
    public ConcurrentQueue<EchoDatagram> Questions { get; } = [];

    /// <summary>Answers that went back.</summary>
    public ConcurrentQueue<EchoDatagram> Passed { get; } = [];

    /// <summary>A UDP port that was free a moment ago.</summary>
    public static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        front.Dispose();
        foreach (var socket in behind.Values)
        {
            socket.Dispose();
        }
        stop.Dispose();
    }

    private async Task Forward()
    {
        var bytes = new byte[2_048];
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var got = await front.ReceiveFromAsync(bytes, SocketFlags.None, new IPEndPoint(IPAddress.Any, 0), stop.Token);
                EchoDatagram.TryRead(bytes.AsSpan(0, got.ReceivedBytes), out var question);
                Questions.Enqueue(question);
                if (!Drops(question))
                {
                    await Behind(got.RemoteEndPoint).SendAsync(bytes.AsMemory(0, got.ReceivedBytes), stop.Token);
                }
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException)
            {
                // The end, or an ICMP word about an earlier datagram.
            }
        }
    }

    private Socket Behind(EndPoint agent) =>
        behind.GetOrAdd(
            agent,
            from =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
                socket.Connect(IPAddress.Loopback, target);
                _ = Back(socket, from);
                return socket;
            }
        );

    private async Task Back(Socket socket, EndPoint agent)
    {
        var bytes = new byte[2_048];
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var length = await socket.ReceiveAsync(bytes, stop.Token);
                EchoDatagram.TryRead(bytes.AsSpan(0, length), out var answer);
                if (!Drops(answer))
                {
                    Passed.Enqueue(answer);
                    await front.SendToAsync(bytes.AsMemory(0, length), agent, stop.Token);
                }
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // As above.
            }
        }
    }
}
