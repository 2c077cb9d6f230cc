using System.Globalization;
using BridgeCoordinator.Agent.Configuration;
using BridgeCoordinator.Agent.Probes.Codecs;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>How far this machine's clock is off a time server's (SNTP, RFC 5905 §14).</summary>
internal sealed class SntpProbe(Target server, Bounds bounds) : IProbe
{
    public static IProbe? Read(AgentSection section) => (section.Target("server", 123), section.Bounds(500, 2_000)) is ({ } to, var bounds) ? new SntpProbe(to, bounds) : null;

    public async Task<Finding> Look(ProbeScene scene, CancellationToken ct)
    {
        var sent = new List<NtpTime>();
        var heard = await Lines.Ask(server, _ => Question(sent, scene.Time), bytes => Answer(bytes, sent, scene.Time), scene, ct);
        if (heard.Packet.Stratum is 0)
        {
            return Finding.Bad("sntp.refused", $"{server} refuses: {heard.Packet.Kiss}");
        }
        if (heard.Packet.Leap is 3 || heard.Packet.Stratum is 16)
        {
            return Finding.Bad("sntp.unset", $"{server} has no time itself (stratum {heard.Packet.Stratum})");
        }
        var offset = heard.Packet.Offset(heard.Sent, heard.Came);
        var evidence = string.Create(CultureInfo.InvariantCulture, $"{server} is {offset.TotalMilliseconds:+0.0;-0.0} ms from ours, stratum {heard.Packet.Stratum}");
        return bounds.Judge(Math.Abs(offset.TotalMilliseconds), "ms", "clock.wrong", evidence);
    }

    private static byte[] Question(List<NtpTime> sent, TimeProvider time)
    {
        var now = NtpTime.Of(time.GetUtcNow());
        lock (sent)
        {
            sent.Add(now);
        }
        return SntpPacket.Question(now).Write();
    }

    /// <summary>The answer to one of our questions gives back its time; anything else is nobody's answer to us.</summary>
    private static Heard? Answer(byte[] bytes, List<NtpTime> sent, TimeProvider time)
    {
        var (came, packet) = (NtpTime.Of(time.GetUtcNow()), SntpPacket.Read(bytes));
        lock (sent)
        {
            return packet.Mode is 4 && sent.Contains(packet.Originate) ? new Heard(packet, packet.Originate, came) : null;
        }
    }

    private sealed record Heard(SntpPacket Packet, NtpTime Sent, NtpTime Came);
}
