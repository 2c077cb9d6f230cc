using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Journal;

/// <summary>One fact as it is stored. <see cref="Chain"/> hashes the columns in this order.</summary>
internal sealed record JournalRow
{
    public required string Stream { get; init; }
    public required long Seq { get; init; }
    public required Guid CommandId { get; init; }

    /// <summary>Its place among the facts of its command, from 0.</summary>
    public required int Ord { get; init; }

    public required string Type { get; init; }
    public required int Version { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }
    public required ActorKind ActorKind { get; init; }
    public required string ActorId { get; init; }
    public Guid? OriginId { get; init; }
    public string? TraceId { get; init; }

    /// <summary>What "the same command" means: the hash of the command that wrote this.</summary>
    public required byte[] BodyHash { get; init; }

    public required string Body { get; init; }
    public required byte[] Hash { get; init; }

    public FactStamp Stamp() => new(Seq, At, OccurredAt, new Actor(ActorKind, ActorId));

    public WrittenFact Read() => new(this, FactCatalogue.Read(Type, Version, Body));

    public static string Word(ActorKind kind) => Words[(int)kind];

    public static ActorKind ActorKindOf(string word) =>
        Array.IndexOf(Words, word) is var kind and >= 0
            ? (ActorKind)kind
            : throw new InvalidOperationException($"The journal names an actor kind '{word}' that this release does not know.");

    private static readonly string[] Words = [.. Enum.GetNames<ActorKind>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName)];
}

/// <summary>A stored row with the fact it holds.</summary>
internal sealed record WrittenFact(JournalRow Row, IFact Fact);

/// <summary>The row whose lock is the right to append: how far a stream has come and when it is next due.</summary>
internal sealed record HeadRow
{
    public required string Stream { get; init; }
    public required string Kind { get; init; }
    public required long Seq { get; init; }
    public required byte[] Hash { get; init; }
    public DateTimeOffset? NextDue { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
}
