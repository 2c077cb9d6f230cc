namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary><c>GET /api/v1/conferences/{id}/points/{code}</c>: one point, with what stands behind its tile.</summary>
/// <param name="Tile">The tile.</param>
/// <param name="Contacts">Whom to ring.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="PowerZone">Its power zone.</param>
/// <param name="Why">Evidence, verdict, deadline.</param>
/// <param name="Checks">The latest answer to the latest wave, check by check; a late one where none came in time.</param>
/// <param name="Timeline">Its facts, newest first, at most 200.</param>
/// <param name="Waves">How it stands in each wave of the current session that has opened, the latest first.</param>
/// <param name="Setup">Its set-up: what was last reported, and what was frozen; absent while nothing is known.</param>
/// <param name="Advice">What to do about checks that are not simply ready: one sentence for each code that stands in <paramref name="Checks"/>.</param>
/// <param name="Phoned">What it said by phone in the current session, and has not said anew since.</param>
/// <param name="Stills">The stills asked of it, the latest first, at most ten.</param>
public sealed record PointDetail(
    PointTile Tile,
    IReadOnlyList<ContactView> Contacts,
    IReadOnlyList<SiteLine> Lines,
    string? PowerZone,
    WhyView Why,
    IReadOnlyList<CheckResult> Checks,
    IReadOnlyList<FactLine> Timeline,
    IReadOnlyList<PointWaveView> Waves,
    SetupView? Setup = null,
    IReadOnlyList<WhySentence>? Advice = null,
    IReadOnlyList<PhonedView>? Phoned = null,
    IReadOnlyList<StillView>? Stills = null
);

/// <summary>A contact with what the erasable table still holds.</summary>
/// <param name="Role">What for.</param>
/// <param name="Name">The name; absent once erased.</param>
/// <param name="Phone">The number.</param>
/// <param name="PersonId">The person.</param>
public sealed record ContactView(ContactRole Role, string? Name, string? Phone, Guid? PersonId = null);

/// <summary><c>GET …/points/{code}/why</c>: what was seen, what was concluded, what runs.</summary>
/// <param name="Link">The live verdict.</param>
/// <param name="Since">Since when it holds.</param>
/// <param name="LastHeard">When the site was last heard by this node.</param>
/// <param name="SocketClosedAt">When its socket closed.</param>
/// <param name="NextDeadline">When the verdict changes if nothing is heard.</param>
/// <param name="HeartbeatMs">The interval dictated, in milliseconds.</param>
/// <param name="Epoch">The site's session epoch.</param>
/// <param name="Node">The node that holds its connection.</param>
/// <param name="Watched">Whether silence would count now.</param>
/// <param name="Readings">The latest readings.</param>
/// <param name="PatienceMs">How long this line may be silent before it is suspected, in milliseconds: learnt from its own pauses.</param>
/// <param name="SuspectedAt">When it was suspected and asked for proof.</param>
/// <param name="Sentences">The same in plain words: what was seen, what was concluded, what runs, why a verdict is withheld.</param>
/// <param name="Witnesses">Everybody who was heard at this point, the latest first.</param>
/// <param name="Lines">What its lines measured, main before backup; empty where nothing was.</param>
/// <param name="Meeting">What the video platform says; absent where it is not asked or did not answer lately.</param>
public sealed record WhyView(
    LinkState Link,
    DateTimeOffset Since,
    DateTimeOffset? LastHeard,
    DateTimeOffset? SocketClosedAt,
    DateTimeOffset? NextDeadline,
    int? HeartbeatMs,
    long Epoch,
    string? Node,
    bool Watched,
    SiteReadings? Readings,
    int? PatienceMs,
    DateTimeOffset? SuspectedAt,
    IReadOnlyList<WhySentence> Sentences,
    IReadOnlyList<Witness> Witnesses,
    IReadOnlyList<LineView> Lines,
    MeetingView? Meeting = null
);

/// <summary>What the video platform says of a point. Held: who is back within seconds has not left.</summary>
/// <param name="Platform">Which platform, e.g. <c>LiveKit</c>.</param>
/// <param name="Room">The room it was asked about.</param>
/// <param name="InMeeting">Whether the site is in it.</param>
/// <param name="Since">Since when.</param>
/// <param name="Camera">Whether it sends a picture.</param>
/// <param name="Microphone">Whether it sends sound; halls are muted while they listen.</param>
/// <param name="AskedAt">When the platform was last asked and answered.</param>
public sealed record MeetingView(string Platform, string Room, bool InMeeting, DateTimeOffset Since, bool Camera, bool Microphone, DateTimeOffset AskedAt);

/// <summary>A sentence of the catalogue.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Arguments">What it names.</param>
/// <param name="Vi">In Vietnamese.</param>
/// <param name="En">In English.</param>
public sealed record WhySentence(string Code, IReadOnlyDictionary<string, string> Arguments, string Vi, string En);

/// <summary>Somebody who was heard at a point. A page proves life, its silence proves nothing: phones lock their screens.</summary>
/// <param name="Kind">Agent, operator or video platform.</param>
/// <param name="Name">The agent's operating system, the operator's name, the video platform and its room.</param>
/// <param name="LastHeard">When.</param>
public sealed record Witness(WitnessKind Kind, string Name, DateTimeOffset LastHeard);

/// <summary>The latest readings of a site.</summary>
/// <param name="CpuPercent">0–100.</param>
/// <param name="MemoryPercent">0–100.</param>
/// <param name="ClockOffsetMs">Milliseconds.</param>
/// <param name="HubRttMs">Milliseconds.</param>
/// <param name="AgentVersion">The agent's version.</param>
/// <param name="Platform">Its operating system.</param>
/// <param name="DiskFreeMb">Megabytes free on its disk.</param>
public sealed record SiteReadings(
    double? CpuPercent,
    double? MemoryPercent,
    double? ClockOffsetMs,
    double? HubRttMs,
    string? AgentVersion,
    string? Platform,
    double? DiskFreeMb = null
);

/// <summary><c>GET /api/v1/conferences</c>: a line of the list.</summary>
/// <param name="Id">The conference.</param>
/// <param name="Name">Its name.</param>
/// <param name="Phase">Draft, Open or Closed.</param>
/// <param name="Drill">A drill.</param>
/// <param name="Points">How many points.</param>
/// <param name="StartsAt">When its next session starts.</param>
public sealed record ConferenceLine(string Id, string Name, ConferencePhase Phase, bool Drill, int Points, DateTimeOffset? StartsAt);
