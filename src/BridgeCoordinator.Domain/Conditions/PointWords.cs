using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Readiness;

namespace BridgeCoordinator.Domain.Conditions;

/// <summary>
/// What a point itself says in this session: its latest answered wave and its latest word in a roll call. The later word of a person
/// counts: an all-clear outdates an earlier doubt, and a good answer to a wave outdates an earlier trouble.
/// </summary>
internal readonly record struct PointWords(PointCondition? Trouble, DateTimeOffset? WellSince)
{
    /// <summary>The word of the roll call that is the trouble, if one is.</summary>
    public RollCallWord? Call { get; private init; }

    public static PointWords Of(BridgePoint point, SessionState session)
    {
        var (wave, seat) = LatestWave(point.Index, session);
        var call = LatestCall(point.Index, session);
        var (agent, person) = (seat?.AgentAnswer, seat?.OperatorAnswer);
        if (call is { Word: not RollCallWord.AllClear } && !(person is { Verdict: Contracts.Readiness.Ready } && person.At > call.At))
        {
            return new(OfCall(call), null) { Call = call.Word };
        }
        // What a named person has accepted with a reason is no trouble to call others for; the waiver itself is shown.
        var waived = seat is not null && wave!.Readiness(seat) == Contracts.Readiness.Waived;
        var clearedAt = call is { Word: RollCallWord.AllClear } ? call.At : DateTimeOffset.MinValue;
        var bad = waived ? null : Worse(Doubt(wave, agent, clearedAt), Doubt(wave, person, clearedAt));
        if (bad is { } answer)
        {
            return new(OfAnswer(wave!, answer.Answer, answer.Verdict), null);
        }
        if (seat is { Drifted: true } && !waived)
        {
            return new(OfDrift(wave!, seat), null);
        }
        DateTimeOffset? well = person is { Verdict: Contracts.Readiness.Ready } ? person.At : null;
        return new(null, call is { Word: RollCallWord.AllClear } && !(well > call.At) ? call.At : well);
    }

    private static (WaveAnswer Answer, Contracts.Readiness Verdict)? Doubt(WaveRun? wave, WaveAnswer? answer, DateTimeOffset clearedAt) =>
        answer is not null && answer.At > clearedAt && PointVerdict.OfAnswer(wave!, answer) is not Contracts.Readiness.Ready and var verdict
            ? (answer, verdict)
            : null;

    private static (WaveAnswer Answer, Contracts.Readiness Verdict)? Worse(
        (WaveAnswer Answer, Contracts.Readiness Verdict)? one,
        (WaveAnswer Answer, Contracts.Readiness Verdict)? other
    ) => one is null || other?.Verdict > one.Value.Verdict ? other : one;

    private static (WaveRun? Wave, WaveSeat? Seat) LatestWave(int index, SessionState session)
    {
        (WaveRun? Wave, WaveSeat? Seat) latest = default;
        foreach (var wave in session.Waves)
        {
            if (wave.OpenedAt is { } opened && !(latest.Wave?.OpenedAt > opened) && wave.Seat(index) is { HasAnswer: true } seat)
            {
                latest = (wave, seat);
            }
        }
        return latest;
    }

    private static RollCallAnswer? LatestCall(int index, SessionState session)
    {
        for (var round = session.RollCalls.Length - 1; round >= 0; round--)
        {
            if (session.RollCalls[round].Answer(index) is { } answer)
            {
                return answer;
            }
        }
        return null;
    }

    private static PointCondition OfCall(RollCallAnswer call) =>
        new(
            Condition.Unhealthy,
            call.Word is RollCallWord.NoPicture or RollCallWord.NoSound ? ConditionDomain.Media : ConditionDomain.Endpoint,
            "roll-call.trouble",
            new Dictionary<string, string> { ["word"] = ContractWords.Of(call.Word) },
            call.At
        );

    private static PointCondition OfDrift(WaveRun wave, WaveSeat seat) =>
        new(
            Condition.Degraded,
            ConditionDomain.Endpoint,
            "readiness.drifted",
            new Dictionary<string, string> { ["wave"] = wave.Plan.Id },
            seat.AnsweredAt ?? wave.OpenedAt ?? default
        );

    private static PointCondition OfAnswer(WaveRun wave, WaveAnswer answer, Contracts.Readiness verdict)
    {
        var checks = answer.Checks.Where(c => PointVerdict.OfResult(wave, c) == verdict).Select(c => c.Check);
        var args = new Dictionary<string, string> { ["wave"] = wave.Plan.Id, ["checks"] = string.Join(", ", checks) };
        return verdict == Contracts.Readiness.NotReady
            ? new(Condition.Unhealthy, ConditionDomain.Endpoint, "readiness.not-ready", args, answer.At)
            : new(Condition.Degraded, ConditionDomain.Endpoint, "readiness.notes", args, answer.At);
    }
}
