using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Registry;

public sealed record RegistryState : StreamState
{
    public static RegistryState Empty { get; } = new();

    public override StreamState Apply(IFact fact, in FactStamp stamp) => throw NotMine(fact);
}
