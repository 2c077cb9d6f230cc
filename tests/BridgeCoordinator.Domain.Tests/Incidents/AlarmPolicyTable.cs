using BridgeCoordinator.Domain.Incidents;

namespace BridgeCoordinator.Domain.Tests.Incidents;

public sealed class The_alarm_policy
{
    [Fact]
    public void Is_these_two_tables()
    {
        var text = new StringWriter { NewLine = "\n" };
        text.WriteLine("priority = consequence x time left");
        text.WriteLine(Row("", Enum.GetNames<TimeLeft>()));
        foreach (var consequence in Enum.GetValues<Consequence>())
        {
            text.WriteLine(Row($"{consequence}", Enum.GetValues<TimeLeft>().Select(left => $"{AlarmPolicy.Priority(consequence, left)}")));
        }
        text.WriteLine();
        text.WriteLine("calls, if nobody takes it: technicians / province / centre, by stage and consequence");
        text.WriteLine(Row("", Enum.GetNames<Consequence>()));
        foreach (var stage in Enum.GetValues<AlarmStage>())
        {
            text.WriteLine(Row($"{stage}", Enum.GetValues<Consequence>().Select(c => Said(AlarmPolicy.Rule(stage, c)))));
        }
        Approved.Text("alarm-policy", text.ToString());
    }

    /// <summary>The same fault never presses less because there is less time, nor a graver one less than a lighter.</summary>
    [Fact]
    public void Only_climbs()
    {
        foreach (var consequence in Enum.GetValues<Consequence>())
        {
            foreach (var left in Enum.GetValues<TimeLeft>())
            {
                var it = AlarmPolicy.Priority(consequence, left);
                Assert.True(left == TimeLeft.Days || AlarmPolicy.Priority(consequence, left - 1) <= it);
                Assert.True(consequence == Consequence.Slight || AlarmPolicy.Priority(consequence - 1, left) <= it);
            }
        }
    }

    private static string Said(CallRule rule) => rule.Call is null ? "nobody" : $"{Time(rule.Call)} / {Time(rule.Province)} / {Time(rule.Centre)}";

    private static string Time(TimeSpan? time) => time is not { } t ? "-" : t.TotalMinutes < 1 ? $"{t.TotalSeconds} s" : $"{t.TotalMinutes} min";

    private static string Row(string head, IEnumerable<string> cells) => $"{head, -8} | {string.Join(" | ", cells.Select(c => $"{c, -22}"))}".TrimEnd();
}
