using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Access;

public sealed record AccessState : StreamState
{
    public static AccessState Empty { get; } = new();

    public override StreamState Apply(IFact fact, in FactStamp stamp) => throw NotMine(fact);
}
