using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Links;

/// <summary>A verdict about a link that is worth a fact.</summary>
public enum LinkVerdict
{
    Up,
    Down,
    Left,
}

/// <summary>
/// The node that holds a site's connection reports a verdict. An agent that moved to another node without going down writes nothing;
/// a node that still holds the old connection may not declare it dead once the newer epoch has written anything.
/// </summary>
public sealed record ReportLink(string SiteId, long Epoch, LinkVerdict Verdict, DateTimeOffset Since, LinkDownCause? Cause = null)
    : Command<ConferenceState>
{
    /// <summary>The video platform's last word had the site in the meeting: the fall is written, but nobody is called yet.</summary>
    public bool StillSeen { get; init; }

    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if (state.Open() is { } refusal)
        {
            return refusal;
        }
        if (state.Roster.OfSite(SiteId) is not { } point)
        {
            return Decision.Refuse("point.unknown", ("point", SiteId));
        }
        if (!state.Watches(point))
        {
            return Decision.Refuse("link.not-watched", ("point", point.Code));
        }
        var link = point.Link;
        if (Epoch < link.Epoch)
        {
            return Decision.Refuse("link.epoch", ("point", point.Code));
        }
        if (IsNoNews(link))
        {
            return Decision.Refuse("link.already", ("point", point.Code));
        }
        var since = Since < moment.Now ? Since : moment.Now;
        return Verdict switch
        {
            LinkVerdict.Up => Decision.Of(new LinkCameUp(point.Code, Epoch, since)),
            LinkVerdict.Down => Decision.Of(
                [
                    new LinkWentDown(point.Code, Epoch, since, Cause ?? LinkDownCause.Silence),
                    .. StillSeen ? [new OutageDoubted(point.Code, since)] : Joining.FallOf(state, point, since, moment),
                ]
            ),
            LinkVerdict.Left => Decision.Of(new LinkLeft(point.Code, Epoch, since)),
        };
    }

    /// <summary>Silence after a good-bye is no news, unless the site had come back in between.</summary>
    private bool IsNoNews(PointLink link) =>
        Verdict switch
        {
            LinkVerdict.Up => link.State == LinkState.Up,
            LinkVerdict.Down => link.State == LinkState.Down || (link.State == LinkState.Left && Epoch == link.Epoch),
            LinkVerdict.Left => link.State == LinkState.Left,
        };
}
