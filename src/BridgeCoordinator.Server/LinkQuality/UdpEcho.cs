using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Sockets;
using BridgeCoordinator.Contracts.Echo;
using BridgeCoordinator.Server.Liveness;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.LinkQuality;

/// <summary>
/// The echo's one loop: a datagram in, at most one of the same length out, nothing allocated, so many a second and no more. Off unless a
/// port is set; a port it cannot have stops the start.
/// </summary>
internal sealed partial class UdpEcho(IOptions<UdpEchoOptions> options, EchoAnswers answers, EchoHealth health, IMeterFactory meters, TimeProvider time, ILogger<UdpEcho> log)
    : BackgroundService
{
    /// <summary>The rate is kept in slices, so that a flood is met within one.</summary>
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(100);

    private Socket? socket;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Port > 0)
        {
            socket = Open(options.Value.Port);
            health.Watch(options.Value.Port);
            var meter = meters.Create("BridgeCoordinator.LinkQuality");
            meter.CreateObservableCounter("bridge.echo.answered", () => answers.Answered, description: "Datagrams answered.");
            meter.CreateObservableCounter("bridge.echo.ignored", () => answers.Ignored, description: "Datagrams nobody had a right to ask.");
            Listens(options.Value.Port);
        }
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        socket?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (socket is null)
        {
            return;
        }
        var perSlice = Math.Max(1, (int)(options.Value.PacketsPerSecond * Slice.TotalSeconds));
        var buffer = GC.AllocateArray<byte>(2 * EchoDatagram.Length, pinned: true);
        var from = new SocketAddress(socket.AddressFamily);
        var (began, taken) = (time.GetTimestamp(), 0);
        while (!stoppingToken.IsCancellationRequested)
        {
            if (time.GetElapsedTime(began) is var elapsed && elapsed >= Slice)
            {
                (began, taken) = (time.GetTimestamp(), 0);
            }
            else if (taken >= perSlice)
            {
                // A flood: what waits in the kernel beyond its buffer is lost, and whoever measures now measures us.
                health.Overwhelmed();
                await Task.Delay(Slice - elapsed, time, stoppingToken);
                continue;
            }
            taken++;
            await One(buffer, from, stoppingToken);
        }
    }

    private async ValueTask One(Memory<byte> buffer, SocketAddress from, CancellationToken stop)
    {
        try
        {
            // ReceiveFrom shortens the address to what it got; the next sender's may be longer.
            from.Size = SocketAddress.GetMaximumAddressSize(socket!.AddressFamily);
            var length = await socket.ReceiveFromAsync(buffer, SocketFlags.None, from, stop);
            var micros = (long)time.GetElapsedTime(0).TotalMicroseconds;
            if (answers.Answer(buffer.Span[..length], micros) is > 0 and var answer)
            {
                await socket.SendToAsync(buffer[..answer], SocketFlags.None, from, stop);
            }
        }
        catch (SocketException refused)
        {
            // One sender's unreachable address or oversized datagram is no reason to leave the others.
            Skipped(refused.SocketErrorCode);
        }
    }

    private static Socket Open(int port)
    {
        var both = Socket.OSSupportsIPv6;
        var socket = new Socket(both ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            if (both)
            {
                socket.DualMode = true;
            }
            socket.ReceiveBufferSize = 4 << 20;
            socket.Bind(new IPEndPoint(both ? IPAddress.IPv6Any : IPAddress.Any, port));
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
    }

    [LoggerMessage(LogLevel.Information, "Lines are measured on UDP port {Port}.")]
    private partial void Listens(int port);

    [LoggerMessage(LogLevel.Debug, "A datagram was passed over: {Error}.")]
    private partial void Skipped(SocketError error);
}
