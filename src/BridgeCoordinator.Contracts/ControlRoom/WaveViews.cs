namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary>A wave on the board. Its numbers are of the points asked in this session, optional ones included; the quorum's are <see cref="Required"/> and <see cref="Good"/>.</summary>
/// <param name="Id">The wave.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it asks.</param>
/// <param name="State">Planned, Open, Closed or Skipped.</param>
/// <param name="Run">The run, from 1; 0 before the first.</param>
/// <param name="FailedOnly">This run asks only those that had not passed.</param>
/// <param name="OpensAt">When it opens or opened.</param>
/// <param name="Deadline">When answers stop counting.</param>
/// <param name="WindowMs">Over how long the agents spread their answers, in milliseconds.</param>
/// <param name="AnsweredBy">Who answers.</param>
/// <param name="Checks">What is checked.</param>
/// <param name="Gate">What hangs on it.</param>
/// <param name="QuorumPercent">How many of those that count must be ready, ready with notes or waived, 0–100.</param>
/// <param name="Required">Points that count for the quorum.</param>
/// <param name="Good">Of them: ready, ready with notes or waived.</param>
/// <param name="Passed">Closed, and the quorum reached: at the deadline, or since by waivers.</param>
/// <param name="Freezes">Once it has passed the set-up is frozen.</param>
/// <param name="ComparesSetup">Answers are compared with the frozen set-up.</param>
/// <param name="Ready">Points ready.</param>
/// <param name="ReadyWithNotes">Points ready with notes.</param>
/// <param name="Waived">Points waived.</param>
/// <param name="NotReady">Points not ready.</param>
/// <param name="NoAnswer">Points that had not answered at the deadline.</param>
/// <param name="Pending">Points that have not answered yet.</param>
/// <param name="Late">Points whose answer came after the run had closed.</param>
public sealed record WaveView(
    string Id,
    string Name,
    WaveKind Kind,
    WaveState State,
    int Run,
    bool FailedOnly,
    DateTimeOffset? OpensAt,
    DateTimeOffset? Deadline,
    int WindowMs,
    IReadOnlyList<WaveSource> AnsweredBy,
    IReadOnlyList<string> Checks,
    GateKind Gate,
    int QuorumPercent,
    int Required,
    int Good,
    bool Passed,
    bool Freezes,
    bool ComparesSetup,
    int Ready,
    int ReadyWithNotes,
    int Waived,
    int NotReady,
    int NoAnswer,
    int Pending,
    int Late
);

/// <summary>Whether a session may go, in one line. A red is a point that counts and is not ready or has not answered in a gated wave.</summary>
/// <param name="Number">The one number: reds neither waived nor with a named person fixing them.</param>
/// <param name="Fixing">Reds somebody is fixing in time.</param>
/// <param name="Waived">Points of gated waves that are good by a waiver alone.</param>
/// <param name="Drifted">Points whose set-up is not the frozen one and has not been tested since.</param>
/// <param name="ClosedGates">Hard-gated waves that keep the session from going live now; empty once they passed or a go was decided.</param>
/// <param name="Warnings">Soft-gated waves that have not passed.</param>
/// <param name="Word">The latest decision.</param>
/// <param name="DecidedAt">When it was taken.</param>
/// <param name="DecidedBy">By whom.</param>
public sealed record GoView(
    int Number,
    int Fixing,
    int Waived,
    int Drifted,
    IReadOnlyList<string> ClosedGates,
    IReadOnlyList<string> Warnings,
    GoWord? Word = null,
    DateTimeOffset? DecidedAt = null,
    string? DecidedBy = null
);

/// <summary>Who cares for what is red at a point in the gated waves of a session.</summary>
/// <param name="Reds">In how many gated waves it is red and neither waived nor being fixed in time.</param>
/// <param name="Waived">In how many it is good by a waiver alone.</param>
/// <param name="Fix">Who is fixing it, if anybody.</param>
/// <param name="Drifted">Its set-up is not the frozen one, and has not been tested since.</param>
public sealed record PointCare(int Reds, int Waived, FixView? Fix = null, bool Drifted = false);

/// <summary>A repair somebody has taken upon them.</summary>
/// <param name="By">Who.</param>
/// <param name="At">Since when.</param>
/// <param name="ExpectedBy">By when it should be done.</param>
/// <param name="Overdue">That time has passed: it counts no more.</param>
public sealed record FixView(string By, DateTimeOffset At, DateTimeOffset ExpectedBy, bool Overdue);

/// <summary>A waiver.</summary>
/// <param name="By">Who granted it.</param>
/// <param name="At">When.</param>
/// <param name="Check">For which check; absent: the whole wave.</param>
/// <param name="Reason">Why; absent once erased, and where only the fact of it is shown.</param>
public sealed record WaiverView(string By, DateTimeOffset At, string? Check = null, string? Reason = null);

/// <summary>How a point stands in one wave.</summary>
/// <param name="WaveId">The wave.</param>
/// <param name="Name">Its name.</param>
/// <param name="Run">The run.</param>
/// <param name="Readiness">Its readiness, waivers counted.</param>
/// <param name="Kept">It passed in an earlier run and was not asked again.</param>
/// <param name="Checks">Each check, with what everybody said of it.</param>
/// <param name="AnsweredLate">When it answered, if that came after the run had closed.</param>
/// <param name="Waivers">Its waivers.</param>
/// <param name="Fix">Who is fixing it.</param>
/// <param name="Changes">What differs from the frozen set-up, if this wave showed it and it has not been tested since.</param>
public sealed record PointWaveView(
    string WaveId,
    string Name,
    int Run,
    Readiness Readiness,
    bool Kept,
    IReadOnlyList<PointCheckView> Checks,
    DateTimeOffset? AnsweredLate,
    IReadOnlyList<WaiverView> Waivers,
    FixView? Fix,
    IReadOnlyList<SetupChange> Changes
);

/// <summary>A check of a point.</summary>
/// <param name="Check">The check.</param>
/// <param name="By">Who makes it; absent: whoever answers the wave.</param>
/// <param name="Advisory">Not ready is only a note.</param>
/// <param name="Readiness">How it stands.</param>
/// <param name="Agent">What the agent found.</param>
/// <param name="Operator">What the operator said.</param>
/// <param name="ControlRoom">What the control room ticked.</param>
public sealed record PointCheckView(
    string Check,
    CheckBy? By,
    bool Advisory,
    Readiness Readiness,
    CheckResult? Agent = null,
    CheckResult? Operator = null,
    CheckResult? ControlRoom = null
);

/// <summary>A point's set-up.</summary>
/// <param name="Items">As last reported.</param>
/// <param name="At">When.</param>
/// <param name="Frozen">As frozen; empty before.</param>
/// <param name="FrozenAt">When.</param>
/// <param name="Changes">What differs and has not been tested since.</param>
public sealed record SetupView(
    IReadOnlyList<SetupItem> Items,
    DateTimeOffset At,
    IReadOnlyList<SetupItem> Frozen,
    DateTimeOffset? FrozenAt,
    IReadOnlyList<SetupChange> Changes
);
