using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Readiness;

/// <summary>A readiness wave (đợt kiểm tra) and its latest run. Earlier runs stand in the journal.</summary>
public sealed record WaveRun
{
    public required WavePlan Plan { get; init; }

    public WaveState State { get; init; }

    /// <summary>From 1; 0 before it first opened.</summary>
    public int Run { get; init; }

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
    public WaveResult? Result { get; init; }

    /// <summary>By index of the roster; empty before it opened.</summary>
    public PointVector<WaveSeat> Answers { get; init; } = PointVector<WaveSeat>.Empty;

    /// <summary>How long a run lasts, at least a minute.</summary>
    public TimeSpan Length
    {
        get
        {
            var planned = (PlannedDeadline - OpensAt) ?? Plan.Deadline.Elapsed - Plan.Opens.Elapsed;
            return planned > TimeSpan.FromMinutes(1) ? planned : TimeSpan.FromMinutes(1);
        }
    }

    public bool AnsweredBy(WaveSource source) => Plan.AnsweredBy.Contains(source);

    /// <summary>What a point said in this run.</summary>
    public WaveSeat Seat(int index) => index < Answers.Count ? Answers[index] : WaveSeat.Empty;

    /// <summary>The readiness of a point: the worst of the sources that must answer; Pending until all did, NoAnswer if the run ended before.</summary>
    public Contracts.Readiness Readiness(int index) => Readiness(Seat(index));

    /// <inheritdoc cref="Readiness(int)"/>
    public Contracts.Readiness Readiness(WaveSeat seat)
    {
        var (worst, missing) = (Contracts.Readiness.Ready, false);
        foreach (var source in Plan.AnsweredBy)
        {
            if (seat.Of(source) is not { } answer)
            {
                missing = true;
            }
            else if (answer.Verdict > worst)
            {
                worst = answer.Verdict;
            }
        }
        return !missing ? worst
            : State != WaveState.Closed ? Contracts.Readiness.Pending
            : worst == Contracts.Readiness.NotReady ? worst
            : Contracts.Readiness.NoAnswer;
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
}

/// <summary>How a run ended, in points.</summary>
public sealed record WaveResult(int Ready, int ReadyWithNotes, int NotReady, int NoAnswer);

/// <summary>What one point answered in a run.</summary>
/// <param name="AgentAnswer">The agent's latest answer.</param>
/// <param name="OperatorAnswer">The operator's latest answer.</param>
public sealed record WaveSeat(WaveAnswer? AgentAnswer, WaveAnswer? OperatorAnswer)
{
    public static WaveSeat Empty { get; } = new(null, null);

    /// <summary>The latest answer that came when the run had closed. It counts for nothing, and is shown.</summary>
    public LateAnswer? Late { get; init; }

    /// <summary>Whether anything was said in time.</summary>
    public bool HasAnswer => AgentAnswer is not null || OperatorAnswer is not null;

    public WaveAnswer? Of(WaveSource source) => source == WaveSource.Agent ? AgentAnswer : OperatorAnswer;
}

/// <summary>One answer.</summary>
/// <param name="Verdict">The worst of the checks.</param>
/// <param name="Checks">Each check.</param>
/// <param name="At">When it was given.</param>
/// <param name="NoteId">Its free text, if any.</param>
public sealed record WaveAnswer(Contracts.Readiness Verdict, IReadOnlyList<CheckResult> Checks, DateTimeOffset At, Guid? NoteId);

/// <summary>An answer that came when its run had closed.</summary>
/// <param name="Source">Who answered.</param>
/// <param name="Verdict">The worst of the checks.</param>
/// <param name="Checks">Each check.</param>
/// <param name="OccurredAt">When it was given, by its sender.</param>
/// <param name="At">When it arrived.</param>
/// <param name="NoteId">Its free text, if any.</param>
public sealed record LateAnswer(
    WaveSource Source,
    Contracts.Readiness Verdict,
    IReadOnlyList<CheckResult> Checks,
    DateTimeOffset OccurredAt,
    DateTimeOffset At,
    Guid? NoteId
);
