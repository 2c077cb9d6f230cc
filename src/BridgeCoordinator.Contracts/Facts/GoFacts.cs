namespace BridgeCoordinator.Contracts.Facts;

/// <summary>conference: a person excepts a point from a wave, or from one check of it, and says why. It holds over later runs, for what it was granted for, until it is withdrawn.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="Point">The point's code.</param>
/// <param name="Check">The check; absent: the whole wave.</param>
/// <param name="NoteId">The reason, kept beside the journal.</param>
/// <param name="Reds">What was wrong then: a waiver of the whole wave excuses just that. Absent: it excuses everything.</param>
[FactName("waiver-granted")]
public sealed record WaiverGranted(string SessionId, string WaveId, string Point, string? Check, Guid NoteId, WaivedReds? Reds = null) : IFact;

/// <summary>conference: a waiver does not hold any more.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="Point">The point's code.</param>
/// <param name="Check">The check; absent: the whole wave.</param>
[FactName("waiver-withdrawn")]
public sealed record WaiverWithdrawn(string SessionId, string WaveId, string Point, string? Check = null) : IFact;

/// <summary>conference: a person, the actor, is repairing what keeps a point from passing a wave. Past its time the promise counts no more.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="Point">The point's code.</param>
/// <param name="ExpectedBy">By when it should be done.</param>
[FactName("fix-taken")]
public sealed record FixTaken(string SessionId, string WaveId, string Point, DateTimeOffset ExpectedBy) : IFact;

/// <summary>conference: nobody is repairing it any more.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="Point">The point's code.</param>
[FactName("fix-released")]
public sealed record FixReleased(string SessionId, string WaveId, string Point) : IFact;

/// <summary>conference: the director decided, on this picture.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Word">Go or not.</param>
/// <param name="Number">The one number: reds neither waived nor with a named person fixing them. A go finds it 0.</param>
/// <param name="Fixing">Reds somebody is fixing.</param>
/// <param name="Waived">Reds that are waived.</param>
/// <param name="Waves">The waves with a gate.</param>
/// <param name="Reds">Codes of the points that were red, waived and being fixed included; at most 100.</param>
/// <param name="NoteId">Free text kept beside the journal.</param>
[FactName("go-decided")]
public sealed record GoDecided(
    string SessionId,
    GoWord Word,
    int Number,
    int Fixing,
    int Waived,
    IReadOnlyList<GoWave> Waves,
    IReadOnlyList<string> Reds,
    Guid? NoteId = null
) : IFact;

/// <summary>
/// conference: the set-up is frozen (khóa cấu hình): what each point last reported counts as tested, and a difference asks for a new test. With a
/// <paramref name="Point"/>: that point alone, whose change has been tested, or whose operator has told what nobody had told before.
/// </summary>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave that passed; absent if a person froze it by hand.</param>
/// <param name="Point">The one point; absent: all.</param>
/// <param name="Points">How many points have a set-up to freeze.</param>
/// <param name="Fingerprint">SHA-256 over the set-up of all these points in order, lower-case hex.</param>
[FactName("setup-frozen")]
public sealed record SetupFrozen(string SessionId, string? WaveId, string? Point, int Points, string Fingerprint) : IFact;

/// <summary>conference: a point's set-up is not the frozen one (sai lệch).</summary>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave whose answer showed it.</param>
/// <param name="Run">The run.</param>
/// <param name="Point">The point's code.</param>
/// <param name="Changes">What differs.</param>
[FactName("setup-drifted")]
public sealed record SetupDrifted(string SessionId, string WaveId, int Run, string Point, IReadOnlyList<SetupChange> Changes) : IFact;
