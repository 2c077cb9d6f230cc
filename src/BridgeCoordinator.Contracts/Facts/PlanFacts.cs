namespace BridgeCoordinator.Contracts.Facts;

/// <summary>registry: organisations were added or renamed; at most 100.</summary>
/// <param name="Organizations">Each whole.</param>
[FactName("organizations-registered")]
public sealed record OrganizationsRegistered(IReadOnlyList<Organization> Organizations) : IFact;

/// <summary>registry: sites were added or changed; at most 100.</summary>
/// <param name="Sites">Each whole.</param>
[FactName("sites-registered")]
public sealed record SitesRegistered(IReadOnlyList<Site> Sites) : IFact;

/// <summary>registry: a plan was accepted. The courier carries it to its programme and conference.</summary>
/// <param name="ImportId">The command that brought it; the rest of the plan carries it too.</param>
/// <param name="Programme">The programme.</param>
/// <param name="Conference">The conference, if the plan holds one.</param>
/// <param name="Seen">The last fact of the conference the importer knew; absent: whatever stands there gives way.</param>
[FactName("plan-accepted")]
public sealed record PlanAccepted(Guid ImportId, ProgrammePlan Programme, ConferencePlan? Conference, long? Seen = null) : IFact;

/// <summary>registry: a roster was accepted for a conference whose plan stays as it is. The courier carries it there.</summary>
/// <param name="ImportId">The command that brought it; the lines that follow carry it too.</param>
/// <param name="ProgrammeId">The programme of the conference.</param>
/// <param name="ConferenceId">The conference.</param>
/// <param name="Seen">The last fact of the conference the importer knew; absent: whatever stands there gives way.</param>
[FactName("roster-accepted")]
public sealed record RosterAccepted(Guid ImportId, string ProgrammeId, string ConferenceId, long? Seen = null) : IFact;

/// <summary>registry: part of an accepted plan's roster; at most 100 lines.</summary>
/// <param name="ImportId">The import.</param>
/// <param name="ConferenceId">The conference it is for.</param>
/// <param name="Lines">The lines.</param>
[FactName("plan-roster-accepted")]
public sealed record PlanRosterAccepted(Guid ImportId, string ConferenceId, IReadOnlyList<RosterLine> Lines) : IFact;

/// <summary>registry: the whole plan stands in the registry.</summary>
/// <param name="ImportId">The import.</param>
/// <param name="ConferenceId">The conference, if any.</param>
/// <param name="Points">How many roster lines there are.</param>
[FactName("plan-completed")]
public sealed record PlanCompleted(Guid ImportId, string? ConferenceId, int Points) : IFact;

/// <summary>programme: the programme was adopted, or adopted anew by a later import.</summary>
/// <param name="Plan">The whole of it.</param>
[FactName("programme-adopted")]
public sealed record ProgrammeAdopted(ProgrammePlan Plan) : IFact;

/// <summary>conference: drafted, or drafted anew by a later import; its roster follows.</summary>
/// <param name="ImportId">The import.</param>
/// <param name="Plan">The whole of it but the roster.</param>
/// <param name="Seen">The last fact the importer knew: a point corrected after it stands against the roster that follows. Absent: none does.</param>
/// <param name="Kept">Waves that are over and stay as they were, whatever the plan says of them; absent: none.</param>
[FactName("conference-drafted")]
public sealed record ConferenceDrafted(Guid ImportId, ConferencePlan Plan, long? Seen = null, IReadOnlyList<KeptWave>? Kept = null) : IFact;

/// <summary>conference: a new roster begins; the plan stays. Points it does not name are withdrawn when it is whole.</summary>
/// <param name="ImportId">The import.</param>
/// <param name="Seen">The last fact the importer knew: a point corrected after it stands against the roster. Absent: none does.</param>
[FactName("roster-begun")]
public sealed record RosterBegun(Guid ImportId, long? Seen = null) : IFact;

/// <summary>conference: somebody corrected one point by hand.</summary>
/// <param name="Point">Its code.</param>
/// <param name="Line">Its whole line from now on; site and organisation are those it had.</param>
[FactName("point-edited")]
public sealed record PointEdited(string Point, RosterLine Line) : IFact;

/// <summary>conference: points were enrolled or changed; at most 100. New codes are appended, known ones replaced in place.</summary>
/// <param name="ImportId">The import.</param>
/// <param name="Lines">The lines.</param>
[FactName("points-enrolled")]
public sealed record PointsEnrolled(Guid ImportId, IReadOnlyList<RosterLine> Lines) : IFact;

/// <summary>conference: points that a complete later import no longer names; they keep their history and leave the board.</summary>
/// <param name="Codes">Their codes; at most 1,000.</param>
[FactName("points-withdrawn")]
public sealed record PointsWithdrawn(IReadOnlyList<string> Codes) : IFact;

/// <summary>conference: the roster is whole; from now on the conference may open.</summary>
/// <param name="ImportId">The import.</param>
/// <param name="Points">How many points it has.</param>
[FactName("roster-completed")]
public sealed record RosterCompleted(Guid ImportId, int Points) : IFact;

/// <summary>conference: opened; its timetable runs.</summary>
[FactName("conference-opened")]
public sealed record ConferenceOpened : IFact;

/// <summary>conference: closed.</summary>
[FactName("conference-closed")]
public sealed record ConferenceClosed : IFact;

/// <summary>conference: the start of a session was set or moved. Every elapsed offset follows; open waves move their deadline only.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="From">The start until now, if it had one.</param>
/// <param name="To">The start from now on.</param>
[FactName("session-start-shifted")]
public sealed record SessionStartShifted(string SessionId, DateTimeOffset? From, DateTimeOffset To) : IFact;

/// <summary>conference: a session moved from one phase to another.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="From">The phase until now.</param>
/// <param name="To">The phase from now on.</param>
[FactName("session-phase-changed")]
public sealed record SessionPhaseChanged(string SessionId, SessionPhase From, SessionPhase To) : IFact;

/// <summary>conference: the whole session passed while nobody could ring its gathering.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Due">When delegates should have gathered.</param>
[FactName("gathering-skipped")]
public sealed record GatheringSkipped(string SessionId, DateTimeOffset Due) : IFact;
