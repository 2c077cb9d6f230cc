using System.Globalization;
using System.Text.RegularExpressions;
using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Server.Plans;

/// <summary>Dates in every form a plan uses, hours in the conference's zone, and offsets from a session's start.</summary>
internal static partial class PlanDates
{
    private static readonly string[] Hours = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    /// <summary><c>{ on: day }</c>, <c>{ from: day, to: day }</c>, <c>{ before: day }</c>, <c>{ within: month }</c> or <c>{ plannedIn: month }</c>.</summary>
    public static DateForm? Form(PlanSection section)
    {
        var on = Day(section, "on");
        var from = Day(section, "from");
        var to = Day(section, "to");
        var before = Day(section, "before");
        var within = Month(section, "within");
        var planned = Month(section, "plannedIn");
        section.Finish();
        var keys = section.Map.Entries.Select(e => e.Key.Text).Where(k => k is "on" or "from" or "before" or "within" or "plannedIn").ToArray();
        if (keys.Length != 1 || (keys[0] == "from") != section.Map.Entries.Any(e => e.Key.Text == "to"))
        {
            section.Errors.Add(
                section.Map,
                "plan.bad-shape",
                ("expected-vi", "đúng một dạng ngày: on | from + to | before | within | plannedIn"),
                ("expected-en", "one form of date: on | from + to | before | within | plannedIn")
            );
            return null;
        }
        if (from is { } first && to is { } last && last < first)
        {
            section.Errors.Add(section.Map, "plan.bad-range", ("from", $"{first:yyyy-MM-dd}"), ("to", $"{last:yyyy-MM-dd}"));
            return null;
        }
        return on is { } day ? new DateForm(DateFormKind.On, day)
            : from is { } start && to is { } end ? new DateForm(DateFormKind.Range, start, end)
            : before is { } limit ? new DateForm(DateFormKind.Before, limit)
            : within is { } month ? new DateForm(DateFormKind.WithinMonth, month)
            : planned is { } plan ? new DateForm(DateFormKind.PlannedInMonth, plan)
            : null;
    }

    /// <summary>A session's start: an hour, <c>T-1d@14:00 of other</c>, or a date form where the plan knows no hour.</summary>
    public static SessionStart Start(PlanSection session, TimeZoneInfo zone)
    {
        switch (session.Take("start"))
        {
            case null:
                return new SessionStart();
            case PlanScalar scalar when HangingOn().Match(scalar.Text) is { Success: true } hanging:
                return Offset(scalar, hanging.Groups["offset"].Value, session.Errors) is { } offset
                    ? new SessionStart(OfSession: hanging.Groups["session"].Value, Offset: offset)
                    : new SessionStart();
            case PlanScalar scalar:
                return new SessionStart(At: Instant(scalar, zone, session.Errors));
            case { } node:
                return session.Of(node) is { } form ? new SessionStart(Form: Form(form)) : new SessionStart();
        }
    }

    public static TimeOffset? Offset(PlanSection section, string key, bool required = false) =>
        section.Scalar(key, required) is { } scalar ? Offset(scalar, scalar.Text, section.Errors) : null;

    private static TimeOffset? Offset(PlanScalar at, string text, PlanErrors errors)
    {
        if (TimeOffset.TryParse(text, out var offset) && offset.Elapsed.Duration() <= TimeSpan.FromDays(400))
        {
            return offset;
        }
        errors.Add(at, "plan.bad-offset", ("value", text));
        return null;
    }

    private static DateTimeOffset? Instant(PlanScalar scalar, TimeZoneInfo zone, PlanErrors errors)
    {
        var text = scalar.Text;
        if (DateTime.TryParseExact(text, Hours, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall) && Sane(wall.Year))
        {
            // The hour a clock skips in spring names no instant; of the hour it repeats in autumn, the first is meant.
            if (!zone.IsInvalidTime(wall))
            {
                var offset = zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall);
                return new DateTimeOffset(wall, offset);
            }
        }
        else if (WithZone().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var instant) && Sane(instant.Year))
        {
            return TimeZoneInfo.ConvertTime(instant, zone);
        }
        errors.Add(
            scalar,
            "plan.bad-date",
            ("value", text),
            ("expected-vi", "giờ như 2020-12-10T08:00, hay mốc như T-1d@14:00 of sang"),
            ("expected-en", "an hour like 2020-12-10T08:00 that exists in the zone, or an offset like 'T-1d@14:00 of sang'")
        );
        return null;
    }

    private static DateOnly? Day(PlanSection section, string key) => Date(section, key, "yyyy-MM-dd", "ngày như 2020-12-15", "a day like 2020-12-15");

    private static DateOnly? Month(PlanSection section, string key) => Date(section, key, "yyyy-MM", "tháng như 2020-12", "a month like 2020-12");

    private static DateOnly? Date(PlanSection section, string key, string format, string vi, string en)
    {
        if (section.Scalar(key) is not { } scalar)
        {
            return null;
        }
        if (DateOnly.TryParseExact(scalar.Text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && Sane(day.Year))
        {
            return day;
        }
        section.Errors.Add(scalar, "plan.bad-date", ("value", scalar.Text), ("expected-vi", vi), ("expected-en", en));
        return null;
    }

    private static bool Sane(int year) => year is >= 2000 and < 2200;

    [GeneratedRegex(@"^(?<offset>T\S*)\s+of\s+(?<session>\S+)\z")]
    private static partial Regex HangingOn();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)\z")]
    private static partial Regex WithZone();
}
