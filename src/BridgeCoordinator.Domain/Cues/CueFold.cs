using System.Collections.Immutable;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Cues;

internal static class CueFold
{
    /// <summary>The facts of running a session; nothing for any other.</summary>
    public static ConferenceState? FoldLive(this ConferenceState state, IFact fact, FactStamp stamp) =>
        fact switch
        {
            CueAnswered it => state.Fold(it, stamp),
            CueCalled it => state.Fold(it, stamp),
            CueStepped it => state.Fold(it, stamp),
            TallySet it => state.Fold(it, stamp),
            AnnouncementConfirmed it => state.Fold(it),
            AnnouncementRepeated it => state.Fold(it, stamp),
            AnnouncementSent it => state.Fold(it, stamp),
            FloorAnswered it => state.Fold(it, stamp),
            FloorAsked it => state.Fold(it, stamp),
            FloorWithdrawn it => state.Fold(it, stamp),
            RundownItemMoved it => state.Fold(it),
            RundownItemPlanned it => state.Fold(it),
            RundownItemStepped it => state.Fold(it, stamp),
            _ => null,
        };

    public static ConferenceState Fold(this ConferenceState state, CueCalled fact, FactStamp stamp)
    {
        var seat = new CueSeat(CueState.Standby, stamp.At);
        var seats = fact.Points.ToImmutableSortedDictionary(code => state.KnownPoint(code).Index, _ => seat);
        return state.Cued(fact.SessionId, new Cue(fact.CueId, fact.Kind, stamp.At, stamp.Actor, fact.NoteId, seats));
    }

    public static ConferenceState Fold(this ConferenceState state, CueAnswered fact, in FactStamp stamp)
    {
        var (cue, index) = (state.KnownCue(fact.SessionId, fact.CueId), state.KnownPoint(fact.Point).Index);
        var seat = cue.Seats[index];
        seat = fact.Word switch
        {
            CueWord.Ready => new CueSeat(CueState.Ready, stamp.At),
            CueWord.NotReady => new CueSeat(CueState.NotReady, stamp.At) { NoteId = fact.NoteId },
            CueWord.Heard => seat with { HeardAt = stamp.At },
        };
        return state.Cued(fact.SessionId, cue with { Seats = cue.Seats.SetItem(index, seat) });
    }

    public static ConferenceState Fold(this ConferenceState state, CueStepped fact, FactStamp stamp)
    {
        var cue = state.KnownCue(fact.SessionId, fact.CueId);
        var to = fact.Step switch
        {
            CueStep.Go => CueState.Go,
            CueStep.Finish => CueState.Done,
            CueStep.Cancel => CueState.Cancelled,
        };
        var moved = fact.Points.Select(code => state.KnownPoint(code).Index);
        var unready = (fact.Unready ?? []).Select(code => state.KnownPoint(code).Index).ToHashSet();
        var seats = moved.Select(i => KeyValuePair.Create(i, cue.Seats[i] with { State = to, Since = stamp.At, Unready = cue.Seats[i].Unready || unready.Contains(i) }));
        return state.Cued(fact.SessionId, cue with { Seats = cue.Seats.SetItems(seats) });
    }

    public static ConferenceState Fold(this ConferenceState state, TallySet fact, FactStamp stamp)
    {
        var onAir = fact.OnAir is { } code ? state.KnownPoint(code).Index : (int?)null;
        var next = fact.Next.Select(c => state.KnownPoint(c).Index).ToImmutableArray();
        var before = state.Known(fact.SessionId).Live.Tally;
        var since = onAir is null ? null : onAir == before.OnAir ? before.OnAirSince : stamp.At;
        return state.Live(fact.SessionId, live => live with { Tally = new(onAir, fact.Hall, since, next) });
    }

    /// <summary>The state with how one session is being run changed.</summary>
    internal static ConferenceState Live(this ConferenceState state, string sessionId, Func<LiveBook, LiveBook> change)
    {
        var session = state.Known(sessionId);
        return state.With(session with { Live = change(session.Live) });
    }

    private static ConferenceState Cued(this ConferenceState state, string sessionId, Cue cue) =>
        state.Live(sessionId, live => live with { Cues = live.Cues.With(cue) });

    private static Cue KnownCue(this ConferenceState state, string sessionId, Guid id) =>
        state.Known(sessionId).Live.Cues.Find(id) ?? throw new InvalidOperationException($"The session {sessionId} has no cue {id}.");
}
