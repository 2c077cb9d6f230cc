using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Programmes;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Storage;
using Microsoft.Net.Http.Headers;

namespace BridgeCoordinator.Server.Programmes;

/// <summary>Programmes to look at.</summary>
internal static class ProgrammeApi
{
    private const int MostRows = 200;

    public static IResult List(ProgrammeDesk desk)
    {
        var now = desk.Now;
        return Results.Json(
            desk.All.Select(p => ProgrammeViews.Line(p, now)).OrderBy(p => p.Id, StringComparer.Ordinal),
            ContractJson.Options
        );
    }

    public static async Task<IResult> Get(string id, HttpContext context, ProgrammeDesk desk, string? under = null)
    {
        if (desk.Find(id) is not var (state, seq))
        {
            return Unknown(id);
        }
        var now = desk.Now;
        var (registry, names) = await desk.Registry(context.RequestAborted);
        var conferences = desk.Conferences(id, now);
        // What the page shows changes when somebody reports, when a name does, when a conference moves, and at midnight.
        var tag = DerivedId.From(
            [
                .. new[] { seq, names, DateForms.Day(now, state.Zone).DayNumber }.Select(n => n.ToString(CultureInfo.InvariantCulture)),
                .. conferences.Select(c => $"{c.Id} {c.Phase} {c.Points} {c.StartsAt:O}"),
                under ?? "",
            ]
        );
        context.Response.Headers.CacheControl = "private, no-cache";
        return Fresh(context, $"\"{tag:N}\"")
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Json(ProgrammeViews.Whole(state, seq, registry, conferences, string.IsNullOrEmpty(under) ? null : under, now), ContractJson.Options);
    }

    public static async Task<IResult> Units(
        string id,
        ProgrammeDesk desk,
        CancellationToken cancel,
        string? q = null,
        string? level = null,
        string? standing = null,
        bool owes = false,
        string? under = null,
        string? after = null,
        int limit = 100
    )
    {
        if (desk.Find(id) is not var (state, _))
        {
            return Unknown(id);
        }
        UnitStanding? asked = null;
        if (!string.IsNullOrEmpty(standing))
        {
            if (!Enum.TryParse<UnitStanding>(standing, ignoreCase: true, out var word))
            {
                return Refusals.Problem("request.invalid", ("detail", "standing"));
            }
            asked = word;
        }
        var (now, (registry, _)) = (desk.Now, await desk.Registry(cancel));
        var all = new UnitSearch(q, level, asked, owes, under).In(state, now);
        var rest = all.SkipWhile(u => after is not null && u.Unit.Id != after).Skip(after is null ? 0 : 1);
        var page = rest.Take(Math.Clamp(limit, 1, MostRows) + 1).ToList();
        var more = page.Count > Math.Clamp(limit, 1, MostRows);
        var rows = (more ? page[..^1] : page).ConvertAll(u => UnitViews.Row(state, registry, u, now));
        return Results.Json(new UnitPage(rows, all.Count, more ? rows[^1].Id : null), ContractJson.Options);
    }

    public static async Task<IResult> Unit(string id, string unit, ProgrammeDesk desk, People people, Notes notes, CancellationToken cancel) =>
        desk.Find(id) is not var (state, _) ? Unknown(id)
        : state.Units.GetValueOrDefault(Named(unit)) is { Withdrawn: false } found ? Results.Json(await Desk(desk, state, found, people, notes, cancel), ContractJson.Options)
        : Refusals.Problem("unit.unknown", ("unit", Named(unit)));

    /// <summary>A unit whole, with the names and notes that still stand.</summary>
    public static async Task<UnitDesk> Desk(ProgrammeDesk desk, ProgrammeState state, UnitState unit, People people, Notes notes, CancellationToken cancel)
    {
        var (now, (registry, _)) = (desk.Now, await desk.Registry(cancel));
        var reports = UnitViews.Latest(unit).ToList();
        var persons = reports.Where(r => r.By.Kind == ActorKind.Person).Select(r => Guid.Parse(r.By.Id)).Distinct().ToList();
        var names = await people.Find(persons, cancel);
        var texts = await notes.Find([.. reports.Select(r => r.NoteId).OfType<Guid>()], cancel);
        return UnitViews.Desk(state, registry, unit, desk.Conferences(state.Plan!.Id, now), NameOf, texts, now);

        string NameOf(UnitReport report) =>
            report.By.Kind == ActorKind.Person ? names.GetValueOrDefault(Guid.Parse(report.By.Id))?.Name ?? "—" : "machine";
    }

    public static string Named(string unit) => unit.Replace('~', '/');

    public static IResult Unknown(string id) => Refusals.Problem("programme.unknown", ("programme", id));

    private static bool Fresh(HttpContext context, string tag)
    {
        context.Response.Headers.ETag = tag;
        return context.Request.Headers.TryGetValue(HeaderNames.IfNoneMatch, out var known) && known.ToString().Contains(tag, StringComparison.Ordinal);
    }
}
