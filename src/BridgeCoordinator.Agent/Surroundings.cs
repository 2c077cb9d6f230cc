using BridgeCoordinator.Agent.Machine;
using BridgeCoordinator.Agent.Probes;
using BridgeCoordinator.Client;

namespace BridgeCoordinator.Agent;

/// <summary>What probes are shown at this moment: the machine, and the session once there is one.</summary>
internal sealed class Surroundings(MachineLoad load, AgentFolder folder, TimeProvider time)
{
    private volatile SiteSession? _session;
    private volatile CoordinatorDoor? _door;

    public ProbeScene Scene => new(load.Read(), _session?.ClockOffset, _session?.HubRtt, folder.Path, time, _door);

    public void Enter(SiteSession session, CoordinatorDoor door) => (_session, _door) = (session, door);

    /// <summary>The key goes with the session.</summary>
    public void Leave() => (_session, _door) = (null, null);
}
