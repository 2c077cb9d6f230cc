using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Programmes;
using BridgeCoordinator.Domain.Registry;

namespace BridgeCoordinator.Server.Programmes;

/// <summary>From the state of a programme to what its page shows. Pure.</summary>
internal static class ProgrammeViews
{
    public static ProgrammeLine Line(ProgrammeState state, DateTimeOffset now)
    {
        var levels = Standings.ByLevel(state, state.Active, now);
        return new ProgrammeLine(
            state.Plan!.Id,
            state.Plan.Name,
            state.Plan.By,
            levels.Sum(l => l.Tally.Units),
            levels.Sum(l => l.Tally.Held + l.Tally.HeldLate + l.Tally.Joined),
            levels.Sum(l => l.Tally.Late),
            Alerts(state)
        );
    }

    public static ProgrammeView Whole(
        ProgrammeState state,
        long seq,
        RegistryState registry,
        IReadOnlyList<ProgrammeConference> conferences,
        string? under,
        DateTimeOffset now
    )
    {
        var plan = state.Plan!;
        var tallies = Standings.ByLevel(state, state.Active, now);
        return new ProgrammeView(
            plan.Id,
            plan.Name,
            plan.By,
            plan.Congress,
            state.Zone.Id,
            now,
            seq,
            state.AdoptedAt,
            [.. plan.Levels.Zip(tallies, (level, tally) => Level(state, level, tally.Tally))],
            [.. (plan.FurtherConferences ?? []).Select(c => Further(state, c, conferences, now))],
            conferences,
            Alerts(state),
            under,
            under is null ? null : Name(state, registry, under),
            [.. Standings.Groups(state, under).Select(g => Group(state, registry, g.Organization, g.Units, now))]
        );
    }

    public static FurtherView Further(
        ProgrammeState state,
        FurtherConference conference,
        IReadOnlyList<ProgrammeConference> here,
        DateTimeOffset now
    )
    {
        var host = state.Units.GetValueOrDefault(conference.Host);
        var holding = host?.Of(conference.Id);
        return new FurtherView(
            conference,
            host?.Unit.Name ?? conference.Host,
            state.Deadline(null, conference.Id)?.At,
            conference.When?.LastDay(),
            Standings.Of(holding, conference.When, DateForms.Day(now, state.Zone)),
            holding?.Held,
            holding?.NotHeld,
            holding?.PlannedOn,
            here.Any(c => c.Id == conference.Id)
        );
    }

    /// <summary>The name a unit reports under, else the registry's, else the last slug.</summary>
    public static string Name(ProgrammeState state, RegistryState registry, string organization) =>
        state.Units.GetValueOrDefault(organization)?.Unit.Name
        ?? registry.Organizations.GetValueOrDefault(organization)?.Name
        ?? organization[(organization.LastIndexOf('/') + 1)..];

    private static ProgrammeLevelView Level(ProgrammeState state, ProgrammeLevel level, CascadeTally tally) =>
        new(level, state.Deadline(level.Level, null)?.At, level.When?.LastDay(), tally);

    private static ProgrammeGroup Group(ProgrammeState state, RegistryState registry, string id, IReadOnlyList<UnitState> units, DateTimeOffset now) =>
        new(
            id,
            Name(state, registry, id),
            registry.Organizations.GetValueOrDefault(id)?.Level ?? state.Units.GetValueOrDefault(id)?.Unit.Level,
            units.Count,
            [.. Standings.ByLevel(state, units, now).Where(l => l.Tally.Units > 0)]
        );

    /// <summary>What the bell rang and nobody has settled since.</summary>
    private static IReadOnlyList<ProgrammeAlert> Alerts(ProgrammeState state) =>
        [
            .. state
                .Deadlines.Select(d => (Deadline: d, Waiting: state.Waiting(d), Since: d.PassedAt ?? d.NearAt))
                .Where(d => d is { Waiting: > 0, Since: not null })
                .Select(d => new ProgrammeAlert(
                    d.Deadline.PassedAt is null ? ProgrammeAlertKind.DeadlineNear : ProgrammeAlertKind.DeadlineMissed,
                    d.Deadline.Level,
                    d.Deadline.Conference,
                    d.Deadline.At,
                    d.Waiting,
                    d.Since!.Value
                ))
                .OrderByDescending(a => a.Kind)
                .ThenBy(a => a.Deadline),
        ];
}
