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
    public static PointWords Of(BridgePoint point, SessionState session)
    {
        var (wave, seat) = LatestWave(point.Index, session);
        var call = LatestCall(point.Index, session);
        var (agent, person) = (seat?.AgentAnswer, seat?.OperatorAnswer);
        if (call is { Word: not RollCallWord.AllClear } && !(person is { Verdict: Contracts.Readiness.Ready } && person.At > call.At))
        {
            return new(OfCall(call), null);
        }
        var clearedAt = call is { Word: RollCallWord.AllClear } ? call.At : DateTimeOffset.MinValue;
        var bad = Worse(Doubt(agent, clearedAt), Doubt(person, clearedAt));
        if (bad is not null)
        {
            return new(OfAnswer(wave!, bad), null);
        }
        DateTimeOffset? well = person is { Verdict: Contracts.Readiness.Ready } ? person.At : null;
        return new(null, call is { Word: RollCallWord.AllClear } && !(well > call.At) ? call.At : well);
    }

    private static WaveAnswer? Doubt(WaveAnswer? answer, DateTimeOffset clearedAt) =>
        answer is not null && answer.Verdict != Contracts.Readiness.Ready && answer.At > clearedAt ? answer : null;

    private static WaveAnswer? Worse(WaveAnswer? one, WaveAnswer? other) => one is null || other?.Verdict > one.Verdict ? other : one;

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

    private static PointCondition OfAnswer(WaveRun wave, WaveAnswer answer)
    {
        var checks = answer.Checks.Where(c => c.Result == answer.Verdict).Select(c => c.Check);
        var args = new Dictionary<string, string> { ["wave"] = wave.Plan.Id, ["checks"] = string.Join(", ", checks) };
        return answer.Verdict == Contracts.Readiness.NotReady
            ? new(Condition.Unhealthy, ConditionDomain.Endpoint, "readiness.not-ready", args, answer.At)
            : new(Condition.Degraded, ConditionDomain.Endpoint, "readiness.notes", args, answer.At);
    }
}
