namespace BridgeCoordinator.Contracts.Facts;

/// <summary>conference: a point asks for the floor (xin phát biểu).</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Point">The point's code.</param>
/// <param name="PersonId">Who asked.</param>
/// <param name="NoteId">What about, kept beside the journal.</param>
[FactName("floor-asked")]
public sealed record FloorAsked(string SessionId, string Point, Guid PersonId, Guid? NoteId = null) : IFact;

/// <summary>conference: the request was taken back.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Point">The point's code.</param>
[FactName("floor-withdrawn")]
public sealed record FloorWithdrawn(string SessionId, string Point) : IFact;

/// <summary>conference: the floor was given, or not. If it was, a cue calls the point in the same breath.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Point">The point's code.</param>
/// <param name="Given">Whether it was.</param>
/// <param name="NoteId">Why not, kept beside the journal.</param>
[FactName("floor-answered")]
public sealed record FloorAnswered(string SessionId, string Point, bool Given, Guid? NoteId = null) : IFact;
