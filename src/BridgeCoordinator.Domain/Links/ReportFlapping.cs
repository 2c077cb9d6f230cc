using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Links;

/// <summary>The node that holds a site's connection says that its link began to flap, or stopped.</summary>
public sealed record ReportFlapping(string SiteId, long Epoch, bool Flapping, double Percent, int Changes) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if (WatchedPoint.Of(state, SiteId, Epoch, out var refusal) is not { } point)
        {
            return refusal!;
        }
        if (point.Flapping is not null == Flapping)
        {
            return Decision.Refuse("link.already", ("point", point.Code));
        }
        return Decision.Of(Flapping ? new LinkFlappingBegan(point.Code, Epoch, Percent, Changes) : new LinkFlappingEnded(point.Code, Epoch));
    }
}

/// <summary>What every report about a site asks first.</summary>
internal static class WatchedPoint
{
    public static BridgePoint? Of(ConferenceState state, string siteId, long epoch, out Decision? refusal)
    {
        refusal = null;
        if (state.Open() is { } closed)
        {
            refusal = closed;
            return null;
        }
        if (state.Roster.OfSite(siteId) is not { } point)
        {
            refusal = Decision.Refuse("point.unknown", ("point", siteId));
            return null;
        }
        refusal =
            !state.Watches(point) ? Decision.Refuse("link.not-watched", ("point", point.Code))
            : epoch < point.Link.Epoch ? Decision.Refuse("link.epoch", ("point", point.Code))
            : null;
        return refusal is null ? point : null;
    }
}
