using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Simulator.Judging;

/// <summary>
/// Says what a rehearsal's journal lacks. Pure, and given nothing but the plan and the journal: what the simulator believes it did is
/// not evidence. Content means no findings.
/// </summary>
internal static class Judge
{
    private static readonly Func<Evidence, IEnumerable<Finding>>[] Rules =
    [
        JournalRules.Of,
        PlanRules.Of,
        PhaseRules.Of,
        CheckInRules.Of,
        ReadinessRules.Of,
        RollCallRules.Of,
        HeadcountRules.Of,
        LinkRules.Of,
    ];

    public static IReadOnlyList<Finding> Of(JudgedPlan plan, IReadOnlyDictionary<string, IReadOnlyList<JournalFact>> journal)
    {
        var evidence = new Evidence(plan, journal);
        return [.. Rules.SelectMany(rule => rule(evidence))];
    }
}
