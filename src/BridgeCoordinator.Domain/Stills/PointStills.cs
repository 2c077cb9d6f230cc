using System.Collections.Immutable;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Stills;

/// <summary>A request for a still of what a point sends and receives, and what became of it.</summary>
/// <param name="Id">The request.</param>
/// <param name="AskedBy">Who asked.</param>
/// <param name="AskedAt">When.</param>
public sealed record StillRequest(Guid Id, Actor AskedBy, DateTimeOffset AskedAt)
{
    public StillState State { get; init; }

    /// <summary>Since when; of pictures, when they were sent off.</summary>
    public DateTimeOffset Since { get; init; } = AskedAt;

    /// <summary>Who took it, declined or withdrew it.</summary>
    public Actor? EndedBy { get; init; }

    /// <summary>What the point sends.</summary>
    public string? Sends { get; init; }

    /// <summary>What it receives.</summary>
    public string? Receives { get; init; }

    /// <summary>The operator's word with it.</summary>
    public Guid? NoteId { get; init; }
}

/// <summary>The stills asked of one point. The latest are kept here, all of them in the journal; at most one waits.</summary>
public sealed record PointStills
{
    public const int Most = 10;

    public static PointStills Empty { get; } = new();

    /// <summary>The oldest first.</summary>
    public ImmutableList<StillRequest> All { get; private init; } = [];

    /// <summary>The one that waits.</summary>
    public StillRequest? Waiting => All is [.., { State: StillState.Asked } last] ? last : null;

    internal PointStills With(StillRequest asked) => new() { All = All.Count == Most ? All.RemoveAt(0).Add(asked) : All.Add(asked) };

    /// <summary>Only the last can still wait.</summary>
    internal PointStills Ended(Guid id, Func<StillRequest, StillRequest> end) =>
        Waiting is { } waiting && waiting.Id == id
            ? new() { All = All.SetItem(All.Count - 1, end(waiting)) }
            : throw new InvalidOperationException($"No request {id} for a still waits.");
}
