using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Simulator.Judging;

namespace BridgeCoordinator.Simulator.Tests;

/// <summary>The judge is content with what the course demands, and misses every part of it.</summary>
public sealed class JudgeTests
{
    /// <summary>Each way to spoil the journal, and the act the judge must name.</summary>
    public static TheoryData<string, string> Spoils => new(Changes.Select(c => (c.Key, c.Value.Act)));

    private static readonly Dictionary<string, (string Act, Func<IFact, IFact?> Change)> Changes = new()
    {
        ["no plan was accepted"] = (Acts.Import, Without<PlanAccepted>()),
        ["no programme was adopted"] = (Acts.Import, Without<ProgrammeAdopted>()),
        ["the roster was never completed"] = (Acts.Import, Without<RosterCompleted>()),
        ["the conference was never opened"] = (Acts.Open, Without<ConferenceOpened>()),
        ["one agent never enrolled"] = (Acts.Enrol, Without<AgentEnrolled>(f => f.SiteId.EndsWith("dhv", StringComparison.Ordinal))),
        ["one agent was never heard"] = (Acts.Enrol, Without<LinkCameUp>(f => f.Point == "DHV")),
        ["nobody came on post"] = (Acts.OnPost, Without<OperatorCameOnPost>()),
        ["one operator came late"] = (Acts.OnPost, Where<OperatorCameOnPost>(f => f.Point == "DHV", f => f with { Late = true })),
        ["an operator came as somebody else"] = (Acts.OnPost, Where<OperatorCameOnPost>(f => f.Point == "DHV", f => f with { PersonId = Guid.Empty })),
        ["the bell never rang"] = (Acts.WaveAnswers, Without<WaveOpened>()),
        ["the wave never closed"] = (Acts.WaveAnswers, Without<WaveClosed>()),
        ["the wave closed with a wrong sum"] = (Acts.WaveAnswers, Where<WaveClosed>(_ => true, f => f with { Ready = 7, NoAnswer = 1 })),
        ["one point never answered"] = (Acts.WaveAnswers, Without<WaveAnswered>(f => f.Point == "DHV")),
        ["nobody was not ready"] = (Acts.WaveAnswers, Without<WaveAnswered>(f => f.Verdict == Readiness.NotReady)),
        ["what was not ready stayed so"] = (Acts.Repair, Without<WaveAnswered>(f => f is { Point: "TPV", Verdict: Readiness.Ready })),
        ["the roll was never called"] = (Acts.RollCall, Without<RollCallOpened>()),
        ["one point did not answer the roll"] = (Acts.RollCall, Without<RollCallAnswered>(f => f.Point == "DHV")),
        ["one point had no sound"] = (Acts.RollCall, Where<RollCallAnswered>(f => f.Point == "DHV", f => f with { Word = RollCallWord.NoSound })),
        ["one point did not count"] = (Acts.FirstHeadcount, Without<HeadcountRecorded>(f => f is { Point: "DHV", Moment: HeadcountMoment.First })),
        ["nobody corrected a count"] = (Acts.Correction, Without<HeadcountRecorded>(f => f.Revision > 1)),
        ["a correction says the same"] = (Acts.Correction, Where<HeadcountRecorded>(f => f.Revision > 1, f => f with { Count = new(100, 90, 5, 5) })),
        ["delegates never gathered"] = (Acts.GoLive, Without<SessionPhaseChanged>(f => f.To == SessionPhase.Gathering)),
        ["nobody went live"] = (Acts.GoLive, Without<SessionPhaseChanged>(f => f.To == SessionPhase.Live)),
        ["no line fell silent"] = (Acts.Silence, Without<LinkWentDown>(f => f.Cause == LinkDownCause.Silence)),
        ["silence was called too early"] = (Acts.Silence, Where<LinkWentDown>(f => f.Cause == LinkDownCause.Silence, f => f with { Since = GoodJournal.T.AddSeconds(6) })),
        ["the silent one never came back"] = (Acts.Return, Without<LinkCameUp>(f => f.Epoch == 2)),
        ["the silent one came back under its old epoch"] = (Acts.Return, Where<LinkCameUp>(f => f.Epoch == 2, f => f with { Epoch = 1 })),
        ["nobody died"] = (Acts.Death, Without<LinkWentDown>(f => f.Cause == LinkDownCause.ConnectionLost)),
        ["the dead one came back"] = (Acts.Death, Where<LinkCameUp>(f => f.Epoch == 2, f => f with { Point = "KDN" })),
        ["one point did not count at the end"] = (Acts.ClosingHeadcount, Without<HeadcountRecorded>(f => f is { Point: "DHV", Moment: HeadcountMoment.Closing })),
        ["the session never closed"] = (Acts.Close, Without<SessionPhaseChanged>(f => f.To == SessionPhase.Closed)),
        ["the conference never closed"] = (Acts.Close, Without<ConferenceClosed>()),
    };

    [Fact]
    public void A_journal_with_all_the_course_demands_pleases_the_judge()
    {
        var (plan, journal) = GoodJournal.Rows();

        Assert.Empty(Judge.Of(plan, journal));
    }

    [Theory]
    [MemberData(nameof(Spoils))]
    public void What_is_missing_or_wrong_is_found_under_its_act(string spoil, string act)
    {
        var (plan, journal) = GoodJournal.Rows(Changes[spoil].Change);

        Assert.Contains(Judge.Of(plan, journal), finding => finding.Act == act);
    }

    [Fact]
    public void A_journal_with_a_gap_is_not_believed()
    {
        var (plan, journal) = GoodJournal.Rows();
        var stream = $"conference/{plan.Conference.Id}";
        var torn = new Dictionary<string, IReadOnlyList<JournalFact>>(journal) { [stream] = [.. journal[stream].Where(r => r.Seq != 20)] };

        Assert.Contains(Judge.Of(plan, torn), finding => finding.Code == "journal.gap");
    }

    [Fact]
    public void An_empty_journal_lacks_everything()
    {
        var (plan, _) = GoodJournal.Rows();

        var acts = Judge.Of(plan, new Dictionary<string, IReadOnlyList<JournalFact>>()).Select(finding => finding.Act).ToHashSet();

        Assert.All(Acts.MayBeOmitted.Except([Acts.Repair, Acts.Return]), act => Assert.Contains(act, acts));
    }

    private static Func<IFact, IFact?> Without<T>(Func<T, bool>? which = null)
        where T : IFact => fact => fact is T mine && (which?.Invoke(mine) ?? true) ? null : fact;

    private static Func<IFact, IFact?> Where<T>(Func<T, bool> which, Func<T, T> other)
        where T : IFact => fact => fact is T mine && which(mine) ? other(mine) : fact;
}
