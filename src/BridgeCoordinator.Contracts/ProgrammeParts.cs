namespace BridgeCoordinator.Contracts;

/// <summary>The congress whose resolution is studied.</summary>
/// <param name="Number">Its number as people write it, e.g. <c>XIX</c>.</param>
/// <param name="Term">Its term, e.g. <c>2020–2025</c>.</param>
/// <param name="Sat">When it sat, where the plan says so.</param>
public sealed record Congress(string Number, string Term, DateForm? Sat = null);

/// <summary>A conference of the programme beside its levels, e.g. for retired leaders or for heads of enterprises.</summary>
/// <param name="Id"><c>[a-z0-9-]{1,64}</c>; a conference imported under this id is this one.</param>
/// <param name="Name">Its name.</param>
/// <param name="Host">The unit that holds it and reports it.</param>
/// <param name="When">When, or by when.</param>
/// <param name="LengthHalfDays">Its length, where the plan names one.</param>
/// <param name="Audience">Who attends, in the plan's words.</param>
/// <param name="About">How many are expected, about.</param>
/// <param name="Agenda">What is on the agenda.</param>
public sealed record FurtherConference(
    string Id,
    string Name,
    string Host,
    DateForm? When = null,
    int? LengthHalfDays = null,
    string? Audience = null,
    int? About = null,
    IReadOnlyList<string>? Agenda = null
);

/// <summary>A unit (đơn vị) of a programme: a body that must hold its conference at one level.</summary>
/// <param name="Id">Its organisation, whose path names its ancestors: <c>khanh-hoa/nha-trang/vinh-hai</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">One of the programme's levels.</param>
/// <param name="People">How many people it should summon, if known.</param>
public sealed record ProgrammeUnit(string Id, string Name, string Level, int? People = null);

/// <summary>A conference a unit held, as it reports it.</summary>
/// <param name="HeldOn">The day; of several days the last.</param>
/// <param name="HalfDays">Its length in half-days, 1–60.</param>
/// <param name="LedBy">Who led it.</param>
/// <param name="Attended">How many came, 0–100,000.</param>
/// <param name="Summoned">How many were summoned, if counted.</param>
/// <param name="AgendaDone">Which items of the agenda were done, in the plan's words.</param>
public sealed record HeldReport(
    DateOnly HeldOn,
    int HalfDays,
    LeaderRole LedBy,
    int Attended,
    int? Summoned = null,
    IReadOnlyList<string>? AgendaDone = null
);

/// <summary>Something owed, as it came in.</summary>
/// <param name="Item">What, as the level names it.</param>
/// <param name="On">The day.</param>
/// <param name="Count">How many in all so far, 0–100,000; 0 takes back what was said before.</param>
public sealed record OwedDelivery(string Item, DateOnly On, int Count);

/// <summary>Units counted by how they stand.</summary>
/// <param name="Units">All of them.</param>
/// <param name="Held">Held in time.</param>
/// <param name="HeldLate">Held after the date.</param>
/// <param name="Joined">Held together with another unit.</param>
/// <param name="Outstanding">Not held; there is time left.</param>
/// <param name="Late">Not held, and the date has passed.</param>
/// <param name="OtherLeader">Held, but not led by whom the plan demands.</param>
/// <param name="Summoned">People summoned, as reported.</param>
/// <param name="Attended">People who came, as reported.</param>
/// <param name="Owed">What is owed afterwards, item by item.</param>
public sealed record CascadeTally(
    int Units,
    int Held,
    int HeldLate,
    int Joined,
    int Outstanding,
    int Late,
    int OtherLeader,
    int Summoned,
    int Attended,
    IReadOnlyList<OwedTally> Owed
);

/// <summary>One thing owed afterwards, over some units.</summary>
/// <param name="Item">What, e.g. <c>action-programme</c>.</param>
/// <param name="PerPerson">Each person owes one (a personal report), not each committee.</param>
/// <param name="Owing">Units that have held their conference and so owe it.</param>
/// <param name="Done">Units that have delivered all of theirs.</param>
/// <param name="Count">Pieces that came in.</param>
/// <param name="Expected">Pieces that should: one for each who attended, or one for each unit.</param>
public sealed record OwedTally(string Item, bool PerPerson, int Owing, int Done, int Count, int Expected);

/// <summary>The tally of one level.</summary>
/// <param name="Level">The level.</param>
/// <param name="Tally">Its units.</param>
public sealed record LevelTally(string Level, CascadeTally Tally);

/// <summary>Words for what is owed that the rules must know.</summary>
public static class OwedItems
{
    /// <summary>Thu hoạch cá nhân.</summary>
    public const string PersonalReport = "personal-report";

    /// <summary>Whether each person owes one, rather than each committee.</summary>
    public static bool ArePerPerson(string item) => item == PersonalReport;
}
