using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Stills;

internal static class StillFold
{
    /// <summary>The facts of stills; nothing for any other.</summary>
    public static ConferenceState? FoldStill(this ConferenceState state, IFact fact, FactStamp stamp) =>
        fact switch
        {
            StillAsked it => state.With(it.Point, all => all.With(new StillRequest(it.StillId, stamp.Actor, stamp.At))),
            StillWithdrawn it => state.Ended(it.Point, it.StillId, StillState.Withdrawn, stamp),
            StillDeclined it => state.Ended(it.Point, it.StillId, StillState.Declined, stamp, it.NoteId),
            StillTaken it => state.With(
                it.Point,
                all => all.Ended(it.StillId, asked => End(asked, StillState.Taken, stamp, it.NoteId) with { Sends = it.Sends, Receives = it.Receives })
            ),
            _ => null,
        };

    public static PointStills StillsOf(this ConferenceState state, string point) => state.Stills.GetValueOrDefault(state.KnownPoint(point).Index, PointStills.Empty);

    /// <summary>The conference is open, the point is there, and pictures may be taken.</summary>
    public static Decision? MayPicture(this ConferenceState state, string point) =>
        state.Open() ?? state.Seated(point, out _) ?? (state.IsClassified ? Decision.Refuse("conference.classified") : null);

    /// <summary>Just this request waits: one that was withdrawn, or answered by another phone, is over.</summary>
    public static Decision? Waits(this ConferenceState state, string point, Guid stillId) =>
        state.StillsOf(point).Waiting?.Id == stillId ? null : Decision.Refuse("still.over", ("point", point));

    private static ConferenceState Ended(this ConferenceState state, string point, Guid id, StillState how, FactStamp stamp, Guid? noteId = null) =>
        state.With(point, all => all.Ended(id, asked => End(asked, how, stamp, noteId)));

    private static StillRequest End(StillRequest asked, StillState how, in FactStamp stamp, Guid? noteId) =>
        asked with { State = how, Since = stamp.OccurredAt, EndedBy = stamp.Actor, NoteId = noteId };

    private static ConferenceState With(this ConferenceState state, string point, Func<PointStills, PointStills> change) =>
        state with { Stills = state.Stills.SetItem(state.KnownPoint(point).Index, change(state.StillsOf(point))) };
}
