using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Programmes;

/// <summary>A programme: one resolution, studied level by level.</summary>
public sealed record ProgrammeState : StreamState
{
    public static ProgrammeState Empty { get; } = new();

    /// <summary>The plan as last adopted.</summary>
    public ProgrammePlan? Plan { get; init; }

    public override StreamState Apply(IFact fact, in FactStamp stamp) =>
        fact is ProgrammeAdopted adopted ? this with { Plan = adopted.Plan } : throw NotMine(fact);
}
