using System.Net;
using System.Net.NetworkInformation;
using BridgeCoordinator.Agent.Configuration;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>Echo requests, one after another: the middle round trip, and how many came back. Many firewalls drop them: silence alone proves little.</summary>
internal sealed class IcmpProbe(string to, int count, Bounds bounds) : IProbe
{
    public static IProbe? Read(AgentSection section) =>
        (section.Host("to"), section.Number("count", 1, 20) ?? 4, section.Bounds(200, 300)) is ({ } to, var count, var bounds) ? new IcmpProbe(to, count, bounds) : null;

    public async Task<Finding> Look(ProbeScene scene, CancellationToken ct)
    {
        var address = (await new Target(to, 0).Resolve(over: null, ct)).Address;
        var replies = new List<double>();
        var trouble = "";
        for (var i = 0; i < count; i++)
        {
            var reply = await Echo(address, scene.Time, ct);
            if (reply.Rtt is { } rtt)
            {
                replies.Add(rtt.TotalMilliseconds);
            }
            trouble = reply.Status is IPStatus.Success ? trouble : $", {reply.Status}";
        }
        var evidence = $"{replies.Count} of {count} replies from {address}{trouble}";
        return replies.Count == 0 ? Finding.Bad("icmp.silent", evidence)
            : bounds.Judge(replies.Order().ElementAt(replies.Count / 2), "ms", "network.slow", evidence)
                .Unless(replies.Count < count ? Finding.Note("icmp.loss", evidence) : null);
    }

    private static async Task<(IPStatus Status, TimeSpan? Rtt)> Echo(IPAddress to, TimeProvider time, CancellationToken ct)
    {
        using var ping = new Ping();
        var from = time.GetTimestamp();
        var reply = await ping.SendPingAsync(to, TimeSpan.FromSeconds(1), cancellationToken: ct);
        // The reply's own figure is whole milliseconds: too coarse for the next room.
        return (reply.Status, reply.Status is IPStatus.Success ? time.GetElapsedTime(from) : null);
    }
}
