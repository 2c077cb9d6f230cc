using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>Incidents of a conference, as they stand in its state.</summary>
internal static class IncidentPages
{
    private const int Most = 200;

    public static async Task<IResult> Get(string id, Followers followers, NoticeBook notices, int? after, int? limit, CancellationToken cancel)
    {
        var stream = StreamId.Conference(id);
        if (followers.Find(stream)?.Current.State is not ConferenceState { Plan: not null } state)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        var (from, size) = (Math.Max(after ?? 0, 0), Math.Clamp(limit ?? Most, 1, Most));
        var (open, total) = (state.Incidents.Open.Count, state.Incidents.Open.Count + state.Incidents.Ended.Count);
        var page = state.Incidents.Oldest.Concat(Enumerable.Reverse(state.Incidents.Ended)).Skip(from).Take(size);
        return Results.Json(
            new IncidentPage(
                [.. page.Select(incident => BoardViews.Incident(state, incident))],
                open,
                total,
                await notices.Count(stream, cancel),
                from + size < total ? from + size : null
            ),
            ContractJson.Options
        );
    }
}
