using System.Collections.Frozen;
using BridgeCoordinator.Agent.Configuration;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>Which probes there are, by the word a check's <c>kind</c> says, and how each reads its parameters.</summary>
internal static class ProbeKinds
{
    public static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(5);

    public static FrozenDictionary<string, Func<AgentSection, IProbe?>> All { get; } = new Dictionary<string, Func<AgentSection, IProbe?>>
    {
        ["cpu"] = CpuProbe.Read,
        ["memory"] = MemoryProbe.Read,
        ["disk"] = DiskProbe.Read,
        ["clock"] = ClockProbe.Read,
        ["network"] = NetworkProbe.Read,
        ["udp-path"] = UdpPathProbe.Read,
        ["audio"] = AudioProbe.Read,
        ["video"] = VideoProbe.Read,
        ["icmp"] = IcmpProbe.Read,
        ["tcp"] = TcpProbe.Read,
        ["tls"] = TlsProbe.Read,
        ["http"] = HttpProbe.Read,
        ["dns"] = DnsProbe.Read,
        ["sntp"] = SntpProbe.Read,
        ["stun"] = StunProbe.Read,
        ["sip"] = SipProbe.Read,
        ["h323"] = TcpProbe.ReadH323,
        ["ups"] = UpsProbe.Read,
        ["pjlink"] = PjLinkProbe.Read,
        ["bandwidth"] = BandwidthProbe.Read,
    }.ToFrozenDictionary();

    /// <summary>
    /// Those that may be told by which line to leave (<c>line: main | backup</c>). ICMP may not: the runtime's ping takes no source. Those that look at
    /// a device in the hall have no line to leave by; <c>udp-path</c> names its line itself.
    /// </summary>
    public static FrozenSet<string> LeaveByLine { get; } = new[] { "tcp", "tls", "http", "dns", "sntp", "stun", "sip", "h323" }.ToFrozenSet();

    /// <summary>What every agent knows without a file; a check of the same id in the file takes its place.</summary>
    public static IReadOnlyList<string> Usual { get; } = ["cpu", "memory", "disk", "clock", "network"];
}
