namespace BridgeCoordinator.Contracts.Facts;

/// <summary>conference: points were called to stand by (chuẩn bị).</summary>
/// <param name="SessionId">The session.</param>
/// <param name="CueId">The cue.</param>
/// <param name="Kind">What for.</param>
/// <param name="Points">Codes of the points, at most 500.</param>
/// <param name="NoteId">What exactly, kept beside the journal.</param>
[FactName("cue-called")]
public sealed record CueCalled(string SessionId, Guid CueId, CueKind Kind, IReadOnlyList<string> Points, Guid? NoteId = null) : IFact;

/// <summary>conference: an operator answered a cue.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="CueId">The cue.</param>
/// <param name="Point">The point's code.</param>
/// <param name="Word">What was said.</param>
/// <param name="NoteId">Why not, kept beside the journal.</param>
[FactName("cue-answered")]
public sealed record CueAnswered(string SessionId, Guid CueId, string Point, CueWord Word, Guid? NoteId = null) : IFact;

/// <summary>conference: points of a cue were told to begin, are done, or were stood down.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="CueId">The cue.</param>
/// <param name="Step">Which.</param>
/// <param name="Points">Codes of the points, at most 500.</param>
/// <param name="Unready">Of a "go": those that had not said they were ready. Somebody took that upon himself.</param>
[FactName("cue-stepped")]
public sealed record CueStepped(string SessionId, Guid CueId, CueStep Step, IReadOnlyList<string> Points, IReadOnlyList<string>? Unready = null) : IFact;

/// <summary>conference: who is on air changed. The whole picture, so that a point taken on air and the one it replaces are one fact.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Point">The point that was asked for; absent: the hall.</param>
/// <param name="Tally">What was asked.</param>
/// <param name="OnAir">The point on air from now on, if any.</param>
/// <param name="Hall">Whether the main hall is on air.</param>
/// <param name="Next">Those that are next, in order.</param>
[FactName("tally-set")]
public sealed record TallySet(string SessionId, string? Point, Tally Tally, string? OnAir, bool Hall, IReadOnlyList<string> Next) : IFact;
