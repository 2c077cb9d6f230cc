using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;

namespace BridgeCoordinator.Domain.LinkQuality;

/// <summary>A verdict on a line as the result of a check: what decided it, the bound it was held against, and what to do. The rule is <see cref="LineVerdict"/>'s alone.</summary>
public static class LineFinding
{
    /// <summary>The check that answers for the line.</summary>
    public const string Check = "network";

    /// <summary>Where nothing came back, or nothing could be sent, the line is silent.</summary>
    public static (LineVerdict Verdict, CheckResult Result) Of(LinkReading reading, LinkThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var verdict = reading.Received == 0 ? new LineVerdict(LinkGrade.Unhealthy, LineFault.Silent, 100) : LineVerdict.Of(reading, thresholds);
        var broken = verdict.Grade == LinkGrade.Unhealthy ? thresholds.Degraded : thresholds.Good;
        var (value, unit, code, threshold) = verdict.Fault switch
        {
            LineFault.None => (reading.LossPercent ?? 0, "%", null, broken.LossPercent),
            LineFault.Silent => (100, "%", "relay.silent", broken.LossPercent),
            LineFault.Loss => (verdict.Value, "%", "udp.loss", broken.LossPercent),
            LineFault.Delay => (verdict.Value, "ms", "network.slow", broken.RttMs),
            LineFault.Jitter => (verdict.Value, "ms", "network.jitter", broken.JitterMs),
            LineFault.Rating => (verdict.Value, "1", (string?)"network.rating", broken.RFactor),
        };
        return (verdict, new CheckResult(Check, ResultOf(verdict.Grade), Math.Round(value, 1), unit, code, threshold, Evidence(reading)));
    }

    private static Contracts.Readiness ResultOf(LinkGrade grade) =>
        grade switch
        {
            LinkGrade.Good => Contracts.Readiness.Ready,
            LinkGrade.Degraded => Contracts.Readiness.ReadyWithNotes,
            LinkGrade.Unhealthy => Contracts.Readiness.NotReady,
        };

    private static string Evidence(LinkReading reading) =>
        string.Create(CultureInfo.InvariantCulture, $"{reading.Received} of {reading.Sent} came back, jitter {reading.JitterMs ?? 0:0.#} ms, round trip {reading.RttP50Ms ?? 0:0.#} ms");
}
