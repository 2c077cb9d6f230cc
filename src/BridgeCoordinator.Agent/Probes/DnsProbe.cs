using System.Net;
using System.Net.Sockets;
using BridgeCoordinator.Agent.Configuration;
using BridgeCoordinator.Agent.Probes.Codecs;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>Asks for a name's addresses: the system's resolver as every program does, or one server by name.</summary>
internal sealed class DnsProbe(string name, Target? server, bool v6, IPAddress? expected, Bounds bounds) : IProbe
{
    public static IProbe? Read(AgentSection section)
    {
        var (name, server, type) = (section.Host("name"), section.Has("server") ? section.Target("server", 53) : null, section.Word("type", "A", "AAAA"));
        var (expected, bounds) = (section.Address("expect"), section.Bounds(500, 3_000));
        return name is null ? null
            : DnsMessage.IsName(name) ? new DnsProbe(name.ToLowerInvariant(), server, type == "AAAA", expected, bounds)
            : section.Wrong<IProbe>("name", "một tên miền ASCII", "a name of ASCII labels");
    }

    public async Task<Finding> Look(ProbeScene scene, CancellationToken ct)
    {
        if (server is null && scene.Over is { Source: not null })
        {
            return Finding.Blind("probe.not-here", "the system's resolver chooses its own way; name a server to ask over this line");
        }
        var from = scene.Time.GetTimestamp();
        var (addresses, code) = server is null ? (await Resolver(ct), 0) : await Asked(server, scene, ct);
        var took = scene.Time.GetElapsedTime(from);
        var timed = bounds.Judge(took.TotalMilliseconds, "ms", "dns.slow", $"{name} is {string.Join(", ", addresses.Take(4))}");
        return timed.Unless(
            code == 3 || (code == 0 && addresses.Count == 0) ? Finding.Bad("dns.unknown", $"{server} knows no {(v6 ? "AAAA" : "A")} of {name}")
            : code != 0 ? Finding.Bad("dns.refused", $"{server} answered with code {code}")
            : expected is not null && !addresses.Contains(expected) ? Finding.Bad("dns.other", $"{timed.Evidence}, not {expected}")
            : null
        );
    }

    private async Task<IReadOnlyList<IPAddress>> Resolver(CancellationToken ct) =>
        await Dns.GetHostAddressesAsync(name, v6 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork, ct);

    private async Task<(IReadOnlyList<IPAddress>, int)> Asked(Target server, ProbeScene scene, CancellationToken ct)
    {
        var question = DnsMessage.Question((ushort)new Random().Next(65_536), name, v6);
        var answer = await Lines.Ask(
            server,
            _ => question.Write(),
            bytes => DnsMessage.Read(bytes) is { IsAnswer: true } m && m.Id == question.Id && m.Name == name && m.V6 == v6 ? m : null,
            scene,
            ct
        );
        return (answer.Addresses, answer.Code);
    }
}
