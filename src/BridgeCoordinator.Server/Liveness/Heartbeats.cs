using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Liveness;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>The interval agents are told, by how many sites are watched on all nodes.</summary>
internal sealed class Heartbeats(Followers followers)
{
    public TimeSpan Interval
    {
        get
        {
            var watching = followers.All.Select(f => f.Current.State).OfType<ConferenceState>().Where(c => c.IsWatched).ToList();
            return HeartbeatInterval.For(watching.Sum(c => c.Roster.Enrolled), watching.Count > 0);
        }
    }
}
