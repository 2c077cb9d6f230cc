using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;

namespace BridgeCoordinator.Simulator.Judging;

/// <summary>
/// Every agent was heard; one line fell silent without closing and its agent came back by a new session; one connection was lost for
/// good; nobody else went down, and nobody left before the end.
/// </summary>
internal static class LinkRules
{
    /// <summary>Clocks of node and journal differ a little.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(0.5);

    /// <summary>Proof is awaited this long before a silent line is called down, and a lost connection that long.</summary>
    private static readonly TimeSpan SilenceProof = TimeSpan.FromSeconds(5.5);
    private static readonly TimeSpan LostGrace = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static IEnumerable<Finding> Of(Evidence evidence)
    {
        var (ups, downs) = (evidence.All<LinkCameUp>(), evidence.All<LinkWentDown>());
        if (evidence.Missing(ups.Where(f => f.Row.Seq < evidence.SeqOf(SessionPhase.Live)).Select(f => f.Fact.Point)) is { } unheard)
        {
            yield return new(Acts.Enrol, "enrol.unheard", $"{unheard} was never heard before the start");
        }
        if (evidence.All<LinkLeft>().FirstOrDefault(f => f.Row.Seq < evidence.SeqOf(SessionPhase.Closed)) is { Fact: not null } left)
        {
            yield return new(Acts.Close, "close.left-early", $"the agent of {left.Fact.Point} said good-bye before the end");
        }
        var silent = downs.Where(f => f.Fact.Cause == LinkDownCause.Silence).ToList();
        var lost = downs.Where(f => f.Fact.Cause == LinkDownCause.ConnectionLost).ToList();
        foreach (var finding in Silent(evidence, silent, ups).Concat(Lost(evidence, lost, ups)))
        {
            yield return finding;
        }
        if (silent.Select(f => f.Fact.Point).Intersect(lost.Select(f => f.Fact.Point)).Any())
        {
            yield return new(Acts.Death, "death.same", "the silent point and the dead one must not be the same");
        }
        foreach (var point in ups.GroupBy(f => f.Fact.Point))
        {
            var wanted = silent is [var one] && one.Fact.Point == point.Key ? 2 : 1;
            if (point.Count() > wanted)
            {
                yield return new(Acts.Return, "return.flutter", $"{point.Key} came up {point.Count()} times");
            }
        }
    }

    private static IEnumerable<Finding> Silent(Evidence evidence, List<Found<LinkWentDown>> silent, IReadOnlyList<Found<LinkCameUp>> ups)
    {
        if (silent is not [var down])
        {
            yield return new(Acts.Silence, "silence.once", $"exactly one line must fall silent; {silent.Count} did");
            yield break;
        }
        if (!Live(evidence, down.Row.Seq) || !Between(down, SilenceProof))
        {
            yield return new(Acts.Silence, "silence.proof", $"{down.Fact.Point} was called silent after {Dwell(down):0.0} s, at {down.Row.Seq}");
        }
        if (ups.FirstOrDefault(f => f.Fact.Point == down.Fact.Point && f.Row.Seq > down.Row.Seq) is not { Fact: not null } back)
        {
            yield return new(Acts.Return, "return.missing", $"{down.Fact.Point} never came back");
        }
        else if (back.Fact.Epoch <= down.Fact.Epoch || !Live(evidence, back.Row.Seq))
        {
            yield return new(Acts.Return, "return.epoch", $"{down.Fact.Point} came back at {back.Row.Seq} under the epoch {back.Fact.Epoch}");
        }
    }

    private static IEnumerable<Finding> Lost(Evidence evidence, List<Found<LinkWentDown>> lost, IReadOnlyList<Found<LinkCameUp>> ups)
    {
        if (lost is not [var down])
        {
            yield return new(Acts.Death, "death.once", $"exactly one agent must die; {lost.Count} connections were lost");
            yield break;
        }
        if (!Live(evidence, down.Row.Seq) || !Between(down, LostGrace))
        {
            yield return new(Acts.Death, "death.grace", $"{down.Fact.Point} was called lost after {Dwell(down):0.0} s, at {down.Row.Seq}");
        }
        if (ups.Any(f => f.Fact.Point == down.Fact.Point && f.Row.Seq > down.Row.Seq))
        {
            yield return new(Acts.Death, "death.risen", $"{down.Fact.Point} came back from the dead");
        }
    }

    private static bool Live(Evidence evidence, long seq) => seq > evidence.SeqOf(SessionPhase.Live) && seq < evidence.SeqOf(SessionPhase.Closed);

    private static bool Between(Found<LinkWentDown> down, TimeSpan least) =>
        down.Row.At - down.Fact.Since >= least - Slack && down.Row.At - down.Fact.Since <= Longest;

    private static double Dwell(Found<LinkWentDown> down) => (down.Row.At - down.Fact.Since).TotalSeconds;
}
