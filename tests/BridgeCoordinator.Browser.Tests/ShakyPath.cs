using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>
/// The way from a phone to the relay: datagrams pass both ways, and on the way up every so many are dropped, whatever they are. A forwarder needs no
/// rights and no namespace, and drops exactly what it says; speech passes here once upwards and once downwards.
/// </summary>
internal sealed class ShakyPath : IAsyncDisposable
{
    private readonly Socket front = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly ConcurrentDictionary<EndPoint, Socket> phones = new();
    private readonly CancellationTokenSource stop = new();
    private readonly IPEndPoint relay;
    private readonly Task forwarding;
    private int dropOneIn;
    private int counted;
    private int dropped;

    public ShakyPath(int relayPort)
    {
        relay = new IPEndPoint(IPAddress.Loopback, relayPort);
        front.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        forwarding = Up();
    }

    public int Port => ((IPEndPoint)front.LocalEndPoint!).Port;

    /// <summary>Datagrams dropped so far.</summary>
    public int Dropped => dropped;

    /// <summary>0: none; 10: every tenth.</summary>
    public void DropOneIn(int many) => dropOneIn = many;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await forwarding;
        front.Dispose();
        foreach (var phone in phones.Values)
        {
            phone.Dispose();
        }
        stop.Dispose();
    }

    private async Task Up()
    {
        var buffer = new byte[2_048];
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var got = await front.ReceiveFromAsync(buffer, SocketFlags.None, new IPEndPoint(IPAddress.Any, 0), stop.Token);
                if (dropOneIn > 0 && ++counted % dropOneIn == 0)
                {
                    dropped++;
                    continue;
                }
                await phones.GetOrAdd(got.RemoteEndPoint, Open).SendAsync(buffer.AsMemory(0, got.ReceivedBytes), SocketFlags.None, stop.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (SocketException)
            {
                // A phone that is gone answers with an ICMP message; the others go on.
            }
        }
    }

    private Socket Open(EndPoint phone)
    {
        var back = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        back.Connect(relay);
        _ = Down(back, phone);
        return back;
    }

    private async Task Down(Socket back, EndPoint phone)
    {
        var buffer = new byte[2_048];
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var length = await back.ReceiveAsync(buffer, SocketFlags.None, stop.Token);
                await front.SendToAsync(buffer.AsMemory(0, length), SocketFlags.None, phone, stop.Token);
            }
            catch (Exception gone) when (gone is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // As above.
            }
        }
    }
}
