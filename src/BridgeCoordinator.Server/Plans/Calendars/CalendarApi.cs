using System.Text;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Plans.Exports;

namespace BridgeCoordinator.Server.Plans.Calendars;

/// <summary>
/// Calendars to be downloaded, behind the cookie of whoever asks. There is no address to subscribe to: a calendar program sends no cookie,
/// and no secret of ours stands in an address.
/// </summary>
internal static class CalendarApi
{
    public static IResult ControlRoom(string id, HttpContext context, WholePlans plans, TimeProvider time, string? lang) => Send(id, null, context, plans, time, lang);

    public static IResult Operator(HttpContext context, WholePlans plans, TimeProvider time, string? lang)
    {
        var caller = Caller.Of(context.User);
        return Send(caller.ConferenceId!, caller.Point!, context, plans, time, lang);
    }

    private static IResult Send(string id, string? code, HttpContext context, WholePlans plans, TimeProvider time, string? lang)
    {
        if (plans.Conference(id) is not { } conference)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        RosterLine? line = null;
        if (code is not null)
        {
            if (conference.Roster.Find(code) is not { Withdrawn: false } point)
            {
                return Refusals.Problem("point.unknown", ("point", code));
            }
            line = point.Line;
        }
        context.Response.Headers.CacheControl = "private, no-cache";
        var text = ConferenceCalendar.Of(conference, line, time.GetUtcNow(), lang == "en");
        return Results.File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", $"{id}{(code is null ? "" : "." + code)}.ics");
    }
}
