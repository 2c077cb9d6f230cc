using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;

namespace BridgeCoordinator.Domain.LinkQuality;

/// <summary>What a line suffers from most.</summary>
public enum LineFault
{
    None,

    /// <summary>Nothing came back at all.</summary>
    Silent,
    Loss,
    Delay,
    Jitter,

    /// <summary>Each figure passes; together they do not.</summary>
    Rating,
}

/// <summary>One measurement against one conference's thresholds.</summary>
/// <param name="Grade">The worst grade of its figures.</param>
/// <param name="Fault">The figure that decides it.</param>
/// <param name="Value">That figure: percent, milliseconds or R.</param>
public readonly record struct LineVerdict(LinkGrade Grade, LineFault Fault, double Value)
{
    public static LineVerdict Of(LinkReading reading, LinkThresholds thresholds)
    {
        if (reading is { Method: LineMethod.Udp, Sent: > 0, Received: 0 })
        {
            return new(LinkGrade.Unhealthy, LineFault.Silent, 100);
        }
        var (good, bearable) = (thresholds.Good, thresholds.Degraded);
        var worst = new LineVerdict(LinkGrade.Good, LineFault.None, 0);
        worst = Worse(worst, LineFault.Loss, reading.LossPercent, good.LossPercent, bearable.LossPercent);
        worst = Worse(worst, LineFault.Delay, reading.RttP50Ms, good.RttMs, bearable.RttMs);
        worst = Worse(worst, LineFault.Jitter, reading.JitterMs, good.JitterMs, bearable.JitterMs);
        if (LineRating.R(reading) is { } r)
        {
            var grade = r >= good.RFactor ? LinkGrade.Good : r >= bearable.RFactor ? LinkGrade.Degraded : LinkGrade.Unhealthy;
            worst = grade > worst.Grade ? new(grade, LineFault.Rating, r) : worst;
        }
        return worst;
    }

    /// <summary>Good below the first bound, bearable up to and with the second.</summary>
    private static LineVerdict Worse(LineVerdict worst, LineFault fault, double? value, double good, double bearable)
    {
        if (value is not { } figure)
        {
            return worst;
        }
        var grade = figure < good ? LinkGrade.Good : figure <= bearable ? LinkGrade.Degraded : LinkGrade.Unhealthy;
        return grade > worst.Grade ? new(grade, fault, figure) : worst;
    }
}

/// <summary>From a measured line to R: what speech by G.711 with concealment would suffer on it.</summary>
public static class LineRating
{
    /// <summary>One packet's length is spoken before it leaves.</summary>
    private static readonly TimeSpan Packet = TimeSpan.FromMilliseconds(20);

    /// <summary>R; absent where loss or round trip is not known.</summary>
    public static double? R(LinkReading reading) =>
        reading is { LossPercent: { } loss, RttP50Ms: { } rtt } ? EModel.R(MouthToEar(rtt, reading.JitterMs ?? 0), loss, SpeechCodec.G711Concealed) : null;

    /// <summary>Half the round trip, a receiver's buffer of twice the jitter, and the packet itself.</summary>
    private static TimeSpan MouthToEar(double rttMs, double jitterMs) => TimeSpan.FromMilliseconds((rttMs / 2) + (2 * jitterMs)) + Packet;
}
