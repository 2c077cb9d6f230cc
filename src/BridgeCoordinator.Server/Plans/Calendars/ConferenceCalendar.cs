using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace BridgeCoordinator.Server.Plans.Calendars;

/// <summary>
/// Sessions and waves as a calendar (RFC 5545). Whoever loads it again after a shift finds the same entries moved: their UID stays, and
/// their SEQUENCE is the revision of the timetable.
/// </summary>
internal static class ConferenceCalendar
{
    /// <param name="state">The conference.</param>
    /// <param name="point">Only what this point takes part in and answers; absent: all.</param>
    /// <param name="now">When it is written.</param>
    /// <param name="english">In English.</param>
    public static string Of(ConferenceState state, RosterLine? point, DateTimeOffset now, bool english)
    {
        var calendar = new Calendar { ProductId = "-//Bridge Coordinator//vi", Method = CalendarMethods.Publish };
        calendar.AddProperty("X-WR-CALNAME", point is null ? state.Plan!.Name : $"{point.Name} – {state.Plan!.Name}");
        foreach (var session in state.Sessions.Where(s => point?.Sessions?.Contains(s.Id) != false))
        {
            foreach (var entry in Entries(state, session, point, english))
            {
                entry.DtStamp = Utc(now);
                calendar.Events.Add(entry);
            }
        }
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static IEnumerable<CalendarEvent> Entries(ConferenceState state, SessionState session, RosterLine? point, bool english)
    {
        var title = $"{Drill(state, english)}{session.Plan.Name}";
        if (session.StartsAt is not { } start)
        {
            if (session.Plan.Start.Form is { Kind: DateFormKind.On or DateFormKind.Range } form)
            {
                yield return new CalendarEvent
                {
                    Uid = Uid(state, session.Id),
                    Summary = title,
                    Sequence = session.Revision,
                    Start = Day(form.First),
                    End = Day((form.Last ?? form.First).AddDays(1)),
                    Status = "TENTATIVE",
                };
            }
            yield break;
        }
        yield return Entry(state, session.Id, title, session.Revision, start, start + Length(session.Plan.LengthHalfDays), state.Plan!.Room);
        if (session.OnPostBy is { } onPost && onPost < start)
        {
            yield return Entry(state, $"{session.Id}/on-post", $"{title}: {(english ? "on post" : "vào trực")}", session.Revision, onPost, start, null);
        }
        foreach (var wave in session.Waves.Where(w => point is null || w.AnsweredBy(WaveSource.Operator)))
        {
            if (wave is { OpensAt: { } opens, Deadline: { } deadline } && deadline > opens)
            {
                yield return Entry(state, $"{session.Id}/{wave.Plan.Id}", $"{title}: {wave.Plan.Name}", session.Revision + wave.Revision, opens, deadline, null);
            }
        }
    }

    private static CalendarEvent Entry(ConferenceState state, string what, string title, int revision, DateTimeOffset from, DateTimeOffset to, string? room) =>
        new()
        {
            Uid = Uid(state, what),
            Summary = title,
            Description = state.Plan!.ControlRoomPhone is { } phone ? $"{state.Plan.Name}\nPhòng điều khiển / Control room: {phone}" : state.Plan.Name,
            Location = string.IsNullOrEmpty(room) ? null : room,
            Sequence = revision,
            Start = Utc(from),
            End = Utc(to),
        };

    /// <summary>A half-day is four hours; a day is nine, with its noon.</summary>
    private static TimeSpan Length(int halfDays) => TimeSpan.FromHours(halfDays == 1 ? 4 : (24 * ((halfDays - 1) / 2)) + (halfDays % 2 == 0 ? 9 : 4));

    private static string Drill(ConferenceState state, bool english) => !state.Plan!.Drill ? "" : english ? "DRILL – " : "DIỄN TẬP – ";

    private static string Uid(ConferenceState state, string what) => $"{state.Id}/{what}@bridge-coordinator";

    private static CalDateTime Utc(DateTimeOffset at) => new(at.UtcDateTime);

    private static CalDateTime Day(DateOnly day) => new(day.Year, day.Month, day.Day);
}
