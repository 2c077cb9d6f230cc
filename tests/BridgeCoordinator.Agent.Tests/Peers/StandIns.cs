using System.Net;
using System.Net.Sockets;
using BridgeCoordinator.Agent.Probes;
using BridgeCoordinator.Agent.Probes.Codecs;
using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Agent.Tests.Peers;

/// <summary>
/// PJLink and H.323 have no server on any registry here: these stand-ins are ours, written from the specifications (PJLink Class 1 by
/// JBMIA; H.225.0's port). They show that we speak as we understood the paper, not that a projector understands us.
/// </summary>
public sealed class Against_stand_ins_of_our_own
{
    private const string Password = "JBMIAProjectorLink";

    [Theory]
    [InlineData("1", "1200 1", "000000", "", Readiness.Ready, null, "power on, lamp 1200 h")]
    [InlineData("0", "1200 0", "000000", "", Readiness.Ready, null, "power standby, lamp 1200 h")]
    [InlineData("0", "1200 0", "000000", ", mustBeOn: true", Readiness.NotReady, "pjlink.off", "power standby, lamp 1200 h")]
    [InlineData("1", "3500 1 10 0", "000000", "", Readiness.ReadyWithNotes, "pjlink.lamp", "power on, lamp 3500 h, lamp 10 h")]
    [InlineData("1", "10 1", "000010", "", Readiness.ReadyWithNotes, "pjlink.error", "power on, lamp 10 h, filter warning")]
    [InlineData("1", "10 1", "200000", "", Readiness.NotReady, "pjlink.error", "power on, lamp 10 h, fan error")]
    [InlineData("1", "ERR1", "000000", "", Readiness.Ready, null, "power on")]
    [InlineData("ERR4", "10 1", "000000", "", Readiness.NotReady, "pjlink.error", "power ERR4, lamp 10 h")]
    public async Task A_projector_tells_power_lamps_and_errors(string power, string lamp, string errors, string more, Readiness result, string? code, string evidence)
    {
        using var projector = Projector(new() { ["POWR"] = power, ["LAMP"] = lamp, ["ERST"] = errors });

        var finding = await Peer.Once($"kind: pjlink, to: \"{projector.LocalEndpoint}\", password: {Password}{more}");

        Assert.Equal((result, code, evidence), (finding.Result, finding.Code, finding.Evidence));
    }

    [Theory, InlineData(""), InlineData(", password: sai")]
    public async Task A_wrong_password_and_none_are_told(string password)
    {
        using var projector = Projector(new() { ["POWR"] = "1", ["LAMP"] = "1 1", ["ERST"] = "000000" });
        Assert.Equal("pjlink.password", (await Peer.Once($"kind: pjlink, to: \"{projector.LocalEndpoint}\"{password}")).Code);
    }

    [Fact]
    public async Task What_is_no_projector_is_called_so()
    {
        using var other = Listen(async stream => await Lines.WriteLine(stream, "220 smtp.tinh.example ESMTP", "\r\n", default));
        Assert.Equal("probe.garbled", (await Peer.Once($"kind: pjlink, to: \"{other.LocalEndpoint}\"")).Code);
    }

    [Fact]
    public async Task An_H323_port_is_open_or_not_and_nothing_is_sent_to_it()
    {
        var heard = new TaskCompletionSource<int>();
        int port;
        using (var codec = Listen(async stream => heard.SetResult(await stream.ReadAsync(new byte[1]))))
        {
            port = ((IPEndPoint)codec.LocalEndpoint).Port;
            var finding = await Peer.Once($"kind: h323, to: \"127.0.0.1:{port}\"");
            Assert.Equal((Readiness.Ready, $"H.323 port is open, no call was tried: 127.0.0.1:{port}"), (finding.Result, finding.Evidence));
            Assert.Equal(0, await heard.Task);
        }
        Assert.Equal("probe.unreachable", (await Peer.Once($"kind: h323, to: \"127.0.0.1:{port}\"")).Code);
    }

    [Fact]
    public async Task Silence_is_not_waited_out_for_ever()
    {
        using var silent = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        silent.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Assert.Equal("probe.silent", (await Peer.Once($"kind: stun, server: \"{silent.LocalEndPoint}\"", timeout: "300ms")).Code);
    }

    private static TcpListener Projector(Dictionary<string, string> answers) =>
        Listen(async stream =>
        {
            var greeting = new PjLinkGreeting("498e4a67");
            await Lines.WriteLine(stream, greeting.Write(), "\r", default);
            for (var first = true; ; first = false)
            {
                var line = await Lines.ReadLine(stream, 255, default);
                if (first && !line.StartsWith(greeting.Proof(Password), StringComparison.Ordinal))
                {
                    await Lines.WriteLine(stream, "PJLINK ERRA", "\r", default);
                    return;
                }
                var asked = PjLinkLine.Read(first ? line[32..] : line);
                await Lines.WriteLine(stream, new PjLinkLine(asked.Body, answers[asked.Body], IsAnswer: true).Write(), "\r", default);
            }
        });

    private static TcpListener Listen(Func<NetworkStream, Task> serve)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = Task.Run(async () =>
        {
            using var socket = await listener.AcceptSocketAsync();
            await using var stream = new NetworkStream(socket);
            await serve(stream);
        });
        return listener;
    }
}
