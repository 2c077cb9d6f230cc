using System.Globalization;
using BridgeCoordinator.Domain.Programmes;

namespace BridgeCoordinator.Domain.Tests.Programmes;

/// <summary>Every form of date in the three plans, and what it means for who must keep it.</summary>
public sealed class A_date_of_a_plan
{
    private static readonly (string Plan, DateForm Form, string Zone)[] Forms =
    [
        ("Hải Dương, congress", Range(2020, 10, 25, 27), "Asia/Ho_Chi_Minh"),
        ("Hải Dương, province", Range(2020, 11, 23, 24), "Asia/Ho_Chi_Minh"),
        ("Hải Dương, district", Before(2020, 12, 10), "Asia/Ho_Chi_Minh"),
        ("Hải Dương, grassroots", Month(DateFormKind.WithinMonth, 2020, 12), "Asia/Ho_Chi_Minh"),
        ("Hải Dương, retired leaders", Month(DateFormKind.PlannedInMonth, 2020, 12), "Asia/Ho_Chi_Minh"),
        ("Hải Dương, retired leaders", Month(DateFormKind.PlannedInMonth, 2021, 1), "Asia/Ho_Chi_Minh"),
        ("Hải Dương, enterprises", Month(DateFormKind.PlannedInMonth, 2021, 2), "Asia/Ho_Chi_Minh"),
        ("Khánh Hòa, province", Month(DateFormKind.PlannedInMonth, 2020, 11), "Asia/Ho_Chi_Minh"),
        ("Khánh Hòa, district", Before(2020, 12, 10), "Asia/Ho_Chi_Minh"),
        ("Khánh Hòa, grassroots", Before(2020, 12, 15), "Asia/Ho_Chi_Minh"),
        ("Nghệ An, province", Before(2020, 12, 15), "Asia/Ho_Chi_Minh"),
        ("Nghệ An, district", Before(2021, 1, 10), "Asia/Ho_Chi_Minh"),
        ("Nghệ An, grassroots", Before(2021, 1, 30), "Asia/Ho_Chi_Minh"),
        ("one day", new(DateFormKind.On, new(2020, 12, 15)), "Asia/Ho_Chi_Minh"),
        ("before the first of a year", Before(2021, 1, 1), "Asia/Ho_Chi_Minh"),
        ("a leap February", Month(DateFormKind.WithinMonth, 2024, 2), "Asia/Ho_Chi_Minh"),
        ("elsewhere, UTC", Before(2020, 12, 15), "UTC"),
        ("a night the clocks change", new(DateFormKind.On, new(2021, 3, 27)), "Europe/Berlin"),
        ("a midnight the clocks skip", new(DateFormKind.On, new(2019, 9, 7)), "America/Santiago"),
        ("a midnight the clocks repeat", new(DateFormKind.On, new(2021, 10, 28)), "Asia/Amman"),
    ];

    [Fact]
    public void Means_this()
    {
        var table = new StringWriter { NewLine = "\n" };
        table.WriteLine($"{"", -30}{"form", -31}{"first day", -12}{"last day", -12}{"too late from", -27}{"a week before", -27}the day after the last is");
        foreach (var (plan, form, id) in Forms)
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
            var written = $"{form.Kind} {Day(form.First)}{(form.Last is { } last ? $"–{last:dd}" : "")}";
            var kept = form.IsKeptBy(form.LastDay().AddDays(1)) ? "in time" : "late";
            table.WriteLine(
                $"{plan, -30}{written, -31}{(form.FirstDay() is { } first ? Day(first) : "–"), -12}{Day(form.LastDay()), -12}{At(form.Deadline(zone)), -27}{At(form.Reminder(7, zone)), -27}{kept}"
            );
            Assert.True(form.IsSane());
            Assert.True(form.IsKeptBy(form.LastDay()));
        }
        Approved.Text("date-forms", table.ToString());
    }

    [Fact]
    public void That_makes_no_sense_is_none()
    {
        Assert.False(new DateForm(DateFormKind.Range, new(2020, 12, 2), new(2020, 12, 1)).IsSane());
        Assert.False(new DateForm(DateFormKind.Range, new(2020, 12, 2)).IsSane());
        Assert.False(new DateForm(DateFormKind.Before, new(2020, 12, 2), new(2020, 12, 3)).IsSane());
        Assert.False(new DateForm(DateFormKind.On, new(1999, 12, 31)).IsSane());
    }

    private static DateForm Range(int year, int month, int first, int last) => new(DateFormKind.Range, new(year, month, first), new(year, month, last));

    private static DateForm Before(int year, int month, int day) => new(DateFormKind.Before, new(year, month, day));

    private static DateForm Month(DateFormKind kind, int year, int month) => new(kind, new(year, month, 1));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string At(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
}
