using System.Collections.Immutable;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Setups;

/// <summary>What the set-up of every point is, and what was frozen of it.</summary>
public sealed record SetupBook
{
    public static SetupBook Empty { get; } = new();

    /// <summary>By index of the roster; shorter than it until the later ones report.</summary>
    public PointVector<PointSetup?> Points { get; init; } = PointVector<PointSetup?>.Empty;

    /// <summary>Since when it is frozen, if it is.</summary>
    public DateTimeOffset? FrozenAt { get; init; }

    /// <summary>SHA-256 over what was frozen.</summary>
    public string? Fingerprint { get; init; }

    public PointSetup? Of(int index) => index < Points.Count ? Points[index] : null;

    internal SetupBook With(int index, PointSetup setup, object? batch)
    {
        var points = Points.Grown(index + 1, null).With(index, setup, batch);
        return ReferenceEquals(points, Points) ? this : this with { Points = points };
    }

    internal SetupBook Sealed() => Points.Sealed() is var points && ReferenceEquals(points, Points) ? this : this with { Points = points };
}

/// <summary>The set-up of one point.</summary>
/// <param name="Agent">What its agent last reported.</param>
/// <param name="Operator">What its operator last reported.</param>
/// <param name="At">When either did.</param>
public sealed record PointSetup(ImmutableArray<SetupItem> Agent, ImmutableArray<SetupItem> Operator, DateTimeOffset At)
{
    /// <summary>What was frozen; default before.</summary>
    public ImmutableArray<SetupItem>? Frozen { get; init; }

    /// <summary>Of it, what the agent had said.</summary>
    public ImmutableArray<SetupItem> FrozenAgent { get; init; } = [];

    /// <summary>Of it, what the operator had said.</summary>
    public ImmutableArray<SetupItem> FrozenOperator { get; init; } = [];

    /// <summary>When.</summary>
    public DateTimeOffset? FrozenAt { get; init; }

    /// <summary>A difference nobody has tested yet.</summary>
    public Drift? Drift { get; init; }

    /// <summary>What a source says replaces what it said before, and leaves alone what others said. The control room says nothing of a set-up.</summary>
    public static PointSetup? Told(PointSetup? known, WaveSource source, IReadOnlyList<SetupItem> items, DateTimeOffset at)
    {
        var now = (known ?? new PointSetup([], [], at)) with { At = at };
        return source switch
        {
            WaveSource.Agent => now with { Agent = [.. items] },
            WaveSource.Operator => now with { Operator = [.. items] },
            WaveSource.ControlRoom => known,
        };
    }

    /// <summary>All of it, in one order, with the lines the roster names: a carrier that changes in the plan is a change too.</summary>
    public ImmutableArray<SetupItem> Whole(BridgePoint point) =>
        [
            .. Agent
                .Concat(Operator)
                .Concat(point.Line.Lines.Select(line => new SetupItem(SetupKind.Line, $"{line.Role} {line.Carrier}")))
                .Distinct()
                .OrderBy(item => item.Kind)
                .ThenBy(item => item.Value, StringComparer.Ordinal),
        ];

    /// <summary>What differs from the frozen set-up, kind by kind; nothing while nothing is frozen.</summary>
    public IReadOnlyList<SetupChange> Changes(BridgePoint point) => Frozen is { } frozen ? Differences.Between(frozen, Whole(point)) : [];

    /// <summary>Who told these changes, and so must have a part in testing them: nobody where the plan changed a line.</summary>
    public IEnumerable<WaveSource> Tellers(IReadOnlyList<SetupChange> changes)
    {
        if (Differences.Between(FrozenAgent, Agent).Any(own => changes.Any(change => change.Kind == own.Kind)))
        {
            yield return WaveSource.Agent;
        }
        if (Differences.Between(FrozenOperator, Operator).Any(own => changes.Any(change => change.Kind == own.Kind)))
        {
            yield return WaveSource.Operator;
        }
    }
}

/// <summary>A difference from the frozen set-up, and the run that showed it.</summary>
public sealed record Drift(string SessionId, string WaveId, int Run, IReadOnlyList<SetupChange> Changes, DateTimeOffset At)
{
    /// <summary>The run that showed just this first, if it was another: it was not tested since.</summary>
    public Drift? First { get; init; }

    /// <summary>Since when it is known.</summary>
    public DateTimeOffset Since => (First ?? this).At;

    /// <summary>Just this was known before this run began: what is answered in it is the new test.</summary>
    public bool WasKnownTo(string sessionId, string waveId, int run, IReadOnlyList<SetupChange> changes) =>
        (First ?? this) is var first && (first.SessionId, first.WaveId, first.Run) != (sessionId, waveId, run) && Changes.SequenceEqual(changes);
}

/// <summary>What differs between two set-ups.</summary>
public static class Differences
{
    /// <summary>One change for each kind in which they differ.</summary>
    public static IReadOnlyList<SetupChange> Between(IEnumerable<SetupItem> from, IEnumerable<SetupItem> to)
    {
        var (before, after) = (from.ToLookup(i => i.Kind, i => i.Value), to.ToLookup(i => i.Kind, i => i.Value));
        return
        [
            .. before
                .Select(g => g.Key)
                .Union(after.Select(g => g.Key))
                .Order()
                .Select(kind => new SetupChange(kind, Said(before[kind].Except(after[kind])), Said(after[kind].Except(before[kind]))))
                .Where(change => change.From is not null || change.To is not null),
        ];
    }

    private static string? Said(IEnumerable<string> values) => string.Join(", ", values.Order(StringComparer.Ordinal)) is { Length: > 0 } text ? text : null;
}
