using System.Globalization;
using BridgeCoordinator.Agent.Configuration;
using BridgeCoordinator.Agent.Probes.Codecs;

namespace BridgeCoordinator.Agent.Probes;

/// <summary>The UPS, as NUT's <c>upsd</c> tells it (RFC 9271): on battery or not, charge, minutes left.</summary>
internal sealed class UpsProbe(Target server, string? ups, Bounds bounds) : IProbe
{
    private const int MostLines = 1_024;

    public static IProbe? Read(AgentSection section) =>
        (section.Target("server", 3493, "127.0.0.1"), section.Text("ups", 64), section.Bounds(50, 20)) is ({ } to, var ups, var bounds) ? new UpsProbe(to, ups, bounds) : null;

    public async Task<Finding> Look(ProbeScene scene, CancellationToken ct)
    {
        await using var stream = await Lines.Connect(server, over: null, ct);
        if ((ups ?? (await List(stream, ["UPS"], ct) is [var first, ..] ? first[1] : null)) is not { } name)
        {
            return Finding.Bad("ups.unknown", $"{server} knows no UPS");
        }
        if (await Variable(stream, name, "ups.status", ct) is not { } status)
        {
            return Finding.Bad("ups.unknown", $"{server} tells nothing about '{name}'");
        }
        var charge = Number(await Variable(stream, name, "battery.charge", ct));
        var runtime = Number(await Variable(stream, name, "battery.runtime", ct));
        await Lines.WriteLine(stream, "LOGOUT", "\n", ct);
        var words = status.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var minutes = runtime is { } seconds ? $", {TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 1e6)).TotalMinutes:0} min left" : "";
        var evidence = $"{name}: {status}{minutes}";
        var power = State(words, evidence);
        return charge is { } percent ? bounds.Judge(percent, "%", "ups.low", evidence).Unless(power) : power ?? Finding.Good(evidence);
    }

    /// <summary>The words of NUT's <c>ups.status</c>; several may hold at once.</summary>
    private static Finding? State(string[] words, string evidence) =>
        words.Contains("LB") || words.Contains("FSD") ? Finding.Bad("ups.low", evidence)
        : words.Contains("OFF") || words.Contains("OVER") ? Finding.Bad("ups.failed", evidence)
        : words.Contains("OB") ? Finding.Note("ups.on-battery", evidence)
        : words.Contains("RB") || words.Contains("BYPASS") ? Finding.Note("ups.failed", evidence)
        : words.Contains("OL") ? null
        : Finding.Note("ups.unknown", evidence);

    /// <summary><c>VAR name variable "value"</c>; nothing if the UPS does not tell it. A server that is not up to date with its driver does not either.</summary>
    private static async Task<string?> Variable(Stream stream, string name, string variable, CancellationToken ct)
    {
        await Lines.WriteLine(stream, NutLine.Write("GET", "VAR", name, variable), "\n", ct);
        var words = NutLine.Read(await Lines.ReadLine(stream, NutLine.Longest, ct));
        return words is ["VAR", var of, var told, var value] && of == name && told == variable ? value
            : words is ["ERR", ..] ? null
            : throw new Garbled($"upsd answered {string.Join(' ', words)}");
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> List(Stream stream, string[] what, CancellationToken ct)
    {
        await Lines.WriteLine(stream, NutLine.Write(["LIST", .. what]), "\n", ct);
        var lines = new List<IReadOnlyList<string>>();
        while (lines.Count < MostLines)
        {
            var words = NutLine.Read(await Lines.ReadLine(stream, NutLine.Longest, ct));
            if (words is ["END", "LIST", ..] or ["ERR", ..])
            {
                return lines;
            }
            if (words.Count > 1 && words[0] == what[0])
            {
                lines.Add(words);
            }
            else if (words is not ["BEGIN", "LIST", ..])
            {
                break;
            }
        }
        throw new Garbled("not a list of upsd");
    }

    private static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
