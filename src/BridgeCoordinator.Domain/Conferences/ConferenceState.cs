using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Conferences;

public sealed record ConferenceState : StreamState
{
    public required string Id { get; init; }

    public static ConferenceState Empty(string id) => new() { Id = id };

    public override StreamState Apply(IFact fact, in FactStamp stamp) => throw NotMine(fact);
}
