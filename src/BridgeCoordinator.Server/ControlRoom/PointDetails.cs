using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>One point in depth. Every tile explains itself.</summary>
internal static class PointDetails
{
    private const int MostLines = 200;
    private const int Page = 5_000;
    private static readonly Dictionary<string, string> NoArguments = [];

    public static async Task<IResult> Get(string id, string code, HttpContext context, Boards boards, JournalStore journal, Names names, People people)
    {
        var cancel = context.RequestAborted;
        if (boards.State(id) is not { } conference || conference.Roster.Find(code) is not { } point || boards.Of(id)?.Tile(point.Index) is not { } tile)
        {
            return Unknown(code);
        }
        names = names.For(conference);
        var rows = await Timeline(journal, StreamId.Conference(id), code, cancel);
        await names.Learn(rows.Where(r => r.ActorKind == ActorKind.Person).Select(r => Guid.Parse(r.ActorId)), cancel);
        var known = await people.Find([.. point.Line.Contacts.Select(c => c.PersonId)], cancel);
        var session = conference.CurrentSession(point, Now(context));
        var waves = await context.RequestServices.GetRequiredService<PointReadiness>().Waves(conference, session, point, cancel);
        var checks = Checks(conference, point, Now(context));
        var detail = new PointDetail(
            tile,
            [.. point.Line.Contacts.Select(c => new ContactView(c.Role, conference.IsClassified ? null : known.GetValueOrDefault(c.PersonId)?.Name, known.GetValueOrDefault(c.PersonId)?.Phone, c.PersonId))],
            point.Line.Lines,
            point.Line.PowerZone,
            await context.RequestServices.GetRequiredService<WhyViews>().Of(conference, point, Now(context), cancel),
            checks,
            [.. rows.AsEnumerable().Reverse().Select(r => FactLines.Of(r, names, conference))],
            waves,
            PointReadiness.Setup(conference, point),
            [.. Advice(checks)],
            await Phoned(session, point, names, context),
            await context.RequestServices.GetRequiredService<StillViews>().Of(conference, point, cancel)
        );
        return Results.Json(detail, ContractJson.Options);
    }

    private static async Task<IReadOnlyList<PhonedView>> Phoned(SessionState? session, BridgePoint point, Names names, HttpContext context)
    {
        var said = PhonedViews.Notes(session, point.Index);
        await names.Learn(PhonedViews.People(session, point.Index), context.RequestAborted);
        return PhonedViews.Of(
            session,
            point.Index,
            names.Of,
            said.Count == 0 ? null : await context.RequestServices.GetRequiredService<Notes>().Find(said, context.RequestAborted)
        );
    }

    public static async Task<IResult> Why(string id, string code, HttpContext context, Boards boards) =>
        boards.State(id) is { } conference && conference.Roster.Find(code) is { } point
            ? Results.Json(await context.RequestServices.GetRequiredService<WhyViews>().Of(conference, point, Now(context), context.RequestAborted), ContractJson.Options)
            : Unknown(code);

    private static DateTimeOffset Now(HttpContext context) => context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    private static IResult Unknown(string code) => Refusals.Problem("point.unknown", ("point", code));

    private static IReadOnlyList<CheckResult> Checks(ConferenceState conference, BridgePoint point, DateTimeOffset now)
    {
        var seat = BoardViews.LatestWave(conference.CurrentSession(now))?.Seat(point.Index);
        return seat is { HasAnswer: false, Late: { } late } ? late.Checks : [.. seat?.AgentAnswer?.Checks ?? [], .. seat?.OperatorAnswer?.Checks ?? []];
    }

    private static IEnumerable<WhySentence> Advice(IReadOnlyList<CheckResult> checks) =>
        from code in checks.Select(c => c.Code).OfType<string>().Distinct()
        where ProblemCatalogue.ByCode.ContainsKey(code)
        let problem = ProblemCatalogue.ByCode[code]
        select new WhySentence(code, NoArguments, problem.Say(NoArguments, vietnamese: true), problem.Say(NoArguments, vietnamese: false));

    /// <summary>The journal is read from its end: what a person asks about happened lately.</summary>
    private static async Task<List<JournalRow>> Timeline(JournalStore journal, StreamId stream, string code, CancellationToken cancel)
    {
        var head = await journal.Head(stream, cancel);
        List<JournalRow> found = [];
        for (var end = head?.Seq ?? 0; end > 0 && found.Count < MostLines; end -= Page)
        {
            var rows = await journal.Read(stream, Math.Max(0, end - Page), (int)Math.Min(Page, end), cancel);
            found.InsertRange(0, rows.Where(r => r.Body.Contains(code, StringComparison.Ordinal) && FactLines.Point(r) == code));
        }
        return found.Count > MostLines ? found[^MostLines..] : found;
    }
}
