using System.Text.Json;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Programmes;

/// <summary>The courier brings a programme; a later import that says the same changes nothing.</summary>
public sealed record AdoptProgramme(ProgrammePlan Plan) : Command<ProgrammeState>
{
    public override Decision Decide(ProgrammeState state, in Moment moment) =>
        PlanSense.Of(Plan) is { } detail ? Decision.Refuse("plan.invalid", ("detail", detail))
        : Text(state.Plan) == Text(Plan) ? Decision.Refuse("programme.already", ("programme", Plan.Id))
        : Decision.Of(new ProgrammeAdopted(Plan));

    private static string Text(ProgrammePlan? plan) => JsonSerializer.Serialize(plan, ContractJson.Options);
}
