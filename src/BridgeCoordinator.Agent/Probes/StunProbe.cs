using BridgeCoordinator.Agent.Configuration;
using BridgeCoordinator.Agent.Probes.Codecs;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>A STUN Binding (RFC 8489): does UDP get out and back, and which address does the world see.</summary>
internal sealed class StunProbe(Target server, Bounds bounds) : IProbe
{
    public static IProbe? Read(AgentSection section) => (section.Target("server", 3478), section.Bounds(200, 300)) is ({ } to, var bounds) ? new StunProbe(to, bounds) : null;

    public async Task<Finding> Look(ProbeScene scene, CancellationToken ct)
    {
        var random = new Random();
        var question = new StunMessage(StunKind.Request, new UInt128((uint)random.NextInt64(1L << 32), (ulong)random.NextInt64()));
        var (from, local) = (scene.Time.GetTimestamp(), "");
        var answer = await Lines.Ask(
            server,
            ours =>
            {
                // The last sending is the one most likely answered; on a line that loses, the figure is a lower bound.
                (from, local) = (scene.Time.GetTimestamp(), $"{ours}");
                return question.Write();
            },
            bytes => StunMessage.Read(bytes) is { Kind: not StunKind.Request } m && m.Transaction == question.Transaction ? m : null,
            scene,
            ct
        );
        if (answer.Kind is StunKind.Error || answer.Mapped is null)
        {
            return Finding.Bad("stun.refused", $"{server} answered {answer.ErrorCode?.ToString("D", null) ?? "without our address"}");
        }
        var nat = $"{answer.Mapped}" == local ? "no NAT" : $"from {local}";
        var name = answer.Software is { } software ? $", {software}" : "";
        return bounds.Judge(scene.Time.GetElapsedTime(from).TotalMilliseconds, "ms", "network.slow", $"seen as {answer.Mapped} ({nat}){name}");
    }
}
