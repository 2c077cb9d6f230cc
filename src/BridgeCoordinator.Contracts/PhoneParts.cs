namespace BridgeCoordinator.Contracts;

/// <summary>
/// That a word came by phone (qua điện thoại): the point had no network, somebody rang, and the control room wrote it down. Who wrote it is the
/// actor of the fact.
/// </summary>
/// <param name="CallerId">Who rang: a contact of the point, or somebody whose name was typed; the name stands in the erasable person table.</param>
/// <param name="NoteId">What was said besides, kept beside the journal.</param>
public sealed record ByPhone(Guid CallerId, Guid? NoteId = null);

/// <summary>Something that stands as it was said by phone, until the operator says it anew.</summary>
/// <param name="Part">What it answers.</param>
/// <param name="WaveId">The wave, where it answers one by checks.</param>
/// <param name="Caller">Who rang; absent once erased.</param>
/// <param name="By">Who wrote it down.</param>
/// <param name="At">When.</param>
/// <param name="Note">What was said besides; the point's own page alone shows it.</param>
public sealed record PhonedView(WaveKind Part, string? WaveId, string? Caller, string By, DateTimeOffset At, string? Note = null);

/// <summary>A word of the roll call, as said by phone.</summary>
/// <param name="Round">The round.</param>
/// <param name="Word">What was said.</param>
public sealed record PhonedWord(int Round, RollCallWord Word);

/// <summary>A headcount, as said by phone.</summary>
/// <param name="Moment">First or closing.</param>
/// <param name="Count">The numbers.</param>
public sealed record PhonedCount(HeadcountMoment Moment, Headcount Count);

/// <summary>A wave's checks, as said by phone.</summary>
/// <param name="WaveId">The wave.</param>
/// <param name="Run">The run.</param>
/// <param name="Checks">1–64 results.</param>
public sealed record PhonedChecks(string WaveId, int Run, IReadOnlyList<CheckResult> Checks);
