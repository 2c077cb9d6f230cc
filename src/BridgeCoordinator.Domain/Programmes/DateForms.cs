using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Domain.Programmes;

/// <summary>What a plan's date means for who must keep it. Pure arithmetic on days; the zone only says when a day ends.</summary>
public static class DateForms
{
    /// <summary>The zone of a programme that names none.</summary>
    public const string UsualZone = "Asia/Ho_Chi_Minh";

    /// <summary>The last day that is still in time. "Before 15 December" ends on the 14th; "within" and "planned in" a month on its last day.</summary>
    public static DateOnly LastDay(this DateForm form) =>
        form.Kind switch
        {
            DateFormKind.On => form.First,
            DateFormKind.Range => form.Last ?? form.First,
            DateFormKind.Before => form.First.AddDays(-1),
            DateFormKind.WithinMonth or DateFormKind.PlannedInMonth => new DateOnly(form.First.Year, form.First.Month, 1).AddMonths(1).AddDays(-1),
        };

    /// <summary>The first day the plan means; none where it names only an end.</summary>
    public static DateOnly? FirstDay(this DateForm form) =>
        form.Kind switch
        {
            DateFormKind.On or DateFormKind.Range => form.First,
            DateFormKind.Before => null,
            DateFormKind.WithinMonth or DateFormKind.PlannedInMonth => new DateOnly(form.First.Year, form.First.Month, 1),
        };

    /// <summary>The first instant that is too late: midnight after the last day.</summary>
    public static DateTimeOffset Deadline(this DateForm form, TimeZoneInfo zone) => Midnight(form.LastDay().AddDays(1), zone);

    /// <summary>Some days before the deadline, by the calendar of the zone.</summary>
    public static DateTimeOffset Reminder(this DateForm form, int days, TimeZoneInfo zone) => Midnight(form.LastDay().AddDays(1 - days), zone);

    /// <summary>Whether that day keeps the date. Earlier than planned is in time.</summary>
    public static bool IsKeptBy(this DateForm form, DateOnly heldOn) => heldOn <= form.LastDay();

    /// <summary>What makes no sense about a form, if anything.</summary>
    public static bool IsSane(this DateForm form) =>
        form.First.Year is >= 2000 and < 2200
        && (form.Kind == DateFormKind.Range ? form.Last >= form.First && form.Last.Value.Year < 2200 : form.Last is null);

    /// <summary>The day it is there.</summary>
    public static DateOnly Day(DateTimeOffset now, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);

    /// <summary>The first instant of a day. Where clocks skip midnight the day begins after the gap, where they repeat it at the first one.</summary>
    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var wall = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(wall))
        {
            wall = wall.AddMinutes(15);
        }
        return new DateTimeOffset(wall, zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall));
    }
}
