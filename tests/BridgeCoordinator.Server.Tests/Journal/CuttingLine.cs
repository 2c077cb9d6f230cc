using System.Net;
using System.Net.Sockets;

namespace BridgeCoordinator.Server.Tests.Journal;

/// <summary>A TCP line to a server that can be cut after the client has said COMMIT and before it hears the answer.</summary>
internal sealed class CuttingLine : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly int target;
    private int armed;

    public CuttingLine(int target)
    {
        this.target = target;
        listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public int Cuts { get; private set; }

    /// <summary>The next answer to a COMMIT of a head is lost.</summary>
    public void Arm() => Volatile.Write(ref armed, 1);

    public void Dispose() => listener.Dispose();

    private async Task Accept()
    {
        while (true)
        {
            _ = Carry(await listener.AcceptTcpClientAsync());
        }
    }

    private async Task Carry(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
        {
            await server.ConnectAsync(IPAddress.Loopback, target);
            var cut = new TaskCompletionSource();
            await Task.WhenAny(Pump(client, server, upstream: true, cut), Pump(server, client, upstream: false, cut));
        }
    }

    private async Task Pump(TcpClient from, TcpClient to, bool upstream, TaskCompletionSource cut)
    {
        var buffer = new byte[64 * 1024];
        while (await from.GetStream().ReadAsync(buffer) is var read and > 0)
        {
            // The whole statement, with the zero that ends it: a connection's first words name "read committed" too.
            if (upstream && buffer.AsSpan(0, read).IndexOf("commit\0"u8) >= 0 && Interlocked.Exchange(ref armed, 0) == 1)
            {
                cut.SetResult();
            }
            else if (!upstream && cut.Task.IsCompleted)
            {
                // The server has answered, so it has committed; nobody will hear of it.
                Cuts++;
                return;
            }
            await to.GetStream().WriteAsync(buffer.AsMemory(0, read));
        }
    }
}
