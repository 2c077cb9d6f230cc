using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Programmes;
using BridgeCoordinator.Domain.Registry;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Programmes.Sheets;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Programmes;

/// <summary>Rosters of units and reports as files: a dry run says what would change, a wrong file is refused whole with every error in its cell.</summary>
internal static class FilesApi
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task<IResult> Units(string id, HttpContext context, ProgrammeDesk desk, Acts acts, Followers followers, TimeProvider time, bool dryRun = false)
    {
        if (desk.Find(id) is not var (state, _))
        {
            return ProgrammeApi.Unknown(id);
        }
        var (file, errors) = (await Body(context), new SheetErrors());
        var units = file is null ? TooLarge<ProgrammeUnit>(errors) : UnitsFile.Read(file, state.Plan!, errors);
        if (errors.Any || units.Count == 0)
        {
            return errors.Any ? errors.ToResult() : Refusals.Problem("programme.nothing-new");
        }
        var known = units.ToLookup(u => state.Units.GetValueOrDefault(u.Id) is not { } old ? "added" : old.Withdrawn ? "returned" : old.Unit == u ? "same" : "changed");
        var result = new UnitFileResult(units.Count, known["added"].Count(), known["changed"].Count(), known["same"].Count(), dryRun, known["returned"].Count());
        if (dryRun || result.Same == units.Count)
        {
            return Results.Json(result, ContractJson.Options);
        }
        var commandId = CommandId.Of(context);
        var (organizations, implied) = UnitsFile.Organizations(units);
        var command = new ImportUnits(commandId ?? Guid.Empty, id, units, organizations) { Implied = implied };
        var answer = await acts.Do(Caller.Of(context.User), StreamId.Registry, commandId, command);
        if (answer is Refused)
        {
            return answer.ToResult(StreamId.Registry);
        }
        await Carried(id, units, followers, time, context.RequestAborted);
        return Results.Json(result, ContractJson.Options);
    }

    public static async Task<IResult> Reports(string id, HttpContext context, ProgrammeDesk desk, Acts acts, Notes texts, bool dryRun = false)
    {
        if (desk.Find(id) is not var (state, _))
        {
            return ProgrammeApi.Unknown(id);
        }
        var (file, errors, now) = (await Body(context), new SheetErrors(), desk.Now);
        var rows = file is null ? TooLarge<(ReportLine Line, string Note, int Row)>(errors) : ReportsFile.Read(file, state, now, errors);
        if (errors.Any || rows.Count == 0)
        {
            return errors.Any ? errors.ToResult() : Refusals.Problem("programme.nothing-new");
        }
        var repeated = await RepeatedNotes.Among([.. rows.Select(r => (r.Line, r.Note))], state, now, texts, context.RequestAborted);
        var news = rows.Select((r, i) => (r.Line, Note: repeated.Contains(i) ? "" : r.Note)).ToLookup(r => r.Line.News(state, now, r.Note.Length > 0 ? Guid.Empty : null).Facts.Count == 0 ? "same" : state.Units[r.Line.Unit].Of(r.Line.Conference) is null ? "added" : "changed");
        var result = new UnitFileResult(rows.Count, news["added"].Count(), news["changed"].Count(), news["same"].Count(), dryRun);
        if (dryRun || result.Same == rows.Count)
        {
            return Results.Json(result, ContractJson.Options);
        }
        var notes = rows.Select((r, i) => (r.Note, i)).Where(n => n.Note.Length > 0 && !repeated.Contains(n.i)).ToDictionary(n => n.i, n => n.Note);
        var command = new ReportUnits([.. rows.Select(r => r.Line)]) { Notes = notes };
        var answer = await acts.Do(Caller.Of(context.User), StreamId.Programme(id), CommandId.Of(context), command);
        return answer is Refused ? answer.ToResult(StreamId.Programme(id)) : Results.Json(result, ContractJson.Options);
    }

    /// <summary>Waits for the courier, so that whoever looks next sees the units; it goes on by itself if that takes long.</summary>
    private static async Task Carried(string id, IReadOnlyList<ProgrammeUnit> units, Followers followers, TimeProvider time, CancellationToken cancel)
    {
        var follower = followers.Of(StreamId.Programme(id));
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        try
        {
            while (follower.Current is { State: ProgrammeState state } now && !units.All(u => state.Units.GetValueOrDefault(u.Id) is { Withdrawn: false } held && held.Unit == u))
            {
                await followers.WaitFor(follower.Stream, now.Seq + 1, either.Token);
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // The registry has them; the answer need not wait for the rest.
        }
    }

    private static IReadOnlyList<T> TooLarge<T>(SheetErrors errors)
    {
        errors.Add(1, 1, "sheet.too-large", ("most", "8 MiB"));
        return [];
    }

    private static async Task<byte[]?> Body(HttpContext context)
    {
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            if (body.Length + read > SheetText.MostBytes)
            {
                return null;
            }
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }
}
