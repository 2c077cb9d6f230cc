using System.Text.RegularExpressions;
using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Server.Programmes.Sheets;

/// <summary>A roster of units: one a row, at one of the programme's levels.</summary>
internal static partial class UnitsFile
{
    private static readonly string[][] Columns = [["unit", "id", "Mã đơn vị", "organisation"], ["name", "Tên đơn vị", "Đơn vị"], ["level", "Cấp"], ["people", "Số người", "summoned"]];

    public static IReadOnlyList<ProgrammeUnit> Read(ReadOnlySpan<byte> file, ProgrammePlan plan, SheetErrors errors)
    {
        if (Sheet.Read(file, Columns, ["unit", "name", "level"], errors) is not { } sheet)
        {
            return [];
        }
        var levels = plan.Levels.Select((l, i) => (new[] { l.Level }, i)).ToList();
        var (units, seen) = (new List<ProgrammeUnit>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var row in sheet.Rows)
        {
            var (id, name) = (sheet.Text(row, "unit"), sheet.Text(row, "name"));
            if (!Path().IsMatch(id))
            {
                errors.Add(row.Number, sheet.Column("unit"), "sheet.path", ("value", id));
            }
            else if (!seen.TryAdd(id, row.Number))
            {
                errors.Add(row.Number, sheet.Column("unit"), "sheet.twice", ("value", id), ("row", $"{seen[id]}"));
            }
            if (name.Length is 0 or > 120)
            {
                errors.Add(row.Number, sheet.Column("name"), "sheet.name");
            }
            if (sheet.Text(row, "level").Length == 0)
            {
                errors.Add(row.Number, sheet.Column("level"), "sheet.word", ("value", ""), ("words", string.Join(", ", plan.Levels.Select(l => l.Level))));
            }
            if (sheet.Word(row, "level", levels) is { } level)
            {
                units.Add(new ProgrammeUnit(id, name, plan.Levels[level].Level, sheet.Number(row, "people")));
            }
        }
        return errors.Any ? [] : units;
    }

    /// <summary>The units' organisations, and every ancestor they imply.</summary>
    public static (IReadOnlyList<Organization> All, IReadOnlyList<string> Implied) Organizations(IReadOnlyList<ProgrammeUnit> units)
    {
        var all = units.ToDictionary(u => u.Id, u => new Organization(u.Id, u.Name, u.Level), StringComparer.Ordinal);
        var implied = new List<string>();
        foreach (var id in units.Select(u => u.Id))
        {
            for (var cut = id.LastIndexOf('/'); cut > 0; cut = id.LastIndexOf('/', cut - 1))
            {
                var ancestor = id[..cut];
                if (all.TryAdd(ancestor, new Organization(ancestor, ancestor[(ancestor.LastIndexOf('/') + 1)..])))
                {
                    implied.Add(ancestor);
                }
            }
        }
        return ([.. all.Values.OrderBy(o => o.Id, StringComparer.Ordinal)], implied);
    }

    [GeneratedRegex(@"^(?=.{1,128}\z)[a-z0-9-]{1,32}(/[a-z0-9-]{1,32}){0,7}\z")]
    private static partial Regex Path();
}
