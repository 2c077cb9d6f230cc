namespace BridgeCoordinator.Contracts.Http;

/// <summary><c>GET /api/v1/streams/{stream}/facts?after=&amp;limit=</c> (the slash of a stream's name written as <c>~</c>): a page of the journal.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Facts">In order; at most 1,000.</param>
/// <param name="Next">Pass as <c>after</c>; absent at the end.</param>
public sealed record JournalPage(string Stream, IReadOnlyList<JournalFact> Facts, long? Next);

/// <summary>A row of the journal.</summary>
/// <param name="Seq">Dense, from 1.</param>
/// <param name="CommandId">The command it came from.</param>
/// <param name="Ord">Its place among that command's facts, from 0.</param>
/// <param name="Type">The fact's name.</param>
/// <param name="Version">The fact's version.</param>
/// <param name="At">When it was committed.</param>
/// <param name="OccurredAt">When it happened, as its sender says.</param>
/// <param name="ActorKind">Who stands behind it.</param>
/// <param name="ActorId">The id.</param>
/// <param name="Body">The fact as JSON text.</param>
/// <param name="Hash">SHA-256 over the hash before it and the row, lower-case hex.</param>
public sealed record JournalFact(
    long Seq,
    Guid CommandId,
    int Ord,
    string Type,
    int Version,
    DateTimeOffset At,
    DateTimeOffset OccurredAt,
    ActorKind ActorKind,
    string ActorId,
    string Body,
    string Hash
);

/// <summary><c>POST /api/v1/streams/{stream}/verify</c>: the chain was walked from the first row to the head.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Rows">How many rows were checked.</param>
/// <param name="Valid">Dense, unbroken, and ending at the head's hash.</param>
/// <param name="BrokenAt">The first row that does not fit.</param>
/// <param name="Reason">What does not fit.</param>
public sealed record ChainVerdict(string Stream, long Rows, bool Valid, long? BrokenAt = null, string? Reason = null);

/// <summary><c>GET /api/v1/streams</c>: the head of one stream.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Seq">Its last number.</param>
/// <param name="Hash">Its last hash, lower-case hex.</param>
/// <param name="NextDue">When something falls due.</param>
public sealed record StreamHead(string Stream, long Seq, string Hash, DateTimeOffset? NextDue);
