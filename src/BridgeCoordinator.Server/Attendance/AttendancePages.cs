using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Registry;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;
using Microsoft.AspNetCore.Mvc;

namespace BridgeCoordinator.Server.Attendance;

/// <summary>Attendance as people look at it: one level of the tree, who is missing there, and the sentence of what is signed.</summary>
internal sealed class AttendancePages(Followers followers, Names names, Notes notes, Phones phones, TimeProvider time)
{
    private const int MostRows = 1_000;
    private const int MostMissing = 500;

    public static Task<IResult> Get(
        string id,
        string session,
        string? moment,
        [FromQuery(Name = "in")] string? level,
        int? after,
        int? limit,
        string? format,
        string? lang,
        AttendancePages pages,
        HttpContext context
    ) => pages.Page(id, session, moment, (level ?? "", Math.Max(after ?? 0, 0), Math.Clamp(limit ?? MostRows, 1, MostRows)), format, lang != "en", context);

    private async Task<IResult> Page(string id, string sessionId, string? moment, (string Level, int After, int Limit) asked, string? format, bool vi, HttpContext context)
    {
        if (followers.Find(StreamId.Conference(id))?.Current.State is not ConferenceState { Plan: not null } state)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        if (state.Session(sessionId) is not { } session)
        {
            return Refusals.Problem("session.unknown", ("session", sessionId));
        }
        var cancel = context.RequestAborted;
        var which = Moment(session, moment);
        var whole = AttendanceRoll.Of(state, session, which);
        var bodies = Bodies();
        var sentence = OfficialSentence.Of(state, session, which, whole, bodies);
        if (Path(whole, asked.Level) is not { } path)
        {
            return Refusals.Problem("attendance.node", ("organization", asked.Level));
        }
        var rows = new AttendanceRows(state, bodies, names.For(state).Say);
        if (format is "csv" or "xlsx")
        {
            await Learn(whole.All, cancel);
            var sheet = new AttendanceSheet(rows, await Reasons(whole.All, cancel), sentence, vi);
            // Names of people who signed: no cache keeps them.
            context.Response.Headers.CacheControl = "no-store";
            var name = $"{id}.{sessionId}.{(which == HeadcountMoment.First ? "first" : "closing")}{(state.Plan.Drill ? ".drill" : "")}.attendance.{format}";
            return Results.File(format == "csv" ? sheet.Csv(whole) : sheet.Xlsx(whole), format == "csv" ? "text/csv; charset=utf-8" : AttendanceSheet.Workbook, name);
        }
        var node = path[^1];
        var shown = node.Children.Skip(asked.After).Take(asked.Limit).ToList();
        await Learn([.. path, .. shown], cancel);
        var reasons = await Reasons([.. path, .. shown], cancel);
        var missing = node.All.Where(r => r.State == SignatureState.Missing).Select(r => r.Node.Point).OfType<BridgePoint>().Take(MostMissing).ToList();
        var contacts = await phones.Of(session, missing, state.IsClassified, cancel);
        return Results.Json(
            new AttendancePage(
                session.Id,
                session.Plan.Name,
                which,
                state.Plan.Drill,
                time.GetUtcNow(),
                sentence.Vi,
                sentence.En,
                [.. path.Select(r => rows.Row(r, reasons))],
                [.. shown.Select(r => rows.Row(r, reasons))],
                node.Children.Count,
                node.ToSign,
                [.. missing.Select(p => new UncountedPoint(p.Code, p.Line.Name, p.Line.OrganizationId, p.Line.Summoned, contacts[p.Index]))],
                [.. node.Children.Where(r => r.State != SignatureState.Sealed).Take(SignAttendance.MostLeftOut).Select(rows.Open)],
                asked.After + shown.Count < node.Children.Count ? asked.After + shown.Count : null
            ),
            ContractJson.Options
        );
    }

    /// <summary>Until somebody has counted at the end, the first count is what people look at.</summary>
    internal static HeadcountMoment Moment(SessionState session, string? asked) =>
        asked == "closing" ? HeadcountMoment.Closing
        : asked == "first" || !session.Seats.Any(seat => seat.Closing is not null) ? HeadcountMoment.First
        : HeadcountMoment.Closing;

    /// <summary>From the whole down to a level; null if there is no such level.</summary>
    private static List<AttendanceRoll>? Path(AttendanceRoll from, string organization)
    {
        if (from.Node.Organization == organization && from.Node.Point is null)
        {
            return [from];
        }
        foreach (var child in from.Children.Where(c => c.Node.Point is null))
        {
            if (Path(child, organization) is { } found)
            {
                return [from, .. found];
            }
        }
        return null;
    }

    private IReadOnlyDictionary<string, Organization> Bodies() =>
        followers.Find(StreamId.Registry)?.Current.State is RegistryState registry ? registry.Organizations : new Dictionary<string, Organization>();

    private Task Learn(IEnumerable<AttendanceRoll> rolls, CancellationToken cancel) =>
        names.Learn(
            rolls.SelectMany(r => new[] { r.Heads?.By, r.Heads?.Seal?.By, r.Seal?.By }).OfType<Actor>().Where(a => a.Kind == ActorKind.Person).Select(a => Guid.Parse(a.Id)).Distinct(),
            cancel
        );

    private async Task<IReadOnlyDictionary<Guid, string>> Reasons(IEnumerable<AttendanceRoll> rolls, CancellationToken cancel) =>
        rolls.Select(r => r.Heads?.Seal?.NoteId ?? r.Seal?.NoteId).OfType<Guid>().Distinct().ToArray() is { Length: > 0 } ids
            ? await notes.Find(ids, cancel)
            : new Dictionary<Guid, string>();
}
