using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conditions;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Server.Liveness;

namespace BridgeCoordinator.Server.Incidents;

/// <summary>A point whose operator calls for help shows it on its tile, whatever its machine says.</summary>
internal sealed class HelpSignal : ILiveSignal
{
    public IEnumerable<PointCondition> Troubles(ConferenceState conference, BridgePoint point, DateTimeOffset now) =>
        conference.Incidents.Help.Of(point.Index).Where(r => r.IsOpen).Select(Trouble);

    private static PointCondition Trouble(HelpRequest request) =>
        request.Kind switch
        {
            HelpKind.NoPicture => new(Condition.Unhealthy, ConditionDomain.Media, "help.no-picture", null, request.AskedAt),
            HelpKind.NoSound => new(Condition.Unhealthy, ConditionDomain.Media, "help.no-sound", null, request.AskedAt),
            HelpKind.LostConnection => new(Condition.Unhealthy, ConditionDomain.Link, "help.lost-connection", null, request.AskedAt),
            HelpKind.Other => new(Condition.Degraded, ConditionDomain.Operator, "help.other", null, request.AskedAt),
        };
}
