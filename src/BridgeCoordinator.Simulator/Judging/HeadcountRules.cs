using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;

namespace BridgeCoordinator.Simulator.Judging;

/// <summary>Every point counted heads before the start and at the end, and exactly one first count was corrected, with the old one kept.</summary>
internal static class HeadcountRules
{
    public static IEnumerable<Finding> Of(Evidence evidence) =>
        [.. Of(evidence, HeadcountMoment.First, Acts.FirstHeadcount), .. Of(evidence, HeadcountMoment.Closing, Acts.ClosingHeadcount), .. Corrected(evidence)];

    private static IEnumerable<Finding> Of(Evidence evidence, HeadcountMoment moment, string act)
    {
        var counts = Counts(evidence, moment);
        if (evidence.Missing(counts.Select(f => f.Fact.Point)) is { } missing)
        {
            yield return new(act, $"{act}.missing", $"{missing} did not count heads");
        }
        var torn = counts
            .GroupBy(f => f.Fact.Point)
            .Where(p => !p.Select(f => f.Fact.Revision).SequenceEqual(Enumerable.Range(1, p.Count())))
            .Select(p => p.Key);
        if (Evidence.Name(torn) is { } revisions)
        {
            yield return new(act, $"{act}.revision", $"the counts of {revisions} are not numbered one after the other");
        }
        if (Evidence.Name(counts.Where(f => f.Row.ActorKind != ActorKind.Person).Select(f => f.Fact.Point)) is { } nobody)
        {
            yield return new(act, $"{act}.identity", $"no person counted for {nobody}");
        }
        var live = evidence.SeqOf(SessionPhase.Live);
        var wrong = counts.Where(f => moment == HeadcountMoment.First ? f.Row.Seq > live : f.Row.Seq < live);
        if (Evidence.Name(wrong.Select(f => f.Fact.Point)) is { } untimely)
        {
            yield return new(act, $"{act}.order", $"{untimely} counted on the wrong side of the start");
        }
    }

    private static IEnumerable<Finding> Corrected(Evidence evidence)
    {
        var counts = Counts(evidence, HeadcountMoment.First);
        var corrected = counts.FindAll(f => f.Fact.Revision > 1);
        if (corrected.Count != 1)
        {
            yield return new(Acts.Correction, "correction.once", $"exactly one first headcount must be corrected; {corrected.Count} corrections stand there");
        }
        if (corrected.Exists(c => counts.Exists(f => f.Fact.Point == c.Fact.Point && f.Fact.Revision < c.Fact.Revision && f.Fact.Count == c.Fact.Count)))
        {
            yield return new(Acts.Correction, "correction.same", "a correction says the same as what it corrects");
        }
    }

    private static List<Found<HeadcountRecorded>> Counts(Evidence evidence, HeadcountMoment moment) =>
        [.. evidence.All<HeadcountRecorded>().Where(f => f.Fact.Moment == moment && f.Fact.SessionId == evidence.Plan.Session.Id)];
}
