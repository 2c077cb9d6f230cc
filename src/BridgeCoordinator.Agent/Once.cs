using System.Globalization;
using System.Text;
using BridgeCoordinator.Agent.Configuration;
using BridgeCoordinator.Agent.Machine;
using BridgeCoordinator.Agent.Probes;
using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Agent;

/// <summary>
/// Everything that was found, for whoever stands at the machine, and one figure for whatever called us: the exit codes of the
/// monitoring plugins, 0 well, 1 with notes, 2 not ready, 3 something could not be looked at.
/// </summary>
internal static class Once
{
    private static readonly Dictionary<string, (string Vi, string En)> Words = new()
    {
        ["result"] = ("KẾT QUẢ", "RESULT"),
        ["check"] = ("KIỂM TRA", "CHECK"),
        ["value"] = ("GIÁ TRỊ", "VALUE"),
        ["threshold"] = ("NGƯỠNG", "THRESHOLD"),
        ["evidence"] = ("THẤY", "SEEN"),
        [nameof(Readiness.Ready)] = ("đạt", "ready"),
        [nameof(Readiness.ReadyWithNotes)] = ("lưu ý", "notes"),
        [nameof(Readiness.NotReady)] = ("CHƯA ĐẠT", "NOT READY"),
        ["blind"] = ("không đo", "not seen"),
    };

    public static async Task<int> Run(AgentSettings settings, AgentFolder folder, AgentOrder order, bool vietnamese, CancellationToken ct)
    {
        var (time, load) = (TimeProvider.System, new MachineLoad(TimeProvider.System));
        // The CPU's load is a difference: it needs a moment between two looks.
        await Task.Delay(TimeSpan.FromSeconds(0.6), time, ct);
        var site = folder.Site();
        using var key = site is null ? null : folder.Key();
        var server = Uri.TryCreate(order.Servers?.Split(',')[0], UriKind.Absolute, out var typed) ? typed : site?.Servers[0];
        var door = server is null ? null : new CoordinatorDoor(server, key, site?.KeyId ?? default);
        var all = await Prober.Run(settings.Checks.Values, new ProbeScene(load.Read(), null, null, folder.Path, time, door) { Lines = settings.Lines }, ct);
        await Console.Out.WriteAsync(Table(all, vietnamese));
        return Exit(all);
    }

    public static int Exit(IReadOnlyCollection<Checked> all) =>
        all.Any(c => c.Finding.Result is Readiness.NotReady) ? 2
        : all.Any(c => c.Finding.Result is Readiness.ReadyWithNotes) ? 1
        // That nobody gave the address of a coordinator is no finding about this machine.
        : all.Any(c => c.Finding is { Result: null, Code: not "probe.no-session" }) ? 3
        : 0;

    public static string Table(IReadOnlyCollection<Checked> all, bool vietnamese)
    {
        string Say(string word) => vietnamese ? Words[word].Vi : Words[word].En;
        string[] head = [Say("result"), Say("check"), Say("value"), Say("threshold"), Say("evidence")];
        var rows = all.Select(c => (Cells: Cells(c, Say(c.Finding.Result?.ToString() ?? "blind")), Advice: Advice(c.Finding.Code, vietnamese))).ToArray();
        var widths = Enumerable.Range(0, head.Length - 1).Select(i => rows.Select(r => r.Cells[i].Length).Append(head[i].Length).Max()).ToArray();
        var text = new StringBuilder(Row(head, widths));
        foreach (var (cells, advice) in rows)
        {
            text.Append(Row(cells, widths));
            if (advice is not null)
            {
                text.Append(' ', widths[0] + 2).Append("→ ").Append(advice).Append('\n');
            }
        }
        return text.Append(Sum(all, vietnamese)).Append('\n').ToString();
    }

    private static string[] Cells(Checked one, string result) =>
        [result, one.Check.Id, Figure(one.Finding.Value, one.Finding.Unit), Figure(one.Finding.Threshold, one.Finding.Unit), one.Finding.Evidence];

    private static string? Advice(string? code, bool vietnamese) =>
        code is not null && ProblemCatalogue.ByCode.TryGetValue(code, out var problem) ? (vietnamese ? problem.Vi : problem.En) : code;

    private static string Sum(IReadOnlyCollection<Checked> all, bool vietnamese)
    {
        int Of(Readiness? result) => all.Count(c => c.Finding.Result == result);
        var (ready, notes, not, blind) = (Of(Readiness.Ready), Of(Readiness.ReadyWithNotes), Of(Readiness.NotReady), Of(null));
        return vietnamese ? $"{all.Count} mục: {ready} đạt, {notes} lưu ý, {not} chưa đạt, {blind} không đo được." : $"{all.Count} checks: {ready} ready, {notes} with notes, {not} not ready, {blind} not seen.";
    }

    private static string Figure(double? value, string? unit) =>
        value is { } figure ? $"{figure.ToString("0.#", CultureInfo.InvariantCulture)} {(unit is "1" ? "" : unit)}".Trim() : "–";

    private static string Row(string[] cells, int[] widths) => string.Concat(cells.Select((c, i) => i < widths.Length ? c.PadRight(widths[i] + 2) : c)).TrimEnd() + "\n";
}
