using BridgeCoordinator.Faults.Stage;

namespace BridgeCoordinator.Faults.Cases;

/// <summary>What every case gets: a network to break, and somewhere to say what came of it.</summary>
/// <param name="Record">Where a case that can keep what happened puts it; absent: nowhere.</param>
internal sealed record Scene(Network Network, Findings Findings, OwnEyes Eyes, string? Record = null)
{
    public bool Full => Findings.Full;
}

/// <summary>A fault and what must come of it.</summary>
/// <param name="Name">How <c>run.sh</c> calls it.</param>
/// <param name="Sentence">What is done.</param>
/// <param name="Play">Does it.</param>
internal sealed record Case(string Name, string Sentence, Func<Scene, Task> Play)
{
    public static IReadOnlyList<Case> All { get; } =
        [
            new("agent-killed", "a real agent is killed (kill -9), and one is asked to end (SIGTERM)", AgentKilled.Play),
            new("line-dropped-1s", "a line drops both ways without a FIN, heartbeat 1 s", scene => LineDropped.Play(scene, Cut.Both, 100)),
            new("line-dropped-2s", "the same at heartbeat 2 s", scene => LineDropped.Play(scene, Cut.Both, 1_000)),
            new("line-dropped-5s", "the same at heartbeat 5 s", scene => LineDropped.Play(scene, Cut.Both, 2_100)),
            new("line-dropped-out", "only what the site sends is dropped", scene => LineDropped.Play(scene, Cut.Out, 100)),
            new("line-dropped-in", "only what is sent to the site is dropped", scene => LineDropped.Play(scene, Cut.In, 100)),
            new("half-killed", "1,000 of 2,000 sites are killed at once", HalfKilled.Play),
            new("shaky-line", "10 % loss each way, round trip 200 ± 50 ms, 200 sites for 30 min", ShakyLine.Play),
            new("toggling", "a line toggles every 20 s for 10 min", Toggling.Play),
            new("forty-percent", "40 % of the sites are cut off at once", FortyPercent.Play),
            new("coordinator-cut", "the coordinator's own network is cut for 2 min", CoordinatorIll.NetworkCut),
            new("coordinator-frozen", "the coordinator's process is frozen for 15 s", CoordinatorIll.Frozen),
            new("coordinator-busy", "every core burns for 60 s", CoordinatorIll.Busy),
            new("twins", "two agents with one identity", Twins.Play),
        ];
}
