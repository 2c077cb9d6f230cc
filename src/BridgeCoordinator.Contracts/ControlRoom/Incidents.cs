namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary>An incident: one cause, and the points it has hit.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Cause">What those in it have in common.</param>
/// <param name="Group">The carrier, power zone or organisation, where the cause is one.</param>
/// <param name="GroupName">Its name for people, where it has another than its key.</param>
/// <param name="Silent">How many of the group were silent when the cause was named.</param>
/// <param name="Of">How many belong to the group.</param>
/// <param name="Since">When it became true.</param>
/// <param name="OpenedAt">When it was written.</param>
/// <param name="QuietSince">Since when none of its points is in trouble; absent while one is.</param>
/// <param name="ResolvedAt">When it was over; absent while it is open.</param>
/// <param name="MergedInto">The incident it turned out to be part of.</param>
/// <param name="PointCount">How many points were ever in it.</param>
/// <param name="Troubled">How many of them are in trouble now.</param>
/// <param name="Points">Their codes, at most 100.</param>
/// <param name="Priority">How much it presses now; it climbs as the start nears.</param>
/// <param name="Level">The highest level that was called.</param>
/// <param name="CalledAt">When people were first called; absent while nobody was.</param>
/// <param name="OwnerId">Whose it is to solve.</param>
/// <param name="Owner">That person's name.</param>
/// <param name="OwnedAt">Since when.</param>
/// <param name="Acknowledged">Who has seen it and answers for it for a while.</param>
/// <param name="Shelved">Who has put it aside.</param>
/// <param name="Asking">How many operators' calls for help are open in it.</param>
public sealed record IncidentView(
    Guid Id,
    IncidentCause Cause,
    string? Group,
    string? GroupName,
    int Silent,
    int Of,
    DateTimeOffset Since,
    DateTimeOffset OpenedAt,
    DateTimeOffset? QuietSince,
    DateTimeOffset? ResolvedAt,
    Guid? MergedInto,
    int PointCount,
    int Troubled,
    IReadOnlyList<string> Points,
    IncidentPriority Priority,
    EscalationLevel Level,
    DateTimeOffset? CalledAt,
    Guid? OwnerId,
    string? Owner,
    DateTimeOffset? OwnedAt,
    HeldView? Acknowledged,
    HeldView? Shelved,
    int Asking
);

/// <summary>An incident is acknowledged or put aside.</summary>
/// <param name="By">By whom.</param>
/// <param name="At">Since when.</param>
/// <param name="Until">When it asks again.</param>
public sealed record HeldView(string By, DateTimeOffset At, DateTimeOffset Until);

/// <summary><c>GET /api/v1/conferences/{id}/incidents/{incidentId}</c>: one incident in depth.</summary>
/// <param name="Incident">As on the board.</param>
/// <param name="Help">The calls for help in it, open ones first, at most 200.</param>
/// <param name="Runbook">What to do about it, step by step.</param>
/// <param name="History">Its facts, newest first, at most 200.</param>
/// <param name="Notes">What people wrote to its facts, by the note's id.</param>
public sealed record IncidentDetail(
    IncidentView Incident,
    IReadOnlyList<HelpView> Help,
    IReadOnlyList<RunbookStep> Runbook,
    IReadOnlyList<FactLine> History,
    IReadOnlyDictionary<string, string> Notes
);

/// <summary>A call for help, as the control room sees it.</summary>
/// <param name="Point">The point's code.</param>
/// <param name="PointName">Its name.</param>
/// <param name="Kind">With what.</param>
/// <param name="AskedAt">When, as the phone says.</param>
/// <param name="EndedAt">When it was over.</param>
/// <param name="Person">Who called.</param>
/// <param name="Note">What was written.</param>
public sealed record HelpView(string Point, string PointName, HelpKind Kind, DateTimeOffset AskedAt, DateTimeOffset? EndedAt, string? Person, string? Note);

/// <summary><c>GET /api/v1/incidents/open</c>: what is open now, over all conferences that are open.</summary>
/// <param name="ServerTime">The coordinator's clock.</param>
/// <param name="Conferences">Those with something open.</param>
public sealed record OpenIncidents(DateTimeOffset ServerTime, IReadOnlyList<ConferenceIncidents> Conferences);

/// <summary>The open incidents of a conference.</summary>
/// <param name="ConferenceId">The conference.</param>
/// <param name="Name">Its name.</param>
/// <param name="Drill">A drill: nobody is called.</param>
/// <param name="Stage">What an incident asks of people now.</param>
/// <param name="Incidents">The oldest first.</param>
public sealed record ConferenceIncidents(string ConferenceId, string Name, bool Drill, AlarmStage Stage, IReadOnlyList<IncidentView> Incidents);

/// <summary>Somebody an incident may be given to (<c>GET /api/v1/conferences/{id}/staff</c>).</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">The name; of a classified conference, for those who give nothing to anybody, a role (<see cref="RoleMark"/>).</param>
/// <param name="Role">Director or controller.</param>
public sealed record StaffMember(Guid PersonId, string Name, Role Role);

/// <summary><c>GET /api/v1/conferences/{id}/incidents?after=&amp;limit=</c>: open ones first, the oldest on top; then those that ended, the latest first.</summary>
/// <param name="Incidents">At most 200.</param>
/// <param name="Open">How many are open.</param>
/// <param name="Total">How many there were in all.</param>
/// <param name="Notices">How many notices went out about this conference.</param>
/// <param name="Next">Pass as <c>after</c>; absent at the end.</param>
public sealed record IncidentPage(IReadOnlyList<IncidentView> Incidents, int Open, int Total, int Notices, int? Next);
