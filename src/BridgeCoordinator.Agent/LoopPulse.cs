using BridgeCoordinator.Agent.Machine;
using BridgeCoordinator.Client;

namespace BridgeCoordinator.Agent;

/// <summary>
/// Whether the agent's own loop still turns: it beats at every heartbeat, every attempt to connect and every attempt to enrol. A lost line
/// is no standstill: then the attempts beat, at most a minute apart.
/// </summary>
internal sealed class LoopPulse(MachineLoad load, TimeProvider time)
{
    /// <summary>Heartbeats may be a minute apart, attempts a minute and their patience; thrice that is no accident.</summary>
    public static readonly TimeSpan Standstill = TimeSpan.FromMinutes(4);

    private long _last = time.GetTimestamp();

    public bool IsBeating => time.GetElapsedTime(Interlocked.Read(ref _last)) < Standstill;

    public void Beat() => Interlocked.Exchange(ref _last, time.GetTimestamp());

    /// <summary>The readings of a heartbeat about to be sent.</summary>
    public MachineReadings Readings()
    {
        Beat();
        return load.Read();
    }
}
