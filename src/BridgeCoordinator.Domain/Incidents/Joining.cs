using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Incidents;

/// <summary>To which incident a point belongs that goes down now: the one it is in, one that explains it, one it widens, or one of its own.</summary>
internal static class Joining
{
    public static IEnumerable<IFact> FallOf(ConferenceState state, BridgePoint point, DateTimeOffset since, Moment moment)
    {
        if (state.Incidents.OfPoint(point.Index) is { } own)
        {
            return HelpMoves.Into(state, point, own.Id);
        }
        if (state.Incidents.Oldest.FirstOrDefault(i => IncidentPolicy.Explains(i, point, since)) is { } known)
        {
            return [new PointsJoinedIncident(known.Id, [point.Code]), .. HelpMoves.Into(state, point, known.Id)];
        }
        if (IncidentPolicy.Cause(state, point, since) is { } common)
        {
            return Together(state, point, common);
        }
        var id = IdOf(moment);
        return [new IncidentOpened(id, IncidentCause.Point, null, [point.Code], since, 1, 1), .. HelpMoves.Into(state, point, id)];
    }

    /// <summary>The oldest of what is open about the group becomes the group's incident; whatever else was opened about it goes into that.</summary>
    public static IEnumerable<IFact> Widened(IReadOnlyList<IncidentState> open, IncidentGroup group, int silent, int of)
    {
        var first = open[0];
        yield return new IncidentWidened(first.Id, group.Cause, group.Name.Length == 0 ? null : group.Name, silent, of);
        foreach (var other in open.Skip(1))
        {
            yield return new IncidentMerged(other.Id, first.Id);
        }
    }

    public static Guid IdOf(Moment moment) => DerivedId.From(moment.CommandId.ToString("D"), "incident");

    private static IEnumerable<IFact> Together(ConferenceState state, BridgePoint point, CommonCause common)
    {
        // Whoever fell with it went down before it, so is in an incident by now.
        var open = common.Points.Select(p => state.Incidents.OfPoint(p.Index)).OfType<IncidentState>().Distinct().OrderBy(i => i.Since).ThenBy(i => i.Id).ToList();
        return [.. Widened(open, common.Group, common.Points.Count, common.Of), new PointsJoinedIncident(open[0].Id, [point.Code]), .. HelpMoves.Into(state, point, open[0].Id)];
    }
}
