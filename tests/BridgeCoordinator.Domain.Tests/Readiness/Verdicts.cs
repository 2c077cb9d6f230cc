using BridgeCoordinator.Domain.Readiness;
using R = BridgeCoordinator.Contracts.Readiness;

namespace BridgeCoordinator.Domain.Tests.Readiness;

/// <summary>The whole rule as one table: who makes a check × what was said × what is waived → how the point stands, open and closed.</summary>
public sealed class The_verdict_of_a_point
{
    private static readonly WaveSource[] All = [WaveSource.Agent, WaveSource.Operator, WaveSource.ControlRoom];

    [Fact]
    public void Comes_from_its_checks()
    {
        var text = new StringWriter { NewLine = "\n" };
        Section(text, "a check by the agent", [new("a", CheckBy.Agent)], [null, R.Ready, R.ReadyWithNotes, R.NotReady], [null], [null]);
        Section(text, "an advisory check by the agent", [new("a", CheckBy.Agent, Advisory: true)], [null, R.Ready, R.NotReady], [null], [null]);
        Section(text, "a check by the operator", [new("a", CheckBy.Operator)], [null], [null, R.Ready, R.NotReady], [null]);
        Section(text, "a two-way check", [new("a", CheckBy.TwoWay)], [null], [null, R.Ready, R.NotReady], [null, R.Ready, R.NotReady]);
        Section(text, "a check nobody defined", null, [null, R.Ready, R.NotReady], [null, R.Ready, R.NotReady], [null, R.Ready]);
        Bounds(text);
        Approved.Text("verdicts", text.ToString());
    }

    [Fact]
    public void A_two_way_check_needs_both_ends()
    {
        var wave = Wave([new("a", CheckBy.TwoWay)], "a");
        var one = WaveSeat.Empty.With(WaveSource.Operator, Answer("a", R.Ready));
        Assert.Equal(R.Pending, PointVerdict.Of(wave, one).Open);
        Assert.Equal(R.Ready, PointVerdict.Of(wave, one.With(WaveSource.ControlRoom, Answer("a", R.Ready))).Open);
    }

    [Fact]
    public void A_waiver_of_one_check_covers_that_check_alone()
    {
        var wave = Wave([new("a", CheckBy.Agent), new("b", CheckBy.Agent)], "a", "b");
        var seat = WaveSeat.Empty.With(WaveSource.Agent, new WaveAnswer(R.NotReady, [new("a", R.NotReady), new("b", R.Ready)], default, null));
        Assert.Equal(R.Waived, PointVerdict.Of(wave, seat with { Waivers = [Waiver("a")] }).Closed);
        Assert.Equal(R.NotReady, PointVerdict.Of(wave, seat with { Waivers = [Waiver("b")] }).Closed);
    }

    [Fact]
    public void Who_is_ready_without_a_waiver_is_ready() =>
        Assert.Equal(
            R.Ready,
            PointVerdict.Of(Wave([new("a", CheckBy.Agent)], "a"), WaveSeat.Empty.With(WaveSource.Agent, Answer("a", R.Ready)) with { Waivers = [Waiver(null)] }).Closed
        );

    [Fact]
    public void A_drift_fails_a_point_whose_checks_are_all_well() =>
        Assert.Equal(
            R.NotReady,
            PointVerdict.Of(Wave([new("a", CheckBy.Agent)], "a"), WaveSeat.Empty.With(WaveSource.Agent, Answer("a", R.Ready)) with { Drifted = true }).Open
        );

    private static void Section(StringWriter text, string title, CheckPlan[]? rules, R?[] agent, R?[] person, R?[] control)
    {
        text.WriteLine($"{title}\n  agent          operator       control room   | open           closed         | with a waiver");
        foreach (var (a, p, c) in from a in agent from p in person from c in control select (a, p, c))
        {
            var wave = Wave(rules, "a");
            var seat = new[] { (WaveSource.Agent, a), (WaveSource.Operator, p), (WaveSource.ControlRoom, c) }
                .Where(said => said.Item2 is not null)
                .Aggregate(WaveSeat.Empty, (seat, said) => seat.With(said.Item1, Answer("a", said.Item2!.Value)));
            var (plain, waived) = (PointVerdict.Of(wave, seat), PointVerdict.Of(wave, seat with { Waivers = [Waiver(null)] }));
            text.WriteLine($"  {Said(a)} {Said(p)} {Said(c)} | {plain.Open, -14} {plain.Closed, -14} | {waived.Closed}");
        }
    }

    private static void Bounds(StringWriter text)
    {
        text.WriteLine("a measured value against at most 3 and at least 1, called ready by who measured it");
        foreach (var advisory in new[] { false, true })
        {
            foreach (var value in new double?[] { null, 0.5, 1, 3, 3.5 })
            {
                var wave = Wave([new("a", CheckBy.Agent, advisory, AtMost: 3, AtLeast: 1)], "a");
                var seat = WaveSeat.Empty.With(WaveSource.Agent, new WaveAnswer(R.Ready, [new("a", R.Ready, value)], default, null));
                text.WriteLine($"  {(advisory ? "advisory" : "required")} {value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-", -4} | {PointVerdict.Of(wave, seat).Closed}");
            }
        }
    }

    private static string Said(R? readiness) => $"{readiness?.ToString() ?? "-", -14}";

    private static WaveAnswer Answer(string check, R result) => new(result, [new(check, result)], default, null);

    private static Waiver Waiver(string? check) => new(check, Cast.Director, default, Guid.Empty);

    private static WaveRun Wave(CheckPlan[]? rules, params string[] checks) =>
        new WaveRun { Plan = Cast.Devices with { AnsweredBy = rules is null ? [WaveSource.Agent, WaveSource.Operator] : All, Checks = checks } }.Planned(
            Cast.Devices with { AnsweredBy = rules is null ? [WaveSource.Agent, WaveSource.Operator] : All, Checks = checks },
            rules
        );
}
