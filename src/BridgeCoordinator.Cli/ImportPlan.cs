using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Cli;

/// <summary><c>bridgectl import FILE</c>: a wrong file is refused whole, each error as <c>file:line:column</c>.</summary>
/// <param name="File">A plan (YAML) or a roster (CSV, XLSX).</param>
/// <param name="Conference">The conference a roster is for.</param>
/// <param name="DryRun">Write nothing.</param>
/// <param name="Codes">Hand out codes and links.</param>
/// <param name="IfMatch">The tag of a dry run: import only if nobody has changed since what it saw.</param>
internal sealed record ImportPlan(string File, string? Conference, bool DryRun, bool Codes, string? IfMatch)
{
    private bool IsRoster => Path.GetExtension(File).ToUpperInvariant() is ".CSV" or ".XLSX";

    public async Task<int> Run(CoordinatorApi api, Speech say, CancellationToken ct)
    {
        if (IsRoster && Conference is null)
        {
            say.Wrong("A roster is for a conference that has a plan: give --conference ID.");
            return ExitCode.Unknown;
        }
        PlanImported imported;
        try
        {
            imported = await new ImportOnItsWay(api, say).Follow(await Sender(api, ct), ct);
        }
        catch (RefusedException e) when (e.PlanErrors.Count > 0)
        {
            return SayErrors(say, File, e.PlanErrors);
        }
        catch (RefusedException e) when (e.Code == "roster.changed")
        {
            say.Wrong($"{e.Problem.En} ({e.Code})\n{e.Problem.Vi}");
            say.Wrong($"Look at what would change now, and import with the new tag: bridgectl import {File} --dry-run");
            return ExitCode.Refused;
        }
        return Report(say, imported);
    }

    /// <summary>Each error in its place, for editors and build servers to jump to.</summary>
    public static int SayErrors(Speech say, string file, IReadOnlyList<PlanError> errors)
    {
        foreach (var error in errors)
        {
            say.Wrong($"{file}:{error.Line}:{error.Column}: {error.Code}: {error.En} ({error.Path}) – {error.Vi}");
        }
        say.Wrong(errors.Count == 1 ? "1 error; nothing was imported." : $"{errors.Count} errors; nothing was imported.");
        return ExitCode.Refused;
    }

    private async Task<Func<Guid, Task<PlanImported>>> Sender(CoordinatorApi api, CancellationToken ct)
    {
        // As bytes: in which encoding they are is for the coordinator to judge.
        var bytes = await System.IO.File.ReadAllBytesAsync(File, ct);
        // A tag may come without its quotation marks: shells eat them.
        var tag = IfMatch is { } seen ? $"\"{seen.Trim('"')}\"" : null;
        return IsRoster ? id => api.ImportRoster(Conference!, bytes, DryRun, id, Codes, tag, ct) : id => api.ImportPlan(bytes, DryRun, id, Codes, tag, ct);
    }

    private int Report(Speech say, PlanImported imported)
    {
        var what = imported.ConferenceId is { } conference
            ? $"programme {imported.ProgrammeId}, conference {conference}, {imported.Points} points"
            : $"programme {imported.ProgrammeId}";
        if (DryRun)
        {
            SayChanges(say, imported.Changes);
            say.Say($"{File} is right: {what}. Nothing was written.");
            if (imported.Tag is { } tag)
            {
                say.Wrong($"To import it only if nobody changes anything before: --if-match {tag.Trim('"')}");
            }
            return ExitCode.Ok;
        }
        say.Say($"Imported: {what}.");
        if (imported.Changes is { } changes)
        {
            say.Wrong($"{changes.Added} added, {changes.Changed} changed, {changes.Withdrawn} withdrawn, {changes.Unchanged} unchanged.");
        }
        if (imported.Stood is { } stood)
        {
            say.Wrong($"Corrected by somebody meanwhile, and left as corrected: {string.Join(", ", stood)}");
        }
        if (imported.Codes.Count > 0)
        {
            say.Table(
                ["point", "name", "site", "enrolment code", "operator link", "point code", "short code"],
                imported.Codes.Select<PointCodes, IReadOnlyList<string>>(c =>
                    [c.Point, c.Name, c.SiteId, c.EnrolmentCode ?? "(given before)", c.OperatorLink, c.PublicPointCode, c.ShortCode]
                )
            );
            SayWhatToDo(say, imported);
        }
        if (!imported.Complete)
        {
            say.Wrong("The conference does not hold its whole roster yet; the coordinator goes on by itself. It can be opened when it does.");
            return ExitCode.Warning;
        }
        return ExitCode.Ok;
    }

    private static void SayChanges(Speech say, ImportChanges? changes)
    {
        if (changes is null)
        {
            return;
        }
        foreach (var field in changes.Plan)
        {
            say.Say($"~ {field.Field}: {field.From ?? "–"} → {field.To ?? "–"}");
        }
        foreach (var point in changes.Points)
        {
            var sign = point.Kind switch { PointChangeKind.Added => '+', PointChangeKind.Withdrawn => '-', _ => '~' };
            say.Say($"{sign} {point.Point} {point.Name}{string.Concat(point.Fields.Select(f => $"; {f.Field}: {f.From ?? "–"} → {f.To ?? "–"}"))}");
        }
        foreach (var wave in changes.KeptWaves ?? [])
        {
            say.Say($"= wave {wave.SessionId}/{wave.WaveId} is over and stays as it was");
        }
        if (changes.WithdrawnUnits is { } units)
        {
            say.Say($"= {units} withdrawn units stay withdrawn; a file of units takes them back (--programme)");
        }
        say.Say($"{changes.Added} added, {changes.Changed} changed, {changes.Withdrawn} withdrawn, {changes.Unchanged} unchanged.");
    }

    private static void SayWhatToDo(Speech say, PlanImported imported)
    {
        if (imported.Codes.Any(c => c.EnrolmentCode is not null))
        {
            say.Wrong("Keep this: enrolment codes are shown once, are good for 7 days, and work once.");
        }
        if (imported.Codes.Any(c => c.EnrolmentCode is null))
        {
            say.Wrong("(given before): that site has an agent, or its code was shown earlier. A new code: bridgectl enrol SITE.");
        }
    }
}
