using System.Net;
using System.Net.Sockets;
using BridgeCoordinator.Simulator.Sites;

namespace BridgeCoordinator.Simulator.Tests;

/// <summary>A simulated line falls silent as a pulled cable does, and not as a closed socket.</summary>
public sealed class SimulatedLineTests : IDisposable
{
    private readonly TcpListener far = new(IPAddress.Loopback, 0);
    private readonly SimulatedLine line = new();
    private readonly HttpClient http;

    public SimulatedLineTests()
    {
        far.Start();
        http = new HttpClient(
            new SocketsHttpHandler { ConnectCallback = (context, cancel) => line.Connect(Address(context.DnsEndPoint), cancel), UseProxy = false }
        )
        {
            BaseAddress = new Uri($"http://127.0.0.1:{((IPEndPoint)far.LocalEndpoint).Port}"),
        };
    }

    [Fact]
    public async Task A_silent_line_gives_no_sign_even_when_its_connection_is_given_up()
    {
        using var giveUp = new CancellationTokenSource();
        var asking = http.GetAsync(new Uri("/", UriKind.Relative), giveUp.Token);
        using var server = await far.AcceptSocketAsync(TestContext.Current.CancellationToken);
        _ = await server.ReceiveAsync(new byte[1024], TestContext.Current.CancellationToken);

        line.FallSilent();
        await server.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.False(server.Poll(200_000, SelectMode.SelectRead), "A FIN or a reset went over a silent line.");
    }

    [Fact]
    public async Task A_connection_asked_for_in_the_silence_is_made_when_the_line_comes_back()
    {
        line.FallSilent();
        var asking = http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.False(far.Pending());

        line.ComeBack();
        using var server = await far.AcceptSocketAsync(TestContext.Current.CancellationToken);
        await server.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, (await asking).StatusCode);
    }

    [Fact]
    public async Task A_cut_line_resets_what_was_and_refuses_what_comes()
    {
        var asking = http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        using var server = await far.AcceptSocketAsync(TestContext.Current.CancellationToken);

        line.Cut();

        await Assert.ThrowsAsync<HttpRequestException>(() => asking);
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    private static Uri Address(DnsEndPoint there) => new UriBuilder("tcp", there.Host, there.Port).Uri;

    public void Dispose()
    {
        http.Dispose();
        line.Dispose();
        far.Dispose();
    }
}
