using System.Collections.Frozen;
using System.Collections.Immutable;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Conferences;

/// <summary>
/// The points by index, and two maps to it. Codes that arrive in parts wait in a small map and are frozen when the roster is whole:
/// freezing 40,000 codes for each of 400 parts would cost seconds.
/// </summary>
public sealed record Roster
{
    private FrozenDictionary<string, int> Codes { get; init; } = FrozenDictionary<string, int>.Empty;
    private FrozenDictionary<string, int> Sites { get; init; } = FrozenDictionary<string, int>.Empty;
    private ImmutableDictionary<string, int> NewCodes { get; init; } = NoneYet;
    private ImmutableDictionary<string, int> NewSites { get; init; } = NoneYet;
    private static readonly ImmutableDictionary<string, int> NoneYet = ImmutableDictionary.Create<string, int>(StringComparer.Ordinal);

    public static Roster Empty { get; } = new();

    /// <summary>Every point that was ever enrolled, withdrawn ones too.</summary>
    public PointVector<BridgePoint> Points { get; private init; } = PointVector<BridgePoint>.Empty;

    /// <summary>How many points are not withdrawn.</summary>
    public int Enrolled { get; private init; }

    /// <summary>Counts how often it changed who sits where; links come and go without.</summary>
    public int Seating { get; private init; }

    /// <summary>How many points each group has. Counted once for an import: a mass outage asks for it at every fall.</summary>
    internal Lazy<FrozenDictionary<IncidentGroup, int>> GroupSizes { get; private init; } = new(FrozenDictionary<IncidentGroup, int>.Empty);

    /// <summary>The point with this code, withdrawn or not.</summary>
    public BridgePoint? Find(string code) => Look(code, NewCodes, Codes) is { } index ? Points[index] : null;

    /// <summary>The point this site sits at, unless it was withdrawn.</summary>
    public BridgePoint? OfSite(string siteId) =>
        Look(siteId, NewSites, Sites) is { } index && Points[index] is var point && !point.Withdrawn && point.SiteId == siteId
            ? point
            : null;

    internal Roster With(BridgePoint point, object? batch)
    {
        var seating = ReferenceEquals(Points[point.Index].Line, point.Line) ? Seating : Seating + 1;
        var points = Points.With(point.Index, point, batch);
        return ReferenceEquals(points, Points) && seating == Seating ? this : this with { Points = points, Seating = seating };
    }

    /// <summary>New codes are appended, known ones replaced in place. A point that moved to another site starts its link anew.</summary>
    internal Roster Enrol(IReadOnlyList<RosterLine> lines, Guid importId, in FactStamp stamp, object? batch)
    {
        var (points, codes, sites, enrolled) = (Points, NewCodes.ToBuilder(), NewSites.ToBuilder(), Enrolled);
        var fresh = lines.Count(line => Find(line.Code) is null);
        points = points.Grown(Points.Count + fresh, null!);
        var next = Points.Count;
        foreach (var line in lines)
        {
            if (Find(line.Code) is { } known)
            {
                enrolled += known.Withdrawn ? 1 : 0;
                var link = known.SiteId == line.SiteId ? known.Link : PointLink.NeverSeen;
                var flapping = known.SiteId == line.SiteId ? known.Flapping : null;
                points = points.With(known.Index, known with { Line = line, ImportId = importId, Withdrawn = false, Link = link, Flapping = flapping, Revision = stamp.Seq }, batch);
                sites[line.SiteId] = known.Index;
                continue;
            }
            points = points.With(next, new BridgePoint(next, line, importId, stamp.At, false, PointLink.NeverSeen) { Revision = stamp.Seq }, batch);
            codes[line.Code] = next;
            sites[line.SiteId] = next++;
            enrolled++;
        }
        return this with { Points = points, NewCodes = codes.ToImmutable(), NewSites = sites.ToImmutable(), Enrolled = enrolled, Seating = Seating + 1, GroupSizes = Sizes(points) };
    }

    internal Roster Withdraw(IReadOnlyList<string> codes, object? batch)
    {
        var (points, enrolled) = (Points, Enrolled);
        foreach (var point in codes.Select(Find).OfType<BridgePoint>().Where(p => !p.Withdrawn))
        {
            points = points.With(point.Index, point with { Withdrawn = true }, batch);
            enrolled--;
        }
        return this with { Points = points, Enrolled = enrolled, Seating = Seating + 1, GroupSizes = Sizes(points) };
    }

    private static Lazy<FrozenDictionary<IncidentGroup, int>> Sizes(PointVector<BridgePoint> points) =>
        new(() => points.Where(p => !p.Withdrawn).SelectMany(IncidentPolicy.GroupsOf).GroupBy(g => g).ToFrozenDictionary(g => g.Key, g => g.Count()));

    internal Roster Frozen() =>
        NewCodes.IsEmpty && NewSites.IsEmpty
            ? this
            : this with
            {
                Codes = Points.ToFrozenDictionary(p => p.Code, p => p.Index, StringComparer.Ordinal),
                Sites = Sites.SetItems(NewSites),
                NewCodes = NoneYet,
                NewSites = NoneYet,
            };

    internal Roster Sealed() => Points.Sealed() is var points && ReferenceEquals(points, Points) ? this : this with { Points = points };

    private static int? Look(string key, ImmutableDictionary<string, int> recent, FrozenDictionary<string, int> frozen) =>
        recent.Count > 0 && recent.TryGetValue(key, out var index) || frozen.TryGetValue(key, out index) ? index : null;
}

file static class FrozenMaps
{
    public static FrozenDictionary<string, int> SetItems(this FrozenDictionary<string, int> frozen, ImmutableDictionary<string, int> recent)
    {
        var merged = new Dictionary<string, int>(frozen, StringComparer.Ordinal);
        foreach (var (key, index) in recent)
        {
            merged[key] = index;
        }
        return merged.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
