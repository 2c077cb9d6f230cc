using System.Net;
using System.Net.Sockets;
using BridgeCoordinator.Agent.Configuration;
using BridgeCoordinator.Agent.Probes;
using BridgeCoordinator.Client;

namespace BridgeCoordinator.Agent.Tests.Probes;

/// <summary>A check that names a line of the file leaves by it, as the other side sees.</summary>
public sealed class LeavingByALine
{
    private const string Lines = "version: 1\nlines:\n  main: { address: 127.0.0.2 }\n  backup: { address: 127.0.0.3 }\n";

    [Theory]
    [InlineData("kind: tcp, to: '", "main", "127.0.0.2")]
    [InlineData("kind: tcp, to: '", "backup", "127.0.0.3")]
    [InlineData("kind: h323, to: '", "backup", "127.0.0.3")]
    [InlineData("kind: tls, to: '", "backup", "127.0.0.3")]
    [InlineData("kind: http, url: 'http://", "backup", "127.0.0.3")]
    [InlineData("kind: sip, transport: tcp, to: '", "backup", "127.0.0.3")]
    public async Task A_connection_comes_from_the_address_of_the_line(string check, string line, string from)
    {
        using var peer = new TcpListener(IPAddress.Loopback, 0);
        peer.Start();
        var met = peer.AcceptSocketAsync(TestContext.Current.CancellationToken).AsTask();
        var looking = Once($"{check}{peer.LocalEndpoint}', line: {line}");
        using (var socket = await met)
        {
            Assert.Equal(from, ((IPEndPoint)socket.RemoteEndPoint!).Address.ToString());
        }
        Assert.StartsWith($"over {from}: ", (await looking).Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind: stun, server: '")]
    [InlineData("kind: sntp, server: '")]
    [InlineData("kind: sip, to: '")]
    [InlineData("kind: dns, name: cau.example, server: '")]
    public async Task A_question_by_datagram_comes_from_the_address_of_the_line(string check)
    {
        using var peer = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        var looking = Once($"{check}{peer.Client.LocalEndPoint}', line: backup, timeout: 300ms");
        var heard = await peer.ReceiveAsync(TestContext.Current.CancellationToken);
        Assert.Equal("127.0.0.3", heard.RemoteEndPoint.Address.ToString());
        Assert.Equal("probe.silent", (await looking).Code);
    }

    [Fact]
    public async Task The_systems_resolver_is_not_said_to_have_asked_over_a_line() => Assert.Equal("probe.not-here", (await Once("kind: dns, name: localhost, line: backup")).Code);

    [Theory]
    [InlineData("kind: tcp, to: \"10.0.0.5:443\", line: backup")]
    [InlineData("kind: udp-path, line: backup")]
    public void A_file_without_a_backup_line_cannot_check_over_it(string check)
    {
        var error = Assert.Single(AgentFile.Read($"version: 1\nchecks:\n  it: {{ {check} }}").Errors);
        Assert.Contains("lines.backup", error.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_that_cannot_leave_by_a_line_may_not_name_one() =>
        Assert.Contains("'line'", Assert.Single(AgentFile.Read(Lines + "checks:\n  it: { kind: icmp, to: 10.0.0.5, line: main }").Errors).En, StringComparison.Ordinal);

    private static async Task<Finding> Once(string check)
    {
        var reading = AgentFile.Read($"{Lines}checks:\n  it: {{ {check} }}");
        Assert.True(reading.Settings is not null, string.Join('\n', reading.Errors));
        var scene = new ProbeScene(new MachineReadings(1, 1), null, null, Path.GetTempPath(), TimeProvider.System) { Lines = reading.Settings.Lines };
        return (await Prober.Run([reading.Settings.Checks["it"]], scene, TestContext.Current.CancellationToken))[0].Finding;
    }
}
