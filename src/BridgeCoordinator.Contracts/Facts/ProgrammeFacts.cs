namespace BridgeCoordinator.Contracts.Facts;

/// <summary>registry: part of a programme's units was accepted; at most 100. The courier carries them to the programme.</summary>
/// <param name="ImportId">The import.</param>
/// <param name="ProgrammeId">The programme.</param>
/// <param name="Units">Each whole.</param>
/// <param name="LeaveWithdrawn">Those withdrawn stay so; absent: they return.</param>
[FactName("plan-units-accepted")]
public sealed record PlanUnitsAccepted(Guid ImportId, string ProgrammeId, IReadOnlyList<ProgrammeUnit> Units, bool? LeaveWithdrawn = null) : IFact;

/// <summary>programme: units were added, renamed or moved to another level; at most 100. What they reported stays.</summary>
/// <param name="Units">Each whole.</param>
[FactName("programme-units-registered")]
public sealed record ProgrammeUnitsRegistered(IReadOnlyList<ProgrammeUnit> Units) : IFact;

/// <summary>programme: units that need hold nothing any more; what they reported stays in the journal.</summary>
/// <param name="Units">Their ids; at most 100.</param>
[FactName("programme-units-withdrawn")]
public sealed record ProgrammeUnitsWithdrawn(IReadOnlyList<string> Units) : IFact;

/// <summary>programme: a unit held its conference, or corrects what it said of it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Conference">The further conference it hosts; absent: the one of its level.</param>
/// <param name="Revision">1, then one more for each correction.</param>
/// <param name="Report">What it says.</param>
/// <param name="NoteId">The note, if any.</param>
[FactName("unit-conference-held")]
public sealed record UnitConferenceHeld(string Unit, string? Conference, int Revision, HeldReport Report, Guid? NoteId) : IFact;

/// <summary>programme: a unit says that its conference was not held, and why. A later report may say otherwise.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Conference">The further conference it hosts; absent: the one of its level.</param>
/// <param name="Revision">1, then one more for each correction.</param>
/// <param name="Reason">Why.</param>
/// <param name="PlannedOn">When it is planned now.</param>
/// <param name="NoteId">The note, if any.</param>
[FactName("unit-conference-not-held")]
public sealed record UnitConferenceNotHeld(
    string Unit,
    string? Conference,
    int Revision,
    NotHeldReason Reason,
    DateOnly? PlannedOn,
    Guid? NoteId
) : IFact;

/// <summary>programme: something a unit owes was delivered; the count is the whole so far, so a smaller one is a correction.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Item">What, as the level names it.</param>
/// <param name="Revision">1, then one more for each report of this item.</param>
/// <param name="On">The day.</param>
/// <param name="Count">How many in all.</param>
/// <param name="NoteId">The note, if any.</param>
[FactName("unit-owed-delivered")]
public sealed record UnitOwedDelivered(string Unit, string Item, int Revision, DateOnly On, int Count, Guid? NoteId) : IFact;

/// <summary>programme: a date is near.</summary>
/// <param name="Level">Whose date; absent for a further conference.</param>
/// <param name="Conference">The further conference; absent for a level.</param>
/// <param name="Deadline">The first instant that is too late.</param>
/// <param name="Days">How many days before.</param>
/// <param name="Outstanding">How many units have not held theirs.</param>
[FactName("programme-deadline-near")]
public sealed record ProgrammeDeadlineNear(string? Level, string? Conference, DateTimeOffset Deadline, int Days, int Outstanding) : IFact;

/// <summary>programme: a reminder's time passed while nobody could ring it.</summary>
/// <param name="Level">Whose date; absent for a further conference.</param>
/// <param name="Conference">The further conference; absent for a level.</param>
/// <param name="Deadline">The first instant that is too late.</param>
/// <param name="Days">How many days before.</param>
[FactName("programme-reminder-skipped")]
public sealed record ProgrammeReminderSkipped(string? Level, string? Conference, DateTimeOffset Deadline, int Days) : IFact;

/// <summary>programme: a date has passed.</summary>
/// <param name="Level">Whose date; absent for a further conference.</param>
/// <param name="Conference">The further conference; absent for a level.</param>
/// <param name="Deadline">The first instant that is too late.</param>
/// <param name="Late">How many units had not held theirs.</param>
/// <param name="Held">How many had.</param>
[FactName("programme-deadline-passed")]
public sealed record ProgrammeDeadlinePassed(string? Level, string? Conference, DateTimeOffset Deadline, int Late, int Held) : IFact;

/// <summary>access: a person may report for one unit.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="ProgrammeId">The programme.</param>
/// <param name="Unit">The unit.</param>
[FactName("unit-reporter-added")]
public sealed record UnitReporterAdded(Guid PersonId, string ProgrammeId, string Unit) : IFact;

/// <summary>access: the code of a unit was changed; the earlier ones are void.</summary>
/// <param name="ProgrammeId">The programme.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Revision">From 2; revision 1 needs no fact.</param>
[FactName("unit-code-changed")]
public sealed record UnitCodeChanged(string ProgrammeId, string Unit, int Revision) : IFact;
