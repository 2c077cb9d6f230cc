using System.Text.RegularExpressions;
using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Server.Plans;

/// <summary>The tree of organisations: those the file describes, those its points name, and every ancestor these imply.</summary>
internal static partial class PlanOrganisations
{
    public static string? Path(PlanSection section, string key, bool required) => section.Match(key, Slugs(), "plan.bad-path", required, 128);

    public static Dictionary<string, Organization> Described(PlanSection file)
    {
        var described = new Dictionary<string, Organization>(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var section in file.Sections("organisations", 50_000))
        {
            var id = Path(section, "id", required: true);
            var name = section.Text("name", 120, required: true);
            var level = section.Slug("level", required: false, 32);
            section.Finish();
            if (id is not null && !seen.TryAdd(id, section.Map.Line))
            {
                section.Errors.Add(section.Take("id")!, "plan.duplicate", ("value", id), ("line", $"{seen[id]}"));
            }
            else if (id is not null && name is not null)
            {
                described.Add(id, new Organization(id, name, level));
            }
        }
        return described;
    }

    /// <summary>
    /// Parents first. A body described nowhere is called after the unit it is or the point that sits in it, and an ancestor after its slug.
    /// </summary>
    public static IReadOnlyList<Organization> Whole(
        IReadOnlyDictionary<string, Organization> described,
        IReadOnlyList<RosterLine> roster,
        IReadOnlyList<ProgrammeUnit> units
    )
    {
        var whole = new Dictionary<string, Organization>(described, StringComparer.Ordinal);
        foreach (var unit in units)
        {
            whole.TryAdd(unit.Id, new Organization(unit.Id, unit.Name, unit.Level));
        }
        foreach (var line in roster)
        {
            whole.TryAdd(line.OrganizationId, new Organization(line.OrganizationId, line.Name));
        }
        foreach (var id in whole.Keys.ToArray())
        {
            for (var cut = id.LastIndexOf('/'); cut > 0; cut = id.LastIndexOf('/', cut - 1))
            {
                var ancestor = id[..cut];
                whole.TryAdd(ancestor, new Organization(ancestor, ancestor[(ancestor.LastIndexOf('/') + 1)..]));
            }
        }
        return [.. whole.Values.OrderBy(o => o.Id.Count(c => c == '/')).ThenBy(o => o.Id, StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"^(?=.{1,128}\z)[a-z0-9-]{1,32}(/[a-z0-9-]{1,32}){0,7}\z")]
    private static partial Regex Slugs();
}
