using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Incidents;
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

    public static async Task<IResult> Get(string id, HttpContext context, Followers followers, NoticeBook notices, int? after, int? limit)
    {
        var cancel = context.RequestAborted;
        var stream = StreamId.Conference(id);
        if (followers.Find(stream)?.Current.State is not ConferenceState { Plan: not null } state)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        var (from, size) = (Math.Max(after ?? 0, 0), Math.Clamp(limit ?? Most, 1, Most));
        var (open, total) = (state.Incidents.Open.Count, state.Incidents.Open.Count + state.Incidents.Ended.Count);
        var page = state.Incidents.Oldest.Concat(Enumerable.Reverse(state.Incidents.Ended)).Skip(from).Take(size).ToList();
        var names = context.RequestServices.GetRequiredService<Names>().For(state);
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        await names.Learn(BoardViews.PeopleOf(page), cancel);
        return Results.Json(
            new IncidentPage(
                [.. page.Select(incident => BoardViews.Incident(state, incident, names, now))],
                open,
                total,
                await notices.Count(stream, cancel),
                from + size < total ? from + size : null
            ),
            ContractJson.Options
        );
    }

    /// <summary>What is open now, for displays and other systems: over all conferences that are open.</summary>
    public static async Task<IResult> Open(Followers followers, Names names, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var troubled = followers
            .All.Select(f => f.Current.State)
            .OfType<ConferenceState>()
            .Where(c => c is { Plan: not null, Phase: ConferencePhase.Open } && !c.Incidents.Open.IsEmpty)
            .OrderBy(c => c.Id, StringComparer.Ordinal)
            .ToList();
        await names.Learn(troubled.SelectMany(c => BoardViews.PeopleOf(c.Incidents.Open.Values)), cancel);
        return Results.Json(
            new OpenIncidents(
                now,
                [.. troubled.Select(c => new ConferenceIncidents(c.Id, c.Plan!.Name, c.Plan.Drill, AlarmPolicy.Stage(c), BoardViews.Incidents(c, names.For(c), now)))]
            ),
            ContractJson.Options
        );
    }
}
