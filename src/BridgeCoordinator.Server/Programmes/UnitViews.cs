using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Programmes;
using BridgeCoordinator.Domain.Registry;

namespace BridgeCoordinator.Server.Programmes;

/// <summary>A unit in a list, and a unit whole. Pure.</summary>
internal static class UnitViews
{
    private const int MostHistory = 50;

    public static UnitRow Row(ProgrammeState state, RegistryState registry, UnitState unit, DateTimeOffset now)
    {
        var level = state.Level(unit.Unit.Level);
        var own = unit.Own;
        return new UnitRow(
            unit.Unit.Id,
            unit.Unit.Name,
            unit.Unit.Level,
            unit.Unit.People,
            [.. Ancestors(unit.Unit.Id).Select(id => ProgrammeViews.Name(state, registry, id))],
            Standings.Of(state, unit, now),
            own?.Held,
            level?.Leader is { } leader && own?.Held is { } held && held.LedBy != leader,
            own?.NotHeld,
            own?.PlannedOn,
            own?.At,
            Math.Max((own?.Revision ?? 1) - 1, 0),
            [.. (level?.Owes ?? []).Select(item => Owed(unit, item))]
        );
    }

    public static UnitDesk Desk(
        ProgrammeState state,
        RegistryState registry,
        UnitState unit,
        IReadOnlyList<ProgrammeConference> here,
        Func<UnitReport, string> nameOf,
        IReadOnlyDictionary<Guid, string> notes,
        DateTimeOffset now
    )
    {
        var level = state.Level(unit.Unit.Level);
        return new UnitDesk(
            state.Plan!.Id,
            state.Plan.Name,
            state.Zone.Id,
            now,
            DateForms.Day(now, state.Zone),
            Row(state, registry, unit, now),
            level,
            state.Deadline(unit.Unit.Level, null)?.At,
            level?.When?.LastDay(),
            [.. (state.Plan.FurtherConferences ?? []).Where(c => c.Host == unit.Unit.Id).Select(c => ProgrammeViews.Further(state, c, here, now))],
            [.. Latest(unit).Select(r => History(r, nameOf, notes))]
        );
    }

    /// <summary>What a desk shows of the reports, the latest first.</summary>
    public static IEnumerable<UnitReport> Latest(UnitState unit) => unit.Reports.Reverse().Take(MostHistory);

    private static OwedState Owed(UnitState unit, string item)
    {
        var delivery = unit.Owed.GetValueOrDefault(item);
        return new OwedState(
            item,
            OwedItems.ArePerPerson(item),
            Standings.Expected(unit, item),
            delivery?.Count ?? 0,
            delivery?.On,
            Standings.IsDone(unit, item)
        );
    }

    private static UnitHistoryLine History(UnitReport report, Func<UnitReport, string> nameOf, IReadOnlyDictionary<Guid, string> notes) =>
        new(
            report.Kind,
            report.At,
            nameOf(report),
            report.Conference,
            report.Holding?.Held,
            report.Holding?.NotHeld,
            report.Holding?.PlannedOn,
            report.Delivery is { } d ? new OwedDelivery(report.Item!, d.On, d.Count) : null,
            report.NoteId is { } note ? notes.GetValueOrDefault(note) : null
        );

    private static IEnumerable<string> Ancestors(string id)
    {
        for (var cut = id.IndexOf('/', StringComparison.Ordinal); cut > 0; cut = id.IndexOf('/', cut + 1))
        {
            yield return id[..cut];
        }
    }
}
