using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Platform;

namespace BridgeCoordinator.Domain.Conditions;

/// <summary>What the tile of a point shows: the worst domain wins and names itself.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Domain">The domain that decides it; absent when nothing is wrong or nothing is expected.</param>
/// <param name="Reason">A reason code of the problem catalogue.</param>
/// <param name="Args">What its sentence names.</param>
/// <param name="Since">When it became true.</param>
public sealed record PointCondition(
    Condition Condition,
    ConditionDomain? Domain,
    string Reason,
    IReadOnlyDictionary<string, string>? Args,
    DateTimeOffset Since
)
{
    /// <param name="point">The point.</param>
    /// <param name="live">What is seen of it right now.</param>
    /// <param name="session">The session people are in.</param>
    /// <param name="now">Now.</param>
    public static PointCondition Of(BridgePoint point, LiveSigns live, SessionState? session, DateTimeOffset now)
    {
        if (session is null || !point.Sits(session.Id) || session.Phase is SessionPhase.Planned or SessionPhase.Closed)
        {
            return new(Condition.Inactive, null, "point.inactive", null, session?.PhaseSince ?? point.EnrolledAt);
        }
        var words = PointWords.Of(point, session);
        var worst = Disagreement.OfLink(OfLink(point, live), live);
        foreach (var trouble in live.Troubles)
        {
            worst = Worse(worst, trouble);
        }
        worst = Worse(worst, OfFlapping(point));
        worst = Worse(worst, OfOperator(point, session, now));
        worst = Worse(worst, Disagreement.OfAbsence(live, session, words.WellSince, now));
        worst = Worse(worst, Disagreement.OfPicture(live, session, words.WellSince, now));
        worst = Worse(worst, words.Trouble is { } said ? Disagreement.OfWord(said, words.Call, live) : null);
        // A person's word that all is well is enough where no agent was ever heard.
        return worst.Reason == "link.never-seen" && words.WellSince is { } well
            ? new(Condition.Healthy, null, "point.healthy", null, well)
            : worst;
    }

    private static PointCondition OfLink(BridgePoint point, in LiveSigns live) => OfLink(point, live.Link, live.Cause ?? point.Link.Cause, live.Since);

    private static PointCondition OfLink(BridgePoint point, LinkState live, LinkDownCause? cause, DateTimeOffset since) =>
        live switch
        {
            LinkState.Up => new(Condition.Healthy, null, "point.healthy", null, since),
            LinkState.Suspect => new(Condition.Silent, ConditionDomain.Link, "link.suspect", null, since),
            LinkState.Down when cause == LinkDownCause.ConnectionLost => new(
                Condition.Silent,
                ConditionDomain.Link,
                "link.connection-lost",
                null,
                since
            ),
            LinkState.Down => new(Condition.Silent, ConditionDomain.Link, "link.down", null, since),
            LinkState.Left => new(Condition.Unknown, ConditionDomain.Agent, "link.left", null, since),
            LinkState.Unverified => new(Condition.Unknown, ConditionDomain.Link, "link.unverified", null, since),
            LinkState.NeverSeen => new(Condition.Unknown, ConditionDomain.Agent, "link.never-seen", null, point.EnrolledAt),
        };

    private static PointCondition? OfFlapping(BridgePoint point) =>
        point.Flapping is { } flapping
            ? new(
                Condition.Degraded,
                ConditionDomain.Link,
                "link.flapping",
                new Dictionary<string, string>
                {
                    ["percent"] = flapping.Percent.ToString("0.#", CultureInfo.InvariantCulture),
                    ["changes"] = flapping.Changes.ToString(CultureInfo.InvariantCulture),
                },
                flapping.Since
            )
            : null;

    private static PointCondition? OfOperator(BridgePoint point, SessionState session, DateTimeOffset now) =>
        session.OnPostBy < now && session.Seat(point.Index).OnPost is null
            ? new(Condition.Degraded, ConditionDomain.Operator, "operator.missing", null, session.OnPostBy.Value)
            : null;

    private static PointCondition Worse(PointCondition one, PointCondition? other) =>
        other is not null && Weight(other.Condition) > Weight(one.Condition) ? other : one;

    /// <summary>Trouble that was seen outweighs not knowing.</summary>
    private static int Weight(Condition condition) =>
        condition switch
        {
            Condition.Suppressed => 6,
            Condition.Silent => 5,
            Condition.Unhealthy => 4,
            Condition.Degraded => 3,
            Condition.Unknown => 2,
            Condition.Healthy => 1,
            Condition.Inactive => 0,
        };
}
