using System.Text;

namespace BridgeCoordinator.Server.Programmes.Sheets;

/// <summary>One row as it stands in a file.</summary>
/// <param name="Number">As a spreadsheet counts, from 1.</param>
/// <param name="Cells">Trimmed.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    public bool IsEmpty => Cells.All(c => c.Length == 0);
}

/// <summary>
/// The rows of a CSV text (RFC 4180). A line break ends a row even inside quotes, so a stray quote cannot swallow the rows after it and a row's
/// number is its line. Whatever divides the first line most often divides all: a spreadsheet writes its country's sign.
/// </summary>
internal static class SheetText
{
    public const int MostBytes = 8 * 1024 * 1024;
    public const int MostRows = 50_000;
    private const int MostCharacters = 2_000;
    private const int MostColumns = 64;

    /// <summary>The rows, or nothing and at least one error.</summary>
    public static IReadOnlyList<SheetRow> Read(ReadOnlySpan<byte> file, SheetErrors errors)
    {
        var bytes = file.StartsWith(Encoding.UTF8.Preamble) ? file[3..] : file;
        if (!System.Text.Unicode.Utf8.IsValid(bytes) || bytes.Contains((byte)0))
        {
            errors.Add(1, 1, "sheet.encoding");
            return [];
        }
        var rows = new List<SheetRow>();
        var text = Encoding.UTF8.GetString(bytes);
        var separator = Separator(text);
        foreach (var line in text.EnumerateLines())
        {
            if (rows.Count > MostRows)
            {
                errors.Add(rows.Count, 1, "sheet.too-large", ("most", $"{MostRows}"));
                return [];
            }
            rows.Add(Row(line, rows.Count + 1, separator, errors));
        }
        return errors.Any ? [] : rows;
    }

    private static SheetRow Row(ReadOnlySpan<char> line, int number, char separator, SheetErrors errors)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append(line[i++]);
            }
            else if (c == '"' && (quoted || cell.Length == 0))
            {
                quoted = !quoted;
            }
            else if (c == separator && !quoted)
            {
                End();
            }
            else if (cell.Length < MostCharacters)
            {
                cell.Append(c);
            }
            else
            {
                errors.Add(number, cells.Count + 1, "sheet.too-long", ("most", $"{MostCharacters}"));
                break;
            }
        }
        if (quoted)
        {
            errors.Add(number, cells.Count + 1, "sheet.quote");
        }
        End();
        return new SheetRow(number, cells);

        void End()
        {
            var text = cell.ToString().Trim();
            cell.Clear();
            if (cells.Count >= MostColumns)
            {
                return;
            }
            // What a spreadsheet would work out is not what somebody wrote.
            if (text is ['=', ..])
            {
                errors.Add(number, cells.Count + 1, "sheet.formula");
            }
            cells.Add(text);
        }
    }

    private static char Separator(string text)
    {
        var end = text.AsSpan().IndexOfAny('\n', '\r');
        var first = text.AsSpan(0, end < 0 ? text.Length : end);
        var best = ',';
        foreach (var candidate in (ReadOnlySpan<char>)[';', '\t'])
        {
            best = first.Count(candidate) > first.Count(best) ? candidate : best;
        }
        return best;
    }
}
