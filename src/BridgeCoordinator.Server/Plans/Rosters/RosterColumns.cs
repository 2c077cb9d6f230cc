namespace BridgeCoordinator.Server.Plans.Rosters;

/// <summary>A column of a roster file.</summary>
/// <param name="Key">As the plan file names it.</param>
/// <param name="Vi">Its header in Vietnamese, as exported.</param>
/// <param name="En">Its header in English, as exported.</param>
/// <param name="Others">Other headers people give it, plain.</param>
internal sealed record RosterColumn(string Key, string Vi, string En, params string[] Others)
{
    public bool IsRequired => Key is "code" or "name" or "organisation";
}

/// <summary>The columns there are, in the order they are exported. Headers are read without marks, case, blanks and signs.</summary>
internal static class RosterColumns
{
    public static IReadOnlyList<RosterColumn> All { get; } =
        [
            new("code", "Mã điểm cầu", "Code", "ma", "pointcode"),
            new("name", "Tên điểm cầu", "Name", "ten", "diemcau", "point", "pointname"),
            new("kind", "Loại", "Kind", "loaidiadiem", "loaihinh"),
            new("organisation", "Đơn vị", "Organisation", "organization", "madonvi"),
            new("site", "Địa điểm", "Site", "madiadiem"),
            new("summoned", "Triệu tập", "Summoned", "sotrieutap", "daibieutrieutap"),
            new("main", "Nhà mạng chính", "Main carrier", "duongtruyenchinh", "mainline"),
            new("backup", "Nhà mạng dự phòng", "Backup carrier", "duongtruyenduphong", "backupline"),
            new("powerZone", "Vùng điện", "Power zone", "nguondien", "khuvucdien"),
            new("required", "Bắt buộc", "Required"),
            new("sessions", "Các buổi", "Sessions", "buoi", "session"),
            new("operator", "Cán bộ kỹ thuật", "Operator", "operatorname", "hotencanbokythuat"),
            new("operatorPhone", "Điện thoại cán bộ kỹ thuật", "Operator phone", "dienthoaikythuat", "sdtcanbokythuat"),
            new("deputy", "Cán bộ dự phòng", "Deputy", "deputyname", "hotencanboduphong"),
            new("deputyPhone", "Điện thoại cán bộ dự phòng", "Deputy phone", "dienthoaiduphong", "sdtcanboduphong"),
            new("leader", "Lãnh đạo phụ trách", "Leader", "leadername", "lanhdao"),
            new("leaderPhone", "Điện thoại lãnh đạo", "Leader phone", "dienthoailanhdaophutrach", "sdtlanhdao"),
        ];

    private static readonly Dictionary<string, RosterColumn> ByHeader = All.SelectMany(c =>
            c.Others.Append(Signless(c.Vi)).Append(Signless(c.En)).Append(Signless(c.Key)).Distinct().Select(h => (h, c))
        )
        .ToDictionary(pair => pair.h, pair => pair.c, StringComparer.Ordinal);

    public static RosterColumn? Of(string header) => ByHeader.GetValueOrDefault(Signless(header));

    /// <summary>Which column stands where; errors for what is unknown, there twice, or missing.</summary>
    public static RosterColumn?[] Of(RosterRow header, PlanErrors errors)
    {
        var columns = new RosterColumn?[header.Cells.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            if (header.Cells[i] is not { Length: > 0 } text)
            {
                continue;
            }
            if (Of(text) is not { } column)
            {
                errors.Add(header.Number, i + 1, Place(i, header.Number), "roster.unknown-column", ("value", text), ("words", string.Join(", ", All.Select(c => c.Vi))));
            }
            else if (Array.IndexOf(columns, column) >= 0)
            {
                errors.Add(header.Number, i + 1, Place(i, header.Number), "plan.duplicate", ("value", text), ("line", $"{header.Number}"));
            }
            else
            {
                columns[i] = column;
            }
        }
        foreach (var missing in All.Where(c => c.IsRequired && !columns.Contains(c)))
        {
            errors.Add(header.Number, 1, missing.Key, "roster.no-header", ("key", $"{missing.Vi} / {missing.En}"));
        }
        return columns;
    }

    /// <summary>A place as a spreadsheet names it: <c>B7</c>.</summary>
    public static string Place(int column, int row)
    {
        var letters = "";
        for (var left = column + 1; left > 0; left = (left - 1) / 26)
        {
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        }
        return $"{letters}{row}";
    }

    private static string Signless(string text) => string.Concat(PlainText.Of(text).Where(char.IsAsciiLetterOrDigit));
}
