using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;

namespace BridgeCoordinator.Domain.LinkQuality;

/// <summary>
/// The grade a line shows: worse at once, better only once it has measured better for the whole hold. Between bursts the clock alone may end
/// a hold, so the shown grade is asked for with <see cref="At"/>.
/// </summary>
/// <param name="Verdict">The verdict that is shown.</param>
/// <param name="Since">Since when its grade is.</param>
/// <param name="Latest">The latest verdict measured; never worse than the shown one.</param>
/// <param name="BetterSince">Since when every measurement was better than what is shown.</param>
public sealed record HeldGrade(LineVerdict Verdict, DateTimeOffset Since, LineVerdict Latest, DateTimeOffset? BetterSince)
{
    public static HeldGrade Next(HeldGrade? before, LineVerdict seen, DateTimeOffset at, TimeSpan hold)
    {
        var shown = before?.At(at, hold);
        if (shown is null || seen.Grade > shown.Verdict.Grade)
        {
            return new(seen, at, seen, null);
        }
        return seen.Grade == shown.Verdict.Grade
            ? new(seen, shown.Since, seen, null)
            // Of two better grades in one hold the worse is what the line has earned.
            : shown with { Latest = shown.BetterSince is not null && shown.Latest.Grade > seen.Grade ? shown.Latest : seen, BetterSince = shown.BetterSince ?? at };
    }

    /// <summary>What is shown now.</summary>
    public HeldGrade At(DateTimeOffset now, TimeSpan hold) =>
        BetterSince is { } better && better + hold <= now ? new(Latest, better + hold, Latest, null) : this;

    /// <summary>The grade a history of readings has earned.</summary>
    public static HeldGrade? Of(IEnumerable<LinkReading> readings, LinkThresholds thresholds)
    {
        HeldGrade? held = null;
        foreach (var reading in readings)
        {
            held = Next(held, LineVerdict.Of(reading, thresholds), reading.At, TimeSpan.FromSeconds(thresholds.HoldSeconds));
        }
        return held;
    }
}
