using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Simulator.Judging;

/// <summary>The plan came whole, its conference opened before anything else happened in it, and every site has an agent of its own.</summary>
internal static class PlanRules
{
    public static IEnumerable<Finding> Of(Evidence evidence) => [.. Imported(evidence), .. Opened(evidence), .. Enrolled(evidence)];

    private static IEnumerable<Finding> Imported(Evidence evidence)
    {
        var (plan, id) = (evidence.Plan, evidence.Plan.Conference.Id);
        var accepted = evidence.All<PlanAccepted>("registry").Where(f => f.Fact.Conference?.Id == id).ToList();
        var completed = evidence.All<PlanCompleted>("registry").Where(f => f.Fact.ConferenceId == id).ToList();
        if (accepted.Count != 1 || completed.Count != 1 || completed[0].Fact.ImportId != accepted[0].Fact.ImportId)
        {
            yield return new(Acts.Import, "import.registry", $"the registry holds {accepted.Count} beginnings and {completed.Count} ends of the plan of {id}");
        }
        if (!evidence.All<ProgrammeAdopted>(evidence.ProgrammeStream).Any(f => f.Fact.Plan.Id == plan.ProgrammeId))
        {
            yield return new(Acts.Import, "import.programme", $"the programme {plan.ProgrammeId} was never adopted");
        }
        var lines = evidence.All<PointsEnrolled>().SelectMany(f => f.Fact.Lines).ToList();
        if (evidence.Missing(lines.Select(l => l.Code)) is { } missing)
        {
            yield return new(Acts.Import, "import.points", $"{missing} never came to the roster");
        }
        if (lines.Count != plan.Points.Count || evidence.All<PointsWithdrawn>().Count > 0)
        {
            yield return new(Acts.Import, "import.roster", $"the roster has {lines.Count} lines where the plan has {plan.Points.Count}");
        }
        if (evidence.All<ConferenceDrafted>() is not [{ Row.Seq: 1 }] || evidence.All<RosterCompleted>().Count != 1)
        {
            yield return new(Acts.Import, "import.conference", "the conference must be drafted once, first of all, and its roster completed once");
        }
    }

    private static IEnumerable<Finding> Opened(Evidence evidence)
    {
        var opened = evidence.All<ConferenceOpened>();
        if (opened is not [var open])
        {
            yield return new(Acts.Open, "open.once", $"the conference must open once; it opened {opened.Count} times");
            yield break;
        }
        if (ByHand(open.Row) is { } wrong)
        {
            yield return new(Acts.Open, "open.actor", $"the conference was opened by {wrong}");
        }
        var early = evidence.Conference.FirstOrDefault(e => e.Seq < open.Row.Seq && !IsPlan(e.Fact));
        if (early is not null || evidence.All<RosterCompleted>().Any(f => f.Row.Seq > open.Row.Seq))
        {
            yield return new(Acts.Open, "open.order", $"{early?.Row.Type ?? "roster-completed"} stands before or after the opening where it must not");
        }
    }

    private static IEnumerable<Finding> Enrolled(Evidence evidence)
    {
        var agents = evidence.All<AgentEnrolled>("access").Select(f => f.Fact.SiteId).ToHashSet(StringComparer.Ordinal);
        if (Evidence.Name(evidence.Plan.Points.Where(p => !agents.Contains(p.SiteId)).Select(p => p.Code)) is { } missing)
        {
            yield return new(Acts.Enrol, "enrol.missing", $"no agent ever enrolled at {missing}");
        }
    }

    private static bool IsPlan(IFact fact) => fact is ConferenceDrafted or PointsEnrolled or RosterCompleted or SessionStartShifted;

    /// <summary>Null if a person or a machine stands behind the row, else who does.</summary>
    internal static string? ByHand(JournalFact row) =>
        row.ActorKind is ActorKind.Person or ActorKind.Machine ? null : $"{row.ActorKind}:{row.ActorId}";
}
