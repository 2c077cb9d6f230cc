using System.Globalization;
using BridgeCoordinator.Domain.Plans;

namespace BridgeCoordinator.Domain.Tests.Readiness;

/// <summary>When everything is: offsets × shifts of the start × time zones, as one table. Elapsed offsets follow every shift; local ones only a change of the day.</summary>
public sealed class The_planner
{
    private static readonly string[] Offsets = ["T-7d", "T-1d@14:00", "T-2h", "T-90m", "T-20s", "T-0d@06:30", "T+3h30m"];

    [Fact]
    public void Moves_what_follows_a_shift_and_leaves_what_hangs_on_the_day()
    {
        var text = new StringWriter { NewLine = "\n" };
        foreach (var (zone, start) in new[] { ("Asia/Ho_Chi_Minh", "2020-12-10T08:00:00+07:00"), ("Europe/Berlin", "2021-03-28T08:00:00+02:00"), ("UTC", "2020-12-10T23:30:00+00:00") })
        {
            var (tz, t0) = (TimeZoneInfo.FindSystemTimeZoneById(zone), DateTimeOffset.Parse(start, CultureInfo.InvariantCulture));
            text.WriteLine($"{zone}, T = {Local(t0, tz)}");
            text.WriteLine($"  {"offset", -11} {"as planned", -14} {"T + 45m", -14} {"T + 1d", -14} {"T + 1h", -14}");
            foreach (var offset in Offsets.Select(TimeOffset.Parse))
            {
                var instants = new[] { t0, t0.AddMinutes(45), t0.AddDays(1), t0.AddHours(1) }.Select(start => $"{Local(offset.From(start, tz), tz), -14}");
                text.WriteLine($"  {offset, -11} {string.Join(' ', instants)}".TrimEnd());
            }
        }
        Approved.Text("planner", text.ToString());
    }

    [Fact]
    public void A_shift_by_three_quarters_of_an_hour_is_one_fact_and_moves_waves_deadlines_and_the_gathering()
    {
        var scene = Scene.At("T-3h", Cast.PlanOf(Cast.Morning, Cast.Rehearsal));
        var before = Hours(scene);
        var facts = scene.Does(new ShiftStart("sang", Cast.T0.AddMinutes(45)));
        Assert.IsType<SessionStartShifted>(Assert.Single(facts));
        Assert.All(before.Zip(Hours(scene)), hour => Assert.Equal(hour.First!.Value.AddMinutes(45), hour.Second));
        // The rehearsal was set for two in the afternoon of the day before, and that day has not changed.
        Assert.Equal(Cast.T0.AddHours(-18), scene.Rehearsal.StartsAt);
    }

    private static List<DateTimeOffset?> Hours(Scene scene) =>
        [scene.Morning.StartsAt, scene.Morning.GatheringAt, scene.Morning.OnPostBy, .. scene.Morning.Waves.SelectMany(w => new[] { w.OpensAt, w.PlannedDeadline, w.Deadline })];

    private static string Local(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
