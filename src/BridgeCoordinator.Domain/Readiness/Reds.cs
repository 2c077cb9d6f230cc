using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Domain.Readiness;

/// <summary>What is wrong with a point in a wave, in the words a waiver of the whole wave is held against.</summary>
internal static class Reds
{
    public static WaivedReds Of(WaveRun wave, WaveSeat seat) =>
        new([.. Failed(wave, seat).Distinct(StringComparer.Ordinal)], PointVerdict.IsMissing(wave, seat, excepted: false), IsActRed(seat), seat.Drifted);

    /// <summary>Whether all that is wrong now was wrong when the waiver was granted, or is excused by one of its own.</summary>
    public static bool Excuse(this WaivedReds reds, WaveRun wave, WaveSeat seat) =>
        (reds.NoAnswer || !PointVerdict.IsMissing(wave, seat, excepted: true))
        && (reds.Act || !IsActRed(seat))
        && (reds.Drift || !seat.Drifted)
        && Failed(wave, seat).All(check => reds.Checks.Contains(check) || PointVerdict.IsExcepted(seat, check));

    private static IEnumerable<string> Failed(WaveRun wave, WaveSeat seat) =>
        from answer in new[] { seat.AgentAnswer, seat.OperatorAnswer, seat.ControlAnswer }
        where answer is not null
        from result in answer.Checks
        where (wave.Rules.IsEmpty || wave.Plan.Checks.Contains(result.Check)) && PointVerdict.OfResult(wave, result) == Contracts.Readiness.NotReady
        select result.Check;

    private static bool IsActRed(WaveSeat seat) => seat.Act?.Verdict == Contracts.Readiness.NotReady;
}
