using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Readiness;

namespace BridgeCoordinator.Server.Plans;

/// <summary>What the checks of a conference are: those its file defines, and those everybody knows; and the named lists of them.</summary>
internal sealed class PlanChecks
{
    private static readonly WaveSource[] Sources = Enum.GetValues<WaveSource>();
    private readonly Dictionary<string, (CheckPlan Check, int Line)> defined = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (IReadOnlyList<string> Checks, int Line)> profiles = new(StringComparer.Ordinal);

    public static PlanChecks Read(PlanSection conference)
    {
        var checks = new PlanChecks();
        foreach (var section in conference.Sections("checks", 64))
        {
            checks.Define(section);
        }
        foreach (var section in conference.Sections("profiles", 32))
        {
            checks.Name(section);
        }
        return checks;
    }

    /// <summary>The checks of a named list; nothing, and an error, if there is none.</summary>
    public IReadOnlyList<string> Profile(PlanScalar name, PlanErrors errors)
    {
        if (profiles.TryGetValue(name.Text, out var mine))
        {
            return mine.Checks;
        }
        if (KnownChecks.Profiles.TryGetValue(name.Text, out var known))
        {
            return known;
        }
        errors.Add(name, "plan.bad-word", ("value", name.Text), ("words", string.Join(", ", profiles.Keys.Concat(KnownChecks.Profiles.Keys).Distinct())));
        return [];
    }

    /// <summary>Who must answer a wave that holds these checks; nothing if one of them is nobody's in particular.</summary>
    public IReadOnlyList<WaveSource>? AnsweredBy(IReadOnlyList<string> checks)
    {
        var rules = checks.Select(Find).ToList();
        return rules.Contains(null) ? null : [.. Sources.Where(source => rules.Any(rule => PointVerdict.Needs(rule!.By, source)))];
    }

    /// <summary>The first check the file defines that somebody must make who does not answer this wave.</summary>
    public string? Unmade(IReadOnlyList<string> checks, IReadOnlyList<WaveSource> answeredBy) =>
        checks.FirstOrDefault(id => defined.TryGetValue(id, out var mine) && !Makes(mine.Check, answeredBy));

    /// <summary>Those that go into the plan. A known one that a wave asks of somebody else than usual is left to whoever answers.</summary>
    public IReadOnlyList<CheckPlan>? Of(IReadOnlyList<SessionPlan> sessions)
    {
        var waves = sessions.SelectMany(s => s.Waves).ToList();
        var used = waves.SelectMany(w => w.Checks).Distinct(StringComparer.Ordinal).Select(Find).OfType<CheckPlan>();
        var plain = used.Where(check => waves.Where(w => w.Checks.Contains(check.Id)).All(w => Makes(check, w.AnsweredBy))).ToList();
        return plain.Count > 0 ? plain : null;
    }

    private CheckPlan? Find(string id) => defined.TryGetValue(id, out var mine) ? mine.Check : KnownChecks.Find(id);

    private static bool Makes(CheckPlan check, IReadOnlyList<WaveSource> answeredBy) =>
        Sources.All(source => !PointVerdict.Needs(check.By, source) || answeredBy.Contains(source));

    private void Define(PlanSection section)
    {
        var id = section.Slug("id", required: true, 32);
        var by = section.Scalar("by", required: true) is { } word
            ? section.Word(word, ("agent", (CheckBy?)CheckBy.Agent), ("operator", CheckBy.Operator), ("two-way", CheckBy.TwoWay))
            : null;
        var advisory = section.Truth("advisory") ?? false;
        var (name, english) = (section.Text("name", 120), section.Text("nameEn", 120));
        var photo = section.Truth("photo") ?? false;
        var (most, least) = (section.Decimal("atMost", 0, 1e9), section.Decimal("atLeast", 0, 1e9));
        section.Finish();
        if (most < least)
        {
            section.Errors.Add(section.Take("atMost")!, "plan.bad-range", ("from", $"{least}"), ("to", $"{most}"));
        }
        if (id is null || by is null)
        {
            return;
        }
        if (!defined.TryAdd(id, (new CheckPlan(id, by.Value, advisory, name, english, photo, most, least), section.Map.Line)))
        {
            section.Errors.Add(section.Take("id")!, "plan.duplicate", ("value", id), ("line", $"{defined[id].Line}"));
        }
    }

    private void Name(PlanSection section)
    {
        var id = section.Slug("id", required: true, 32);
        var checks = PlanWaves.Ids(section, "checks");
        section.Finish();
        if (id is not null && !profiles.TryAdd(id, (checks, section.Map.Line)))
        {
            section.Errors.Add(section.Take("id")!, "plan.duplicate", ("value", id), ("line", $"{profiles[id].Line}"));
        }
    }
}
