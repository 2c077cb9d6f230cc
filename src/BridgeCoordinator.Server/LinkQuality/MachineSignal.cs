using System.Collections.Concurrent;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Domain.Conditions;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.LinkQuality;
using BridgeCoordinator.Server.Liveness;

namespace BridgeCoordinator.Server.LinkQuality;

/// <summary>A machine too busy, too full or out of disk will fail the meeting: Degraded, domain Agent. The bounds are those of the agent's own checks.</summary>
internal sealed class MachineSignal(LiveEvidence evidence) : ILiveSignal
{
    private const double MostCpu = 90;
    private const double MostMemory = 95;
    private const double LeastDiskMb = 500;
    private readonly ConcurrentDictionary<string, Strain> strains = new(StringComparer.Ordinal);

    public IEnumerable<PointCondition> Troubles(ConferenceState conference, BridgePoint point, DateTimeOffset now)
    {
        if (evidence.Of(point.SiteId) is not { Readings: { } readings } site || site.Known.IsBroken)
        {
            yield break;
        }
        var strain = strains.GetOrAdd(point.SiteId, _ => new Strain()).Seen(readings, site.DiskFreeMb < LeastDiskMb, now);
        if (strain.Cpu.At(now) is { } busy)
        {
            yield return Degraded("machine.cpu-busy", busy);
        }
        if (strain.Memory.At(now) is { } full)
        {
            yield return Degraded("machine.memory-full", full);
        }
        if (strain.Disk is { } since)
        {
            yield return Degraded("machine.disk-full", since);
        }
    }

    // Without its figure: it changes with every heartbeat, and the tile would with it.
    private static PointCondition Degraded(string reason, DateTimeOffset since) => new(Condition.Degraded, ConditionDomain.Agent, reason, null, since);

    /// <summary>Folds each heartbeat once, however many tiles ask.</summary>
    private sealed class Strain
    {
        private readonly Lock gate = new();
        private AgentHeartbeat? last;

        public HeldTrouble Cpu { get; private set; }

        public HeldTrouble Memory { get; private set; }

        public DateTimeOffset? Disk { get; private set; }

        public Strain Seen(AgentHeartbeat heartbeat, bool diskIsFull, DateTimeOffset now)
        {
            lock (gate)
            {
                Disk = diskIsFull ? Disk ?? now : null;
                if (!ReferenceEquals(last, heartbeat))
                {
                    (last, Cpu, Memory) = (heartbeat, Cpu.Next(heartbeat.CpuPercent >= MostCpu, now), Memory.Next(heartbeat.MemoryPercent >= MostMemory, now));
                }
            }
            return this;
        }
    }
}
