using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Server.Plans;

/// <summary>The units of a programme: who must hold a conference, at which level. A file may leave them to a roster of its own.</summary>
internal static class PlanUnits
{
    public static IReadOnlyList<ProgrammeUnit> Read(PlanSection file, ProgrammePlan? programme)
    {
        var units = new List<ProgrammeUnit>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var section in file.Sections("units", 50_000))
        {
            var id = PlanOrganisations.Path(section, "id", required: true);
            var name = section.Text("name", 120, required: true);
            var level = section.Scalar("level", required: true);
            var people = section.Number("people", 0, 100_000);
            section.Finish();
            if (level is not null && programme is not null && programme.Levels.All(l => l.Level != level.Text))
            {
                section.Errors.Add(level, "plan.no-level", ("value", level.Text), ("words", string.Join(", ", programme.Levels.Select(l => l.Level))));
            }
            if (id is not null && !seen.TryAdd(id, section.Map.Line))
            {
                section.Errors.Add(section.Take("id")!, "plan.duplicate", ("value", id), ("line", $"{seen[id]}"));
            }
            else if (id is not null && name is not null && level is not null)
            {
                units.Add(new ProgrammeUnit(id, name, level.Text, people));
            }
        }
        Hosted(file, programme, seen);
        return units;
    }

    /// <summary>Somebody must report a further conference, so its host has to be a unit.</summary>
    private static void Hosted(PlanSection file, ProgrammePlan? programme, Dictionary<string, int> units)
    {
        foreach (var section in programme?.FurtherConferences is null ? [] : file.Sections("furtherConferences", 64))
        {
            if (section.Take("host") is PlanScalar host && !units.ContainsKey(host.Text))
            {
                section.Errors.Add(host, "plan.no-unit", ("value", host.Text));
            }
        }
    }
}
