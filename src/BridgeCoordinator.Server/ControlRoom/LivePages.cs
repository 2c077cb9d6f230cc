using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Cues;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>How a session is being run, as one document: it changes far less often than tiles do, and is looked at on one page.</summary>
internal sealed class LivePages(Followers followers, Names names, Texts texts, TimeProvider time)
{
    public static Task<IResult> Get(string id, LivePages pages, CancellationToken cancel) => pages.Page(id, cancel);

    private async Task<IResult> Page(string id, CancellationToken cancel)
    {
        if (followers.Find(StreamId.Conference(id))?.Current.State is not ConferenceState { Plan: not null } state)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        var now = time.GetUtcNow();
        if (state.CurrentSession(now) is not { } session)
        {
            return Results.Json(new LiveView(null, now, null, null, false, [], []), ContractJson.Options);
        }
        var cues = session.Live.Cues.All;
        await texts.Learn(cues.SelectMany(cue => cue.Seats.Values.Select(seat => seat.NoteId).Prepend(cue.NoteId)).OfType<Guid>(), cancel);
        await names.Learn(cues.Where(cue => cue.By.Kind == ActorKind.Person).Select(cue => Guid.Parse(cue.By.Id)), cancel);
        var tally = session.Live.Tally;
        var view = new LiveView(
            session.Id,
            now,
            tally.OnAir is { } onAir ? state.Roster.Points[onAir].Code : null,
            tally.OnAirSince,
            tally.Hall,
            [.. tally.Next.Select(index => state.Roster.Points[index].Code)],
            [.. cues.Where(cue => cue.IsOpen).Concat(cues.Where(cue => !cue.IsOpen).Reverse()).Select(cue => View(state, cue))]
        );
        return Results.Json(view, ContractJson.Options);
    }

    private CueView View(ConferenceState state, Cue cue) =>
        new(
            cue.Id,
            cue.Kind,
            texts.Of(cue.NoteId),
            cue.CalledAt,
            names.For(state).Say(cue.By),
            cue.IsOpen,
            [.. cue.Seats.Select(seat => new CueSeatView(state.Roster.Points[seat.Key].Code, seat.Value.State, seat.Value.Since, seat.Value.HeardAt, seat.Value.Unready, texts.Of(seat.Value.NoteId)))]
        );
}
