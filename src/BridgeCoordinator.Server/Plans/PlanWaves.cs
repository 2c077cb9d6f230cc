using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Server.Plans;

/// <summary>Readiness waves as a file writes them.</summary>
internal static class PlanWaves
{
    public static IReadOnlyList<WavePlan> Read(PlanSection session, SessionStart start, TimeZoneInfo zone, PlanChecks known)
    {
        var waves = new List<(WavePlan Wave, DateTimeOffset Opens)>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);

        // Local and elapsed offsets compare only from some start; where none is known, any working morning will do.
        var from = start.At ?? new DateTimeOffset(2020, 12, 10, 1, 0, 0, TimeSpan.Zero);
        foreach (var section in session.Sections("waves", 32))
        {
            if (One(section, known) is not { } wave)
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

    private static WavePlan? One(PlanSection section, PlanChecks known)
    {
        var id = section.Slug("id", required: true, 32);
        var name = section.Text("name", 120);
        var opens = PlanDates.Offset(section, "opens", required: true);
        var deadline = PlanDates.Offset(section, "deadline", required: true);
        var kind = section.Word(
            "kind",
            ("checks", (WaveKind?)WaveKind.Checks),
            ("on-post", WaveKind.OnPost),
            ("roll-call", WaveKind.RollCall),
            ("first-headcount", WaveKind.FirstHeadcount),
            ("closing-headcount", WaveKind.ClosingHeadcount)
        ) ?? WaveKind.Checks;
        var quorum = section.Number("quorum", 0, 100);
        var gate = section.Word("gate", ("none", (GateKind?)GateKind.None), ("soft", GateKind.Soft), ("hard", GateKind.Hard)) ?? GateKind.None;
        var (freezes, compares) = (section.Truth("freezes") ?? false, section.Truth("comparesSetup") ?? false);
        var (sources, checks) = kind == WaveKind.Checks ? Asked(section, known) : ([WaveSource.Operator], []);
        section.Finish();
        return id is not null && opens is { } from && deadline is { } to && sources.Count > 0 && (checks.Count > 0 || kind != WaveKind.Checks)
            ? new WavePlan(id, name ?? id, from, to, sources, checks, kind, quorum, gate, freezes, compares)
            : null;
    }

    /// <summary>What is checked, by id or by the name of a list; and who answers, said or read off the checks.</summary>
    private static (IReadOnlyList<WaveSource> Sources, IReadOnlyList<string> Checks) Asked(PlanSection section, PlanChecks known)
    {
        var checks = section.Scalar("profile") is { } profile ? known.Profile(profile, section.Errors) : Ids(section, "checks");
        var derived = known.AnsweredBy(checks);
        if (section.Take("answeredBy") is null && (derived is { Count: > 0 } || checks.Count == 0))
        {
            return (derived ?? [], checks);
        }
        var sources = new List<WaveSource>();
        foreach (var word in Words(section, "answeredBy"))
        {
            if (section.Word(word, ("agent", (WaveSource?)WaveSource.Agent), ("operator", WaveSource.Operator), ("control-room", WaveSource.ControlRoom)) is { } source)
            {
                AddOnce(sources, source, word, section.Errors);
            }
        }
        if (sources.Count > 0 && known.Unmade(checks, sources) is { } check)
        {
            section.Errors.Add(section.Take("answeredBy")!, "plan.check-source", ("value", check));
        }
        return (sources, checks);
    }

    /// <summary>A list of ids of checks.</summary>
    public static IReadOnlyList<string> Ids(PlanSection section, string key)
    {
        var ids = new List<string>();
        foreach (var word in Words(section, key))
        {
            if (word.Text.Length is 0 or > 32 || word.Text.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
            {
                section.Errors.Add(word, "plan.bad-id", ("value", word.Text), ("most", "32"));
            }
            else
            {
                AddOnce(ids, word.Text, word, section.Errors);
            }
        }
        return ids;
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
}
