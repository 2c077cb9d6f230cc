namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary>The version of a board: the node's epoch, the journal's number and the node's live counter.</summary>
/// <param name="Epoch">New with every start of a node.</param>
/// <param name="Seq">The last fact in it.</param>
/// <param name="Live">Grows with every change of the board on this node.</param>
public sealed record BoardVersion(Guid Epoch, long Seq, long Live);

/// <summary><c>GET /api/v1/conferences/{id}/board</c>: the whole board.</summary>
/// <param name="Version">Its version; watch from here.</param>
/// <param name="ServerTime">The coordinator's clock.</param>
/// <param name="Conference">The conference.</param>
/// <param name="Sessions">Its sessions.</param>
/// <param name="CurrentSession">The session people are in.</param>
/// <param name="Points">Every enrolled point, by its index.</param>
/// <param name="Latest">The latest facts, newest first, at most 100.</param>
/// <param name="Incidents">The open incidents, the oldest first.</param>
/// <param name="Sight">How well the coordinator sees: for the header.</param>
public sealed record BoardSnapshot(
    BoardVersion Version,
    DateTimeOffset ServerTime,
    ConferenceView Conference,
    IReadOnlyList<SessionView> Sessions,
    string? CurrentSession,
    IReadOnlyList<PointTile> Points,
    IReadOnlyList<FactLine> Latest,
    IReadOnlyList<IncidentView> Incidents,
    FleetSight Sight
);

/// <summary>What changed on a board. Each part present is a whole new value.</summary>
/// <param name="From">The version it starts from.</param>
/// <param name="To">The version it leads to.</param>
/// <param name="ServerTime">The coordinator's clock.</param>
/// <param name="Conference">The conference, if it changed.</param>
/// <param name="Sessions">All sessions, if any changed.</param>
/// <param name="CurrentSession">The session people are in, if sessions are present.</param>
/// <param name="Points">Tiles that changed.</param>
/// <param name="Latest">New facts, newest first.</param>
/// <param name="Incidents">All open incidents, if any of them changed, came or went.</param>
/// <param name="Sight">How well the coordinator sees, if that changed.</param>
public sealed record BoardFrame(
    BoardVersion From,
    BoardVersion To,
    DateTimeOffset ServerTime,
    ConferenceView? Conference,
    IReadOnlyList<SessionView>? Sessions,
    string? CurrentSession,
    IReadOnlyList<PointTile> Points,
    IReadOnlyList<FactLine> Latest,
    IReadOnlyList<IncidentView>? Incidents,
    FleetSight? Sight
);

/// <summary>How well the coordinator sees. It doubts itself before it blames many sites at once.</summary>
/// <param name="State">Clear, Braked, Blind or Returning; the gravest that holds.</param>
/// <param name="Since">Since when, if not clear.</param>
/// <param name="Group">Braked: the group that fell silent, by its cause and name, e.g. <c>Organization:nghe-an</c>, <c>Carrier:VNPT</c>, or <c>all</c>.</param>
/// <param name="Silent">How many sites are silent and not yet down.</param>
/// <param name="Of">Of how many.</param>
public sealed record FleetSight(SightState State, DateTimeOffset? Since, string? Group, int Silent, int Of);

/// <summary>Fetch the snapshot again.</summary>
/// <param name="Reason"><c>behind</c>, <c>epoch</c> or <c>resynchronised</c>.</param>
public sealed record FetchAgain(string Reason);

/// <summary>A conference on the board.</summary>
/// <param name="Id">The conference.</param>
/// <param name="Name">Its name.</param>
/// <param name="ProgrammeId">Its programme.</param>
/// <param name="Phase">Draft, Open or Closed.</param>
/// <param name="Drill">A drill, marked everywhere.</param>
/// <param name="Zone">IANA zone in which times are shown.</param>
/// <param name="Room">The main hall.</param>
/// <param name="RosterComplete">Whether it may open.</param>
/// <param name="FrozenAt">Since when its set-up is frozen, if it is.</param>
/// <param name="Director">Who directs; absent while nobody has taken it.</param>
/// <param name="Classified">It is classified: no photos, no names, nothing told outside; absent where it is open.</param>
public sealed record ConferenceView(
    string Id,
    string Name,
    string ProgrammeId,
    ConferencePhase Phase,
    bool Drill,
    string Zone,
    string Room,
    bool RosterComplete,
    DateTimeOffset? FrozenAt = null,
    DirectorView? Director = null,
    bool? Classified = null
);

/// <summary>A session on the board.</summary>
/// <param name="Id">The session.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Plenary or rehearsal.</param>
/// <param name="Phase">Where it is.</param>
/// <param name="StartsAt">When it starts, if known.</param>
/// <param name="Form">The date form, if no hour is known.</param>
/// <param name="LengthHalfDays">Length in half-days.</param>
/// <param name="OnPostBy">By when operators are on post.</param>
/// <param name="Overdue">The start has passed and nobody has gone live.</param>
/// <param name="Waves">Its waves.</param>
/// <param name="RollCall">The latest round.</param>
/// <param name="OnPost">How many are on post.</param>
/// <param name="Expected">How many points sit in it.</param>
/// <param name="Present">Delegates present, by the latest headcounts.</param>
/// <param name="Counted">How many points have reported a headcount.</param>
/// <param name="Go">Whether it may go, and what stands in the way.</param>
public sealed record SessionView(
    string Id,
    string Name,
    SessionKind Kind,
    SessionPhase Phase,
    DateTimeOffset? StartsAt,
    DateForm? Form,
    int LengthHalfDays,
    DateTimeOffset? OnPostBy,
    bool Overdue,
    IReadOnlyList<WaveView> Waves,
    RollCallView? RollCall,
    int OnPost,
    int Expected,
    int Present,
    int Counted,
    GoView Go
);

/// <summary>A round of roll call on the board.</summary>
/// <param name="Round">From 1.</param>
/// <param name="Open">Whether answers are taken.</param>
/// <param name="AllClear">Points that said all is clear.</param>
/// <param name="Trouble">Points that said something is wrong.</param>
/// <param name="Pending">Points asked that have not answered.</param>
/// <param name="Confirmed">Answers the control room has read back.</param>
/// <param name="OnlyMissing">It asks only those that had not answered the round before, or had trouble.</param>
public sealed record RollCallView(int Round, bool Open, int AllClear, int Trouble, int Pending, int Confirmed = 0, bool OnlyMissing = false);

/// <summary>The tile of a bridge point, whole.</summary>
/// <param name="Index">Its place; never changes in a conference.</param>
/// <param name="Code">Its public code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind of place.</param>
/// <param name="OrganizationId">Its organisation; ancestors are the path.</param>
/// <param name="Condition">Its condition.</param>
/// <param name="Domain">The domain that decides it.</param>
/// <param name="Reason">Why: a reason code.</param>
/// <param name="Arguments">What the reason names.</param>
/// <param name="Since">Since when.</param>
/// <param name="Link">Its link.</param>
/// <param name="Watched">Whether silence would count now.</param>
/// <param name="OnPost">When its operator came on post for the current session.</param>
/// <param name="Readiness">Its readiness in the latest wave of the current session.</param>
/// <param name="RollCall">What it said in the latest round.</param>
/// <param name="Summoned">Delegates summoned.</param>
/// <param name="First">First headcount of the current session.</param>
/// <param name="Closing">Closing headcount of the current session.</param>
/// <param name="AnsweredLate">When it answered that latest wave, if the answer came after the run had closed; the readiness is without it.</param>
/// <param name="Care">Who cares for what is red in this session's gated waves: waiver, fix, drift; absent where nothing is.</param>
/// <param name="Unseated">It does not sit in the current session; absent where it does.</param>
/// <param name="Tally">It is on air, or next; absent where it is neither.</param>
/// <param name="ByPhone">Something it said in this session came by phone and was not said anew since; absent where nothing did.</param>
/// <param name="Unread">How many messages of its operator nobody in the control room has read; absent where all are.</param>
public sealed record PointTile(
    int Index,
    string Code,
    string Name,
    string Kind,
    string OrganizationId,
    Condition Condition,
    ConditionDomain? Domain,
    string Reason,
    IReadOnlyDictionary<string, string>? Arguments,
    DateTimeOffset Since,
    LinkState Link,
    bool Watched,
    DateTimeOffset? OnPost,
    Readiness? Readiness,
    RollCallWord? RollCall,
    int? Summoned,
    Headcount? First,
    Headcount? Closing,
    DateTimeOffset? AnsweredLate = null,
    PointCare? Care = null,
    bool? Unseated = null,
    Tally? Tally = null,
    bool? ByPhone = null,
    int? Unread = null
);

/// <summary>A fact as a line of a list; pages word it from its type.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="At">When it was written.</param>
/// <param name="OccurredAt">When it happened.</param>
/// <param name="Type">The fact's name.</param>
/// <param name="Point">The point it is about.</param>
/// <param name="Actor">Who: a person's name, a site's, or <c>system:bell</c> and the like.</param>
/// <param name="Arguments">Its scalar fields, by their JSON names.</param>
public sealed record FactLine(
    long Seq,
    DateTimeOffset At,
    DateTimeOffset OccurredAt,
    string Type,
    string? Point,
    string Actor,
    IReadOnlyDictionary<string, string> Arguments
);
