using System.Collections.Immutable;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Incidents;

/// <summary>One incident.</summary>
public sealed record IncidentState
{
    public required Guid Id { get; init; }

    public required IncidentCause Cause { get; init; }

    /// <summary>The carrier, power zone or organisation, where the cause is one.</summary>
    public string? Group { get; init; }

    /// <summary>When it became true.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The number of the fact that opened it: its history begins there.</summary>
    public long OpenedSeq { get; init; }

    /// <summary>How many of the group were silent when the cause was named, and how many belong to it.</summary>
    public int Silent { get; init; }

    public int Of { get; init; }

    /// <summary>Every point that was ever in it, by index of the roster.</summary>
    public ImmutableSortedSet<int> Points { get; init; } = [];

    /// <summary>How many of its points are in trouble now.</summary>
    public int Troubled { get; init; }

    /// <summary>Since when none of its points is in trouble; absent while one is.</summary>
    public DateTimeOffset? QuietSince { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>Who ended it; the bell, where a recovery did.</summary>
    public Actor? ResolvedBy { get; init; }

    /// <summary>When its cause was last named wider.</summary>
    public DateTimeOffset? WidenedAt { get; init; }

    /// <summary>When somebody last called for help into it.</summary>
    public DateTimeOffset? LastAskedAt { get; init; }

    /// <summary>Whose it is to solve, and since when.</summary>
    public Guid? Owner { get; init; }

    public DateTimeOffset? OwnedAt { get; init; }

    public Held? Acknowledged { get; init; }

    public Held? Shelved { get; init; }

    /// <summary>Since when it waits for somebody to take it, while nobody has.</summary>
    public DateTimeOffset UntakenSince { get; init; }

    /// <summary>When somebody took it first; what became of that later does not count.</summary>
    public DateTimeOffset? FirstTakenAt { get; init; }

    /// <summary>The highest level called.</summary>
    public EscalationLevel Level { get; init; }

    /// <summary>When people were first called; absent while nobody was.</summary>
    public DateTimeOffset? CalledAt { get; init; }

    /// <summary>How much it pressed then.</summary>
    public IncidentPriority CalledAs { get; init; }

    /// <summary>They were told that it is wider.</summary>
    public bool ToldWider { get; init; }

    /// <summary>Somebody answers for it: nobody else is called.</summary>
    public bool IsTaken => Owner is not null || Acknowledged is not null || Shelved is not null;

    /// <summary>The incident it turned out to be part of.</summary>
    public Guid? MergedInto { get; init; }

    public bool IsOpen => ResolvedAt is null;

    /// <summary>Whoever was in trouble is not any more; it only has to hold.</summary>
    public bool IsPassing => QuietSince is not null && !Points.IsEmpty && Cause != IncidentCause.DuplicateIdentity;

    /// <summary>When it may be called resolved, if nothing happens before.</summary>
    public DateTimeOffset? ResolvesAt => QuietSince + IncidentPolicy.Hold(this);
}

/// <summary>An incident is acknowledged or put aside.</summary>
/// <param name="By">By whom.</param>
/// <param name="At">Since when.</param>
/// <param name="Until">Until when, at most.</param>
/// <param name="NoteId">What was said.</param>
public sealed record Held(Actor By, DateTimeOffset At, DateTimeOffset Until, Guid? NoteId);

/// <summary>The incidents of a conference. An open one is found by its id and by each of its points.</summary>
public sealed record IncidentLedger
{
    public static IncidentLedger Empty { get; } = new();

    /// <summary>Open ones, by id.</summary>
    public ImmutableSortedDictionary<Guid, IncidentState> Open { get; private init; } = ImmutableSortedDictionary<Guid, IncidentState>.Empty;

    /// <summary>Resolved and merged ones, in the order they ended.</summary>
    public ImmutableList<IncidentState> Ended { get; private init; } = [];

    /// <summary>What operators called for.</summary>
    public HelpRequests Help { get; internal init; } = HelpRequests.None;

    private ImmutableDictionary<int, Guid> ByPoint { get; init; } = ImmutableDictionary<int, Guid>.Empty;

    /// <summary>The open incident a point is in.</summary>
    public IncidentState? OfPoint(int index) => ByPoint.TryGetValue(index, out var id) ? Open[id] : null;

    /// <summary>Open ones, the oldest first.</summary>
    public IEnumerable<IncidentState> Oldest => Open.Values.OrderBy(i => i.Since).ThenBy(i => i.Id);

    internal IncidentState Known(Guid id) =>
        Open.GetValueOrDefault(id) ?? throw new InvalidOperationException($"There is no open incident {id}.");

    internal IncidentLedger With(IncidentState incident) => this with { Open = Open.SetItem(incident.Id, incident) };

    internal IncidentLedger Joined(Guid id, IEnumerable<int> points) =>
        this with { ByPoint = ByPoint.SetItems(points.Select(p => KeyValuePair.Create(p, id))) };

    internal IncidentLedger Without(IncidentState ended) =>
        this with
        {
            Open = Open.Remove(ended.Id),
            Ended = Ended.Add(ended),
            ByPoint = ByPoint.RemoveRange(ended.Points.Where(p => ByPoint.GetValueOrDefault(p) == ended.Id)),
        };
}
