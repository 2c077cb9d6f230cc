using CsvHelper;

namespace BridgeCoordinator.Server.Plans.Rosters;

/// <summary>
/// The rows of a CSV file, one at a time. A line break ends a row even inside quotes, so a stray quote cannot swallow the rows after it
/// and a row's number is its line.
/// </summary>
internal static class RosterCsv
{
    public static IEnumerable<RosterRow> Rows(ReadOnlyMemory<byte> utf8, PlanErrors errors)
    {
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = Separator(utf8.Span),
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            AllowLineBreaksInQuotes = false,
            MalformedData = CsvMalformedDataHandling.Throw,
            IncludeValuesInExceptions = false,
        };
        using var csv = CsvReader.Create(utf8, options);
        while (Next(csv, errors))
        {
            yield return Row(csv, errors);
        }
    }

    private static bool Next(CsvReader csv, PlanErrors errors)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException broken)
        {
            var line = (int)Math.Clamp(broken.LineNumber, 1, int.MaxValue);
            errors.Add(line, 1, RosterColumns.Place(0, line), "roster.syntax", ("detail", broken.Message));
            throw new UnreadableException();
        }
    }

    private static RosterRow Row(CsvReader csv, PlanErrors errors)
    {
        var number = (int)csv.LineNumber;
        var cells = new string[Math.Min(csv.FieldCount, RosterRow.MostColumns)];
        for (var i = 0; i < cells.Length; i++)
        {
            // Seen before it becomes a text: ten megabytes between two commas are refused, not copied.
            if (csv.GetSpan(i).Length > RosterRow.MostCharacters * 3)
            {
                errors.Add(number, i + 1, RosterColumns.Place(i, number), "plan.too-long", ("most", $"{RosterRow.MostCharacters}"));
                throw new UnreadableException();
            }
            cells[i] = csv.GetString(i);
        }
        return new RosterRow(number, cells);
    }

    /// <summary>Whatever divides the first line most often: a spreadsheet writes its country's sign.</summary>
    private static char Separator(ReadOnlySpan<byte> utf8)
    {
        var first = utf8.IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var end ? utf8[..end] : utf8;
        var best = ',';
        foreach (var candidate in (ReadOnlySpan<char>)[';', '\t'])
        {
            best = first.Count((byte)candidate) > first.Count((byte)best) ? candidate : best;
        }
        return best;
    }
}
