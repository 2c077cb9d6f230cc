namespace BridgeCoordinator.Contracts.Facts;

/// <summary>conference: somebody directs from now on; nobody else decides phases and go or no-go.</summary>
/// <param name="PersonId">Who directs.</param>
/// <param name="From">Who did before.</param>
/// <param name="NoteId">Why it was taken from somebody who did not offer it, kept beside the journal.</param>
[FactName("direction-taken")]
public sealed record DirectionTaken(Guid PersonId, Guid? From = null, Guid? NoteId = null) : IFact;

/// <summary>conference: who directs offers it to somebody; it stays theirs until that one accepts.</summary>
/// <param name="To">To whom.</param>
[FactName("direction-offered")]
public sealed record DirectionOffered(Guid To) : IFact;

/// <summary>conference: a controller hands the shift over, with what is open in numbers.</summary>
/// <param name="Incidents">Open incidents.</param>
/// <param name="Waivers">Waivers that hold in sessions that are not closed.</param>
/// <param name="Fixes">Repairs somebody has taken upon them.</param>
/// <param name="Unread">Messages of operators nobody has read.</param>
/// <param name="NoteId">What the machine cannot know, kept beside the journal.</param>
[FactName("shift-handed-over")]
public sealed record ShiftHandedOver(int Incidents, int Waivers, int Fixes, int Unread, Guid? NoteId = null) : IFact;

/// <summary>conference: another controller has read a hand-over and taken the shift.</summary>
/// <param name="Handover">The number of the fact that handed it over.</param>
[FactName("shift-accepted")]
public sealed record ShiftAccepted(long Handover) : IFact;
