using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Domain.Programmes;

/// <summary>How units stand, one by one and rolled up through the tree of organisations.</summary>
public static class Standings
{
    /// <summary>How a conference stands against its date.</summary>
    public static UnitStanding Of(Holding? holding, DateForm? form, DateOnly today) =>
        holding is { Held: { } held } ? (form is null || form.IsKeptBy(held.HeldOn) ? UnitStanding.Held : UnitStanding.HeldLate)
        : holding is { NotHeld: NotHeldReason.Joined } ? UnitStanding.Joined
        : form is not null && today > form.LastDay() ? UnitStanding.Late
        : UnitStanding.Outstanding;

    /// <summary>How a unit stands with the conference of its level.</summary>
    public static UnitStanding Of(ProgrammeState state, UnitState unit, DateTimeOffset now) =>
        Of(unit.Own, state.Level(unit.Unit.Level)?.When, DateForms.Day(now, state.Zone));

    /// <summary>How many pieces of an item a unit owes: none before it has held its conference, then one, or one for each who came.</summary>
    public static int Expected(UnitState unit, string item) =>
        !unit.Own.Settled() ? 0
        : OwedItems.ArePerPerson(item) ? unit.Own?.Held?.Attended ?? 0
        : 1;

    /// <summary>Whether all of it came in.</summary>
    public static bool IsDone(UnitState unit, string item) =>
        unit.Owed.GetValueOrDefault(item)?.Count is { } count && count > 0 && count >= Expected(unit, item);

    /// <summary>Level by level, those of the plan, from the top.</summary>
    public static IReadOnlyList<LevelTally> ByLevel(ProgrammeState state, IEnumerable<UnitState> units, DateTimeOffset now)
    {
        var today = DateForms.Day(now, state.Zone);
        var byLevel = units.ToLookup(u => u.Unit.Level, StringComparer.Ordinal);
        return [.. (state.Plan?.Levels ?? []).Select(level => new LevelTally(level.Level, Tally(level, byLevel[level.Level], today)))];
    }

    /// <summary>The units at or below an organisation; all of them where none is named.</summary>
    public static IEnumerable<UnitState> Under(ProgrammeState state, string? organization) =>
        organization is null ? state.Active : state.Active.Where(u => IsUnder(u.Unit.Id, organization));

    /// <summary>
    /// The next step down the tree: each organisation just below <paramref name="under"/> with the units at or below it. A tree with one root
    /// begins below that root.
    /// </summary>
    public static IReadOnlyList<(string Organization, IReadOnlyList<UnitState> Units)> Groups(ProgrammeState state, string? under)
    {
        var units = Under(state, under).ToList();
        var start = under ?? (units.Select(u => u.Unit.Id.Split('/')[0]).Distinct(StringComparer.Ordinal).ToList() is [var root] ? root : null);
        return
        [
            .. units
                .GroupBy(u => Step(u.Unit.Id, start), StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (g.Key, (IReadOnlyList<UnitState>)[.. g])),
        ];
    }

    public static bool IsUnder(string id, string organization) =>
        id == organization || (id.StartsWith(organization, StringComparison.Ordinal) && id.Length > organization.Length && id[organization.Length] == '/');

    private static string Step(string id, string? under)
    {
        var from = under is null ? 0 : under.Length + 1;
        return id.Length < from || id.IndexOf('/', from) is not (> 0 and var cut) ? id : id[..cut];
    }

    private static CascadeTally Tally(ProgrammeLevel level, IEnumerable<UnitState> units, DateOnly today)
    {
        var standing = new int[Enum.GetValues<UnitStanding>().Length];
        var (otherLeader, summoned, attended, all) = (0, 0, 0, units.ToList());
        foreach (var unit in all)
        {
            standing[(int)Of(unit.Own, level.When, today)]++;
            if (unit.Own?.Held is { } held)
            {
                otherLeader += level.Leader is { } leader && held.LedBy != leader ? 1 : 0;
                summoned += held.Summoned ?? 0;
                attended += held.Attended;
            }
        }
        return new CascadeTally(
            all.Count,
            standing[(int)UnitStanding.Held],
            standing[(int)UnitStanding.HeldLate],
            standing[(int)UnitStanding.Joined],
            standing[(int)UnitStanding.Outstanding],
            standing[(int)UnitStanding.Late],
            otherLeader,
            summoned,
            attended,
            [.. (level.Owes ?? []).Select(item => Owed(item, all))]
        );
    }

    private static OwedTally Owed(string item, List<UnitState> units) =>
        new(
            item,
            OwedItems.ArePerPerson(item),
            units.Count(u => u.Own.Settled()),
            units.Count(u => u.Own.Settled() && IsDone(u, item)),
            units.Sum(u => u.Owed.GetValueOrDefault(item)?.Count ?? 0),
            units.Sum(u => Expected(u, item))
        );
}
