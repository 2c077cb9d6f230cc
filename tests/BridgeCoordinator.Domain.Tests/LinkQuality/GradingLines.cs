using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Domain.LinkQuality;
using CsCheck;

namespace BridgeCoordinator.Domain.Tests.LinkQuality;

public sealed class GradingLines
{
    private static readonly LinkThresholds Usual = LinkThresholds.Usual;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(5);

    private static readonly Gen<LinkReading> AnyReading = Gen.Select(Gen.Int[0, 250], Gen.Double[0, 80], Gen.Double[0, 500])
        .Select((received, jitter, rtt) => Reading(250, received, jitter, rtt));

    private static LinkReading Reading(int sent, int received, double jitter = 2, double rtt = 30) =>
        new(LineRole.Main, LineMethod.Udp, sent, received, 0, jitter, rtt, rtt, rtt, Cast.T0);

    private static LineVerdict Grade(LinkReading reading) => LineVerdict.Of(reading, Usual);

    [Fact]
    public void A_line_is_graded_by_its_worst_figure_which_is_named()
    {
        Assert.Equal(new LineVerdict(LinkGrade.Good, LineFault.None, 0), Grade(Reading(250, 250)));
        Assert.Equal(new LineVerdict(LinkGrade.Unhealthy, LineFault.Loss, 8), Grade(Reading(250, 230)));
        Assert.Equal(new LineVerdict(LinkGrade.Degraded, LineFault.Loss, 2), Grade(Reading(250, 245)));
        Assert.Equal(new LineVerdict(LinkGrade.Degraded, LineFault.Jitter, 30), Grade(Reading(250, 250, jitter: 30)));
        Assert.Equal(new LineVerdict(LinkGrade.Unhealthy, LineFault.Jitter, 50.1), Grade(Reading(250, 250, jitter: 50.1, rtt: 10)));
        Assert.Equal(new LineVerdict(LinkGrade.Unhealthy, LineFault.Delay, 400), Grade(Reading(250, 245, rtt: 400)));
    }

    [Fact]
    public void The_last_figure_of_a_grade_still_belongs_to_it_as_the_table_says()
    {
        Assert.Equal(LinkGrade.Degraded, Grade(Reading(100, 99)).Grade);
        Assert.Equal(LinkGrade.Degraded, Grade(Reading(100, 95)).Grade);
        Assert.Equal(LinkGrade.Unhealthy, Grade(Reading(100, 94)).Grade);
        Assert.Equal(LinkGrade.Degraded, Grade(Reading(100, 100, rtt: 200)).Grade);
        Assert.Equal(LinkGrade.Degraded, Grade(Reading(100, 100, rtt: 300)).Grade);
        Assert.Equal(LinkGrade.Unhealthy, Grade(Reading(100, 100, rtt: 300.1)).Grade);
    }

    [Fact]
    public void Figures_that_each_pass_may_fail_together()
    {
        var verdict = LineVerdict.Of(Reading(1000, 991, jitter: 29, rtt: 199), Usual with { Good = Usual.Good with { RFactor = 88 } });
        Assert.Equal((LinkGrade.Degraded, LineFault.Rating), (verdict.Grade, verdict.Fault));
    }

    [Fact]
    public void A_line_that_answers_nothing_is_silent_not_lossy() => Assert.Equal((LinkGrade.Unhealthy, LineFault.Silent), (Grade(Reading(100, 0)).Grade, Grade(Reading(100, 0)).Fault));

    [Fact]
    public void Where_UDP_does_not_pass_only_the_round_trip_counts()
    {
        var hub = new LinkReading(LineRole.Main, LineMethod.Hub, 0, 0, 0, null, 250, null, null, Cast.T0);
        Assert.Equal((LinkGrade.Degraded, LineFault.Delay), (Grade(hub).Grade, Grade(hub).Fault));
        Assert.Null(hub.LossPercent);
        Assert.Null(LineRating.R(hub));
    }

    [Fact]
    public void A_conference_may_ask_for_more_or_for_less()
    {
        var lossy = Reading(100, 93);
        Assert.Equal(LinkGrade.Degraded, LineVerdict.Of(lossy, Usual with { Degraded = Usual.Degraded with { LossPercent = 10, RFactor = 60 } }).Grade);
        Assert.Equal(LinkGrade.Unhealthy, LineVerdict.Of(Reading(100, 98), Usual with { Degraded = Usual.Degraded with { LossPercent = 1.5 } }).Grade);
    }

    [Fact]
    public void Worse_figures_never_better_the_grade() =>
        Gen.Select(AnyReading, AnyReading)
            .Sample(
                (a, b) =>
                    Grade(Reading(250, Math.Min(a.Received, b.Received), Math.Max(a.JitterMs!.Value, b.JitterMs!.Value), Math.Max(a.RttP50Ms!.Value, b.RttP50Ms!.Value))).Grade
                    >= (LinkGrade)Math.Max((int)Grade(a).Grade, (int)Grade(b).Grade)
            );

    [Fact]
    public void A_line_is_worse_at_once_and_better_only_after_the_hold()
    {
        var good = Held(null, LinkGrade.Good, 0);
        var bad = Held(good, LinkGrade.Unhealthy, 10);
        Assert.Equal((LinkGrade.Unhealthy, At(10)), (bad.Verdict.Grade, bad.Since));

        var mending = Held(bad, LinkGrade.Good, 20);
        Assert.Equal(LinkGrade.Unhealthy, mending.At(At(24.9), Hold).Verdict.Grade);
        Assert.Equal((LinkGrade.Good, At(25)), (mending.At(At(25), Hold).Verdict.Grade, mending.At(At(25), Hold).Since));
    }

    [Fact]
    public void A_relapse_in_the_hold_begins_it_anew_and_keeps_since_when()
    {
        var mending = Held(Held(null, LinkGrade.Unhealthy, 0), LinkGrade.Good, 10);
        var relapsed = Held(mending, LinkGrade.Unhealthy, 12);
        Assert.Equal((At(0), (DateTimeOffset?)null), (relapsed.Since, relapsed.BetterSince));
        Assert.Equal(LinkGrade.Unhealthy, relapsed.At(At(100), Hold).Verdict.Grade);
    }

    [Fact]
    public void A_hold_gives_the_worst_of_the_better_grades_it_saw()
    {
        var mending = Held(Held(Held(null, LinkGrade.Unhealthy, 0), LinkGrade.Degraded, 10), LinkGrade.Good, 12);
        Assert.Equal(LinkGrade.Degraded, mending.At(At(15), Hold).Verdict.Grade);
    }

    [Fact]
    public void What_is_shown_is_never_better_than_the_naive_rule_over_the_whole_history() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[1, 8]).Array[1, 30]
            .Sample(steps =>
            {
                HeldGrade? held = null;
                var (now, history) = (0, new List<(int At, LinkGrade Seen)>());
                foreach (var (grade, after) in steps)
                {
                    now += after;
                    history.Add((now, (LinkGrade)grade));
                    held = Held(held, (LinkGrade)grade, now);
                    for (var look = now; look < now + 8; look++)
                    {
                        Assert.Equal(Naive(history, look), held.At(At(look), Hold).Verdict.Grade);
                    }
                }
            });

    /// <summary>Second by second: worse at once; better when five seconds passed without a measurement as bad as what is shown.</summary>
    private static LinkGrade Naive(List<(int At, LinkGrade Seen)> history, int look)
    {
        var shown = history[0].Seen;
        (int From, LinkGrade Worst)? better = null;
        for (var second = history[0].At; second <= look; second++)
        {
            if (better is { } b && second >= b.From + 5)
            {
                (shown, better) = (b.Worst, null);
            }
            foreach (var (_, seen) in history.Where(h => h.At == second))
            {
                if (seen >= shown)
                {
                    (shown, better) = (seen, null);
                }
                else
                {
                    better = (better?.From ?? second, seen > (better?.Worst ?? LinkGrade.Good) ? seen : better?.Worst ?? LinkGrade.Good);
                }
            }
        }
        return shown;
    }

    [Fact]
    public void The_echo_is_asked_as_often_as_it_can_bear_and_never_in_step()
    {
        Assert.Equal(new EchoSchedule(TimeSpan.FromSeconds(30), 250), EchoSchedule.For(8, 20_000, Shortest));
        Assert.Equal(new EchoSchedule(TimeSpan.FromSeconds(30), 250), EchoSchedule.For(400, 20_000, Shortest));
        Assert.Equal(new EchoSchedule(TimeSpan.FromSeconds(80), 100), EchoSchedule.For(4_000, 20_000, Shortest));
        Assert.Equal(new EchoSchedule(TimeSpan.FromSeconds(800), 100), EchoSchedule.For(40_000, 20_000, Shortest));
        Assert.Equal(TimeSpan.FromMinutes(15), EchoSchedule.For(0, 20_000, Shortest).Interval);

        var schedule = EchoSchedule.For(40_000, 20_000, Shortest);
        var perSecond = Enumerable.Range(0, 40_000).GroupBy(i => (int)schedule.Slot($"nghe-an/xa-{i:D5}").TotalSeconds).ToList();
        Assert.Equal(800, perSecond.Count);
        Assert.True(perSecond.Max(g => g.Count()) < 100, "Fifty sites a second are planned; a slot's crowd may not be twice that.");
    }

    private static HeldGrade Held(HeldGrade? before, LinkGrade grade, double second) => HeldGrade.Next(before, new LineVerdict(grade, LineFault.Loss, 0), At(second), Hold);

    private static DateTimeOffset At(double second) => Cast.T0.AddSeconds(second);
}
