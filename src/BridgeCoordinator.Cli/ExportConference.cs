using BridgeCoordinator.Client;

namespace BridgeCoordinator.Cli;

/// <summary><c>bridgectl export CONFERENCE FILE</c>: the ending of the file says as what.</summary>
internal static class ExportConference
{
    public static async Task<int> Run(CoordinatorApi api, Speech say, string conference, string file, CancellationToken ct)
    {
        ExportFile? kind = Path.GetExtension(file).ToUpperInvariant() switch
        {
            ".YAML" or ".YML" => ExportFile.Yaml,
            ".CSV" => ExportFile.Csv,
            ".XLSX" => ExportFile.Xlsx,
            _ => null,
        };
        if (kind is not { } known)
        {
            say.Wrong($"'{file}' must end in .yaml, .csv or .xlsx.");
            return ExitCode.Unknown;
        }
        var bytes = await api.Export(conference, known, ct);
        await File.WriteAllBytesAsync(file, bytes, ct);
        say.Say($"{file}: {bytes.Length} bytes.");
        return ExitCode.Ok;
    }
}
