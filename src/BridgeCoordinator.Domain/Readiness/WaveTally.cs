using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;

namespace BridgeCoordinator.Domain.Readiness;

/// <summary>How many points stand where in a wave: all that are asked, or those that count for its quorum.</summary>
public sealed record WaveTally(int Points, int Ready, int ReadyWithNotes, int Waived, int NotReady, int NoAnswer, int Pending, int Late)
{
    /// <summary>Ready, ready with notes or waived.</summary>
    public int Good => Ready + ReadyWithNotes + Waived;

    /// <summary>Every point the wave asks.</summary>
    public static WaveTally Of(ConferenceState state, SessionState session, WaveRun wave) => Over(state, session, wave, required: false);

    /// <summary>The points its quorum counts: those that must, of those that sit in the session.</summary>
    public static WaveTally OfRequired(ConferenceState state, SessionState session, WaveRun wave) => Over(state, session, wave, required: true);

    /// <summary>Over any part of the points.</summary>
    public static WaveTally Over(IEnumerable<BridgePoint> points, WaveRun wave)
    {
        Span<int> tally = stackalloc int[6];
        var (all, late) = (0, 0);
        foreach (var point in points)
        {
            var seat = wave.Seat(point.Index);
            tally[(int)wave.Readiness(seat)]++;
            late += seat.Late is null ? 0 : 1;
            all++;
        }
        return new(
            all,
            tally[(int)Contracts.Readiness.Ready],
            tally[(int)Contracts.Readiness.ReadyWithNotes],
            tally[(int)Contracts.Readiness.Waived],
            tally[(int)Contracts.Readiness.NotReady],
            tally[(int)Contracts.Readiness.NoAnswer],
            tally[(int)Contracts.Readiness.Pending],
            late
        );
    }

    private static WaveTally Over(ConferenceState state, SessionState session, WaveRun wave, bool required) =>
        Over(state.Roster.Points.Where(p => p.Sits(session.Id) && (p.Counts || !required)), wave);
}

/// <summary>A quorum: the share of the points that count which are good.</summary>
public static class Quorum
{
    /// <summary>Enough of them. Where nobody counts, nobody is missing.</summary>
    public static bool IsReached(WaveTally required, int percent)
    {
        ArgumentNullException.ThrowIfNull(required);
        return required.Good * 100L >= (long)percent * required.Points;
    }

    /// <summary>The wave is over and enough points are good: at its deadline, or since by waivers.</summary>
    public static bool HasPassed(ConferenceState state, SessionState session, WaveRun wave) =>
        wave.State == WaveState.Closed && IsReached(WaveTally.OfRequired(state, session, wave), wave.QuorumPercent);
}
