namespace BridgeCoordinator.Contracts.Facts;

/// <summary>conference: an operator came on post (vào trực).</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Point">The point's code.</param>
/// <param name="PersonId">Who.</param>
/// <param name="Late">After the session's on-post deadline.</param>
/// <param name="ByPhone">It was said by phone.</param>
[FactName("operator-came-on-post")]
public sealed record OperatorCameOnPost(string SessionId, string Point, Guid PersonId, bool Late, ByPhone? ByPhone = null) : IFact;

/// <summary>conference: the control room opened a round of roll call (điểm danh).</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Round">From 1, per session.</param>
/// <param name="OnlyMissing">It asks only those that had not answered the round before, or had trouble; absent: everybody.</param>
[FactName("roll-call-opened")]
public sealed record RollCallOpened(string SessionId, int Round, bool? OnlyMissing = null) : IFact;

/// <summary>conference: a point answered the roll call. A later answer in the same round replaces the earlier.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Round">The round.</param>
/// <param name="Point">The point's code.</param>
/// <param name="Word">What it said.</param>
/// <param name="NoteId">Free text kept beside the journal.</param>
/// <param name="ByPhone">It was said by phone.</param>
[FactName("roll-call-answered")]
public sealed record RollCallAnswered(string SessionId, int Round, string Point, RollCallWord Word, Guid? NoteId = null, ByPhone? ByPhone = null) : IFact;

/// <summary>conference: the control room has heard what points answered, and said so. An answer that changes afterwards asks to be heard again.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Round">The round.</param>
/// <param name="Word">What was heard, the same from each of them.</param>
/// <param name="Points">Their codes; at most 500.</param>
[FactName("roll-call-confirmed")]
public sealed record RollCallConfirmed(string SessionId, int Round, RollCallWord Word, IReadOnlyList<string> Points) : IFact;

/// <summary>conference: the round was closed.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Round">The round.</param>
/// <param name="Answered">How many points answered.</param>
/// <param name="Expected">How many were asked.</param>
[FactName("roll-call-closed")]
public sealed record RollCallClosed(string SessionId, int Round, int Answered, int Expected) : IFact;

/// <summary>conference: a headcount was reported or corrected; every correction is a fact of its own.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Point">The point's code.</param>
/// <param name="Moment">First or closing.</param>
/// <param name="Revision">From 1; above 1 it corrects the one before.</param>
/// <param name="Count">The numbers.</param>
/// <param name="NoteId">Free text kept beside the journal.</param>
/// <param name="ByPhone">It was said by phone.</param>
/// <param name="ByControlRoom">The control room wrote it down for the point; absent: its own operator.</param>
[FactName("headcount-recorded")]
public sealed record HeadcountRecorded(
    string SessionId,
    string Point,
    HeadcountMoment Moment,
    int Revision,
    Headcount Count,
    Guid? NoteId = null,
    ByPhone? ByPhone = null,
    bool? ByControlRoom = null
) : IFact;
