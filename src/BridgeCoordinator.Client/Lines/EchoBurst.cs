using System.Net;
using System.Net.Sockets;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Contracts.Echo;

namespace BridgeCoordinator.Client;

/// <summary>Sends one burst shaped like speech over one line and waits for its echo.</summary>
internal static class EchoBurst
{
    /// <summary>Speech that comes later than this is no use to anybody.</summary>
    private static readonly TimeSpan Stragglers = TimeSpan.FromSeconds(1);

    /// <param name="order">Where, under which key, how many.</param>
    /// <param name="host">The coordinator's host, where the order names none.</param>
    /// <param name="line">The line.</param>
    /// <param name="burst">Its number: answers to another burst are passed over.</param>
    /// <param name="time">The clock.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="SocketException">The line cannot be used at all: no address, no route.</exception>
    public static async Task<BurstTally> Run(EchoOrder order, string host, LineSource line, ushort burst, TimeProvider time, CancellationToken ct)
    {
        using var socket = await Open(order.Host ?? host, order.Port, line, ct);
        var (tally, secret) = (new BurstTally(order.Packets), Convert.FromBase64String(order.Secret));
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var listening = Listen(socket, order.Session, burst, secret, tally, time, over.Token);
        var bytes = new byte[EchoDatagram.Length];
        var began = time.GetTimestamp();
        for (var sequence = 0; sequence < order.Packets; sequence++)
        {
            // Each has its own due time: a timer that is late once must not delay all that follow.
            var due = TimeSpan.FromMilliseconds((double)order.SpacingMs * sequence);
            if (due - time.GetElapsedTime(began) is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, time, ct);
            }
            new EchoDatagram(false, line.Line, burst, order.Session, (uint)sequence, Micros(time), 0).Write(bytes, secret);
            tally.Sent++;
            await Send(socket, bytes, ct);
        }
        await Task.WhenAny(listening, Task.Delay(Stragglers, time, ct));
        await over.CancelAsync();
        await listening;
        ct.ThrowIfCancellationRequested();
        return tally;
    }

    private static async Task<Socket> Open(string host, int port, LineSource line, CancellationToken ct)
    {
        var wanted = IPAddress.TryParse(line.Source, out var source) ? source.AddressFamily : AddressFamily.Unspecified;
        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, wanted, ct);
        // IPv4 first where there are both: most lines of our halls have only the one.
        var to = addresses.OrderBy(a => a.AddressFamily is AddressFamily.InterNetwork ? 0 : 1).FirstOrDefault() ?? throw new SocketException((int)SocketError.HostNotFound);
        var socket = new Socket(to.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            line.Bind(socket);
            await socket.ConnectAsync(new IPEndPoint(to, port), ct);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task Send(Socket socket, byte[] bytes, CancellationToken ct)
    {
        try
        {
            await socket.SendAsync(bytes, ct);
        }
        catch (SocketException)
        {
            // "Unreachable" said of an earlier datagram, or a full queue: it is lost like any other, and counted by not coming back.
        }
    }

    private static async Task Listen(Socket socket, long session, ushort burst, byte[] secret, BurstTally tally, TimeProvider time, CancellationToken ct)
    {
        var bytes = new byte[2 * EchoDatagram.Length];
        while (!tally.IsWhole && !ct.IsCancellationRequested)
        {
            try
            {
                var length = await socket.ReceiveAsync(bytes, ct);
                var micros = Micros(time);
                if (EchoDatagram.TryRead(bytes.AsSpan(0, length), out var answer) && answer.Answer && answer.Session == session && answer.Burst == burst && EchoDatagram.IsSigned(bytes, secret))
                {
                    tally.Arrived(answer, micros);
                }
            }
            catch (SocketException)
            {
                // Nobody listens there, says the far end. That is what no answer means; the burst goes on and shows it.
                await Task.Yield();
            }
            catch (OperationCanceledException)
            {
                // The burst is over.
            }
        }
    }

    private static long Micros(TimeProvider time) => (long)time.GetElapsedTime(0).TotalMicroseconds;
}
