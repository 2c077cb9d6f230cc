using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Links;

internal static class LinkFold
{
    public static ConferenceState Fold(this ConferenceState state, LinkCameUp fact, in FactStamp stamp) =>
        With(state, fact.Point, new PointLink(LinkState.Up, fact.Epoch, fact.Since, stamp.At));

    public static ConferenceState Fold(this ConferenceState state, LinkWentDown fact, in FactStamp stamp) =>
        With(state, fact.Point, new PointLink(LinkState.Down, fact.Epoch, fact.Since, stamp.At, fact.Cause));

    public static ConferenceState Fold(this ConferenceState state, LinkLeft fact, in FactStamp stamp) =>
        With(state, fact.Point, new PointLink(LinkState.Left, fact.Epoch, fact.Since, stamp.At));

    public static ConferenceState Fold(this ConferenceState state, OutageDoubted fact, in FactStamp stamp) =>
        With(state, fact.Point, state.KnownPoint(fact.Point).Link with { Doubted = true, At = stamp.At });

    public static ConferenceState Fold(this ConferenceState state, OutageConfirmed fact, in FactStamp stamp) =>
        With(state, fact.Point, state.KnownPoint(fact.Point).Link with { Doubted = false, At = stamp.At });

    public static ConferenceState Fold(this ConferenceState state, LinkFlappingBegan fact, in FactStamp stamp) =>
        With(state, state.KnownPoint(fact.Point) with { Flapping = new(fact.Percent, fact.Changes, stamp.At) });

    public static ConferenceState Fold(this ConferenceState state, LinkFlappingEnded fact) =>
        With(state, state.KnownPoint(fact.Point) with { Flapping = null });

    private static ConferenceState With(ConferenceState state, string code, PointLink link)
    {
        var point = state.KnownPoint(code);
        var wasTroubled = IncidentFold.IsTroubled(point);
        return With(state, point with { Link = link }).Recounted(point.Index, wasTroubled, link.At);
    }

    private static ConferenceState With(ConferenceState state, BridgePoint point)
    {
        var roster = state.Roster.With(point, state.Batch);
        return ReferenceEquals(roster, state.Roster) ? state : state with { Roster = roster };
    }
}
