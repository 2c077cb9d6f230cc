namespace BridgeCoordinator.Contracts.Http;

/// <summary>
/// <c>GET /api/v1/programmes/{id}/units?q=&amp;level=&amp;standing=&amp;owes=&amp;under=&amp;after=&amp;limit=</c>: a page of units, by level and id. <c>q</c> is searched without
/// diacritics (đ = d); <c>owes=true</c> keeps those that still owe something.
/// </summary>
/// <param name="Units">At most 200.</param>
/// <param name="Total">How many fit in all.</param>
/// <param name="Next">The cursor of the next page; absent at the end.</param>
public sealed record UnitPage(IReadOnlyList<UnitRow> Units, int Total, string? Next);

/// <summary>A unit with how it stands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">Its level.</param>
/// <param name="People">How many people it should summon, if known.</param>
/// <param name="Parents">The names of its ancestors, from the top.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Held">What it reported.</param>
/// <param name="OtherLeader">Led by somebody else than the plan demands.</param>
/// <param name="NotHeld">Why it was not held.</param>
/// <param name="PlannedOn">When it is planned now.</param>
/// <param name="ReportedAt">When it last said something of its conference.</param>
/// <param name="Corrections">How often it corrected that.</param>
/// <param name="Owed">What it owes.</param>
public sealed record UnitRow(
    string Id,
    string Name,
    string Level,
    int? People,
    IReadOnlyList<string> Parents,
    UnitStanding Standing,
    HeldReport? Held,
    bool OtherLeader,
    NotHeldReason? NotHeld,
    DateOnly? PlannedOn,
    DateTimeOffset? ReportedAt,
    int Corrections,
    IReadOnlyList<OwedState> Owed
);

/// <summary>One thing a unit owes.</summary>
/// <param name="Item">What.</param>
/// <param name="PerPerson">One for each who attended.</param>
/// <param name="Expected">How many; 0 before the conference is held.</param>
/// <param name="Count">How many came in.</param>
/// <param name="On">When, last.</param>
/// <param name="Done">All of it came in.</param>
public sealed record OwedState(string Item, bool PerPerson, int Expected, int Count, DateOnly? On, bool Done);

/// <summary><c>GET /api/v1/unit</c> (a unit's own page) and <c>GET /api/v1/programmes/{id}/units/{unit}</c>: a unit, whole.</summary>
/// <param name="ProgrammeId">The programme.</param>
/// <param name="ProgrammeName">Its name.</param>
/// <param name="Zone">IANA zone of its dates.</param>
/// <param name="ServerTime">The coordinator's clock.</param>
/// <param name="Today">The day it is there.</param>
/// <param name="Unit">How it stands.</param>
/// <param name="Level">What its level asks for; absent if the plan has no such level any more.</param>
/// <param name="Deadline">The first instant that is too late.</param>
/// <param name="LastDay">The last day in time.</param>
/// <param name="Further">Further conferences it hosts.</param>
/// <param name="History">Everything it reported, the latest first.</param>
public sealed record UnitDesk(
    string ProgrammeId,
    string ProgrammeName,
    string Zone,
    DateTimeOffset ServerTime,
    DateOnly Today,
    UnitRow Unit,
    ProgrammeLevel? Level,
    DateTimeOffset? Deadline,
    DateOnly? LastDay,
    IReadOnlyList<FurtherView> Further,
    IReadOnlyList<UnitHistoryLine> History
);

/// <summary>One report as it was made.</summary>
/// <param name="Kind">Held, not held, or something owed.</param>
/// <param name="At">When it was reported.</param>
/// <param name="By">By whom; a dash if erased, <c>machine</c> for a machine or a file.</param>
/// <param name="Conference">A further conference's id.</param>
/// <param name="Held">What was said.</param>
/// <param name="NotHeld">Why not.</param>
/// <param name="PlannedOn">When it was planned then.</param>
/// <param name="Owed">What was delivered.</param>
/// <param name="Note">The note, unless erased.</param>
public sealed record UnitHistoryLine(
    UnitReportKind Kind,
    DateTimeOffset At,
    string By,
    string? Conference,
    HeldReport? Held,
    NotHeldReason? NotHeld,
    DateOnly? PlannedOn,
    OwedDelivery? Owed,
    string? Note
);

/// <summary>
/// <c>POST /api/v1/unit/acts/report</c> (one's own unit) and <c>POST /api/v1/programmes/{id}/acts/report</c> (scope <c>programme:write</c>): what a unit says.
/// Refusals: <c>unit.unknown</c>, <c>unit.already</c>, <c>unit.conference-unknown</c>, <c>unit.future</c>, <c>unit.number</c>, <c>unit.agenda-unknown</c>,
/// <c>unit.not-owed</c>, <c>unit.planned-past</c>, <c>note.too-long</c>.
/// </summary>
/// <param name="Unit">The unit; a unit's own page leaves it out.</param>
/// <param name="Conference">A further conference it hosts; absent: the one of its level.</param>
/// <param name="Held">It was held.</param>
/// <param name="NotHeld">It was not, and why.</param>
/// <param name="PlannedOn">Not held: when it is planned now.</param>
/// <param name="Owed">What was delivered, in all so far.</param>
/// <param name="Note">At most 500 characters, erasable.</param>
public sealed record ReportUnitRequest(
    string? Unit = null,
    string? Conference = null,
    HeldReport? Held = null,
    NotHeldReason? NotHeld = null,
    DateOnly? PlannedOn = null,
    IReadOnlyList<OwedDelivery>? Owed = null,
    string? Note = null
);

/// <summary><c>POST /api/v1/programmes/{id}/acts/withdraw-units</c>: units that need hold nothing. Refusals: <c>unit.unknown</c>.</summary>
/// <param name="Units">At most 100.</param>
public sealed record WithdrawUnitsRequest(IReadOnlyList<string> Units);

/// <summary><c>POST /api/v1/unit/enter</c>: by the code of a link, or by unit code and short code. Refusals: <c>access.code-wrong</c>, <c>access.locked</c>.</summary>
/// <param name="LinkCode">The whole code of a unit's link (fragment <c>#c=</c>).</param>
/// <param name="UnitCode">The public code of the unit, e.g. <c>K7QP-3FJ8Q2MW</c>.</param>
/// <param name="ShortCode">The short code, 10 characters of Crockford base 32; case and dashes do not matter.</param>
/// <param name="Name">Who one is; 2–80 characters. Absent: only asks which unit this is.</param>
/// <param name="Phone">A number to be reached at.</param>
public sealed record EnterUnitRequest(
    string? LinkCode = null,
    string? UnitCode = null,
    string? ShortCode = null,
    string? Name = null,
    string? Phone = null
);

/// <summary>The answer to entering a unit: signed in if <paramref name="Me"/> is present, else asked who one is.</summary>
/// <param name="ProgrammeName">The programme.</param>
/// <param name="UnitName">The unit.</param>
/// <param name="Me">Who one now is.</param>
public sealed record EnterUnitReply(string ProgrammeName, string UnitName, Me? Me = null);

/// <summary><c>GET /api/v1/programmes/{id}/unit-links</c>: what to hand to a unit. As CSV with <c>Accept: text/csv</c>.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">Its level.</param>
/// <param name="Link">Its link; the secret stands in the fragment.</param>
/// <param name="UnitCode">For typing.</param>
/// <param name="ShortCode">For typing.</param>
public sealed record UnitLink(string Unit, string Name, string Level, string Link, string UnitCode, string ShortCode);

/// <summary>
/// <c>POST /api/v1/programmes/{id}/units?dryRun=</c> and <c>…/reports?dryRun=</c> with a CSV body: what a file would change, or changed. A wrong file is refused
/// whole with 422 and every error by row and column (member <c>errors</c>, a list of <see cref="PlanError"/>).
/// </summary>
/// <param name="Rows">Rows it holds.</param>
/// <param name="Added">Units, or conferences, the programme did not know of.</param>
/// <param name="Changed">Those it knew otherwise.</param>
/// <param name="Same">Those it knew as just that.</param>
/// <param name="DryRun">Nothing was written.</param>
/// <param name="Returned">Of a file of units: those that were withdrawn, and that it takes back with all they reported.</param>
public sealed record UnitFileResult(int Rows, int Added, int Changed, int Same, bool DryRun, int Returned = 0);
