using System.Net;
using System.Net.Sockets;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Contracts.Echo;
using BridgeCoordinator.Server.LinkQuality;
using BridgeCoordinator.Testing;

namespace BridgeCoordinator.Server.Tests.LinkQuality;

/// <summary>A real coordinator's UDP port, and everybody who has no business there.</summary>
public sealed class TheEcho : IAsyncLifetime
{
    private const string Site = "nghe-an/dhv";
    private readonly int port = Relay.FreePort();
    private Deployment deployment = null!;
    private CoordinatorHouse house = null!;
    private EchoOrder order = null!;

    private byte[] Secret => Convert.FromBase64String(order.Secret);

    public async ValueTask InitializeAsync()
    {
        deployment = (await Deployment.New(Profile.Embedded)) with { Settings = ["--Bridge:UdpEcho:Port", $"{port}"] };
        house = await CoordinatorHouse.Open(deployment);
        order = house.Get<EchoSessions>().OrderFor(Site, 1)! with { Packets = 20, SpacingMs = 1 };
    }

    public async ValueTask DisposeAsync()
    {
        await house.DisposeAsync();
        deployment.Dispose();
    }

    [Fact]
    public async Task A_burst_of_a_live_session_comes_back_whole_and_in_order()
    {
        var tally = await EchoBurst.Run(order, "127.0.0.1", new LineSource(LineRole.Main), 1, TimeProvider.System, TestContext.Current.CancellationToken);
        var reading = tally.Reading(LineRole.Main, DateTimeOffset.UnixEpoch);
        Assert.Equal((20, 20, 0), (reading.Sent, reading.Received, reading.Reordered));
        Assert.True(reading.RttP50Ms <= reading.RttP95Ms && reading.RttP95Ms <= reading.RttMaxMs);
    }

    [Fact]
    public async Task A_line_is_measured_from_its_own_address()
    {
        var tally = await EchoBurst.Run(order, "127.0.0.1", new LineSource(LineRole.Backup, "127.0.0.2"), 1, TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal(20, tally.Received);
        await Assert.ThrowsAsync<SocketException>(
            () => EchoBurst.Run(order, "127.0.0.1", new LineSource(LineRole.Backup, "192.0.2.1"), 1, TimeProvider.System, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task The_answer_is_exactly_as_long_as_the_question()
    {
        using var socket = Connected();
        await socket.SendAsync(Question(0), TestContext.Current.CancellationToken);
        var answer = new byte[2_048];
        var length = await socket.ReceiveAsync(answer, TestContext.Current.CancellationToken);
        Assert.Equal(EchoDatagram.Length, length);
        Assert.True(EchoDatagram.TryRead(answer.AsSpan(0, length), out var read) && read is { Answer: true, ServerMicros: > 0 } && EchoDatagram.IsSigned(answer, Secret));
    }

    /// <summary>Whoever has no live session's key hears nothing at all; that the echo lives shows in the question after them.</summary>
    [Fact]
    public async Task Whoever_has_no_right_to_ask_gets_no_answer()
    {
        using var socket = Connected();
        var sound = Question(7);
        var forged = (byte[])sound.Clone();
        forged[40] ^= 1;
        var nobody = new byte[EchoDatagram.Length];
        new EchoDatagram(false, LineRole.Main, 1, order.Session + 1, 1, 1, 0).Write(nobody, Secret);
        var answered = new byte[EchoDatagram.Length];
        new EchoDatagram(true, LineRole.Main, 1, order.Session, 1, 1, 0).Write(answered, Secret);
        foreach (var wrong in (byte[][])[[], [1], sound[..^1], [.. sound, 0], new byte[1_400], forged, nobody, answered])
        {
            await socket.SendAsync(wrong, TestContext.Current.CancellationToken);
        }
        await socket.SendAsync(sound, TestContext.Current.CancellationToken);
        Assert.Equal(7u, await FirstAnswer(socket));
        Assert.Equal(0, socket.Available);
    }

    [Fact]
    public async Task A_session_that_ended_is_nobodys()
    {
        using var socket = Connected();
        var old = Question(1);
        house.Get<EchoSessions>().End(Site, 1);
        var before = house.Get<EchoAnswers>().Ignored;
        await socket.SendAsync(old, TestContext.Current.CancellationToken);
        order = house.Get<EchoSessions>().OrderFor(Site, 2)!;
        await socket.SendAsync(Question(2), TestContext.Current.CancellationToken);
        Assert.Equal(2u, await FirstAnswer(socket));
        Assert.Equal(before + 1, house.Get<EchoAnswers>().Ignored);
    }

    [Fact]
    public void A_newer_epoch_has_another_key_and_an_older_end_does_not_touch_it()
    {
        var echo = house.Get<EchoSessions>();
        var newer = echo.OrderFor(Site, 2)!;
        Assert.NotEqual(order.Secret, newer.Secret);
        Assert.Null(echo.Find(order.Session));
        echo.End(Site, 1);
        Assert.NotNull(echo.Find(newer.Session));
        Assert.Equal(newer, echo.OrderFor(Site, 2));
    }

    [Fact]
    public void A_site_that_asks_too_much_is_answered_no_more_until_time_has_passed()
    {
        var answers = new EchoAnswers(house.Get<EchoSessions>());
        int Ask(long micros) => answers.Answer(Question(0), micros);

        Assert.Equal(600, Enumerable.Range(0, 2_000).Count(_ => Ask(1_000) > 0));
        Assert.Equal(100, Enumerable.Range(0, 2_000).Count(_ => Ask(1_001_000) > 0));
    }

    [Fact]
    public async Task Without_a_port_there_is_no_echo_and_no_order()
    {
        using var plain = await Deployment.New(Profile.Embedded);
        await using var quiet = await CoordinatorHouse.Open(plain);
        Assert.Null(quiet.Get<EchoSessions>().OrderFor(Site, 1));
    }

    private Socket Connected()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Connect(IPAddress.Loopback, port);
        return socket;
    }

    private byte[] Question(uint sequence)
    {
        var bytes = new byte[EchoDatagram.Length];
        new EchoDatagram(false, LineRole.Main, 1, order.Session, sequence, 123, 0).Write(bytes, Secret);
        return bytes;
    }

    private static async Task<uint> FirstAnswer(Socket socket)
    {
        var bytes = new byte[2_048];
        var length = await socket.ReceiveAsync(bytes, TestContext.Current.CancellationToken);
        Assert.True(EchoDatagram.TryRead(bytes.AsSpan(0, length), out var answer));
        return answer.Sequence;
    }
}
