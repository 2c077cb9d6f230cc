namespace BridgeCoordinator.Contracts.Http;

/// <summary><c>GET /api/v1/programmes</c>: one programme in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="By">Who adopted it.</param>
/// <param name="Units">How many units it has.</param>
/// <param name="Held">Units that have held their conference, in time or not, alone or jointly.</param>
/// <param name="Late">Units that are late.</param>
/// <param name="Alerts">What asks for a person.</param>
public sealed record ProgrammeLine(string Id, string Name, string By, int Units, int Held, int Late, IReadOnlyList<ProgrammeAlert> Alerts);

/// <summary>A date that asks for a person. It goes when nobody is outstanding any more, or the plan moves the date.</summary>
/// <param name="Kind">Near, or missed.</param>
/// <param name="Level">Whose date; absent for a further conference.</param>
/// <param name="Conference">The further conference; absent for a level.</param>
/// <param name="Deadline">The first instant that is too late.</param>
/// <param name="Count">Units outstanding, or late, now.</param>
/// <param name="Since">When the bell rang.</param>
public sealed record ProgrammeAlert(
    ProgrammeAlertKind Kind,
    string? Level,
    string? Conference,
    DateTimeOffset Deadline,
    int Count,
    DateTimeOffset Since
);

/// <summary>
/// <c>GET /api/v1/programmes/{id}?under=</c>: the cascade, level by level, with an ETag; asked again with <c>If-None-Match</c> it is 304 until
/// somebody reported or a day began. Refusals: <c>programme.unknown</c>.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="By">Who adopted it.</param>
/// <param name="Congress">The congress whose resolution it is.</param>
/// <param name="Zone">IANA zone of its dates.</param>
/// <param name="ServerTime">The coordinator's clock.</param>
/// <param name="Seq">The last fact it is made of.</param>
/// <param name="Adopted">When its plan was first known here: where time left is drawn from, if the plan names no first day.</param>
/// <param name="Levels">From the top.</param>
/// <param name="Further">Conferences beside the levels.</param>
/// <param name="Conferences">Conferences of this coordinator that belong to it.</param>
/// <param name="Alerts">What asks for a person.</param>
/// <param name="Under">The organisation the groups are below; absent: the root.</param>
/// <param name="UnderName">Its name.</param>
/// <param name="Groups">The next step down the tree, each with its tallies.</param>
public sealed record ProgrammeView(
    string Id,
    string Name,
    string By,
    Congress? Congress,
    string Zone,
    DateTimeOffset ServerTime,
    long Seq,
    DateTimeOffset Adopted,
    IReadOnlyList<ProgrammeLevelView> Levels,
    IReadOnlyList<FurtherView> Further,
    IReadOnlyList<ProgrammeConference> Conferences,
    IReadOnlyList<ProgrammeAlert> Alerts,
    string? Under,
    string? UnderName,
    IReadOnlyList<ProgrammeGroup> Groups
);

/// <summary>A level with its units counted.</summary>
/// <param name="Plan">As planned.</param>
/// <param name="Deadline">The first instant that is too late; absent where the plan names no date.</param>
/// <param name="LastDay">The last day in time.</param>
/// <param name="Tally">Its units, all over the programme.</param>
public sealed record ProgrammeLevelView(ProgrammeLevel Plan, DateTimeOffset? Deadline, DateOnly? LastDay, CascadeTally Tally);

/// <summary>A further conference and how it stands.</summary>
/// <param name="Plan">As planned.</param>
/// <param name="HostName">Who holds it.</param>
/// <param name="Deadline">The first instant that is too late.</param>
/// <param name="LastDay">The last day in time.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Held">What its host reported.</param>
/// <param name="NotHeld">Why it was not held.</param>
/// <param name="PlannedOn">When it is planned now.</param>
/// <param name="IsHere">A conference of this id stands on this coordinator.</param>
public sealed record FurtherView(
    FurtherConference Plan,
    string HostName,
    DateTimeOffset? Deadline,
    DateOnly? LastDay,
    UnitStanding Standing,
    HeldReport? Held,
    NotHeldReason? NotHeld,
    DateOnly? PlannedOn,
    bool IsHere
);

/// <summary>A conference of this coordinator that belongs to the programme.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Phase">Draft, open or closed.</param>
/// <param name="Points">Bridge points on its roster.</param>
/// <param name="StartsAt">When its next or current session starts, if known.</param>
public sealed record ProgrammeConference(string Id, string Name, ConferencePhase Phase, int Points, DateTimeOffset? StartsAt);

/// <summary>An organisation of the tree with the units at or below it, level by level.</summary>
/// <param name="Organization">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Label">Its level label, if it has one: districts there were until July 2025.</param>
/// <param name="Units">How many units.</param>
/// <param name="Levels">Their tallies.</param>
public sealed record ProgrammeGroup(string Organization, string Name, string? Label, int Units, IReadOnlyList<LevelTally> Levels);
