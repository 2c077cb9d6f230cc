using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Domain.Conferences;

namespace BridgeCoordinator.Server.Operators;

/// <summary>What the running of a session asks of one operator. Pure.</summary>
internal static class LiveDesk
{
    /// <summary>A cue that ended stays so long before an operator's eyes: "xong" is an answer, too.</summary>
    private static readonly TimeSpan Lingers = TimeSpan.FromMinutes(1);

    public static DeskLive? Of(SessionState session, BridgePoint point, Func<Guid?, string?> textOf, DateTimeOffset now)
    {
        var (tally, cue) = (session.Live.Tally.Of(point.Index), Cue(session, point, textOf, now));
        return tally == Tally.Clear && cue is null ? null : new DeskLive(tally, tally == Tally.OnAir ? session.Live.Tally.OnAirSince : null, cue);
    }

    /// <summary>What desks of a conference may quote.</summary>
    public static IEnumerable<Guid> Texts(ConferenceState state, DateTimeOffset now) =>
        state.CurrentSession(now) is { } session ? session.Live.Cues.All.Select(cue => cue.NoteId).OfType<Guid>() : [];

    private static DeskCue? Cue(SessionState session, BridgePoint point, Func<Guid?, string?> textOf, DateTimeOffset now) =>
        session.Live.Cues.LastOf(point.Index) is { } cue && cue.Seats[point.Index] is var seat && (seat.IsOpen || now - seat.Since < Lingers)
            ? new DeskCue(cue.Id, cue.Kind, textOf(cue.NoteId), seat.State, seat.Since, seat.HeardAt is not null)
            : null;
}
