using BridgeCoordinator.Domain.Liveness;
using BridgeCoordinator.Server.Hosting;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>This node's own pulse, measured at every look at the sites: lateness, the thread pool, the garbage collector, the lease.</summary>
internal sealed class OwnHealth(Nodes nodes, DetectorRules rules, TimeProvider time)
{
    private TimeSpan collected = GC.GetTotalPauseDuration();
    private long asked;
    private long waited;

    public ObserverHealth Current { get; private set; } = ObserverHealth.Well;

    public ObserverHealth Look(TimeSpan tickLate, DateTimeOffset now)
    {
        var pauses = GC.GetTotalPauseDuration();
        var vitals = new Vitals(tickLate, PoolDelay(), pauses - collected, nodes.Age);
        collected = pauses;
        return Current = Current.Look(vitals, now, rules.Observer);
    }

    /// <summary>How long the last piece of work waited for a thread, or the present one has been waiting.</summary>
    private TimeSpan PoolDelay()
    {
        var since = Volatile.Read(ref asked);
        if (since != 0)
        {
            return time.GetElapsedTime(since);
        }
        Volatile.Write(ref asked, Math.Max(1, time.GetTimestamp()));
        ThreadPool.UnsafeQueueUserWorkItem(static me => me.Answer(), this, preferLocal: false);
        return new TimeSpan(Volatile.Read(ref waited));
    }

    private void Answer()
    {
        Volatile.Write(ref waited, time.GetElapsedTime(Volatile.Read(ref asked)).Ticks);
        Volatile.Write(ref asked, 0);
    }
}
