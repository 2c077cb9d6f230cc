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
}
