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
internal sealed class LivePages(Followers followers, Names names, Texts texts, ReceiptCounts receipts, TimeProvider time)
{
    private const int MostAnnouncements = 20;

    public static Task<IResult> Get(string id, string? session, LivePages pages, CancellationToken cancel) => pages.Page(id, session, cancel);

    private async Task<IResult> Page(string id, string? asked, CancellationToken cancel)
    {
        if (followers.Find(StreamId.Conference(id))?.Current.State is not ConferenceState { Plan: not null } state)
        {
            return Refusals.Problem("conference.unknown", ("conference", id));
        }
        var now = time.GetUtcNow();
        if (asked is not null && state.Session(asked) is null)
        {
            return Refusals.Problem("session.unknown", ("session", asked));
        }
        if ((asked is null ? state.CurrentSession(now) : state.Session(asked)) is not { } session)
        {
            return Results.Json(new LiveView(null, now, null, null, false, [], [], [], [], []), ContractJson.Options);
        }
        var live = session.Live;
        var items = Rundown.Of(session);
        Announcement[] latest = [.. live.Announcements.All.Reverse().Take(MostAnnouncements)];
        FloorRequest[] asking = [.. live.Floor.Waiting];
        await texts.Learn(
            [
                .. live.Cues.All.SelectMany(cue => cue.Seats.Values.Select(seat => seat.NoteId).Prepend(cue.NoteId)).OfType<Guid>(),
                .. latest.Select(a => a.NoteId),
                .. asking.Select(r => r.NoteId).OfType<Guid>(),
                .. items.Select(item => item.NoteId).OfType<Guid>(),
            ],
            cancel
        );
        var people = live.Cues.All.Select(cue => cue.By).Concat(latest.Select(a => a.By)).Where(by => by.Kind == ActorKind.Person).Select(by => Guid.Parse(by.Id));
        await names.Learn([.. people, .. asking.Select(r => r.PersonId)], cancel);
        string Code(int index) => state.Roster.Points[index].Code;
        var view = new LiveView(
            session.Id,
            now,
            live.Tally.OnAir is { } onAir ? Code(onAir) : null,
            live.Tally.OnAirSince,
            live.Tally.Hall,
            [.. live.Tally.Next.Select(Code)],
            [.. live.Cues.All.Where(cue => cue.IsOpen).Concat(live.Cues.All.Where(cue => !cue.IsOpen).Reverse()).Select(cue => View(state, cue, Code))],
            [.. asking.Select(r => new FloorView(Code(r.Point), names.For(state).Of(r.PersonId) ?? "—", r.AskedAt, texts.Of(r.NoteId)))],
            [.. latest.Select(announcement => View(state, session, announcement))],
            [.. items.Select(i => new RundownItemView(i.Id, texts.Of(i.NoteId) ?? i.Title, i.State, i.Minutes, [.. i.Points.Select(Code)], i.StartedAt, i.EndedAt))]
        );
        return Results.Json(view, ContractJson.Options);
    }

    private CueView View(ConferenceState state, Cue cue, Func<int, string> code) =>
        new(
            cue.Id,
            cue.Kind,
            texts.Of(cue.NoteId),
            cue.CalledAt,
            names.For(state).Say(cue.By),
            cue.IsOpen,
            [.. cue.Seats.Select(s => new CueSeatView(code(s.Key), s.Value.State, s.Value.Since, s.Value.HeardAt, s.Value.Unready, texts.Of(s.Value.NoteId)))]
        );

    private AnnouncementView View(ConferenceState state, SessionState session, Announcement announcement)
    {
        var count = receipts.Of(state, session, announcement);
        return new AnnouncementView(
            announcement.Id,
            texts.Of(announcement.NoteId),
            names.For(state).Say(announcement.By),
            announcement.SentAt,
            announcement.RepeatedAt,
            announcement.Group,
            count.Recipients,
            count.Delivered,
            count.Read,
            count.Confirmed,
            count.Missing
        );
    }
}
