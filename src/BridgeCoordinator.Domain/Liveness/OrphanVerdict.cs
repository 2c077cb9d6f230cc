namespace BridgeCoordinator.Domain.Liveness;

/// <summary>
/// A site the journal calls up and no living node holds: its node died, or all of them were away. Nobody hears it, and nobody asked it either,
/// so it is lost only when it had time to come back to somebody who could see it come.
/// </summary>
public static class OrphanVerdict
{
    /// <summary>The reconnect window of 2 s, and 30 s.</summary>
    public static readonly TimeSpan TimeToReturn = TimeSpan.FromSeconds(32);

    /// <param name="unverifiedSince">Since when nobody can say.</param>
    /// <param name="now">Now.</param>
    /// <param name="brake">A coordinator that starts behind a cut line hears nobody: that is its own silence.</param>
    /// <param name="rules">The brake's rules.</param>
    public static bool IsLost(DateTimeOffset unverifiedSince, DateTimeOffset now, FleetBrake brake, BrakeRules rules) =>
        unverifiedSince + TimeToReturn <= now && brake.BlindSince is null && !brake.AwaitsReturn(now, rules);
}
