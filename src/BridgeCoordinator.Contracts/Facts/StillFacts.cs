namespace BridgeCoordinator.Contracts.Facts;

/// <summary>conference: the control room asks a point for a still (ảnh chụp) of what it sends and of what it receives.</summary>
/// <param name="Point">The point's code.</param>
/// <param name="StillId">The request.</param>
[FactName("still-asked")]
public sealed record StillAsked(string Point, Guid StillId) : IFact;

/// <summary>conference: the control room does not need the still any more.</summary>
/// <param name="Point">The point's code.</param>
/// <param name="StillId">The request.</param>
[FactName("still-withdrawn")]
public sealed record StillWithdrawn(string Point, Guid StillId) : IFact;

/// <summary>conference: the operator took it. The pictures stand beside the journal under their SHA-256 and may be erased.</summary>
/// <param name="Point">The point's code.</param>
/// <param name="StillId">The request.</param>
/// <param name="Sends">What the point sends: its camera's picture.</param>
/// <param name="Receives">What it receives: its screen.</param>
/// <param name="NoteId">A word with it, kept beside the journal.</param>
[FactName("still-taken")]
public sealed record StillTaken(string Point, Guid StillId, string? Sends = null, string? Receives = null, Guid? NoteId = null) : IFact;

/// <summary>conference: the operator cannot take it, and says why.</summary>
/// <param name="Point">The point's code.</param>
/// <param name="StillId">The request.</param>
/// <param name="NoteId">Why, kept beside the journal.</param>
[FactName("still-declined")]
public sealed record StillDeclined(string Point, Guid StillId, Guid NoteId) : IFact;
