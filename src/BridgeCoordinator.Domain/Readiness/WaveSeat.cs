using System.Collections.Immutable;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Readiness;

/// <summary>What one point answered in a run.</summary>
/// <param name="AgentAnswer">The agent's latest answer.</param>
/// <param name="OperatorAnswer">The operator's latest answer.</param>
public sealed record WaveSeat(WaveAnswer? AgentAnswer, WaveAnswer? OperatorAnswer)
{
    public static WaveSeat Empty { get; } = new(null, null);

    /// <summary>What the control room ticked: the other end of two-way checks.</summary>
    public WaveAnswer? ControlAnswer { get; init; }

    /// <summary>The act that is the answer, in waves that ask for one.</summary>
    public WaveAct? Act { get; init; }

    /// <summary>The latest answer that came when the run had closed. It counts for nothing, and is shown.</summary>
    public LateAnswer? Late { get; init; }

    /// <summary>It passed in an earlier run and was not asked again.</summary>
    public bool Kept { get; init; }

    /// <summary>This run showed a set-up that is not the frozen one.</summary>
    public bool Drifted { get; init; }

    /// <summary>By whom it is excepted. They hold over later runs, for what they were granted for.</summary>
    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    /// <summary>Who is repairing it; over as soon as the point is good.</summary>
    public Fix? Fix { get; init; }

    /// <summary>How it stands by all of this, as <see cref="PointVerdict"/> says: kept here, because boards ask for it 40,000 times.</summary>
    public Standing Standing { get; init; } = Standing.Nothing;

    /// <summary>Whether anything was said in time.</summary>
    public bool HasAnswer => AgentAnswer is not null || OperatorAnswer is not null || ControlAnswer is not null;

    /// <summary>When it was last answered in time, by whatever the wave asks for.</summary>
    public DateTimeOffset? AnsweredAt
    {
        get
        {
            var last = Act?.At;
            last = AgentAnswer is { } agent && !(last > agent.At) ? agent.At : last;
            last = OperatorAnswer is { } person && !(last > person.At) ? person.At : last;
            return ControlAnswer is { } control && !(last > control.At) ? control.At : last;
        }
    }

    public WaveAnswer? Of(WaveSource source) =>
        source switch
        {
            WaveSource.Agent => AgentAnswer,
            WaveSource.Operator => OperatorAnswer,
            WaveSource.ControlRoom => ControlAnswer,
        };

    internal WaveSeat With(WaveSource source, WaveAnswer answer) =>
        source switch
        {
            WaveSource.Agent => this with { AgentAnswer = answer, Kept = false },
            WaveSource.Operator => this with { OperatorAnswer = answer, Kept = false },
            WaveSource.ControlRoom => this with { ControlAnswer = answer, Kept = false },
        };

    /// <summary>As it enters a run that asks it anew: answers gone, waivers and the promise of a repair stand.</summary>
    internal WaveSeat AskedAgain() => Waivers.IsEmpty && Fix is null ? Empty : Empty with { Waivers = Waivers, Fix = Fix };
}

/// <summary>A readiness while answers are taken, and what it becomes when they are not any more.</summary>
public readonly record struct Standing(Contracts.Readiness Open, Contracts.Readiness Closed)
{
    public static Standing Nothing { get; } = new(Contracts.Readiness.Pending, Contracts.Readiness.NoAnswer);
}

/// <summary>One answer.</summary>
/// <param name="Verdict">The worst of the checks.</param>
/// <param name="Checks">Each check.</param>
/// <param name="At">When it was given.</param>
/// <param name="NoteId">Its free text, if any.</param>
public sealed record WaveAnswer(Contracts.Readiness Verdict, IReadOnlyList<CheckResult> Checks, DateTimeOffset At, Guid? NoteId)
{
    /// <summary>It was said by phone.</summary>
    public CheckIns.Phoned? Phone { get; init; }
}

/// <summary>An act that is an answer: on post, a word in the roll call, a headcount.</summary>
/// <param name="Verdict">Ready, or NotReady where the roll call told of trouble.</param>
/// <param name="At">When it was written down.</param>
public sealed record WaveAct(Contracts.Readiness Verdict, DateTimeOffset At);

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

/// <summary>A waiver (chấp nhận ngoại lệ).</summary>
/// <param name="Check">For which check; absent: the whole wave.</param>
/// <param name="By">Who granted it.</param>
/// <param name="At">When.</param>
/// <param name="NoteId">The reason.</param>
/// <param name="Reds">Of the whole wave: what was wrong then, and alone is excused; absent in journals older than this: everything is.</param>
public sealed record Waiver(string? Check, Actor By, DateTimeOffset At, Guid NoteId, WaivedReds? Reds = null);

/// <summary>A repair somebody has taken upon them.</summary>
/// <param name="By">Who.</param>
/// <param name="At">Since when.</param>
/// <param name="ExpectedBy">By when it should be done; past it the promise counts no more.</param>
public sealed record Fix(Actor By, DateTimeOffset At, DateTimeOffset ExpectedBy)
{
    public bool Holds(DateTimeOffset now) => now < ExpectedBy;
}
