using BridgeCoordinator.Agent.Configuration;
using BridgeCoordinator.Agent.Machine;
using BridgeCoordinator.Agent.Probes;
using BridgeCoordinator.Client;

namespace BridgeCoordinator.Agent;

/// <summary>What probes are shown at this moment: the machine, and the session once there is one.</summary>
internal sealed class Surroundings(AgentSettings settings, MachineLoad load, AgentFolder folder, TimeProvider time)
{
    private volatile SiteSession? _session;
    private volatile CoordinatorDoor? _door;

    public ProbeScene Scene =>
        new(load.Read(), _session?.ClockOffset, _session?.HubRtt, folder.Path, time, _door)
        {
            Lines = settings.Lines,
            MeasureLine = _session is { } session ? (line, ct) => session.MeasureLine(settings.Source(line), UdpPathProbe.Packets, ct) : null,
        };

    /// <summary>The lines of the file, for the session to measure.</summary>
    public IReadOnlyList<LineSource> Lines => settings.Lines;

    /// <summary>Room on the disk of the agent's folder; unknown where it cannot be asked.</summary>
    public double? DiskFreeMb
    {
        get
        {
            try
            {
                return new DriveInfo(folder.Path).AvailableFreeSpace / 1e6;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                return null;
            }
        }
    }

    public void Enter(SiteSession session, CoordinatorDoor door) => (_session, _door) = (session, door);

    /// <summary>The key goes with the session.</summary>
    public void Leave() => (_session, _door) = (null, null);
}
