using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Cli;

/// <summary><c>bridgectl import FILE</c>: a wrong file is refused whole, each error as <c>file:line:column</c>.</summary>
internal static class ImportPlan
{
    public static async Task<int> Run(CoordinatorApi api, Speech say, string file, bool dryRun, CancellationToken ct)
    {
        var yaml = await File.ReadAllTextAsync(file, ct);
        PlanImported imported;
        try
        {
            imported = await api.ImportPlan(yaml, dryRun, ct: ct);
        }
        catch (RefusedException e) when (e.PlanErrors.Count > 0)
        {
            foreach (var error in e.PlanErrors)
            {
                say.Wrong($"{file}:{error.Line}:{error.Column}: {error.Code}: {error.En} ({error.Path}) – {error.Vi}");
            }
            say.Wrong(e.PlanErrors.Count == 1 ? "1 error; nothing was imported." : $"{e.PlanErrors.Count} errors; nothing was imported.");
            return ExitCode.Refused;
        }
        var what = imported.ConferenceId is { } conference
            ? $"programme {imported.ProgrammeId}, conference {conference}, {imported.Points} points"
            : $"programme {imported.ProgrammeId}";
        if (dryRun)
        {
            say.Say($"{file} is right: {what}. Nothing was written.");
            return ExitCode.Ok;
        }
        say.Say($"Imported: {what}.");
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
