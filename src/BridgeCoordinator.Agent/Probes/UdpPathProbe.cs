using System.Globalization;
using BridgeCoordinator.Agent.Configuration;
using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>Does UDP pass as speech does? A burst of a second and a half to the coordinator's echo; good below 1 % lost, bad from 5 %.</summary>
internal sealed class UdpPathProbe(LineRole line, Bounds bounds) : IProbe
{
    public LineRole Line => line;

    /// <summary>1.5 s at 50 a second, and a second for stragglers: well within a check's usual patience.</summary>
    public const int Packets = 75;

    public static IProbe Read(AgentSection section) =>
        new UdpPathProbe(section.Word("line", "main", "backup") == "backup" ? LineRole.Backup : LineRole.Main, section.Bounds(1, 5));

    public async Task<Finding> Look(ProbeScene scene, CancellationToken ct)
    {
        if (scene.MeasureLine is not { } measure)
        {
            return Finding.Blind("probe.no-session", "no session with a coordinator");
        }
        return await measure(line, ct) switch
        {
            null => Finding.Blind("udp.no-echo", "the coordinator gave no echo to measure against"),
            { LossPercent: { } loss } reading => bounds.Judge(
                loss,
                "%",
                "udp.loss",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{reading.Received} of {reading.Sent} came back, jitter {reading.JitterMs ?? 0:0.#} ms, round trip {reading.RttP50Ms ?? 0:0.#} ms, {reading.Reordered} reordered"
                )
            ),
            var hub => Finding.Note("udp.blocked", string.Create(CultureInfo.InvariantCulture, $"no datagram came back, TCP passes in {hub.RttP50Ms ?? 0:0.#} ms")),
        };
    }
}
