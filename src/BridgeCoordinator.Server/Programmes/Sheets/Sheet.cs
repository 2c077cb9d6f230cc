using System.Globalization;
using BridgeCoordinator.Server.Plans;

namespace BridgeCoordinator.Server.Programmes.Sheets;

/// <summary>A file with a header: columns are found by name, in Vietnamese or English, without marks, case, blanks and signs.</summary>
internal sealed class Sheet
{
    private static readonly string[] Days = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];
    private readonly Dictionary<string, int> columns;
    private readonly SheetErrors errors;

    private Sheet(IReadOnlyList<SheetRow> rows, Dictionary<string, int> columns, SheetErrors errors) =>
        (Rows, this.columns, this.errors) = (rows, columns, errors);

    /// <summary>Its rows but the header and the empty ones.</summary>
    public IReadOnlyList<SheetRow> Rows { get; }

    /// <param name="file">The bytes.</param>
    /// <param name="known">Every column there may be: its key, then other headers people give it.</param>
    /// <param name="required">Keys that must be there.</param>
    /// <param name="errors">What is wrong.</param>
    public static Sheet? Read(ReadOnlySpan<byte> file, IReadOnlyList<string[]> known, string[] required, SheetErrors errors)
    {
        var rows = SheetText.Read(file, errors);
        if (errors.Any)
        {
            return null;
        }
        var byHeader = known.SelectMany(k => k.Select(h => (Plain(h), k[0]))).DistinctBy(h => h.Item1).ToDictionary(h => h.Item1, h => h.Item2, StringComparer.Ordinal);
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var header = rows.Count > 0 ? rows[0].Cells : [];
        for (var i = 0; i < header.Count; i++)
        {
            if (header[i].Length == 0)
            {
                continue;
            }
            if (!byHeader.TryGetValue(Plain(header[i]), out var key))
            {
                errors.Add(1, i + 1, "sheet.column-unknown", ("value", header[i]), ("words", string.Join(", ", known.Select(k => k[0]))));
            }
            else if (!columns.TryAdd(key, i))
            {
                errors.Add(1, i + 1, "sheet.column-twice", ("value", header[i]));
            }
        }
        foreach (var missing in required.Where(r => !columns.ContainsKey(r)))
        {
            errors.Add(1, 1, "sheet.column-missing", ("value", missing));
        }
        return errors.Any ? null : new Sheet([.. rows.Skip(1).Where(r => !r.IsEmpty)], columns, errors);
    }

    /// <summary>The number of a column, from 1; 1 where it does not stand.</summary>
    public int Column(string key) => columns.GetValueOrDefault(key, 0) + 1;

    public string Text(SheetRow row, string key) => columns.TryGetValue(key, out var i) && i < row.Cells.Count ? row.Cells[i] : "";

    public int? Number(SheetRow row, string key)
    {
        var text = Text(row, key);
        if (text.Length == 0)
        {
            return null;
        }
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= 100_000)
        {
            return n;
        }
        errors.Add(row.Number, Column(key), "sheet.number", ("value", text));
        return null;
    }

    public DateOnly? Day(SheetRow row, string key)
    {
        var text = Text(row, key);
        if (text.Length == 0)
        {
            return null;
        }
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }
        errors.Add(row.Number, Column(key), "sheet.day", ("value", text));
        return null;
    }

    /// <summary>One of a few words; nothing where the cell is empty.</summary>
    public T? Word<T>(SheetRow row, string key, IReadOnlyList<(string[] Words, T Means)> words)
        where T : struct
    {
        var text = Text(row, key);
        if (text.Length == 0)
        {
            return null;
        }
        foreach (var (said, means) in words)
        {
            if (said.Any(w => Plain(w) == Plain(text)))
            {
                return means;
            }
        }
        errors.Add(row.Number, Column(key), "sheet.word", ("value", text), ("words", string.Join(", ", words.Select(w => w.Words[0]))));
        return null;
    }

    private static string Plain(string text) => string.Concat(PlainText.Of(text).Where(char.IsAsciiLetterOrDigit));
}
