namespace BridgeCoordinator.Domain.Tests.Simulation;

/// <summary>The cast's plan with everything a wave can be: gates, quorums, a freeze, a comparison, acts as answers, checks of every kind.</summary>
internal static class SimulatedPlan
{
    public static IReadOnlyList<CheckPlan> Checks { get; } =
    [
        new("camera", CheckBy.Operator, AtMost: 20),
        new("microphone", CheckBy.Agent, Advisory: true),
        new("line", CheckBy.TwoWay),
    ];

    public static SessionPlan Morning { get; } =
        Cast.Morning with
        {
            Waves =
            [
                Asked with { QuorumPercent = 50, Gate = GateKind.Hard, ComparesSetup = true },
                Cast.Word with { Gate = GateKind.Soft },
                Act("post", WaveKind.OnPost, "T-90m", "T-60m"),
                Act("call", WaveKind.RollCall, "T-30m", "T-15m") with { Gate = GateKind.Soft, QuorumPercent = 30 },
                Act("count", WaveKind.FirstHeadcount, "T-15m", "T-1m"),
            ],
        };

    public static SessionPlan Rehearsal { get; } = Cast.Rehearsal with { Waves = [Asked with { QuorumPercent = 0, Freezes = true }] };

    public static ConferencePlan First { get; } = Cast.PlanOf(Morning, Rehearsal) with { Checks = Checks };

    private static WavePlan Asked => Cast.Devices with { AnsweredBy = [WaveSource.Agent, WaveSource.Operator, WaveSource.ControlRoom] };

    private static WavePlan Act(string id, WaveKind kind, string opens, string deadline) =>
        new(id, id, TimeOffset.Parse(opens), TimeOffset.Parse(deadline), [WaveSource.Operator], [], kind);
}
