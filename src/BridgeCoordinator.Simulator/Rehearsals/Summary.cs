using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Simulator.Judging;

namespace BridgeCoordinator.Simulator.Rehearsals;

/// <summary>What the journal tells of one site.</summary>
/// <param name="Code">The point.</param>
/// <param name="Heard">When its agent was first heard while watched.</param>
/// <param name="OnPost">When its operator came on post.</param>
/// <param name="Outages">From when to when it was down; open where it never came back.</param>
/// <param name="First">First headcount, as last corrected.</param>
/// <param name="Corrections">How often it was corrected.</param>
/// <param name="Closing">Closing headcount.</param>
internal sealed record SiteTimes(
    string Code,
    DateTimeOffset? Heard,
    DateTimeOffset? OnPost,
    IReadOnlyList<(DateTimeOffset From, DateTimeOffset? To, LinkDownCause Cause)> Outages,
    Headcount? First,
    int Corrections,
    Headcount? Closing
)
{
    public TimeSpan Downtime(DateTimeOffset end) => Outages.Aggregate(TimeSpan.Zero, (sum, o) => sum + ((o.To ?? end) - o.From));
}

/// <summary>The end of a rehearsal in numbers, from the journal alone.</summary>
internal static class Summary
{
    public static IReadOnlyList<SiteTimes> Of(Evidence evidence) => [.. evidence.Plan.Points.Select(p => Of(evidence, p.Code))];

    public static IEnumerable<string> Lines(Evidence evidence, IReadOnlyList<ChainVerdict> chains, int most = 20)
    {
        var sites = Of(evidence);
        var end = evidence.All<SessionPhaseChanged>().Where(f => f.Fact.To == SessionPhase.Closed).Select(f => f.Row.At).LastOrDefault();
        end = end == default ? evidence.Conference.Select(e => e.At).LastOrDefault() : end;
        yield return "Summary (every hour in this plan is invented)";
        foreach (var site in sites.Count <= most ? sites : [.. sites.OrderByDescending(s => s.Outages.Count + s.Corrections).Take(most)])
        {
            yield return $"  {site.Code, -8} heard {Clock(site.Heard)}  on post {Clock(site.OnPost)}  {Down(site, end)}  first {Heads(site.First)}"
                + $"{(site.Corrections > 0 ? $" (corrected ×{site.Corrections})" : "")}  closing {Heads(site.Closing)}";
        }
        if (sites.Count > most)
        {
            yield return $"  … and {sites.Count - most} more, none of them ever down";
        }
        yield return $"  present at the end: {sites.Sum(s => s.Closing?.Present ?? 0)} delegates at {sites.Count(s => s.Closing is not null)} of {sites.Count} points";
        yield return $"  facts written: {string.Join(", ", chains.Select(c => $"{c.Stream} {c.Rows}"))}; {chains.Sum(c => c.Rows)} in all";
        foreach (var broken in chains.Where(c => !c.Valid))
        {
            yield return $"  hash chain BROKEN: {broken.Stream} at {broken.BrokenAt}: {broken.Reason}";
        }
        if (chains.Count > 0 && chains.All(c => c.Valid))
        {
            yield return $"  hash chain verified: {chains.Count} streams, unbroken to their heads";
        }
    }

    private static SiteTimes Of(Evidence evidence, string code)
    {
        var outages = new List<(DateTimeOffset From, DateTimeOffset? To, LinkDownCause Cause)>();
        var site = new SiteTimes(code, null, null, outages, null, 0, null);
        foreach (var (row, fact) in evidence.ByPoint(code))
        {
            switch (fact)
            {
                case LinkCameUp up:
                    site = site with { Heard = site.Heard ?? up.Since };
                    if (outages is [.., { To: null } open])
                    {
                        outages[^1] = open with { To = up.Since };
                    }
                    break;
                case LinkWentDown down:
                    outages.Add((down.Since, null, down.Cause));
                    break;
                case OperatorCameOnPost:
                    site = site with { OnPost = site.OnPost ?? row.OccurredAt };
                    break;
                case HeadcountRecorded { Moment: HeadcountMoment.First } heads:
                    site = site with { First = heads.Count, Corrections = heads.Revision - 1 };
                    break;
                case HeadcountRecorded heads:
                    site = site with { Closing = heads.Count };
                    break;
                default:
                    break;
            }
        }
        return site;
    }

    private static string Down(SiteTimes site, DateTimeOffset end) =>
        site.Outages.Count == 0
            ? "never down"
            : string.Join(
                ", ",
                site.Outages.Select(o =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"down {Clock(o.From)}–{(o.To is { } to ? Clock(to) : "the end")} ({((o.To ?? end) - o.From).TotalSeconds:0.0} s, {Screens.BoardTable.Word(o.Cause.ToString())})"
                    )
                )
            );

    private static string Heads(Headcount? heads) => heads is null ? "–" : $"{heads.Present}/{heads.Summoned}";

    private static string Clock(DateTimeOffset? at) => at is { } time ? time.ToLocalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture) : "–";
}
