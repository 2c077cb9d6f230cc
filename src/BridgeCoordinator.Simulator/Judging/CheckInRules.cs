using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;

namespace BridgeCoordinator.Simulator.Judging;

/// <summary>Every point's operator signed in, came on post once, in time and before the start, as the person he is.</summary>
internal static class CheckInRules
{
    public static IEnumerable<Finding> Of(Evidence evidence)
    {
        var plan = evidence.Plan;
        var posts = evidence.All<OperatorCameOnPost>().Where(f => f.Fact.SessionId == plan.Session.Id).ToList();
        if (evidence.Missing(posts.Select(f => f.Fact.Point)) is { } missing)
        {
            yield return new(Acts.OnPost, "on-post.missing", $"nobody came on post at {missing}");
        }
        if (Evidence.Name(posts.GroupBy(f => f.Fact.Point).Where(p => p.Count() > 1).Select(p => p.Key)) is { } twice)
        {
            yield return new(Acts.OnPost, "on-post.twice", $"more than one came on post at {twice}");
        }
        var late = posts.Where(f => f.Fact.Late || f.Row.At > plan.StartsAt || f.Row.Seq > evidence.SeqOf(SessionPhase.Live));
        if (Evidence.Name(late.Select(f => f.Fact.Point)) is { } lates)
        {
            yield return new(Acts.OnPost, "on-post.late", $"{lates} came on post too late");
        }
        var operators = evidence
            .All<PersonAdded>("access")
            .Where(f => f.Fact.Role == Role.Operator && f.Fact.ConferenceId == plan.Conference.Id)
            .ToDictionary(f => f.Fact.PersonId, f => f.Fact.Point);
        var strangers = posts.Where(f =>
            f.Row.ActorKind != ActorKind.Person
            || f.Row.ActorId != f.Fact.PersonId.ToString("D")
            || operators.GetValueOrDefault(f.Fact.PersonId) != f.Fact.Point
        );
        if (Evidence.Name(strangers.Select(f => f.Fact.Point)) is { } unknown)
        {
            yield return new(Acts.OnPost, "on-post.person", $"who came on post at {unknown} is not the operator who entered there");
        }
    }
}
