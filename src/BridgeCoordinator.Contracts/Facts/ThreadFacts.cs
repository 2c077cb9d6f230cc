namespace BridgeCoordinator.Contracts.Facts;

/// <summary>conference: somebody said something in a point's thread. The words stand beside the journal and may be erased.</summary>
/// <param name="Point">The point's code.</param>
/// <param name="From">Which end said it.</param>
/// <param name="NoteId">The words, kept beside the journal.</param>
/// <param name="IncidentId">The point's open incident then, if there was one.</param>
[FactName("message-sent")]
public sealed record MessageSent(string Point, ThreadSide From, Guid NoteId, Guid? IncidentId = null) : IFact;

/// <summary>conference: one end has read a point's thread so far.</summary>
/// <param name="Point">The point's code.</param>
/// <param name="By">Which end.</param>
/// <param name="UpTo">The number of the last message read.</param>
[FactName("thread-read")]
public sealed record ThreadRead(string Point, ThreadSide By, long UpTo) : IFact;
