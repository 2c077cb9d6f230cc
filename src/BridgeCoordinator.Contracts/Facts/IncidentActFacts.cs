namespace BridgeCoordinator.Contracts.Facts;

/// <summary>conference: somebody has seen an incident and answers for it until then.</summary>
/// <param name="IncidentId">The incident.</param>
/// <param name="Until">When it asks for a person again, unless it is over by then.</param>
/// <param name="NoteId">Free text kept beside the journal.</param>
[FactName("incident-acknowledged")]
public sealed record IncidentAcknowledged(Guid IncidentId, DateTimeOffset Until, Guid? NoteId = null) : IFact;

/// <summary>conference: an incident is somebody's to solve, or nobody's any more.</summary>
/// <param name="IncidentId">The incident.</param>
/// <param name="Owner">The person; absent when it was given up.</param>
[FactName("incident-assigned")]
public sealed record IncidentAssigned(Guid IncidentId, Guid? Owner) : IFact;

/// <summary>conference: an incident was put aside for a while, for a reason.</summary>
/// <param name="IncidentId">The incident.</param>
/// <param name="Until">When it comes back; at most eight hours later.</param>
/// <param name="NoteId">The reason, kept beside the journal.</param>
[FactName("incident-shelved")]
public sealed record IncidentShelved(Guid IncidentId, DateTimeOffset Until, Guid NoteId) : IFact;

/// <summary>conference: an incident that had been acknowledged or put aside asks for a person again.</summary>
/// <param name="IncidentId">The incident.</param>
/// <param name="Cause">Why.</param>
[FactName("incident-returned")]
public sealed record IncidentReturned(Guid IncidentId, ReturnCause Cause) : IFact;

/// <summary>conference: nobody took an incident in time; it is the next level's.</summary>
/// <param name="IncidentId">The incident.</param>
/// <param name="To">The level.</param>
[FactName("incident-escalated")]
public sealed record IncidentEscalated(Guid IncidentId, EscalationLevel To) : IFact;

/// <summary>conference: people are called about an incident. Delivery follows this fact; what the policy does not allow is never written.</summary>
/// <param name="IncidentId">The incident.</param>
/// <param name="Kind">Why.</param>
/// <param name="Level">Who.</param>
/// <param name="Priority">How much it pressed then.</param>
[FactName("people-called")]
public sealed record PeopleCalled(Guid IncidentId, NoticeKind Kind, EscalationLevel Level, IncidentPriority Priority) : IFact;

/// <summary>conference: an operator called for help.</summary>
/// <param name="Point">The point's code.</param>
/// <param name="Kind">With what.</param>
/// <param name="IncidentId">The incident it is part of: of its own cause, or the one that explains it.</param>
/// <param name="PersonId">Who called.</param>
/// <param name="NoteId">Free text kept beside the journal.</param>
[FactName("help-asked")]
public sealed record HelpAsked(string Point, HelpKind Kind, Guid IncidentId, Guid PersonId, Guid? NoteId = null) : IFact;

/// <summary>conference: a call for help goes on in another incident, because that explains it or its own is over and it is not.</summary>
/// <param name="Point">The point's code.</param>
/// <param name="Kind">With what.</param>
/// <param name="IncidentId">The incident it is part of from now on.</param>
[FactName("help-moved")]
public sealed record HelpMoved(string Point, HelpKind Kind, Guid IncidentId) : IFact;

/// <summary>conference: help is not needed any more, says the operator.</summary>
/// <param name="Point">The point's code.</param>
/// <param name="Kind">With what.</param>
/// <param name="IncidentId">The incident it was part of.</param>
[FactName("help-withdrawn")]
public sealed record HelpWithdrawn(string Point, HelpKind Kind, Guid IncidentId) : IFact;
