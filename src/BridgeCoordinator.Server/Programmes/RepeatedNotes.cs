using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Programmes;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Programmes;

/// <summary>
/// A report that says what is known is taken for its note, if it has one. Notes are erasable, so the machine cannot compare them; here they are,
/// and the same note again (a file sent twice) is no news.
/// </summary>
internal static class RepeatedNotes
{
    private const int Part = 500;

    /// <summary>By place: the lines that say, note and all, what stands already.</summary>
    public static async Task<IReadOnlySet<int>> Among(
        IReadOnlyList<(ReportLine Line, string? Note)> lines,
        ProgrammeState state,
        DateTimeOffset now,
        Notes notes,
        CancellationToken cancel
    )
    {
        var asked = lines
            .Select((l, i) => (At: i, Note: l.Note?.Trim(), Known: string.IsNullOrWhiteSpace(l.Note) ? null : Known(l.Line, state, now)))
            .Where(l => l.Known is not null)
            .ToList();
        var same = new HashSet<int>();
        foreach (var part in asked.Chunk(Part))
        {
            var texts = await notes.Find([.. part.Select(l => l.Known!.Value)], cancel);
            same.UnionWith(part.Where(l => texts.GetValueOrDefault(l.Known!.Value)?.Trim() == l.Note).Select(l => l.At));
        }
        return same;
    }

    /// <summary>The note of the report this line would repeat; none where it says something new.</summary>
    private static Guid? Known(ReportLine line, ProgrammeState state, DateTimeOffset now) =>
        line.News(state, now, null) is { Refusal: null, Facts.Count: 0 } && state.Units.GetValueOrDefault(line.Unit) is { } unit
            ? unit.Reports.LastOrDefault(r => IsOf(r, line))?.NoteId
            : null;

    private static bool IsOf(UnitReport report, ReportLine line) =>
        line.Held is null && line.NotHeld is null
            ? report.Kind == UnitReportKind.Owed && report.Item == line.Owed?[0].Item
            : report.Kind != UnitReportKind.Owed && report.Conference == line.Conference;
}
