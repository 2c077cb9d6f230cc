using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using BridgeCoordinator.Agent.Probes;
using BridgeCoordinator.Agent.Tests.Peers;
using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Agent.Tests.Coordinator;

/// <summary>
/// A server writes its Date once a second and cuts it at the second: just before it writes anew what it says may be nearly two seconds old, though its clock and
/// ours are one.
/// </summary>
public sealed class The_clock_by_a_plain_page : IDisposable
{
    private static readonly TimeSpan Phase = TimeSpan.FromMilliseconds(900);
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public The_clock_by_a_plain_page()
    {
        _listener.Start();
        _ = Serve();
    }

    [Fact]
    public async Task Is_right_to_half_a_second_whenever_it_is_asked()
    {
        var door = new CoordinatorDoor(new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}"));
        // The worst moment to ask: the Date is about to be written anew.
        var into = TimeSpan.FromTicks(TimeProvider.System.GetUtcNow().Ticks % TimeSpan.TicksPerSecond);
        await Task.Delay(TimeSpan.FromMilliseconds(1_700) - into, TimeProvider.System, TestContext.Current.CancellationToken);

        var finding = await Peer.Once("kind: clock", door, "30s");

        Assert.Equal(Readiness.Ready, finding.Result);
    }

    public void Dispose() => _listener.Dispose();

    private async Task Serve()
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync();
            using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            for (var line = await reader.ReadLineAsync(); line is not null; line = await reader.ReadLineAsync())
            {
                if (line.Length == 0)
                {
                    await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nDate: {Written():R}\r\nContent-Length: 0\r\n\r\n".ToString(CultureInfo.InvariantCulture)));
                }
            }
        }
    }

    /// <summary>The Date as last written.</summary>
    private static DateTimeOffset Written()
    {
        var since = TimeProvider.System.GetUtcNow() - Phase;
        return since.AddTicks(-(since.Ticks % TimeSpan.TicksPerSecond));
    }
}
