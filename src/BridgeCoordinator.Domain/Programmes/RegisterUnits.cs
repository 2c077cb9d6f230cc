using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Programmes;

/// <summary>The courier brings units. Those known as just that are passed over; what they reported stays.</summary>
/// <param name="ImportId">The import.</param>
/// <param name="Units">Each whole.</param>
/// <param name="LeaveWithdrawn">Those withdrawn stay so; otherwise they return.</param>
public sealed record RegisterUnits(Guid ImportId, IReadOnlyList<ProgrammeUnit> Units, bool LeaveWithdrawn = false) : Command<ProgrammeState>
{
    public override Decision Decide(ProgrammeState state, in Moment moment)
    {
        if (state.Plan is null)
        {
            return Decision.Refuse("programme.unknown", ("programme", "—"));
        }
        if (Units.Count is 0 or > 100)
        {
            return Decision.Refuse("plan.invalid", ("detail", "units"));
        }
        // A level this plan does not have is no reason to lose a unit: a later plan may have overtaken the courier, or bring it back.
        var fresh = Units.Where(u => !state.Units.TryGetValue(u.Id, out var known) || (known.Withdrawn ? !LeaveWithdrawn : known.Unit != u)).ToList();
        return fresh.Count == 0
            ? Decision.Refuse("programme.already", ("programme", state.Plan.Id))
            : Decision.Of(new ProgrammeUnitsRegistered(fresh));
    }
}

/// <summary>Units that need hold nothing: written down by mistake, or merged by law.</summary>
public sealed record WithdrawUnits(IReadOnlyList<string> Units) : Command<ProgrammeState>
{
    public override Decision Decide(ProgrammeState state, in Moment moment) =>
        Units.Count is 0 or > 100 ? Decision.Refuse("request.invalid", ("detail", "units"))
        : Units.FirstOrDefault(id => !state.Units.TryGetValue(id, out var unit) || unit.Withdrawn) is { } unknown
            ? Decision.Refuse("unit.unknown", ("unit", unknown))
        : Decision.Of(new ProgrammeUnitsWithdrawn([.. Units.Distinct(StringComparer.Ordinal)]));
}
