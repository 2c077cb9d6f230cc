using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conditions;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.LinkQuality;
using BridgeCoordinator.Server.Liveness;

namespace BridgeCoordinator.Server.LinkQuality;

/// <summary>A line that measures badly shows on the tile, named, with the figure. A backup line alone never makes a point unhealthy: nobody speaks over it yet.</summary>
internal sealed class LineSignal(LiveEvidence evidence, SiteLinks links, FarLines lines, EchoSessions echo) : ILiveSignal
{
    /// <summary>A measurement or two may be missed; then nobody knows, and nothing is said.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(90);

    private Freshness? fresh;

    public IEnumerable<PointCondition> Troubles(ConferenceState conference, BridgePoint point, DateTimeOffset now)
    {
        var broken = evidence.Of(point.SiteId) is { } site ? site.Known.IsBroken : links.Of(point).State != LinkState.Up;
        if (broken || lines.Of(point.SiteId) is not { } history)
        {
            yield break;
        }
        var thresholds = conference.Plan?.Quality ?? LinkThresholds.Usual;
        foreach (var line in (LineRole[])[LineRole.Main, LineRole.Backup])
        {
            if (history.Latest(line) is { } latest && latest.At + Fresh(now) > now && history.Grade(line, thresholds, now) is { Verdict.Grade: not LinkGrade.Good } held)
            {
                yield return new PointCondition(
                    held.Verdict.Grade == LinkGrade.Unhealthy && line == LineRole.Main ? Condition.Unhealthy : Condition.Degraded,
                    ConditionDomain.Link,
                    $"line.{ContractWords.Of(line)}-{ContractWords.Of(held.Verdict.Fault)}",
                    new Dictionary<string, string> { ["value"] = held.Verdict.Value.ToString("0.#", CultureInfo.InvariantCulture) },
                    held.Since
                );
            }
        }
    }

    /// <summary>The schedule is one for all, and asking for it counts every roster: once a second is enough.</summary>
    private TimeSpan Fresh(DateTimeOffset now)
    {
        var known = fresh;
        if (known is null || known.At + TimeSpan.FromSeconds(1) < now || known.At > now)
        {
            fresh = known = new Freshness(now, (2 * echo.Schedule.Interval) + Grace);
        }
        return known.Span;
    }

    private sealed record Freshness(DateTimeOffset At, TimeSpan Span);
}
