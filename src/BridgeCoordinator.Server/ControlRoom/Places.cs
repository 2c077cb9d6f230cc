using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Registry;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>What stands still of a roster. It is asked for once; in every tile it would travel with every change.</summary>
internal static class Places
{
    public static IResult Get(string id, Boards boards, Followers followers) =>
        boards.State(id) is { } conference
            ? Results.Json(Of(conference, followers.Find(StreamId.Registry)?.Current.State as RegistryState ?? RegistryState.Empty), ContractJson.Options)
            : Refusals.Problem("conference.unknown", ("conference", id));

    private static ConferencePlaces Of(ConferenceState conference, RegistryState registry)
    {
        List<PointPlace> points = [];
        SortedSet<string> organizations = new(StringComparer.Ordinal);
        foreach (var point in conference.Roster.Points)
        {
            if (point.Withdrawn)
            {
                continue;
            }
            points.Add(new PointPlace(point.Index, Carrier(point, LineRole.Main), Carrier(point, LineRole.Backup), point.Line.PowerZone));
            // Up the path until an ancestor that is known already: the tree is walked once, not once for each point.
            for (var path = point.Line.OrganizationId; organizations.Add(path) && path.LastIndexOf('/') is var slash and > 0; path = path[..slash]) { }
        }
        return new ConferencePlaces([.. organizations.Select(o => registry.Organizations.GetValueOrDefault(o)).OfType<Organization>()], points);
    }

    private static string? Carrier(BridgePoint point, LineRole role) => point.Line.Lines.FirstOrDefault(line => line.Role == role)?.Carrier;
}
