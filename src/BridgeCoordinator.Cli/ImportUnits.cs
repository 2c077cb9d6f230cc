using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Cli;

/// <summary><c>bridgectl import UNITS.csv --programme ID</c>: units of a programme that stands; a wrong file is refused whole.</summary>
internal static class ImportUnits
{
    public static async Task<int> Run(CoordinatorApi api, Speech say, string file, string programme, bool dryRun, CancellationToken ct)
    {
        if (!Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase))
        {
            say.Wrong("Units of a programme come as CSV.");
            return ExitCode.Unknown;
        }
        try
        {
            var result = await api.ImportUnits(programme, await File.ReadAllBytesAsync(file, ct), dryRun, ct: ct);
            var counts = $"{result.Rows} units: {result.Added} added, {result.Changed} changed, {result.Returned} taken back, {result.Same} unchanged";
            say.Say(dryRun ? $"{file} is right: programme {programme}, {counts}. Nothing was written." : $"Imported: programme {programme}, {counts}.");
            return ExitCode.Ok;
        }
        catch (RefusedException e) when (e.PlanErrors.Count > 0)
        {
            return ImportPlan.SayErrors(say, file, e.PlanErrors);
        }
    }
}
