using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Links;

/// <summary>A doubted outage is one: the platform does not see the site any more, or nobody could ask it for too long. Now it falls as any other.</summary>
public sealed record ConfirmOutage(string SiteId, long Epoch) : Command<ConferenceState>
{
    public override Decision Decide(ConferenceState state, in Moment moment)
    {
        if (WatchedPoint.Of(state, SiteId, Epoch, out var refusal) is not { } point)
        {
            return refusal!;
        }
        return point.Link is { State: LinkState.Down, Doubted: true, Since: var since }
            ? Decision.Of([new OutageConfirmed(point.Code, since), .. Joining.FallOf(state, point, since, moment)])
            : Decision.Refuse("link.already", ("point", point.Code));
    }
}
