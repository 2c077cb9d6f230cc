namespace BridgeCoordinator.Contracts;

/// <summary>A date in the form its plan gives it.</summary>
/// <param name="Kind">Which form.</param>
/// <param name="First">The day; the first of a range; the excluded day of "before"; the first of the month for the month forms.</param>
/// <param name="Last">The last day of a range; otherwise absent.</param>
public sealed record DateForm(DateFormKind Kind, DateOnly First, DateOnly? Last = null);

/// <summary>One level of a programme: the same resolution is studied level by level.</summary>
/// <param name="Level">Label, e.g. <c>province</c>, <c>district</c>, <c>grassroots</c>. A label, not an enum: levels change by law.</param>
/// <param name="LengthHalfDays">Length of each conference at this level, in half-days (1 = one session; 3 = 1.5 days); absent where the plan names none.</param>
/// <param name="When">When, or by when.</param>
/// <param name="Audience">Who attends, in the plan's words.</param>
/// <param name="LedBy">Who must lead, in the plan's words.</param>
/// <param name="Agenda">What is on the agenda besides the resolution.</param>
/// <param name="Owes">What is owed afterwards, e.g. <c>action-programme</c>, <c>personal-report</c>, <c>information-work</c>.</param>
/// <param name="Leader">Who must lead, in a word the rules can check a report against.</param>
public sealed record ProgrammeLevel(
    string Level,
    int? LengthHalfDays,
    DateForm? When,
    string? Audience = null,
    string? LedBy = null,
    IReadOnlyList<string>? Agenda = null,
    IReadOnlyList<string>? Owes = null,
    LeaderRole? Leader = null
);

/// <summary>When a session starts. All absent: nobody knows yet, and nothing falls due.</summary>
/// <param name="At">The instant, with the offset of the conference's zone.</param>
/// <param name="Form">The date form a plan gives instead of an hour.</param>
/// <param name="OfSession">The session this one's start hangs on.</param>
/// <param name="Offset">The offset from that session's start.</param>
public sealed record SessionStart(DateTimeOffset? At = null, DateForm? Form = null, string? OfSession = null, TimeOffset? Offset = null);

/// <summary>A readiness wave (đợt kiểm tra) as planned.</summary>
/// <param name="Id">Unique in its session; <c>[a-z0-9-]{1,32}</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Opens">When it opens, from the session's start.</param>
/// <param name="Deadline">When answers stop counting.</param>
/// <param name="AnsweredBy">Who answers; every source named must.</param>
/// <param name="Checks">Ids of what is checked (<see cref="ConferencePlan.Checks"/> says by whom); none where an act is the answer.</param>
/// <param name="Kind">What it asks.</param>
/// <param name="QuorumPercent">How many of the points that count must be ready, ready with notes or waived, 0–100; absent: all.</param>
/// <param name="Gate">What hangs on it.</param>
/// <param name="Freezes">Once it has passed, the set-up of every point is frozen.</param>
/// <param name="ComparesSetup">Answers are compared with the frozen set-up.</param>
public sealed record WavePlan(
    string Id,
    string Name,
    TimeOffset Opens,
    TimeOffset Deadline,
    IReadOnlyList<WaveSource> AnsweredBy,
    IReadOnlyList<string> Checks,
    WaveKind Kind = WaveKind.Checks,
    int? QuorumPercent = null,
    GateKind Gate = GateKind.None,
    bool Freezes = false,
    bool ComparesSetup = false
);

/// <summary>A wave that is over: evidence, which no later plan rewrites.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave.</param>
public sealed record KeptWave(string SessionId, string WaveId);

/// <summary>A session (buổi) as planned.</summary>
/// <param name="Id">Unique in its conference; <c>[a-z0-9-]{1,32}</c>.</param>
/// <param name="Kind">Plenary or rehearsal.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Start">When it starts.</param>
/// <param name="LengthHalfDays">Length in half-days.</param>
/// <param name="Gathering">When it moves to Gathering.</param>
/// <param name="OnPostBy">By when every operator is on post.</param>
/// <param name="Waves">Its waves, by opening time.</param>
/// <param name="Agenda">What is on the agenda.</param>
public sealed record SessionPlan(
    string Id,
    SessionKind Kind,
    string Name,
    SessionStart Start,
    int LengthHalfDays,
    TimeOffset Gathering,
    TimeOffset OnPostBy,
    IReadOnlyList<WavePlan> Waves,
    IReadOnlyList<string>? Agenda = null
);

/// <summary>A line of a site.</summary>
/// <param name="Role">Main or backup.</param>
/// <param name="Carrier">The carrier (nhà mạng), e.g. VNPT.</param>
public sealed record SiteLine(LineRole Role, string Carrier);

/// <summary>A contact of a site. Who it is stands in the erasable person table, never in a fact.</summary>
/// <param name="Role">What the contact is there for.</param>
/// <param name="PersonId">The person.</param>
public sealed record SiteContact(ContactRole Role, Guid PersonId);

/// <summary>A body in the tree of organisations.</summary>
/// <param name="Id">Path of slugs, e.g. <c>nghe-an/dhv</c>; its parent is the path without the last slug.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">Its level label, if it has one.</param>
public sealed record Organization(string Id, string Name, string? Level = null);

/// <summary>A place with at most one agent.</summary>
/// <param name="Id">Its id, by default the organisation's.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind of place, e.g. <c>university</c>.</param>
/// <param name="OrganizationId">The organisation it belongs to.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="PowerZone">The feeder or zone it shares power with, if known.</param>
/// <param name="Contacts">Its contacts, by person id.</param>
public sealed record Site(
    string Id,
    string Name,
    string Kind,
    string OrganizationId,
    IReadOnlyList<SiteLine> Lines,
    string? PowerZone,
    IReadOnlyList<SiteContact> Contacts
);

/// <summary>A site's seat in one conference, with what the conference needs of the site as of then.</summary>
/// <param name="Code">Public code of the point, <c>[A-Z0-9-]{2,16}</c>, unique in the conference.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind of place.</param>
/// <param name="SiteId">The site.</param>
/// <param name="OrganizationId">The organisation, whose ancestors are the groups for roll-ups.</param>
/// <param name="Summoned">How many delegates are summoned here; absent if unknown.</param>
/// <param name="Lines">Its lines as of then.</param>
/// <param name="PowerZone">Its power zone as of then.</param>
/// <param name="Contacts">Its contacts as of then.</param>
/// <param name="Required">Whether a quorum counts it; absent: it does.</param>
/// <param name="Sessions">The sessions it sits in; absent: all.</param>
public sealed record RosterLine(
    string Code,
    string Name,
    string Kind,
    string SiteId,
    string OrganizationId,
    int? Summoned,
    IReadOnlyList<SiteLine> Lines,
    string? PowerZone,
    IReadOnlyList<SiteContact> Contacts,
    bool? Required = null,
    IReadOnlyList<string>? Sessions = null
);

/// <summary>A programme: one resolution, studied level by level.</summary>
/// <param name="Id"><c>[a-z0-9-]{1,64}</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="By">Who adopted it.</param>
/// <param name="Levels">Its levels, from the top.</param>
/// <param name="Zone">IANA time zone of its dates; absent: <c>Asia/Ho_Chi_Minh</c>.</param>
/// <param name="Congress">The congress whose resolution it is.</param>
/// <param name="FurtherConferences">Conferences beside the levels.</param>
/// <param name="RemindDays">How many days before a date people are reminded; absent: 7 and 1.</param>
public sealed record ProgrammePlan(
    string Id,
    string Name,
    string By,
    IReadOnlyList<ProgrammeLevel> Levels,
    string? Zone = null,
    Congress? Congress = null,
    IReadOnlyList<FurtherConference>? FurtherConferences = null,
    IReadOnlyList<int>? RemindDays = null
);

/// <summary>A conference as planned, without its roster.</summary>
/// <param name="Id"><c>[a-z0-9-]{1,64}</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="ProgrammeId">The programme it belongs to.</param>
/// <param name="Zone">IANA time zone, e.g. <c>Asia/Ho_Chi_Minh</c>.</param>
/// <param name="Room">The main hall.</param>
/// <param name="Drill">A whole conference held for practice.</param>
/// <param name="ControlRoomPhone">The number operators ring; an office line, not a person's.</param>
/// <param name="Sessions">Its sessions.</param>
/// <param name="Quality">How it grades lines; absent: as usual (<see cref="LinkThresholds.Usual"/>).</param>
/// <param name="Checks">What its waves' checks are. One that is not here is anybody's: whoever answers the wave may answer it.</param>
/// <param name="Classified">Nothing of it is shown that need not be (mật): no photos, no names of people, nothing told outside; absent: it is open.</param>
public sealed record ConferencePlan(
    string Id,
    string Name,
    string ProgrammeId,
    string Zone,
    string Room,
    bool Drill,
    string? ControlRoomPhone,
    IReadOnlyList<SessionPlan> Sessions,
    LinkThresholds? Quality = null,
    IReadOnlyList<CheckPlan>? Checks = null,
    bool? Classified = null
);

/// <summary>One check inside an answer to a wave.</summary>
/// <param name="Check">Its id, as the wave names it.</param>
/// <param name="Result">Ready, ReadyWithNotes or NotReady.</param>
/// <param name="Value">What was measured.</param>
/// <param name="Unit">Its unit, UCUM where there is one (<c>ms</c>, <c>%</c>, <c>MB</c>).</param>
/// <param name="Code">Why it is not simply ready: a code of the catalogue, whose sentence is the advice.</param>
/// <param name="Threshold">The bound the value was held against, in the same unit: the one it broke, or the nearest it kept.</param>
/// <param name="Evidence">One line of what was seen, at most 200 characters, in English or as the device said it.</param>
/// <param name="Photo">A photo of what was seen: the name it was kept under (<c>POST /api/v1/operator/photos</c>), 64 hexadecimal digits.</param>
public sealed record CheckResult(
    string Check,
    Readiness Result,
    double? Value = null,
    string? Unit = null,
    string? Code = null,
    double? Threshold = null,
    string? Evidence = null,
    string? Photo = null
)
{
    /// <summary>The most characters of <see cref="Evidence"/>.</summary>
    public const int MostEvidence = 200;
}

/// <summary>People in a hall, as its operator counts them. Present + excused + absent need not equal summoned: guests come.</summary>
/// <param name="Summoned">Triệu tập, 0–100,000.</param>
/// <param name="Present">Có mặt.</param>
/// <param name="Excused">Vắng có lý do.</param>
/// <param name="Absent">Vắng không lý do.</param>
public sealed record Headcount(int Summoned, int Present, int Excused, int Absent);
