namespace BridgeCoordinator.Contracts.Facts;

/// <summary>conference: a wave opened. The bell opens run 1; a person may open it early or run it again.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="Run">From 1.</param>
/// <param name="Deadline">When answers stop counting.</param>
/// <param name="FailedOnly">What passed in the run before stands; only the others are asked again.</param>
[FactName("wave-opened")]
public sealed record WaveOpened(string SessionId, string WaveId, int Run, DateTimeOffset Deadline, bool? FailedOnly = null) : IFact;

/// <summary>conference: a wave's whole window passed while nobody could ring the bell.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="Due">When it should have opened.</param>
[FactName("wave-skipped")]
public sealed record WaveSkipped(string SessionId, string WaveId, DateTimeOffset Due) : IFact;

/// <summary>conference: a point answered a wave; from one source a later answer in the same run replaces the earlier.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="Run">The run.</param>
/// <param name="Point">The point's code.</param>
/// <param name="Source">Who answered.</param>
/// <param name="Verdict">Ready, ReadyWithNotes or NotReady: the worst of the checks.</param>
/// <param name="Checks">Each check.</param>
/// <param name="NoteId">Free text kept beside the journal.</param>
/// <param name="Setup">The set-up it was answered with, as far as its source knows it.</param>
/// <param name="ByPhone">It was said by phone.</param>
[FactName("wave-answered")]
public sealed record WaveAnswered(
    string SessionId,
    string WaveId,
    int Run,
    string Point,
    WaveSource Source,
    Readiness Verdict,
    IReadOnlyList<CheckResult> Checks,
    Guid? NoteId = null,
    IReadOnlyList<SetupItem>? Setup = null,
    ByPhone? ByPhone = null
) : IFact;

/// <summary>
/// conference: an answer arrived when its run had closed, from a queue that outlasted an outage. It is kept with its original time and
/// changes no result: the run had to be decided without it.
/// </summary>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="Run">The run it answers, which may be an earlier one.</param>
/// <param name="Point">The point's code.</param>
/// <param name="Source">Who answered.</param>
/// <param name="Verdict">Ready, ReadyWithNotes or NotReady: the worst of the checks.</param>
/// <param name="Checks">Each check.</param>
/// <param name="NoteId">Free text kept beside the journal.</param>
/// <param name="Setup">The set-up it was answered with, as far as its source knows it.</param>
/// <param name="ByPhone">It was said by phone.</param>
[FactName("wave-answered-late")]
public sealed record WaveAnsweredLate(
    string SessionId,
    string WaveId,
    int Run,
    string Point,
    WaveSource Source,
    Readiness Verdict,
    IReadOnlyList<CheckResult> Checks,
    Guid? NoteId = null,
    IReadOnlyList<SetupItem>? Setup = null,
    ByPhone? ByPhone = null
) : IFact;

/// <summary>conference: a run of a wave closed, with its result.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="Run">The run.</param>
/// <param name="Ready">Points ready.</param>
/// <param name="ReadyWithNotes">Points ready with notes.</param>
/// <param name="NotReady">Points not ready.</param>
/// <param name="NoAnswer">Points that did not answer.</param>
/// <param name="Waived">Points that are waived.</param>
/// <param name="Required">How many points count for the quorum; the four numbers before are of all points asked.</param>
/// <param name="Passed">Enough of those that count are ready, ready with notes or waived.</param>
[FactName("wave-closed")]
public sealed record WaveClosed(
    string SessionId,
    string WaveId,
    int Run,
    int Ready,
    int ReadyWithNotes,
    int NotReady,
    int NoAnswer,
    int? Waived = null,
    int? Required = null,
    bool? Passed = null
) : IFact;
