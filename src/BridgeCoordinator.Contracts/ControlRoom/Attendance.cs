namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary>
/// <c>GET /api/v1/conferences/{id}/sessions/{session}/attendance?moment=&amp;in=&amp;after=&amp;limit=</c>: headcounts rolled up through the tree, one level of it in rows. With
/// <c>format=csv</c> or <c>xlsx</c> the whole tree as a file.
/// </summary>
/// <param name="SessionId">The session.</param>
/// <param name="SessionName">Its name.</param>
/// <param name="Moment">First or closing.</param>
/// <param name="Drill">A drill: no official number.</param>
/// <param name="ServerTime">The coordinator's clock.</param>
/// <param name="SentenceVi">The official sentence, of signed numbers alone.</param>
/// <param name="SentenceEn">The same in English.</param>
/// <param name="Path">From the whole conference down to the level looked at, both included.</param>
/// <param name="Rows">What is right under that level, from <c>after</c> on; at most <c>limit</c>, 1,000 where none is asked for.</param>
/// <param name="RowsInAll">How many there are.</param>
/// <param name="ToSign">What that level would sign now: the sum of its rows that are sealed.</param>
/// <param name="Missing">Points under that level that have reported nothing; at most 500.</param>
/// <param name="Open">What right under that level has not signed, whichever rows are shown: whoever signs the level names it. At most 500, more cannot be left out.</param>
/// <param name="Next">Where the next rows begin; absent if there are none.</param>
public sealed record AttendancePage(
    string SessionId,
    string SessionName,
    HeadcountMoment Moment,
    bool Drill,
    DateTimeOffset ServerTime,
    string SentenceVi,
    string SentenceEn,
    IReadOnlyList<AttendanceRow> Path,
    IReadOnlyList<AttendanceRow> Rows,
    int RowsInAll,
    HeadTotals ToSign,
    IReadOnlyList<UncountedPoint> Missing,
    IReadOnlyList<OpenBelow> Open,
    int? Next = null
);

/// <summary>Something right under a level that has not signed.</summary>
/// <param name="Point">The point's code; absent: a level.</param>
/// <param name="Organization">The level, or the point's organisation.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">How it stands with its signature.</param>
public sealed record OpenBelow(string? Point, string Organization, string Name, SignatureState State);

/// <summary>A point or a level with its numbers and its signature.</summary>
/// <param name="Point">The point's code; absent: a level.</param>
/// <param name="Organization">The level, or the point's organisation; empty: the whole conference.</param>
/// <param name="Name">Its name; of the whole, that of the one body above all, else the conference's.</param>
/// <param name="Level">The label of its level, if it has one.</param>
/// <param name="Seated">How many points sit under it.</param>
/// <param name="Counted">What they have reported, signed or not.</param>
/// <param name="Official">What of it is signed.</param>
/// <param name="State">How it stands with its signature.</param>
/// <param name="Signature">The latest signature, standing or not.</param>
/// <param name="Recorded">Of a point: how its headcount came.</param>
/// <param name="BelowOpen">Of a level: how many right under it are not sealed.</param>
public sealed record AttendanceRow(
    string? Point,
    string Organization,
    string Name,
    string? Level,
    int Seated,
    HeadTotals Counted,
    HeadTotals Official,
    SignatureState State,
    SignatureView? Signature,
    RecordedBy? Recorded,
    int BelowOpen
);

/// <summary>A signature.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Totals">The numbers that were signed.</param>
/// <param name="ByControlRoom">The control room signed for the point.</param>
/// <param name="Without">Names of those it was signed without.</param>
/// <param name="Reason">Why.</param>
public sealed record SignatureView(string By, DateTimeOffset At, HeadTotals Totals, bool ByControlRoom, IReadOnlyList<string> Without, string? Reason);

/// <summary>How a headcount came.</summary>
/// <param name="By">Who reported it last.</param>
/// <param name="At">When.</param>
/// <param name="Revision">From 1; above 1 it was corrected.</param>
/// <param name="ByControlRoom">The control room wrote it down for the point.</param>
public sealed record RecordedBy(string By, DateTimeOffset At, int Revision, bool ByControlRoom);

/// <summary>A point that has reported nothing.</summary>
/// <param name="Point">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="OrganizationId">Its organisation.</param>
/// <param name="Summoned">How many the plan summons there.</param>
/// <param name="Contacts">Whom to ring.</param>
public sealed record UncountedPoint(string Point, string Name, string OrganizationId, int? Summoned, IReadOnlyList<ContactView> Contacts);

/// <summary><c>GET …/sessions/{session}/attendance/points/{code}?moment=</c>: every report, correction and signature of a point, the latest first, from the journal.</summary>
/// <param name="Point">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Moment">First or closing.</param>
/// <param name="Events">What happened.</param>
public sealed record HeadcountHistory(string Point, string Name, HeadcountMoment Moment, IReadOnlyList<HeadcountEvent> Events);

/// <summary>A headcount was reported, corrected or signed.</summary>
/// <param name="Seq">The fact's number.</param>
/// <param name="At">When it was written.</param>
/// <param name="OccurredAt">When it happened.</param>
/// <param name="Signature">A signature; otherwise a report or correction.</param>
/// <param name="Revision">Which revision.</param>
/// <param name="From">The numbers until then; absent for the first report.</param>
/// <param name="To">The numbers from then on, or those signed.</param>
/// <param name="By">Who.</param>
/// <param name="ByControlRoom">The control room did it for the point.</param>
/// <param name="Note">Free text that went with it.</param>
public sealed record HeadcountEvent(
    long Seq,
    DateTimeOffset At,
    DateTimeOffset OccurredAt,
    bool Signature,
    int Revision,
    Headcount? From,
    Headcount To,
    string By,
    bool ByControlRoom,
    string? Note
);
