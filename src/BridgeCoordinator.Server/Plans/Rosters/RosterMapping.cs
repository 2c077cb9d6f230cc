namespace BridgeCoordinator.Server.Plans.Rosters;

/// <summary>A row as the mapping a plan file would hold for that point; every value keeps the place of its cell.</summary>
internal sealed class RosterMapping(RosterRow row, RosterColumn?[] columns, PlanErrors errors)
{
    private static readonly char[] Between = [' ', ',', ';'];

    public static PlanSection Of(RosterRow row, RosterColumn?[] columns, PlanErrors errors) =>
        new(new RosterMapping(row, columns, errors).Point(), errors);

    private PlanMap Point()
    {
        Stray();
        var cells = columns.OfType<RosterColumn>().ToDictionary(c => c.Key, Cell, StringComparer.Ordinal);
        var entries = new List<PlanEntry>();
        foreach (var key in (ReadOnlySpan<string>)["code", "name", "kind", "organisation", "site", "summoned", "powerZone"])
        {
            if (cells.TryGetValue(key, out var cell))
            {
                entries.Add(Entry(key, cell));
            }
        }
        if (cells.TryGetValue("required", out var required))
        {
            entries.Add(Entry("required", Truth(required)));
        }
        if (cells.TryGetValue("sessions", out var sessions) && !sessions.IsNothing)
        {
            var ids = sessions.Text.Split(Between, StringSplitOptions.RemoveEmptyEntries);
            entries.Add(Entry("sessions", new PlanList(sessions.Line, sessions.Column, sessions.Path, [.. ids.Select(id => sessions with { Text = id })])));
        }
        entries.Add(Entry("lines", Maps(cells, ["main", "backup"], (role, cell) => [Entry("role", cell with { Text = role }), Entry("carrier", cell)])));
        entries.Add(
            Entry(
                "contacts",
                Maps(
                    cells,
                    ["operator", "deputy", "leader"],
                    (role, cell) =>
                        [
                            Entry("role", cell with { Text = role, Quoted = true }),
                            Entry("name", cell),
                            Entry("phone", cells.GetValueOrDefault(role + "Phone") ?? cell with { Text = "", Quoted = false }),
                        ]
                )
            )
        );
        return new PlanMap(row.Number, 1, RosterColumns.Place(0, row.Number), entries);
    }

    /// <summary>One mapping for each role that has anything written down for it.</summary>
    private PlanList Maps(Dictionary<string, PlanScalar> cells, string[] roles, Func<string, PlanScalar, PlanEntry[]> entries)
    {
        var items = new List<PlanNode>();
        foreach (var role in roles)
        {
            var phone = cells.GetValueOrDefault(role + "Phone");
            var cell = cells.GetValueOrDefault(role) ?? (phone is null ? null : phone with { Text = "", Quoted = false });
            if (cell is not null && !(cell.IsNothing && phone?.IsNothing != false))
            {
                items.Add(new PlanMap(cell.Line, cell.Column, cell.Path, entries(role, cell)));
            }
        }
        return new PlanList(row.Number, 1, RosterColumns.Place(0, row.Number), items);
    }

    private PlanScalar Cell(RosterColumn column)
    {
        var at = Array.IndexOf(columns, column);
        var place = RosterColumns.Place(at, row.Number);
        var text = at < row.Cells.Count ? row.Cells[at] : "";
        if (text.Length > RosterRow.MostCharacters)
        {
            errors.Add(row.Number, at + 1, place, "plan.too-long", ("most", $"{RosterRow.MostCharacters}"));
            text = "";
        }
        else if (CellText.IsFormula(text))
        {
            errors.Add(row.Number, at + 1, place, "roster.formula");
        }
        else if (CellText.IsMojibake(text))
        {
            errors.Add(row.Number, at + 1, place, "roster.mojibake", ("value", text));
        }
        text = CellText.Unguarded(text);
        return new PlanScalar(row.Number, at + 1, place, text, Quoted: text.Length > 0);
    }

    /// <summary>As people say yes and no; another word goes on as it is, to be refused where it is read.</summary>
    private static PlanScalar Truth(PlanScalar cell) =>
        PlainText.Of(cell.Text) switch
        {
            "" => cell,
            "co" or "yes" or "x" or "1" or "true" or "y" => cell with { Text = "true" },
            "khong" or "no" or "0" or "false" or "n" => cell with { Text = "false" },
            _ => cell,
        };

    private void Stray()
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row.Cells[i].Length > 0 && (i >= columns.Length || columns[i] is null))
            {
                errors.Add(row.Number, i + 1, RosterColumns.Place(i, row.Number), "roster.stray-cell");
            }
        }
    }

    private static PlanEntry Entry(string key, PlanNode value) => new(new PlanScalar(value.Line, value.Column, value.Path, key, true), value);
}
