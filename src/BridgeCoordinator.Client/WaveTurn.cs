using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;

namespace BridgeCoordinator.Client;

/// <summary>When a site begins its part of a wave: every site computes it for itself, so that a fleet's answers come evenly.</summary>
public static class WaveTurn
{
    /// <summary>How long to wait from now; nothing where the coordinator does not spread, or the turn has passed.</summary>
    /// <param name="wave">The order.</param>
    /// <param name="siteId">The site.</param>
    /// <param name="now">The coordinator's clock as well as the site knows it.</param>
    public static TimeSpan Wait(WaveOrder wave, string siteId, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(wave);
        if (wave.WindowMs <= 0 || wave.OpenedAt is not { } opened)
        {
            return TimeSpan.Zero;
        }
        var window = TimeSpan.FromMilliseconds(wave.WindowMs);
        var wait = opened + SpreadSlot.Of(siteId, wave.ConferenceId, wave.SessionId, wave.WaveId, wave.Run, window) - now;
        // A clock that is far off must not make a site miss the wave.
        return wait <= TimeSpan.Zero ? TimeSpan.Zero
            : wait < window ? wait
            : window;
    }
}
