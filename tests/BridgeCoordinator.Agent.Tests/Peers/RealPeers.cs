using BridgeCoordinator.Agent.Probes;
using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Agent.Tests.Peers;

/// <summary>Each protocol against a server other people wrote.</summary>
public sealed class Against_real_servers
{
    private static readonly string Me = Testing.Machine.IsRoot ? "root" : Environment.UserName;

    [Fact]
    public async Task STUN_is_answered_by_coturn_with_our_own_address()
    {
        await using var coturn = Peer.Of("/usr/bin/turnserver", "coturn");
        string[] quiet = ["--no-tls", "--no-dtls", "--no-cli", "--stun-only", "--log-file", "stdout", "--pidfile", Path.Combine(coturn.Folder, "pid"), "--userdb", Path.Combine(coturn.Folder, "db")];
        coturn.Run("/usr/bin/turnserver", ["-n", "--listening-ip", "127.0.0.1", "--relay-ip", "127.0.0.1", "--listening-port", $"{coturn.Port}", .. quiet]);

        var finding = await coturn.Check($"kind: stun, server: \"127.0.0.1:{coturn.Port}\"");

        Assert.Contains("(no NAT)", finding.Evidence, StringComparison.Ordinal);
        Assert.Contains("Coturn", finding.Evidence, StringComparison.Ordinal);
        Assert.Equal("ms", finding.Unit);
    }

    [Theory, InlineData("udp", "u1"), InlineData("tcp", "t1")]
    public async Task SIP_OPTIONS_are_answered_by_sipp(string transport, string sippTransport)
    {
        await using var sipp = Peer.Of("/usr/bin/sipp", "sip-tester");
        var scenario = sipp.Write("options.xml", Answering("200 OK"));
        sipp.Run("/usr/bin/sipp", ["-sf", scenario, "-i", "127.0.0.1", "-p", $"{sipp.Port}", "-t", sippTransport, "-nostdin"], InFolder(sipp));

        var finding = await sipp.Check($"kind: sip, to: \"127.0.0.1:{sipp.Port}\", transport: {transport}");

        Assert.Equal("SIP/2.0 200 OK (sipp)", finding.Evidence);
    }

    [Theory, InlineData("403 Forbidden", Readiness.ReadyWithNotes, "sip.declined"), InlineData("503 Service Unavailable", Readiness.NotReady, "sip.failed")]
    public async Task SIP_tells_who_declines_from_who_fails(string answer, Readiness result, string code)
    {
        await using var sipp = Peer.Of("/usr/bin/sipp", "sip-tester");
        sipp.Run("/usr/bin/sipp", ["-sf", sipp.Write("options.xml", Answering(answer)), "-i", "127.0.0.1", "-p", $"{sipp.Port}", "-t", "u1", "-nostdin"], InFolder(sipp));

        var finding = await sipp.Check($"kind: sip, to: \"127.0.0.1:{sipp.Port}\"", f => f.Code == code);

        Assert.Equal(result, finding.Result);
    }

    [Fact]
    public async Task A_UPS_is_read_through_upsd_as_its_mains_come_and_go()
    {
        await using var nut = Peer.Of("/lib/nut/upsd", "nut-server");
        void Ups(string status, int charge) => nut.Write("hall.dev", $"ups.status: {status}\nbattery.charge: {charge}\nbattery.runtime: 1200\nups.mfr: \"Eaton \\\"5P\\\"\"\nTIMER 1\n");
        Ups("OL", 90);
        nut.Write("ups.conf", $"[hall]\n driver = dummy-ups\n port = {nut.Folder}/hall.dev\n mode = dummy-loop\n");
        nut.Write("upsd.conf", $"LISTEN 127.0.0.1 {nut.Port}\n");
        nut.Write("upsd.users", "");
        var environment = new Dictionary<string, string> { ["NUT_CONFPATH"] = nut.Folder, ["NUT_STATEPATH"] = nut.Folder, ["NUT_ALTPIDPATH"] = nut.Folder };
        nut.Run("/lib/nut/dummy-ups", ["-a", "hall", "-u", Me, "-D"], environment);
        await Testing.Machine.Until(() => Task.FromResult(File.Exists(Path.Combine(nut.Folder, "dummy-ups-hall"))), TimeSpan.FromSeconds(10), () => "dummy-ups made no socket");
        nut.Run("/lib/nut/upsd", ["-u", Me, "-D"], environment);
        var check = $"kind: ups, server: \"127.0.0.1:{nut.Port}\"";

        var online = await nut.Check(check);
        Assert.Equal((90, "%", "hall: OL, 20 min left"), (online.Value, online.Unit, online.Evidence));

        Ups("OB DISCHRG", 60);
        var onBattery = await nut.Check(check, f => f.Code == "ups.on-battery");
        Assert.Equal((Readiness.ReadyWithNotes, 60), (onBattery.Result, onBattery.Value));

        Ups("OB LB", 10);
        var low = await nut.Check(check, f => f.Code == "ups.low");
        Assert.Equal(Readiness.NotReady, low.Result);
        Assert.Equal("ups.unknown", (await Peer.Once(check + ", ups: other")).Code);
    }

    [Fact]
    public async Task SNTP_reads_the_time_of_chrony()
    {
        await using var chrony = Peer.Of("/usr/sbin/chronyd", "chrony");
        var conf = chrony.Write("chrony.conf", $"local stratum 3\nallow 127.0.0.1\nport {chrony.Port}\ncmdport 0\nbindaddress 127.0.0.1\npidfile {chrony.Folder}/pid\n");
        // -x: it must not touch this machine's clock.
        chrony.Run("/usr/sbin/chronyd", ["-x", "-d", "-U", "-u", Me, "-f", conf]);

        var finding = await chrony.Check($"kind: sntp, server: \"127.0.0.1:{chrony.Port}\"");

        Assert.EndsWith("stratum 3", finding.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_server_without_time_is_told_from_a_good_one()
    {
        await using var chrony = Peer.Of("/usr/sbin/chronyd", "chrony");
        var conf = chrony.Write("chrony.conf", $"allow 127.0.0.1\nport {chrony.Port}\ncmdport 0\nbindaddress 127.0.0.1\npidfile {chrony.Folder}/pid\n");
        chrony.Run("/usr/sbin/chronyd", ["-x", "-d", "-U", "-u", Me, "-f", conf]);

        Assert.Equal(Readiness.NotReady, (await chrony.Check($"kind: sntp, server: \"127.0.0.1:{chrony.Port}\"", f => f.Code is "sntp.unset" or "sntp.refused")).Result);
    }

    [Fact]
    public async Task Names_are_asked_of_dnsmasq()
    {
        await using var dns = Peer.Of("/usr/sbin/dnsmasq", "dnsmasq-base");
        string[] names = ["--host-record=mcu.tinh.example,10.9.8.7,fd00::7", "--cname=cau.tinh.example,mcu.tinh.example", "--local=/tinh.example/"];
        dns.Run("/usr/sbin/dnsmasq", ["-k", "-C", "/dev/null", "--port", $"{dns.Port}", "--listen-address", "127.0.0.1", "--bind-interfaces", "--no-resolv", "--no-hosts", $"--pid-file={dns.Folder}/pid", $"--user={Me}", .. names]);
        string Ask(string rest) => $"kind: dns, server: \"127.0.0.1:{dns.Port}\", {rest}";

        Assert.Equal("cau.tinh.example is 10.9.8.7", (await dns.Check(Ask("name: cau.tinh.example"))).Evidence);
        Assert.Equal("mcu.tinh.example is fd00::7", (await Peer.Once(Ask("name: mcu.tinh.example, type: AAAA"))).Evidence);
        Assert.Equal("dns.unknown", (await Peer.Once(Ask("name: khong-co.tinh.example"))).Code);
        Assert.Equal("dns.other", (await Peer.Once(Ask("name: mcu.tinh.example, expect: 10.0.0.1"))).Code);
    }

    [Fact]
    public async Task An_echo_comes_back_from_this_machine()
    {
        var finding = await Peer.Once("kind: icmp, to: 127.0.0.1, count: 2");
        Assert.Equal((Readiness.Ready, "2 of 2 replies from 127.0.0.1"), (finding.Result, finding.Evidence));
    }

    // sipp writes files where it stands unless told otherwise.
    private static Dictionary<string, string> InFolder(Peer peer) => new() { ["TMPDIR"] = peer.Folder, ["TERM"] = "dumb" };

    private static string Answering(string status) =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <scenario name="answers OPTIONS">
          <recv request="OPTIONS"/>
          <send><![CDATA[
        SIP/2.0 {status}
        [last_Via:]
        [last_From:]
        [last_To:];tag=[call_number]
        [last_Call-ID:]
        [last_CSeq:]
        Server: sipp
        Content-Length: 0

        ]]></send>
        </scenario>
        """;
}
