using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Registry;

/// <summary>
/// Units of a programme that stands already, with their organisations; the courier carries them to it. A file of units is how a withdrawn
/// one is taken back; a plan that is read again for another reason takes none back.
/// </summary>
public sealed record ImportUnits(
    Guid ImportId,
    string ProgrammeId,
    IReadOnlyList<ProgrammeUnit> Units,
    IReadOnlyList<Organization> Organizations
) : Command<RegistryState>
{
    /// <summary>Ids of organisations named without being described: a makeshift name never replaces one given before.</summary>
    public IReadOnlyList<string> Implied { get; init; } = [];

    public override Decision Decide(RegistryState state, in Moment moment) =>
        state.Imports.Values.All(i => i.ProgrammeId != ProgrammeId) ? Decision.Refuse("programme.unknown", ("programme", ProgrammeId))
        : Units.Count == 0 ? Decision.Refuse("plan.invalid", ("detail", "units"))
        : PlanSense.Of(Units) is { } detail ? Decision.Refuse("plan.invalid", ("detail", detail))
        : Decision.Of(
            [
                .. ImportPlan.New(state, Organizations, Implied),
                .. FactParts.Of(Units).Select(part => new PlanUnitsAccepted(ImportId, ProgrammeId, part)),
            ]
        );
}
