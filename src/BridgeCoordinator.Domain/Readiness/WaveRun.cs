using System.Collections.Immutable;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Readiness;

/// <summary>A readiness wave (đợt kiểm tra) and its latest run. Of earlier runs the results stand here, the answers in the journal.</summary>
public sealed record WaveRun
{
    public required WavePlan Plan { get; init; }

    /// <summary>What its checks are, in the plan's order, null where nothing defines one; empty where nothing defines any.</summary>
    public ImmutableArray<CheckPlan?> Rules { get; init; } = [];

    public WaveState State { get; init; }

    /// <summary>From 1; 0 before it first opened.</summary>
    public int Run { get; init; }

    /// <summary>This run asks only those that had not passed the one before.</summary>
    public bool FailedOnly { get; init; }

    /// <summary>When the plan opens it.</summary>
    public DateTimeOffset? OpensAt { get; init; }

    /// <summary>When the plan ends it.</summary>
    public DateTimeOffset? PlannedDeadline { get; init; }

    /// <summary>When answers of this run stop counting; before it opened, the planned one.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>Counts how often its hours were moved or it was run.</summary>
    public int Revision { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The result of the last run that closed.</summary>
    public WaveResult? Result => Ended is [.., var last] ? last : null;

    /// <summary>The runs that closed, with their results at the deadline: evidence, never changed.</summary>
    public ImmutableArray<WaveResult> Ended { get; init; } = [];

    /// <summary>By index of the roster; empty before it opened.</summary>
    public PointVector<WaveSeat> Answers { get; init; } = PointVector<WaveSeat>.Empty;

    /// <summary>How many of those that count must be good, 0–100.</summary>
    public int QuorumPercent => Plan.QuorumPercent ?? 100;

    /// <summary>How long a run lasts, at least a minute.</summary>
    public TimeSpan Length
    {
        get
        {
            var planned = (PlannedDeadline - OpensAt) ?? Plan.Deadline.Elapsed - Plan.Opens.Elapsed;
            return planned > TimeSpan.FromMinutes(1) ? planned : TimeSpan.FromMinutes(1);
        }
    }

    public bool AnsweredBy(WaveSource source) => Plan.Kind == WaveKind.Checks && Plan.AnsweredBy.Contains(source);

    /// <summary>Whether a point stays pending without this source's answer: of advice alone nobody is asked twice.</summary>
    public bool Needs(WaveSource source) => AnsweredBy(source) && Plan.Checks.Where((_, check) => Rule(check) is not { } rule || (!rule.Advisory && PointVerdict.Needs(rule.By, source))).Any();

    /// <summary>What is known of a check, by its place in the plan.</summary>
    public CheckPlan? Rule(int check) => Rules.IsEmpty ? null : Rules[check];

    /// <summary>The checks this source is to make.</summary>
    public IEnumerable<string> ChecksOf(WaveSource source) =>
        Plan.Checks.Where((_, check) => Rule(check) is not { } rule || PointVerdict.Needs(rule.By, source));

    /// <summary>What a point said in this run.</summary>
    public WaveSeat Seat(int index) => index < Answers.Count ? Answers[index] : WaveSeat.Empty;

    /// <summary>The readiness of a point: Pending until all did who must, NoAnswer if the run ended before.</summary>
    public Contracts.Readiness Readiness(int index) => Readiness(Seat(index));

    /// <inheritdoc cref="Readiness(int)"/>
    public Contracts.Readiness Readiness(WaveSeat seat) => State == WaveState.Closed ? seat.Standing.Closed : seat.Standing.Open;

    /// <summary>Whether its gate, if it has one, stands before the start of a session that begins then: what opens after the start guards nothing.</summary>
    public bool Guards(DateTimeOffset? startsAt) =>
        Plan.Gate != GateKind.None && (OpensAt is { } opens && startsAt is { } start ? opens < start : Plan.Opens.Elapsed <= TimeSpan.Zero);

    /// <summary>The seat with its standing: every change of a seat passes here.</summary>
    internal WaveSeat Judged(WaveSeat seat)
    {
        var standing = PointVerdict.Of(this, seat);
        // Who is ready needs no repair any more. A waiver repairs nothing.
        var done = seat.Fix is not null && standing.Closed is Contracts.Readiness.Ready or Contracts.Readiness.ReadyWithNotes;
        return seat with { Standing = standing, Fix = done ? null : seat.Fix };
    }

    internal WaveRun WithSeat(int index, WaveSeat seat, object? batch)
    {
        var answers = Answers.With(index, Judged(seat), batch);
        return ReferenceEquals(answers, Answers) ? this : this with { Answers = answers };
    }

    /// <summary>Planned anew. What is asked now is judged by the new rules; what is over stays as it was judged.</summary>
    internal WaveRun Planned(WavePlan plan, IReadOnlyList<CheckPlan>? checks)
    {
        var planned = this with { Plan = plan, Rules = RulesOf(plan, checks) };
        if (State != WaveState.Open)
        {
            return planned;
        }
        var answers = planned.Answers;
        for (var i = 0; i < answers.Count; i++)
        {
            if (!ReferenceEquals(answers[i], WaveSeat.Empty))
            {
                answers = answers.With(i, planned.Judged(answers[i]));
            }
        }
        return planned with { Answers = answers };
    }

    /// <summary>The run with new hours. Closed it stays; open it keeps its answers and moves its deadline; skipped it is planned anew if there is time.</summary>
    internal WaveRun Rescheduled(DateTimeOffset? start, TimeZoneInfo zone, DateTimeOffset at)
    {
        var (opens, deadline) = (
            start is { } t ? Plan.Opens.From(t, zone) : (DateTimeOffset?)null,
            start is { } u ? Plan.Deadline.From(u, zone) : (DateTimeOffset?)null
        );
        if (opens == OpensAt && deadline == PlannedDeadline)
        {
            return this;
        }
        var moved = this with { OpensAt = opens, PlannedDeadline = deadline, Revision = Revision + 1 };
        return State switch
        {
            WaveState.Planned => moved with { Deadline = deadline },
            WaveState.Open => moved with { Deadline = Deadline + (deadline - PlannedDeadline ?? TimeSpan.Zero) },
            WaveState.Skipped when deadline > at => moved with { Deadline = deadline, State = WaveState.Planned },
            WaveState.Skipped or WaveState.Closed => this,
        };
    }

    private static ImmutableArray<CheckPlan?> RulesOf(WavePlan plan, IReadOnlyList<CheckPlan>? checks)
    {
        var rules = plan.Checks.Select(id => checks?.FirstOrDefault(c => c.Id == id)).ToImmutableArray();
        return rules.Any(rule => rule is not null) ? rules : [];
    }
}

/// <summary>How a run ended, in points.</summary>
/// <param name="Run">Which.</param>
/// <param name="FailedOnly">It asked only those that had not passed.</param>
/// <param name="OpenedAt">When it opened.</param>
/// <param name="ClosedAt">When it closed.</param>
/// <param name="Ready">Points ready.</param>
/// <param name="ReadyWithNotes">Points ready with notes.</param>
/// <param name="NotReady">Points not ready.</param>
/// <param name="NoAnswer">Points without an answer.</param>
/// <param name="Waived">Points waived.</param>
/// <param name="Required">Points that counted; absent in journals older than quorums.</param>
/// <param name="Passed">Whether the quorum was reached at the deadline; absent likewise.</param>
public sealed record WaveResult(
    int Run,
    bool FailedOnly,
    DateTimeOffset OpenedAt,
    DateTimeOffset ClosedAt,
    int Ready,
    int ReadyWithNotes,
    int NotReady,
    int NoAnswer,
    int Waived,
    int? Required,
    bool? Passed
);
