using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Programmes;

public sealed record ProgrammeState : StreamState
{
    public static ProgrammeState Empty { get; } = new();

    public override StreamState Apply(IFact fact, in FactStamp stamp) => throw NotMine(fact);
}
