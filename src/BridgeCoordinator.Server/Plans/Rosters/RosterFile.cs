using System.Text;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Plans.Rosters;

/// <summary>A roster file as read: complete, consistent, ready to be imported.</summary>
internal sealed record ReadRoster(
    IReadOnlyList<Organization> Organizations,
    IReadOnlyList<Site> Sites,
    IReadOnlyList<RosterLine> Roster,
    IReadOnlyList<PersonRow> People
)
{
    /// <summary>Those organisations the file names without describing them: all of them.</summary>
    public IReadOnlyList<string> Implied => [.. Organizations.Select(o => o.Id)];
}

/// <summary>The whole roster, or every error in it.</summary>
internal sealed record RosterReading(ReadRoster? Roster, IReadOnlyList<PlanError> Errors);

/// <summary>
/// Reads a roster whole, CSV or XLSX by what is in it. Each row becomes the mapping a plan file would hold for that point, so both kinds of
/// file mean the same and are judged by the same rules.
/// </summary>
internal static class RosterFile
{
    public const int MostPoints = 50_000;

    /// <param name="file">Its bytes.</param>
    /// <param name="sessions">The sessions of the conference a point may sit in.</param>
    /// <param name="ids">Makes a fresh id for each contact.</param>
    /// <param name="seen">Told after each row.</param>
    public static RosterReading Read(ReadOnlyMemory<byte> file, IReadOnlyCollection<string> sessions, Func<Guid> ids, Action<int>? seen = null)
    {
        var errors = new PlanErrors();
        var points = new PlanPoints(ids, sessions);
        try
        {
            if (file.Span.StartsWith("PK"u8) || file.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            {
                using var book = new RosterWorkbook(file, errors);
                Read(book.Rows(), points, errors, seen);
            }
            else if (FileText.Utf8(file, errors) is { } text)
            {
                Read(RosterCsv.Rows(text, errors), points, errors, seen);
            }
        }
        catch (UnreadableException)
        {
            // Its error is in the list already.
        }
        if (errors.Any)
        {
            return new RosterReading(null, errors.InOrder());
        }
        var described = new Dictionary<string, Organization>(StringComparer.Ordinal);
        return new RosterReading(new ReadRoster(PlanOrganisations.Whole(described, points.Roster, []), points.Sites, points.Roster, points.People), []);
    }

    private static void Read(IEnumerable<RosterRow> rows, PlanPoints points, PlanErrors errors, Action<int>? seen)
    {
        RosterColumn?[]? columns = null;
        var count = 0;
        foreach (var row in rows.Select(Trimmed).Where(r => !r.IsEmpty))
        {
            if (columns is null)
            {
                columns = RosterColumns.Of(row, errors);
                if (errors.Any)
                {
                    // Without its columns every row would be wrong.
                    return;
                }
                continue;
            }
            if (++count > MostPoints)
            {
                errors.Add(row.Number, 1, RosterColumns.Place(0, row.Number), "roster.too-many-rows", ("most", $"{MostPoints}"));
                return;
            }
            points.One(RosterMapping.Of(row, columns, errors));
            seen?.Invoke(count);
            if (errors.Full)
            {
                return;
            }
        }
        if (columns is null)
        {
            errors.Add(1, 1, "A1", "roster.no-header", ("key", "Mã điểm cầu / Code"));
        }
    }

    private static RosterRow Trimmed(RosterRow row) => row with { Cells = [.. row.Cells.Select(c => c.Trim().Normalize(NormalizationForm.FormC))] };
}
