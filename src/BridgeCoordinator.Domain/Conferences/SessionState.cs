using System.Collections.Immutable;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Cues;
using BridgeCoordinator.Domain.Go;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.Conferences;

/// <summary>A session (buổi): its plan, where it is in its life, and what its points said.</summary>
public sealed record SessionState
{
    public required SessionPlan Plan { get; init; }

    public string Id => Plan.Id;

    /// <summary>T-0; absent while nobody knows, and then nothing falls due.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>The start a person gave it. It follows neither plan nor other session any more.</summary>
    public DateTimeOffset? ShiftedTo { get; init; }

    /// <summary>When it moves to Gathering.</summary>
    public DateTimeOffset? GatheringAt { get; init; }

    /// <summary>By when operators are on post; later is late.</summary>
    public DateTimeOffset? OnPostBy { get; init; }

    /// <summary>After this nobody gathers for it any more: the start plus twelve hours for each half-day.</summary>
    public DateTimeOffset? EndsBy => StartsAt?.AddHours(12 * Math.Clamp(Plan.LengthHalfDays, 1, 60));

    public SessionPhase Phase { get; init; }

    /// <summary>Since when it is in this phase; absent while nothing happened.</summary>
    public DateTimeOffset? PhaseSince { get; init; }

    /// <summary>Counts how often its hours were moved.</summary>
    public int Revision { get; init; }

    /// <summary>A wave that agents answer has opened: from now to the session's end its points are watched.</summary>
    public bool Watched { get; init; }

    /// <summary>The whole session passed while nobody could ring its gathering.</summary>
    public bool GatheringSkipped { get; init; }

    /// <summary>By index of the roster; as long as the roster.</summary>
    public PointVector<SessionSeat> Seats { get; init; } = PointVector<SessionSeat>.Empty;

    /// <summary>As the plan orders them.</summary>
    public ImmutableArray<WaveRun> Waves { get; init; } = [];

    /// <summary>By round, from 1.</summary>
    public ImmutableArray<RollCall> RollCalls { get; init; } = [];

    /// <summary>What levels have signed of its headcounts.</summary>
    public AttendanceBook Attendance { get; init; } = AttendanceBook.Empty;

    /// <summary>What the director decided, in order; the last counts.</summary>
    public ImmutableArray<GoDecision> Decisions { get; init; } = [];

    /// <summary>How it is being run: who is called, who is on air.</summary>
    public LiveBook Live { get; init; } = LiveBook.Empty;

    /// <summary>It has begun before the delegates, or is over: its start stays.</summary>
    public bool HasStarted => Phase is SessionPhase.Live or SessionPhase.Recess or SessionPhase.Closed;

    public WaveRun? Wave(string waveId) => Waves.FirstOrDefault(w => w.Plan.Id == waveId);

    /// <summary>The wave that opened last, if any did.</summary>
    public WaveRun? LatestWave => Waves.Where(w => w.OpenedAt is not null).MaxBy(w => w.OpenedAt);

    /// <summary>The round whose answers are being taken, if any.</summary>
    public RollCall? OpenRollCall => RollCalls is [.., { Open: true } last] ? last : null;

    /// <summary>The open waves that are a roll call.</summary>
    internal IEnumerable<WaveRun> OpenCalls => Waves.Where(w => w is { State: WaveState.Open, Plan.Kind: WaveKind.RollCall });

    /// <summary>The seat of a point; the empty one where there is none.</summary>
    public SessionSeat Seat(int index) => index < Seats.Count ? Seats[index] : SessionSeat.Empty;

    internal bool HasHistory =>
        Phase != SessionPhase.Planned
        || Waves.Any(w => w.State is WaveState.Open or WaveState.Closed)
        || RollCalls.Length > 0
        || Live != LiveBook.Empty
        || Seats.Any(seat => seat != SessionSeat.Empty);

    internal SessionState With(WaveRun wave) => this with { Waves = [.. Waves.Select(w => w.Plan.Id == wave.Plan.Id ? wave : w)] };

    internal SessionState WithSeat(int index, SessionSeat seat, object? batch)
    {
        var seats = Seats.With(index, seat, batch);
        return ReferenceEquals(seats, Seats) ? this : this with { Seats = seats };
    }

    internal SessionState Grown(int points) =>
        this with
        {
            Seats = Seats.Grown(points, SessionSeat.Empty),
            Waves = [.. Waves.Select(w => w.Run == 0 ? w : w with { Answers = w.Answers.Grown(points, WaveSeat.Empty) })],
            RollCalls = [.. RollCalls.Select(r => r with { Answers = r.Answers.Grown(points, null) })],
        };

    /// <summary>Safe to publish. What did not change stays the same object: boards know by that what they need not draw again.</summary>
    internal SessionState Sealed()
    {
        var (seats, changed) = (Seats.Sealed(), false);
        var waves = Waves.Select(w => w.Answers.Sealed() is var answers && ReferenceEquals(answers, w.Answers) ? w : w with { Answers = answers }).ToArray();
        var calls = RollCalls.Select(r => r.Answers.Sealed() is var answers && ReferenceEquals(answers, r.Answers) ? r : r with { Answers = answers }).ToArray();
        changed |= !ReferenceEquals(seats, Seats);
        changed |= waves.Where((w, i) => !ReferenceEquals(w, Waves[i])).Any() || calls.Where((c, i) => !ReferenceEquals(c, RollCalls[i])).Any();
        return changed ? this with { Seats = seats, Waves = [.. waves], RollCalls = [.. calls] } : this;
    }
}
