namespace BridgeCoordinator.Contracts.Http;

/// <summary>What a machine may conclude from a readiness wave.</summary>
public enum ReadinessVerdict
{
    /// <summary>Over; every point that counts is ready.</summary>
    Ready,

    /// <summary>Over and passed, but not plainly: with notes, waivers, or some points left behind by the quorum.</summary>
    ReadyWithNotes,

    /// <summary>Over and not passed: too many points not ready or without an answer.</summary>
    NotReady,

    /// <summary>Answers are still being taken.</summary>
    Open,

    /// <summary>Nothing can be said: the wave has not opened, or its whole window passed while nobody could ring the bell.</summary>
    Unknown,
}

/// <summary>
/// <c>GET /api/v1/conferences/{id}/readiness?wave=&amp;all=</c>: a readiness wave, for a machine that gates on it. People of the control room, and tokens with
/// <c>readiness:read</c> or <c>conference:read</c>. Refusals: <c>conference.unknown</c>, <c>session.unknown</c>, <c>wave.unknown</c>.
/// </summary>
/// <param name="ConferenceId">The conference.</param>
/// <param name="Name">Its name.</param>
/// <param name="Drill">It is held for practice.</param>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave: the one asked for, or the one that opened last in the current session.</param>
/// <param name="WaveName">Its name.</param>
/// <param name="Run">The run, from 1; 0 before the first.</param>
/// <param name="Verdict">What may be concluded.</param>
/// <param name="ServerTime">The coordinator's clock.</param>
/// <param name="Deadline">When answers stop counting.</param>
/// <param name="QuorumPercent">How many of the points that count must be good, 0–100.</param>
/// <param name="Required">Points that count. The numbers that follow are of them.</param>
/// <param name="Ready">Ready.</param>
/// <param name="ReadyWithNotes">Ready with notes.</param>
/// <param name="Waived">Waived.</param>
/// <param name="NotReady">Not ready.</param>
/// <param name="NoAnswer">No answer at the deadline.</param>
/// <param name="Pending">Not answered yet.</param>
/// <param name="Points">With <c>all=true</c> every point asked, otherwise those that are not plainly ready; in the roster's order.</param>
public sealed record ReadinessReport(
    string ConferenceId,
    string Name,
    bool Drill,
    string SessionId,
    string WaveId,
    string WaveName,
    int Run,
    ReadinessVerdict Verdict,
    DateTimeOffset ServerTime,
    DateTimeOffset? Deadline,
    int QuorumPercent,
    int Required,
    int Ready,
    int ReadyWithNotes,
    int Waived,
    int NotReady,
    int NoAnswer,
    int Pending,
    IReadOnlyList<ReadinessOfPoint> Points
);

/// <summary>One point in a readiness report.</summary>
/// <param name="Point">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Required">The quorum counts it.</param>
/// <param name="Readiness">How it stands, waivers counted.</param>
/// <param name="AnsweredAt">When it last answered in time.</param>
/// <param name="Checks">What the answers said of each check that is not plainly ready.</param>
/// <param name="WaivedBy">Who waived it, where it is waived.</param>
/// <param name="Reason">Why; absent once erased.</param>
public sealed record ReadinessOfPoint(
    string Point,
    string Name,
    bool Required,
    Readiness Readiness,
    DateTimeOffset? AnsweredAt,
    IReadOnlyList<CheckResult> Checks,
    string? WaivedBy = null,
    string? Reason = null
);
