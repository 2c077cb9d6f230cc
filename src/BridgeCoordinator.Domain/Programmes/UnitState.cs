using System.Collections.Immutable;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Programmes;

/// <summary>A unit with what it reported.</summary>
public sealed record UnitState(ProgrammeUnit Unit)
{
    /// <summary>It need hold nothing any more.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>The conference of its level, as last reported.</summary>
    public Holding? Own { get; init; }

    /// <summary>The further conferences it hosts, by id.</summary>
    public ImmutableDictionary<string, Holding> Further { get; init; } = ImmutableDictionary.Create<string, Holding>(StringComparer.Ordinal);

    /// <summary>What it delivered, by item.</summary>
    public ImmutableDictionary<string, Delivery> Owed { get; init; } = ImmutableDictionary.Create<string, Delivery>(StringComparer.Ordinal);

    /// <summary>Every report, the corrected ones too, oldest first.</summary>
    public ImmutableList<UnitReport> Reports { get; init; } = [];

    /// <summary>What it said of one conference: its level's, or a further one.</summary>
    public Holding? Of(string? conference) => conference is null ? Own : Further.GetValueOrDefault(conference);
}

/// <summary>What a unit last said of a conference: held, or not held and why.</summary>
/// <param name="Revision">Counts its reports of this conference.</param>
/// <param name="At">When it said so.</param>
/// <param name="Held">Held.</param>
/// <param name="NotHeld">Not held.</param>
/// <param name="PlannedOn">Not held: when it is planned now.</param>
public sealed record Holding(int Revision, DateTimeOffset At, HeldReport? Held = null, NotHeldReason? NotHeld = null, DateOnly? PlannedOn = null);

/// <summary>What came in of one thing owed, in all.</summary>
public sealed record Delivery(int Revision, DateTimeOffset At, DateOnly On, int Count);

/// <summary>One report as it was made.</summary>
public sealed record UnitReport(
    UnitReportKind Kind,
    DateTimeOffset At,
    Actor By,
    Guid? NoteId,
    string? Conference = null,
    Holding? Holding = null,
    string? Item = null,
    Delivery? Delivery = null
);
