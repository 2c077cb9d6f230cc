using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.CheckIns;

/// <summary>What a point has reported in one session.</summary>
/// <param name="OnPost">Who is on post; absent until somebody came.</param>
/// <param name="First">The first headcount, as last corrected.</param>
/// <param name="Closing">The closing headcount, as last corrected.</param>
public sealed record SessionSeat(OnPost? OnPost, CountedHeads? First, CountedHeads? Closing)
{
    public static SessionSeat Empty { get; } = new(null, null, null);

    public CountedHeads? Heads(HeadcountMoment moment) => moment == HeadcountMoment.First ? First : Closing;
}

/// <summary>An operator on post (vào trực).</summary>
/// <param name="PersonId">Who.</param>
/// <param name="At">When it happened, as the sender says.</param>
/// <param name="Late">After the session's on-post deadline.</param>
public sealed record OnPost(Guid PersonId, DateTimeOffset At, bool Late)
{
    /// <summary>It was said by phone.</summary>
    public Phoned? Phone { get; init; }
}

/// <summary>A headcount with its corrections.</summary>
/// <param name="Count">The numbers, as last corrected.</param>
/// <param name="Revision">From 1; above 1 it was corrected Revision - 1 times, each a fact of its own.</param>
/// <param name="At">When it was last reported.</param>
/// <param name="By">Who reported it last.</param>
/// <param name="NoteId">Its free text, if any.</param>
public sealed record CountedHeads(Headcount Count, int Revision, DateTimeOffset At, Actor By, Guid? NoteId)
{
    /// <inheritdoc cref="OnPost.Phone"/>
    public Phoned? Phone { get; init; }

    /// <summary>The control room wrote it down for the point.</summary>
    public bool ByControlRoom { get; init; }

    /// <summary>What was signed last, of this revision or an earlier one.</summary>
    public HeadSeal? Seal { get; init; }

    public SignatureState Signature =>
        Seal is null ? SignatureState.Open
        : Seal.Revision == Revision ? SignatureState.Sealed
        : SignatureState.Broken;
}

/// <summary>A signature under a point's headcount, with the numbers it stands under.</summary>
/// <param name="Count">The numbers.</param>
/// <param name="Revision">Which revision of the headcount.</param>
/// <param name="Seq">The fact's number: what rests on it must be signed later.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="ByControlRoom">The control room signed for the point.</param>
/// <param name="NoteId">Why it did.</param>
public sealed record HeadSeal(Headcount Count, int Revision, long Seq, DateTimeOffset At, Actor By, bool ByControlRoom, Guid? NoteId);
