using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Domain.Conferences;

/// <summary>A site's seat in this conference. Its index never changes, whatever later imports bring.</summary>
/// <param name="Index">Its place in every vector of this conference.</param>
/// <param name="Line">The roster line as of the last import that named it.</param>
/// <param name="ImportId">The last import that named it.</param>
/// <param name="EnrolledAt">When it was first enrolled.</param>
/// <param name="Withdrawn">A complete later import no longer names it.</param>
/// <param name="Link">Its link as the journal knows it.</param>
public sealed record BridgePoint(int Index, RosterLine Line, Guid ImportId, DateTimeOffset EnrolledAt, bool Withdrawn, PointLink Link)
{
    /// <summary>The number of the fact that last said what it is: who edits it says which one was seen.</summary>
    public long Revision { get; init; }

    /// <summary>The number of the fact by which a person last corrected it; 0: nobody did.</summary>
    public long EditedAt { get; init; }

    /// <summary>Its link comes and goes; absent while it is steady.</summary>
    public PointFlapping? Flapping { get; init; }

    public string Code => Line.Code;

    public string SiteId => Line.SiteId;

    /// <summary>Quorums count it.</summary>
    public bool Counts => Line.Required ?? true;

    /// <summary>It has a seat in this session: an afternoon may be without those of the morning.</summary>
    public bool Sits(string sessionId) => !Withdrawn && (Line.Sessions is not { } some || some.Contains(sessionId));
}

/// <summary>A link that flaps.</summary>
/// <param name="Percent">The weighted share of slots with a change when it began.</param>
/// <param name="Changes">In how many of twenty slots it had changed.</param>
/// <param name="Since">Since when.</param>
public sealed record PointFlapping(double Percent, int Changes, DateTimeOffset Since);

/// <summary>A link as the journal knows it: the last verdict that became a fact.</summary>
/// <param name="State">Up, Down, Left or NeverSeen.</param>
/// <param name="Epoch">The site session's epoch of that verdict; reports under an older one are refused.</param>
/// <param name="Since">When it became true.</param>
/// <param name="At">When it was written.</param>
/// <param name="Cause">Why it is down.</param>
public sealed record PointLink(LinkState State, long Epoch, DateTimeOffset Since, DateTimeOffset At, LinkDownCause? Cause = null)
{
    /// <summary>It is down, and the video platform saw the site in the meeting nevertheless: nobody is called for an outage.</summary>
    public bool Doubted { get; init; }

    public static PointLink NeverSeen { get; } = new(LinkState.NeverSeen, 0, default, default);
}
