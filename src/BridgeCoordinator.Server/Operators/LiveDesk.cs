using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Cues;

namespace BridgeCoordinator.Server.Operators;

/// <summary>What the running of a session asks of one operator. Pure.</summary>
internal static class LiveDesk
{
    /// <summary>A cue that ended stays so long before an operator's eyes: "xong" is an answer, too.</summary>
    private static readonly TimeSpan Lingers = TimeSpan.FromMinutes(1);

    /// <summary>What became of a request for the floor stays longer: a no comes with a word to be read.</summary>
    private static readonly TimeSpan AnswerLingers = TimeSpan.FromMinutes(5);

    public static DeskLive? Of(SessionState session, BridgePoint point, Func<Guid?, string?> textOf, DateTimeOffset now)
    {
        var tally = session.Live.Tally.Of(point.Index);
        var live = new DeskLive(
            tally,
            tally == Tally.OnAir ? session.Live.Tally.OnAirSince : null,
            Cue(session, point, textOf, now),
            AskForFloor.IsTime(session.Phase),
            Floor(session, point, textOf, now),
            [.. Messages(session, point, textOf)],
            [.. Items(session, point, textOf)]
        );
        return live is { Tally: Tally.Clear, Cue: null, MayAskFloor: false, Floor: null, Messages: [], Items: [] } ? null : live;
    }

    /// <summary>What desks of a conference may quote.</summary>
    public static IEnumerable<Guid> Texts(ConferenceState state, DateTimeOffset now)
    {
        // Of every session that is not over: a point sits in its own, which need not be the conference's current one.
        var current = state.CurrentSession(now)?.Id;
        return state.Sessions.Where(session => session.Phase != SessionPhase.Closed || session.Id == current).SelectMany(session => Texts(session.Live, now));
    }

    private static IEnumerable<Guid> Texts(LiveBook live, DateTimeOffset now) =>
        [
            .. live.Cues.All.Select(cue => cue.NoteId).OfType<Guid>(),
            .. live.Announcements.All.Select(a => a.NoteId),
            .. live.Rundown.Select(item => item.NoteId).OfType<Guid>(),
            .. live.Floor.Waiting.Select(r => r.NoteId).OfType<Guid>(),
            .. live.Floor.Answered(now - AnswerLingers).SelectMany(r => new[] { r.NoteId, r.AnswerNoteId }).OfType<Guid>(),
        ];

    /// <summary>Lists compare by reference; this compares what is shown.</summary>
    public static bool Same(DeskLive? one, DeskLive? other) =>
        one is null || other is null
            ? one is null && other is null
            : one with { Messages = other.Messages, Items = other.Items } == other && one.Messages.SequenceEqual(other.Messages) && one.Items.SequenceEqual(other.Items);

    private static DeskCue? Cue(SessionState session, BridgePoint point, Func<Guid?, string?> textOf, DateTimeOffset now) =>
        session.Live.Cues.LastOf(point.Index) is { } cue && cue.Seats[point.Index] is var seat && (seat.IsOpen || now - seat.Since < Lingers)
            ? new DeskCue(cue.Id, cue.Kind, textOf(cue.NoteId), seat.State, seat.Since, seat.HeardAt is not null)
            : null;

    private static DeskFloor? Floor(SessionState session, BridgePoint point, Func<Guid?, string?> textOf, DateTimeOffset now) =>
        session.Live.Floor.Of(point.Index) is { } asked && (asked.State == FloorState.Asked || now - asked.Since < AnswerLingers)
            ? new DeskFloor(
                asked.State,
                asked.Since,
                asked.State == FloorState.Asked ? session.Live.Floor.PlaceOf(asked) : null,
                textOf(asked.NoteId),
                textOf(asked.AnswerNoteId)
            )
            : null;

    /// <summary>One whose text is not known yet, or was erased, is nothing to confirm.</summary>
    private static IEnumerable<DeskMessage> Messages(SessionState session, BridgePoint point, Func<Guid?, string?> textOf)
    {
        var mine = session
            .Live.Announcements.All.Where(a => a.IsFor(point, session.Id))
            .Select(a => textOf(a.NoteId) is { } text ? new DeskMessage(a.Id, text, a.SentAt, a.RepeatedAt, a.Confirmed.Contains(point.Index)) : null)
            .OfType<DeskMessage>()
            .ToList();
        return mine.Where(m => !m.Confirmed).Concat(mine.Where(m => m.Confirmed).TakeLast(2).Reverse());
    }

    private static IEnumerable<DeskItem> Items(SessionState session, BridgePoint point, Func<Guid?, string?> textOf)
    {
        // Most sessions have none, and forty thousand desks ask.
        if (session.Live.Rundown.All(item => !item.Points.Contains(point.Index)))
        {
            return [];
        }
        var items = Rundown.Of(session);
        return items
            .Where(item => item.State is RundownState.Planned or RundownState.Running && item.Points.Contains(point.Index))
            .Take(3)
            .Select(item =>
            {
                var (at, before) = item.State == RundownState.Planned ? Rundown.Expected(session, items, item.Id) : (null, 0);
                return new DeskItem(item.Id, textOf(item.NoteId) ?? item.Title ?? "—", item.State, item.Minutes, item.StartedAt, at, before);
            });
    }
}
