namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary>
/// <c>GET /api/v1/conferences/{id}/sessions/{session}/waves/{wave}?after=&amp;limit=</c>: a wave over time, by group, and who is missing. A wave that is over stays
/// readable: it is evidence.
/// </summary>
/// <param name="Wave">Its latest run.</param>
/// <param name="ServerTime">The coordinator's clock.</param>
/// <param name="Checks">What is checked, and what each of them is.</param>
/// <param name="ByCheck">How the points stand in each check.</param>
/// <param name="ClosedAt">When the latest run closed.</param>
/// <param name="Arrivals">Points whose last answer to the latest run came in each part of the time from its opening, at most 60 parts; acts done before it opened are in the first.</param>
/// <param name="Groups">Organisations, then carriers, each worst first; at most 400.</param>
/// <param name="Missing">Who is not good, or answered late: not ready first, then no answer, pending, late; at most 500.</param>
/// <param name="MissingInAll">How many those are.</param>
/// <param name="Next">Pass as <c>after</c> for more of them; absent at the end.</param>
/// <param name="Runs">Every run, the latest first.</param>
public sealed record WavePage(
    WaveView Wave,
    DateTimeOffset ServerTime,
    IReadOnlyList<CheckView> Checks,
    IReadOnlyList<CheckTally> ByCheck,
    DateTimeOffset? ClosedAt,
    IReadOnlyList<Arrivals> Arrivals,
    IReadOnlyList<WaveGroup> Groups,
    IReadOnlyList<MissingPoint> Missing,
    int MissingInAll,
    int? Next,
    IReadOnlyList<WaveRunView> Runs
);

/// <summary>A check of a wave.</summary>
/// <param name="Id">The check.</param>
/// <param name="By">Who makes it; absent: whoever answers the wave.</param>
/// <param name="Advisory">Not ready is only a note.</param>
/// <param name="Name">What people call it; absent where the pages have a word for the id.</param>
/// <param name="NameEn">The same in English.</param>
/// <param name="Photo">A photo is asked for.</param>
/// <param name="AtMost">The most a measured value may be.</param>
/// <param name="AtLeast">The least a measured value may be.</param>
public sealed record CheckView(
    string Id,
    CheckBy? By,
    bool Advisory,
    string? Name,
    string? NameEn,
    bool Photo,
    double? AtMost,
    double? AtLeast
);

/// <summary>How the points stand in one check.</summary>
/// <param name="Check">The check.</param>
/// <param name="Ready">Ready.</param>
/// <param name="ReadyWithNotes">Ready with notes.</param>
/// <param name="NotReady">Not ready.</param>
/// <param name="Missing">Not answered.</param>
public sealed record CheckTally(string Check, int Ready, int ReadyWithNotes, int NotReady, int Missing);

/// <summary>Answers that came in a part of a wave's time.</summary>
/// <param name="From">From when; the part ends where the next begins.</param>
/// <param name="Points">How many points.</param>
public sealed record Arrivals(DateTimeOffset From, int Points);

/// <summary>A group of points in a wave. Its numbers are of those that count for the quorum.</summary>
/// <param name="Kind">What they have in common.</param>
/// <param name="Id">The organisation's path, or the carrier.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">The organisation's level label.</param>
/// <param name="Required">Points that count.</param>
/// <param name="Ready">Ready.</param>
/// <param name="ReadyWithNotes">Ready with notes.</param>
/// <param name="Waived">Waived.</param>
/// <param name="NotReady">Not ready.</param>
/// <param name="Missing">Pending, or without an answer at the deadline.</param>
/// <param name="Late">Answered after the run had closed.</param>
public sealed record WaveGroup(
    WaveGroupKind Kind,
    string Id,
    string Name,
    string? Level,
    int Required,
    int Ready,
    int ReadyWithNotes,
    int Waived,
    int NotReady,
    int Missing,
    int Late
);

/// <summary>A point that is not good in a wave, or answered late.</summary>
/// <param name="Point">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="OrganizationId">Its organisation.</param>
/// <param name="Group">The id of the organisation it is grouped under.</param>
/// <param name="Carrier">The carrier of its main line.</param>
/// <param name="Readiness">Its readiness.</param>
/// <param name="Checks">The checks that are not ready or not answered; at most 16.</param>
/// <param name="AnsweredLate">When it answered, if after the run had closed.</param>
/// <param name="Fix">Who is fixing it.</param>
public sealed record MissingPoint(
    string Point,
    string Name,
    string OrganizationId,
    string Group,
    string? Carrier,
    Readiness Readiness,
    IReadOnlyList<string> Checks,
    DateTimeOffset? AnsweredLate,
    FixView? Fix
);

/// <summary>A run of a wave, with its result at the deadline.</summary>
/// <param name="Run">From 1.</param>
/// <param name="FailedOnly">It asked only those that had not passed.</param>
/// <param name="OpenedAt">When it opened.</param>
/// <param name="ClosedAt">When it closed; absent while it is open.</param>
/// <param name="Ready">Points ready.</param>
/// <param name="ReadyWithNotes">Points ready with notes.</param>
/// <param name="Waived">Points waived.</param>
/// <param name="NotReady">Points not ready.</param>
/// <param name="NoAnswer">Points without an answer.</param>
/// <param name="Required">Points that counted; absent in journals older than quorums.</param>
/// <param name="Passed">Whether the quorum was reached; absent likewise, and while it is open.</param>
public sealed record WaveRunView(
    int Run,
    bool FailedOnly,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt,
    int Ready,
    int ReadyWithNotes,
    int Waived,
    int NotReady,
    int NoAnswer,
    int? Required,
    bool? Passed
);

/// <summary><c>GET /api/v1/conferences/{id}/sessions/{session}/go?after=&amp;limit=</c>: the picture before the director's word.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Name">Its name.</param>
/// <param name="Phase">Where it is.</param>
/// <param name="StartsAt">When it starts.</param>
/// <param name="ServerTime">The coordinator's clock.</param>
/// <param name="Go">The one number and what goes with it.</param>
/// <param name="Waves">The waves with a gate.</param>
/// <param name="Reds">Every red with its fix or its waiver: those nobody cares for first; at most 500.</param>
/// <param name="RedsInAll">How many those are.</param>
/// <param name="Next">Pass as <c>after</c> for more of them; absent at the end.</param>
/// <param name="Decisions">What was decided, the latest first.</param>
public sealed record GoPage(
    string SessionId,
    string Name,
    SessionPhase Phase,
    DateTimeOffset? StartsAt,
    DateTimeOffset ServerTime,
    GoView Go,
    IReadOnlyList<WaveView> Waves,
    IReadOnlyList<RedView> Reds,
    int RedsInAll,
    int? Next,
    IReadOnlyList<GoDecisionView> Decisions
);

/// <summary>A point that counts and is not good in a gated wave, or is good by a waiver alone.</summary>
/// <param name="Point">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="OrganizationId">Its organisation.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="WaveName">Its name.</param>
/// <param name="Gate">What hangs on it.</param>
/// <param name="Readiness">NotReady, NoAnswer or Waived.</param>
/// <param name="Checks">The checks that are not ready or not answered; at most 16.</param>
/// <param name="Changes">What differs from the frozen set-up.</param>
/// <param name="Waivers">Its waivers, with their reasons.</param>
/// <param name="Fix">Who is fixing it.</param>
public sealed record RedView(
    string Point,
    string Name,
    string OrganizationId,
    string WaveId,
    string WaveName,
    GateKind Gate,
    Readiness Readiness,
    IReadOnlyList<string> Checks,
    IReadOnlyList<SetupChange> Changes,
    IReadOnlyList<WaiverView> Waivers,
    FixView? Fix
);

/// <summary>A decision with its picture of the moment.</summary>
/// <param name="Word">Go or not.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Number">The one number then.</param>
/// <param name="Fixing">Reds that were being fixed.</param>
/// <param name="Waived">Reds that were waived.</param>
/// <param name="Waves">The gated waves then.</param>
/// <param name="Reds">Codes of the points that were red; at most 100.</param>
/// <param name="Note">Free text; absent once erased.</param>
public sealed record GoDecisionView(
    GoWord Word,
    DateTimeOffset At,
    string By,
    int Number,
    int Fixing,
    int Waived,
    IReadOnlyList<GoWave> Waves,
    IReadOnlyList<string> Reds,
    string? Note
);
