using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Conferences;

namespace BridgeCoordinator.Domain.Readiness;

/// <summary>
/// Over how long a fleet spreads its answers: about seventy a second, which one desk takes without noticing and one province's network too. A
/// small fleet answers at once, and never more than half the time is spent waiting for one's turn.
/// </summary>
public static class WaveSpread
{
    public const int PerSecond = 70;
    private const int Small = 200;

    public static TimeSpan Window(int points, TimeSpan length) =>
        points < Small || length <= TimeSpan.Zero
            ? TimeSpan.Zero
            : TimeSpan.FromSeconds(Math.Min(Math.Ceiling((double)points / PerSecond), Math.Floor(length.TotalSeconds / 2)));

    /// <summary>The window of a run that agents answer. Told to each of them, it must not change while the run is open: it is counted over all who sit in the session.</summary>
    public static TimeSpan Of(ConferenceState state, WaveRun wave) =>
        wave is { OpenedAt: { } opened, Deadline: { } deadline } && wave.AnsweredBy(WaveSource.Agent)
            ? Window(state.Roster.Enrolled, deadline - opened)
            : TimeSpan.Zero;
}
