using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;

namespace BridgeCoordinator.Domain.Incidents;

/// <summary>A group a point belongs to, and what it would be the cause of.</summary>
public readonly record struct IncidentGroup(IncidentCause Cause, string Name);

/// <summary>A group that fell together.</summary>
/// <param name="Group">The group.</param>
/// <param name="Points">Those of it that fell within <see cref="IncidentPolicy.Together"/>.</param>
/// <param name="Of">How many belong to it.</param>
public sealed record CommonCause(IncidentGroup Group, IReadOnlyList<BridgePoint> Points, int Of);

/// <summary>
/// What makes several failures one incident. Measuring never waits for it: links fall and rise as they do, and incidents only say what
/// belongs together.
/// </summary>
public static class IncidentPolicy
{
    /// <summary>Points whose silence began within this of one another fell together.</summary>
    public static readonly TimeSpan Together = TimeSpan.FromSeconds(10);

    /// <summary>A node died: whoever it held and does not come back within this fell with it.</summary>
    private static readonly TimeSpan TimeToReturn = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Two of a group are no group yet when it is large: this share of it must have fallen. A carrier or a power zone is a cause by nature;
    /// an organisation only stands for one nobody knows, so half of it must have fallen.
    /// </summary>
    private static double Share(IncidentCause cause) => cause == IncidentCause.Organization ? 0.5 : 0.2;

    /// <summary>A recovery must hold so long, or a line that comes and goes would open an incident each time.</summary>
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(30);

    /// <summary>A group was seen to fall and no point of it is down yet: they get three times the time for proof before that.</summary>
    private static readonly TimeSpan Expected = TimeSpan.FromMinutes(2);

    /// <summary>An alert that no recovery ends stands long enough to be read.</summary>
    private static readonly TimeSpan Alert = TimeSpan.FromMinutes(5);

    /// <summary>Operators press a button when they notice, not when it happens: whoever does within this of the last is in the same trouble.</summary>
    private static readonly TimeSpan Calling = TimeSpan.FromMinutes(5);

    /// <summary>Does a call for help belong to this incident of the same need?</summary>
    public static bool IsStillGathering(IncidentState incident, DateTimeOffset now) => now - (incident.LastAskedAt ?? incident.OpenedAt) <= Calling;

    /// <summary>How long an incident must have been quiet before it is resolved.</summary>
    public static TimeSpan Hold(IncidentState incident) =>
        incident.Cause == IncidentCause.DuplicateIdentity ? Alert
        : incident.Points.IsEmpty ? Expected
        : Recovery;

    /// <summary>The groups of a point, the one that most likely explains a failure first.</summary>
    public static IEnumerable<IncidentGroup> GroupsOf(BridgePoint point)
    {
        if (point.Line.PowerZone is { } zone)
        {
            yield return new(IncidentCause.PowerZone, zone);
        }
        if (MainCarrier(point) is { } carrier)
        {
            yield return new(IncidentCause.Carrier, carrier);
        }
        var path = point.Line.OrganizationId;
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            yield return new(IncidentCause.Organization, path[..slash]);
        }
    }

    /// <summary>Does an open incident explain that this point falls now?</summary>
    public static bool Explains(IncidentState incident, BridgePoint point, DateTimeOffset since) =>
        incident.Cause == IncidentCause.Fleet
        || (incident.Cause == IncidentCause.Node && (since - incident.Since).Duration() <= TimeToReturn)
        || (incident.Group is { } group && GroupsOf(point).Any(g => g.Cause == incident.Cause && g.Name == group));

    /// <summary>
    /// The group that fell together with this point, if one did: at least two of it, and enough of it. The group with the largest share of
    /// its own names the cause; of equals the one that comes first in <see cref="GroupsOf"/>.
    /// </summary>
    public static CommonCause? Cause(ConferenceState state, BridgePoint point, DateTimeOffset since)
    {
        var fallen = state
            .Roster.Points.Where(p => IncidentFold.IsTroubled(p) && (p.Link.Since - since).Duration() <= Together && p.Index != point.Index)
            .Append(point)
            .ToList();
        if (fallen.Count < 2)
        {
            return null;
        }
        CommonCause? best = null;
        foreach (var group in GroupsOf(point))
        {
            var inside = fallen.Where(p => IsOf(p, group)).ToList();
            if (inside.Count < 2)
            {
                continue;
            }
            var of = SizeOf(state, group);
            if (inside.Count >= Share(group.Cause) * of && (best is null || inside.Count * best.Of > best.Points.Count * of))
            {
                best = new(group, inside, of);
            }
        }
        return best;
    }

    /// <summary>How many points belong to a group.</summary>
    public static int SizeOf(ConferenceState state, IncidentGroup group) => state.Roster.GroupSizes.Value.GetValueOrDefault(group);

    /// <summary>Is it one of <see cref="GroupsOf"/>? Asked of everybody fallen at every fall, so without making a list.</summary>
    private static bool IsOf(BridgePoint point, IncidentGroup group) =>
        group.Cause switch
        {
            IncidentCause.PowerZone => point.Line.PowerZone == group.Name,
            IncidentCause.Carrier => MainCarrier(point) == group.Name,
            _ => point.Line.OrganizationId is var path
                && path.Length > group.Name.Length
                && path[group.Name.Length] == '/'
                && path.StartsWith(group.Name, StringComparison.Ordinal),
        };

    /// <summary>The nearest organisation above or equal to both; none if they share not even the top.</summary>
    public static string? Above(string one, string other)
    {
        var (a, b) = (one.Split('/'), other.Split('/'));
        var shared = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        return shared == 0 ? null : string.Join('/', a[..shared]);
    }

    private static string? MainCarrier(BridgePoint point)
    {
        foreach (var line in point.Line.Lines)
        {
            if (line.Role == LineRole.Main)
            {
                return line.Carrier;
            }
        }
        return null;
    }
}
