using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Domain.CheckIns;

/// <summary>A round of roll call (điểm danh).</summary>
/// <param name="Round">From 1.</param>
/// <param name="Open">Answers are being taken.</param>
/// <param name="OpenedAt">When it opened.</param>
/// <param name="ClosedAt">When it closed.</param>
/// <param name="Answers">By index of the roster.</param>
public sealed record RollCall(int Round, bool Open, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, PointVector<RollCallAnswer?> Answers)
{
    /// <summary>It asks only those that had not answered the round before, or had trouble.</summary>
    public bool OnlyMissing { get; init; }

    public RollCallAnswer? Answer(int index) => index < Answers.Count ? Answers[index] : null;
}

/// <summary>What a point said in a round. Saying something else, or the same with another note, is a new answer that nobody has heard.</summary>
public sealed record RollCallAnswer(RollCallWord Word, DateTimeOffset At, Guid? NoteId)
{
    /// <summary>Who in the control room has read it back; absent while nobody has.</summary>
    public ReadBack? Heard { get; init; }

    /// <inheritdoc cref="OnPost.Phone"/>
    public Phoned? Phone { get; init; }
}

/// <summary>The control room's end of the closed loop.</summary>
/// <param name="By">Who heard it.</param>
/// <param name="At">When.</param>
public sealed record ReadBack(Actor By, DateTimeOffset At);

/// <summary>A round in numbers. Who was not asked and speaks up nevertheless counts as asked.</summary>
public readonly record struct RollCallTally(int Asked, int AllClear, int Trouble, int Confirmed)
{
    public int Answered => AllClear + Trouble;

    public int Silent => Asked - Answered;

    public static RollCallTally Of(ConferenceState state, SessionState session, RollCall round)
    {
        var (asked, clear, trouble, confirmed) = (0, 0, 0, 0);
        foreach (var point in state.Roster.Points)
        {
            var mark = point.Sits(session.Id) ? session.Mark(round, point.Index) : RollCallMark.NotAsked;
            asked += mark == RollCallMark.NotAsked ? 0 : 1;
            clear += mark is RollCallMark.Clear or RollCallMark.ClearHeard ? 1 : 0;
            trouble += mark is RollCallMark.Trouble or RollCallMark.TroubleHeard ? 1 : 0;
            confirmed += mark is RollCallMark.ClearHeard or RollCallMark.TroubleHeard ? 1 : 0;
        }
        return new(asked, clear, trouble, confirmed);
    }
}

/// <summary>Whom a round asks, and how a point stands in it.</summary>
public static class Rounds
{
    /// <summary>Of a round for those who are missing: the last word before it counts, through as many rounds as asked only them.</summary>
    public static bool Asks(this SessionState session, RollCall round, BridgePoint point)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(point);
        return point.Sits(session.Id) && Asks(session, round, point.Index);
    }

    private static bool Asks(SessionState session, RollCall round, int index)
    {
        while (round.OnlyMissing && round.Round > 1)
        {
            round = session.RollCalls[round.Round - 2];
            if (round.Answer(index) is { } said)
            {
                return said.Word != RollCallWord.AllClear;
            }
        }
        return true;
    }

    public static RollCallMark Mark(this SessionState session, RollCall round, int index) =>
        round.Answer(index) is { } answer
            ? (answer.Word == RollCallWord.AllClear, answer.Heard is not null) switch
            {
                (true, false) => RollCallMark.Clear,
                (true, true) => RollCallMark.ClearHeard,
                (false, false) => RollCallMark.Trouble,
                (false, true) => RollCallMark.TroubleHeard,
            }
        : Asks(session, round, index) ? RollCallMark.Silent
        : RollCallMark.NotAsked;
}
