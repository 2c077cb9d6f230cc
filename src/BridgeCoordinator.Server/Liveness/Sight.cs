using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Liveness;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>How well the coordinator sees, for the header of every board.</summary>
internal sealed class Sight(FleetWatch fleet)
{
    public event Action? Changed
    {
        add => fleet.Changed += value;
        remove => fleet.Changed -= value;
    }

    public FleetSight Now
    {
        get
        {
            var brake = fleet.Brake;
            var group = brake.Groups.OrderByDescending(g => g.Silent).FirstOrDefault();
            return
                (fleet.Withheld & (Withheld.Blind | Withheld.Lease)) != 0
                    ? new(SightState.Blind, brake.BlindSince, null, fleet.SilentNow, fleet.Fleet.Sites)
                : (fleet.Withheld & Withheld.Returning) != 0 ? new(SightState.Returning, null, null, fleet.SilentNow, fleet.Fleet.Sites)
                : group is not null ? new(SightState.Braked, group.Since, group.Group, group.Silent, group.Of)
                : new(SightState.Clear, null, null, 0, 0);
        }
    }
}
