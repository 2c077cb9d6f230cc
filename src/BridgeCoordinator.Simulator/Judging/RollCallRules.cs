using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;

namespace BridgeCoordinator.Simulator.Judging;

/// <summary>The control room called the roll once before the start, and every point said the formula.</summary>
internal static class RollCallRules
{
    public static IEnumerable<Finding> Of(Evidence evidence)
    {
        var (plan, session) = (evidence.Plan, evidence.Plan.Session.Id);
        var opened = evidence.All<RollCallOpened>().Where(f => f.Fact.SessionId == session).ToList();
        var closed = evidence.All<RollCallClosed>().Where(f => f.Fact.SessionId == session).ToList();
        var answers = evidence.All<RollCallAnswered>().Where(f => f.Fact.SessionId == session).ToList();
        if (opened is not [var open] || closed is not [var close])
        {
            yield return Say("run", $"the roll must be called once; it was opened {opened.Count} and closed {closed.Count} times");
            yield break;
        }
        if (PlanRules.ByHand(open.Row) is { } wrong || open.Row.Seq > evidence.SeqOf(SessionPhase.Live))
        {
            yield return Say("opened", $"the roll was called by {open.Row.ActorKind}:{open.Row.ActorId} at {open.Row.Seq}; a person must, before the start");
        }
        if (evidence.Missing(answers.Where(f => f.Row.Seq > open.Row.Seq && f.Row.Seq < close.Row.Seq).Select(f => f.Fact.Point)) is { } missing)
        {
            yield return Say("missing", $"{missing} did not answer the roll call");
        }
        if (Evidence.Name(answers.Where(f => f.Fact.Word != RollCallWord.AllClear).Select(f => f.Fact.Point)) is { } trouble)
        {
            yield return Say("trouble", $"{trouble} did not say that all is clear");
        }
        if (Evidence.Name(answers.Where(f => f.Row.ActorKind != ActorKind.Person).Select(f => f.Fact.Point)) is { } nobody)
        {
            yield return Say("identity", $"no person answered for {nobody}");
        }
        var count = answers.Select(f => f.Fact.Point).Distinct(StringComparer.Ordinal).Count();
        if (close.Fact.Answered != count || close.Fact.Expected != plan.Points.Count)
        {
            yield return Say("sum", $"the round closed with {close.Fact.Answered} of {close.Fact.Expected}; {count} of {plan.Points.Count} answered");
        }
    }

    private static Finding Say(string what, string sentence) => new(Acts.RollCall, $"{Acts.RollCall}.{what}", sentence);
}
