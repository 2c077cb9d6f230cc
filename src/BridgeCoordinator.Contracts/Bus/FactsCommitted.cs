namespace BridgeCoordinator.Contracts.Bus;

/// <summary>
/// What the relay publishes after a commit: facts of one stream, in order, at least once, without gaps between messages. A subscriber
/// keeps the last number and hash it has seen: below it drop, next apply, beyond read the gap over HTTP; another hash under a known
/// number means that a backup was restored.
/// </summary>
/// <param name="Stream">The stream, e.g. <c>conference/nghe-an-2020</c>.</param>
/// <param name="Facts">The facts, by number.</param>
public sealed record FactsCommitted(string Stream, IReadOnlyList<CommittedFact> Facts);

/// <summary>One row of the journal, whole, so that a subscriber can check the chain.</summary>
/// <param name="Seq">Its number in the stream, from 1, dense.</param>
/// <param name="CommandId">The command that wrote it.</param>
/// <param name="Ord">Its place among the facts of that command, from 0.</param>
/// <param name="Type">The fact's name.</param>
/// <param name="Version">The fact's version.</param>
/// <param name="At">When it was committed, by the journal's clock, to the microsecond.</param>
/// <param name="OccurredAt">When its sender says it happened; never after <paramref name="At"/>.</param>
/// <param name="ActorKind">Who acted: the kind.</param>
/// <param name="ActorId">Who acted: the id.</param>
/// <param name="OriginId">Where it came from, in an erasable table.</param>
/// <param name="TraceId">W3C trace id, 32 hex digits.</param>
/// <param name="BodyHash">SHA-256 of the command.</param>
/// <param name="Body">The fact as JSON; at most 32 KiB.</param>
/// <param name="Hash">SHA-256 of the previous hash and this row.</param>
public sealed record CommittedFact(
    long Seq,
    Guid CommandId,
    int Ord,
    string Type,
    int Version,
    DateTimeOffset At,
    DateTimeOffset OccurredAt,
    ActorKind ActorKind,
    string ActorId,
    Guid? OriginId,
    string? TraceId,
    byte[] BodyHash,
    string Body,
    byte[] Hash
);
