using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;

namespace BridgeCoordinator.Simulator.Judging;

/// <summary>The bell opened and closed the wave at its hours, every agent answered, and exactly one site was not ready and then was.</summary>
internal static class ReadinessRules
{
    public static IEnumerable<Finding> Of(Evidence evidence)
    {
        var wave = evidence.Plan.Wave;
        var opened = evidence.All<WaveOpened>().Where(f => f.Fact.WaveId == wave.Id && f.Fact.SessionId == evidence.Plan.Session.Id).ToList();
        var closed = evidence.All<WaveClosed>().Where(f => f.Fact.WaveId == wave.Id && f.Fact.SessionId == evidence.Plan.Session.Id).ToList();
        if (opened is not [var open] || closed is not [var close] || open.Fact.Run != 1 || close.Fact.Run != 1)
        {
            yield return Say(Acts.WaveAnswers, "run", $"the wave must open and close once; it opened {opened.Count} and closed {closed.Count} times");
            yield break;
        }
        var (due, deadline) = (evidence.Plan.Due(wave.Opens), evidence.Plan.Due(wave.Deadline));
        if (!PhaseRules.IsBell(open.Row.ActorKind, open.Row.ActorId) || !PhaseRules.IsBell(close.Row.ActorKind, close.Row.ActorId))
        {
            yield return Say(Acts.WaveAnswers, "actor", $"the wave was opened by {open.Row.ActorId} and closed by {close.Row.ActorId}, not by the bell");
        }
        if (!PhaseRules.OnTime(open.Row.At, due) || !PhaseRules.OnTime(close.Row.At, deadline) || open.Fact.Deadline != deadline)
        {
            yield return Say(Acts.WaveAnswers, "bell", $"the wave ran from {Clock(open.Row.At)} to {Clock(close.Row.At)}, not {Clock(due)} to {Clock(deadline)}");
        }
        foreach (var finding in Answers(evidence, open.Row.Seq, close))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Answers(Evidence evidence, long opened, Found<WaveClosed> close)
    {
        var site = evidence.Plan.Points.ToDictionary(p => p.Code, p => p.SiteId, StringComparer.Ordinal);
        var answers = evidence.All<WaveAnswered>().Where(f => f.Fact.WaveId == close.Fact.WaveId && f.Fact.Source == WaveSource.Agent).ToList();
        if (evidence.Missing(answers.Select(f => f.Fact.Point)) is { } missing)
        {
            yield return Say(Acts.WaveAnswers, "missing", $"{missing} never answered the wave");
        }
        if (answers.Find(f => f.Row.Seq < opened || f.Row.Seq > close.Row.Seq) is { Fact: not null } stray)
        {
            yield return Say(Acts.WaveAnswers, "order", $"{stray.Fact.Point} answered outside the run");
        }
        var alien = answers.Where(f => f.Row.ActorKind != ActorKind.Agent || f.Row.ActorId != site.GetValueOrDefault(f.Fact.Point));
        if (Evidence.Name(alien.Select(f => f.Fact.Point)) is { } aliens)
        {
            yield return Say(Acts.WaveAnswers, "identity", $"the answer of {aliens} did not come from its own agent");
        }
        var byPoint = answers.GroupBy(f => f.Fact.Point).Select(p => (Point: p.Key, Verdicts: p.Select(f => f.Fact.Verdict).ToList())).ToList();
        var broken = byPoint.FindAll(p => p.Verdicts.Contains(Readiness.NotReady));
        if (broken.Count != 1)
        {
            yield return Say(Acts.WaveAnswers, "not-ready", $"exactly one point must say it is not ready; {broken.Count} did");
        }
        var repaired = broken.FindAll(p => p.Verdicts is [Readiness.NotReady, Readiness.Ready]);
        if (repaired.Count != broken.Count || broken.Count == 0)
        {
            yield return Say(Acts.Repair, "missing", "the point that was not ready must answer once more, and be ready");
        }
        var last = byPoint.Select(p => p.Verdicts[^1]).ToList();
        var count = evidence.Plan.Points.Count;
        var told = (close.Fact.Ready, close.Fact.ReadyWithNotes, close.Fact.NotReady, close.Fact.NoAnswer);
        var (ready, notes, not) = (last.Count(r => r == Readiness.Ready), last.Count(r => r == Readiness.ReadyWithNotes), last.Count(r => r == Readiness.NotReady));
        if (told != (ready, notes, not, count - last.Count))
        {
            yield return Say(Acts.WaveAnswers, "sum", $"the wave closed with {told}, and its answers come to {(ready, notes, not, count - last.Count)}");
        }
        if (not > 0)
        {
            yield return Say(Acts.Repair, "left", $"{not} points were left not ready");
        }
    }

    private static string Clock(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm:ss.f", CultureInfo.InvariantCulture);

    private static Finding Say(string act, string what, string sentence) => new(act, $"{act}.{what}", sentence);
}
