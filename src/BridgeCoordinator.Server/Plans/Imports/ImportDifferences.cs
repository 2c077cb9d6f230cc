using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Plans.Exports;
using BridgeCoordinator.Server.Plans.Rosters;

namespace BridgeCoordinator.Server.Plans.Imports;

/// <summary>What a file would change, field by field as its columns name them.</summary>
internal static class ImportDifferences
{
    private const int Most = 1_000;

    /// <param name="before">The conference as it stands, if it does.</param>
    /// <param name="known">The data of the people it names.</param>
    /// <param name="roster">The roster as read.</param>
    /// <param name="people">The people as read.</param>
    /// <param name="plan">What changes in the plan beside the roster.</param>
    /// <param name="track">Told after each point.</param>
    public static ImportChanges Of(
        ConferenceState? before,
        IReadOnlyDictionary<Guid, PersonRow> known,
        IReadOnlyList<RosterLine> roster,
        IReadOnlyList<PersonRow> people,
        IReadOnlyList<FieldChange> plan,
        ImportTrack track
    )
    {
        var read = people.ToDictionary(p => p.PersonId);
        var (added, changed, withdrawn) = (0, 0, 0);
        var points = new List<PointChange>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in roster)
        {
            named.Add(line.Code);
            track.Checked++;
            if (before?.Roster.Find(line.Code) is not { Withdrawn: false } point)
            {
                added++;
                Add(points, new PointChange(line.Code, line.Name, PointChangeKind.Added, []));
            }
            else if (Fields(point.Line, known, line, read) is { Count: > 0 } fields)
            {
                changed++;
                Add(points, new PointChange(line.Code, line.Name, PointChangeKind.Changed, fields));
            }
        }
        foreach (var point in before?.Roster.Points.Where(p => !p.Withdrawn && !named.Contains(p.Code)) ?? [])
        {
            withdrawn++;
            Add(points, new PointChange(point.Code, point.Line.Name, PointChangeKind.Withdrawn, []));
        }
        return new ImportChanges(added, changed, withdrawn, roster.Count - added - changed, points, plan);
    }

    private static List<FieldChange> Fields(
        RosterLine before,
        IReadOnlyDictionary<Guid, PersonRow> known,
        RosterLine after,
        IReadOnlyDictionary<Guid, PersonRow> read
    )
    {
        var (old, now) = (RosterSheet.Cells(before, known), RosterSheet.Cells(after, read));
        var fields = new List<FieldChange>();
        for (var i = 0; i < old.Length; i++)
        {
            var column = RosterColumns.All[i].Key;
            // A file that names a person and no phone leaves the phone as it is.
            var left = now[i].Length == 0 && column.EndsWith("Phone", StringComparison.Ordinal) && now[i - 1].Length > 0;
            if (old[i] != now[i] && !left)
            {
                fields.Add(new FieldChange(column, old[i].Length > 0 ? old[i] : null, now[i].Length > 0 ? now[i] : null));
            }
        }
        return fields;
    }

    private static void Add(List<PointChange> points, PointChange change)
    {
        if (points.Count < Most)
        {
            points.Add(change);
        }
    }
}
