using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Server.Plans;

/// <summary>The section <c>quality</c>: how a conference grades lines. What it leaves out is as usual.</summary>
internal static class PlanQuality
{
    public static LinkThresholds Read(PlanSection section)
    {
        var usual = LinkThresholds.Usual;
        var good = section.Section("good") is { } best ? Good(best, usual.Good) : usual.Good;
        // The second bound may not be stricter than the first, said or unsaid.
        var least = usual.Degraded with
        {
            LossPercent = Math.Max(usual.Degraded.LossPercent, good.LossPercent),
            JitterMs = Math.Max(usual.Degraded.JitterMs, good.JitterMs),
            RttMs = Math.Max(usual.Degraded.RttMs, good.RttMs),
            RFactor = Math.Min(usual.Degraded.RFactor, good.RFactor),
        };
        var degraded = section.Section("degraded") is { } bearable ? Degraded(bearable, good, least) : least;
        var hold = section.Number("holdSeconds", 0, 600) ?? usual.HoldSeconds;
        section.Finish();
        return new LinkThresholds(good, degraded, hold);
    }

    private static LinkBounds Good(PlanSection section, LinkBounds usual) =>
        Bounds(section, new LinkBounds(0, 0, 0, 0), new LinkBounds(100, 1_000, 5_000, 100), usual);

    private static LinkBounds Degraded(PlanSection section, LinkBounds good, LinkBounds usual) =>
        Bounds(section, good with { RFactor = 0 }, new LinkBounds(100, 1_000, 5_000, good.RFactor), usual);

    private static LinkBounds Bounds(PlanSection section, LinkBounds least, LinkBounds most, LinkBounds usual)
    {
        var bounds = new LinkBounds(
            section.Decimal("lossPercent", least.LossPercent, most.LossPercent) ?? usual.LossPercent,
            section.Decimal("jitterMs", least.JitterMs, most.JitterMs) ?? usual.JitterMs,
            section.Decimal("rttMs", least.RttMs, most.RttMs) ?? usual.RttMs,
            section.Decimal("rFactor", least.RFactor, most.RFactor) ?? usual.RFactor
        );
        section.Finish();
        return bounds;
    }
}
