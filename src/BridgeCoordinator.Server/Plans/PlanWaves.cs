using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Server.Plans;

/// <summary>Readiness waves as written, and the ones every session has unless its plan says otherwise.</summary>
internal static class PlanWaves
{
    private static readonly string[] ByMachine = ["cpu", "memory", "disk", "clock", "network"];

    /// <summary>T-7d inventory, T-2h the machine tests again, T-60m the operator on post; a rehearsal has one by machine.</summary>
    public static IReadOnlyList<WavePlan> Default(SessionKind kind) =>
        kind == SessionKind.Rehearsal
            ? [Wave("t-60m", "Kiểm tra tự động trước tổng duyệt", "T-60m", "T-20m", [WaveSource.Agent], ByMachine)]
            :
            [
                Wave(
                    "t-7d",
                    "Kiểm kê phòng họp, thiết bị, đường truyền, nguồn điện, đầu mối",
                    "T-7d",
                    "T-2d",
                    [WaveSource.Agent, WaveSource.Operator],
                    ["room", "endpoint", "line-main", "line-backup", "power", "contacts", "accounts", .. ByMachine]
                ),
                Wave("t-2h", "Kiểm tra lại tự động", "T-2h", "T-75m", [WaveSource.Agent], ByMachine),
                Wave(
                    "t-60m",
                    "Kiểm tra khi vào trực",
                    "T-75m",
                    "T-45m",
                    [WaveSource.Operator],
                    ["power", "line-main", "line-backup", "camera", "microphone", "speaker", "display"]
                ),
            ];

    public static IReadOnlyList<WavePlan> Read(PlanSection session, SessionStart start, TimeZoneInfo zone)
    {
        var waves = new List<(WavePlan Wave, DateTimeOffset Opens)>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);

        // Local and elapsed offsets compare only from some start; where none is known, any working morning will do.
        var from = start.At ?? new DateTimeOffset(2020, 12, 10, 1, 0, 0, TimeSpan.Zero);
        foreach (var section in session.Sections("waves", 32))
        {
            if (One(section) is not { } wave)
            {
                continue;
            }
            var (opens, deadline) = (wave.Opens.From(from, zone), wave.Deadline.From(from, zone));
            if (deadline <= opens)
            {
                section.Errors.Add(section.Take("deadline")!, "plan.bad-range", ("from", $"{wave.Opens}"), ("to", $"{wave.Deadline}"));
            }
            if (!seen.TryAdd(wave.Id, section.Map.Line))
            {
                section.Errors.Add(section.Take("id")!, "plan.duplicate", ("value", wave.Id), ("line", $"{seen[wave.Id]}"));
            }
            waves.Add((wave, opens));
        }
        return [.. waves.OrderBy(w => w.Opens).Select(w => w.Wave)];
    }

    private static WavePlan? One(PlanSection section)
    {
        var id = section.Slug("id", required: true, 32);
        var name = section.Text("name", 120);
        var opens = PlanDates.Offset(section, "opens", required: true);
        var deadline = PlanDates.Offset(section, "deadline", required: true);
        var sources = new List<WaveSource>();
        foreach (var word in Words(section, "answeredBy"))
        {
            if (section.Word(word, ("agent", (WaveSource?)WaveSource.Agent), ("operator", WaveSource.Operator)) is { } source)
            {
                AddOnce(sources, source, word, section.Errors);
            }
        }
        var checks = new List<string>();
        foreach (var word in Words(section, "checks"))
        {
            if (word.Text.Length is 0 or > 32 || word.Text.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
            {
                section.Errors.Add(word, "plan.bad-id", ("value", word.Text), ("most", "32"));
            }
            else
            {
                AddOnce(checks, word.Text, word, section.Errors);
            }
        }
        section.Finish();
        return id is not null && opens is { } from && deadline is { } to && sources.Count > 0 && checks.Count > 0
            ? new WavePlan(id, name ?? id, from, to, sources, checks)
            : null;
    }

    /// <summary>A list of words with at least one in it.</summary>
    private static IEnumerable<PlanScalar> Words(PlanSection section, string key)
    {
        var items = section.Items(key, 64, required: true);
        if (items.Count == 0 && section.Take(key) is PlanList { Items.Count: 0 } none)
        {
            section.Errors.Add(none, "plan.missing", ("key", $"{key}[0]"));
        }
        foreach (var item in items)
        {
            if (item is PlanScalar word)
            {
                yield return word;
            }
            else
            {
                section.Errors.Add(item, "plan.bad-shape", ("expected-vi", "một giá trị"), ("expected-en", "a single value"));
            }
        }
    }

    private static void AddOnce<T>(List<T> list, T item, PlanScalar at, PlanErrors errors)
    {
        if (list.Contains(item))
        {
            errors.Add(at, "plan.duplicate", ("value", at.Text), ("line", $"{at.Line}"));
            return;
        }
        list.Add(item);
    }

    private static WavePlan Wave(string id, string name, string opens, string deadline, WaveSource[] by, string[] checks) =>
        new(id, name, TimeOffset.Parse(opens), TimeOffset.Parse(deadline), by, checks);
}
