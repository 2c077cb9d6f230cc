using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Domain.Readiness;

/// <summary>
/// The verdict of a point from its checks. A check that is not ready makes the point not ready, an advisory one only a note; a check not
/// made by everybody who must leaves the point pending, and without an answer when the run ends; a two-way check needs both ends. A waiver
/// counts only where it is needed (who is ready without it is ready), and only for what it was granted for.
/// </summary>
public static class PointVerdict
{
    /// <summary>How a seat stands in a run of this wave.</summary>
    public static Standing Of(WaveRun wave, WaveSeat seat)
    {
        var plain = Of(wave, seat, seat.Drifted, excepted: false);
        if (IsGood(plain.Closed) || seat.Waivers.IsEmpty)
        {
            return plain;
        }
        var waived = new Standing(Contracts.Readiness.Waived, Contracts.Readiness.Waived);
        foreach (var waiver in seat.Waivers)
        {
            if (waiver.Check is null && waiver.Reds?.Excuse(wave, seat) != false)
            {
                return waived;
            }
        }
        return IsGood(Of(wave, seat, seat.Drifted, excepted: true).Closed) ? waived : plain;
    }

    /// <summary>Whether the seat would be good but for its drift: the new test was made.</summary>
    public static bool IsTested(WaveRun wave, WaveSeat seat) => IsGood(Of(wave, seat, drifted: false, excepted: false).Closed);

    /// <summary>Ready, ready with notes or waived: what a quorum counts.</summary>
    public static bool IsGood(Contracts.Readiness readiness) =>
        readiness is Contracts.Readiness.Ready or Contracts.Readiness.ReadyWithNotes or Contracts.Readiness.Waived;

    /// <summary>How one check of a seat stands; Pending while somebody who must make it has not.</summary>
    public static Contracts.Readiness OfCheck(WaveRun wave, int check, WaveSeat seat)
    {
        var (id, rule) = (wave.Plan.Checks[check], wave.Rule(check));
        var (worst, any, missing) = (Contracts.Readiness.Ready, false, false);
        foreach (var source in wave.Plan.AnsweredBy)
        {
            if (Result(seat.Of(source), id) is { } result)
            {
                (worst, any) = (Max(worst, Weigh(result, rule)), true);
            }
            else
            {
                missing |= rule is not null && Needs(rule.By, source);
            }
        }
        return missing || !any ? Contracts.Readiness.Pending : worst;
    }

    /// <summary>What one answer says of the point, weighed.</summary>
    public static Contracts.Readiness OfAnswer(WaveRun wave, WaveAnswer answer)
    {
        if (wave.Rules.IsEmpty)
        {
            return answer.Verdict;
        }
        var worst = Contracts.Readiness.Ready;
        foreach (var result in answer.Checks)
        {
            worst = Max(worst, OfResult(wave, result));
        }
        return worst;
    }

    /// <summary>What one result says, weighed.</summary>
    public static Contracts.Readiness OfResult(WaveRun wave, CheckResult result)
    {
        var check = wave.Plan.Checks.IndexOf(result.Check);
        return Weigh(result, check < 0 ? null : wave.Rule(check));
    }

    /// <summary>Whether a check that is so made is this source's to make.</summary>
    public static bool Needs(CheckBy by, WaveSource source) =>
        source switch
        {
            WaveSource.Agent => by == CheckBy.Agent,
            WaveSource.Operator => by is CheckBy.Operator or CheckBy.TwoWay,
            WaveSource.ControlRoom => by == CheckBy.TwoWay,
        };

    /// <summary>Whether somebody who must has not answered yet, but for what waivers of single checks excuse.</summary>
    internal static bool IsMissing(WaveRun wave, WaveSeat seat, bool excepted) => Said(wave, seat, excepted).Missing;

    /// <summary>Whether a waiver of just this check stands.</summary>
    internal static bool IsExcepted(WaveSeat seat, string check)
    {
        foreach (var waiver in seat.Waivers)
        {
            if (waiver.Check == check)
            {
                return true;
            }
        }
        return false;
    }

    private static (Contracts.Readiness Worst, bool Missing) Said(WaveRun wave, WaveSeat seat, bool excepted) =>
        wave.Plan.Kind == WaveKind.Checks ? OfChecks(wave, seat, excepted) : OfAct(seat);

    private static Standing Of(WaveRun wave, WaveSeat seat, bool drifted, bool excepted)
    {
        var (worst, missing) = Said(wave, seat, excepted);
        worst = drifted ? Contracts.Readiness.NotReady : worst;
        return !missing ? new(worst, worst)
            : worst == Contracts.Readiness.NotReady ? new(Contracts.Readiness.Pending, worst)
            : Standing.Nothing;
    }

    private static (Contracts.Readiness Worst, bool Missing) OfAct(WaveSeat seat) =>
        seat.Act is { } act ? (act.Verdict, false) : (Contracts.Readiness.Ready, true);

    private static (Contracts.Readiness Worst, bool Missing) OfChecks(WaveRun wave, WaveSeat seat, bool excepted)
    {
        var (worst, missing, loose) = (Contracts.Readiness.Ready, false, false);
        for (var check = 0; check < wave.Plan.Checks.Count; check++)
        {
            var (id, rule) = (wave.Plan.Checks[check], wave.Rule(check));
            loose |= rule is null;
            if (excepted && IsExcepted(seat, id))
            {
                continue;
            }
            foreach (var source in wave.Plan.AnsweredBy)
            {
                if (Result(seat.Of(source), id) is { } result)
                {
                    worst = Max(worst, Weigh(result, rule));
                }
                else
                {
                    missing |= rule is { Advisory: false } && Needs(rule.By, source);
                }
            }
        }
        // Where nobody said anything, not even advice, "ready" would be a lie.
        missing |= !excepted && !seat.HasAnswer;
        // A check nobody defined is anybody's: whoever answers the wave must have said something, whatever it was.
        foreach (var source in wave.Plan.AnsweredBy)
        {
            missing |= loose && seat.Of(source) is null;
            worst = wave.Rules.IsEmpty && !excepted && seat.Of(source) is { } answer ? Max(worst, answer.Verdict) : worst;
        }
        return (worst, missing);
    }

    /// <summary>What a result means: a bound of the plan outweighs the word of the one who measured, and advice never fails a point.</summary>
    private static Contracts.Readiness Weigh(CheckResult result, CheckPlan? rule)
    {
        if (rule is null)
        {
            return result.Result;
        }
        var broken = result.Value > rule.AtMost || result.Value < rule.AtLeast;
        var word = broken ? Contracts.Readiness.NotReady : result.Result;
        return rule.Advisory && word == Contracts.Readiness.NotReady ? Contracts.Readiness.ReadyWithNotes : word;
    }

    private static int IndexOf(this IReadOnlyList<string> ids, string id)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            if (ids[i] == id)
            {
                return i;
            }
        }
        return -1;
    }

    private static CheckResult? Result(WaveAnswer? answer, string check)
    {
        for (var i = 0; i < answer?.Checks.Count; i++)
        {
            if (answer.Checks[i].Check == check)
            {
                return answer.Checks[i];
            }
        }
        return null;
    }

    private static Contracts.Readiness Max(Contracts.Readiness one, Contracts.Readiness other) => one > other ? one : other;
}
