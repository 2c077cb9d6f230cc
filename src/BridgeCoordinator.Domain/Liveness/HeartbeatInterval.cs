namespace BridgeCoordinator.Domain.Liveness;

/// <summary>How often agents are told to speak: as fast as so many may, and slowly when nothing is near.</summary>
public static class HeartbeatInterval
{
    public static TimeSpan For(int watchedSites, bool anyNear) =>
        !anyNear ? TimeSpan.FromSeconds(60)
        : watchedSites <= 500 ? TimeSpan.FromSeconds(1)
        : watchedSites <= 2_000 ? TimeSpan.FromSeconds(2)
        : TimeSpan.FromSeconds(5);
}
