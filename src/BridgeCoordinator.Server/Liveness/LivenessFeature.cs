namespace BridgeCoordinator.Server.Liveness;

/// <summary>Evidence in, verdicts out.</summary>
internal static class LivenessFeature
{
    public static IServiceCollection AddLiveness(this IServiceCollection services) =>
        services
            .AddSingleton<LiveEvidence>()
            .AddSingleton<SiteLinks>()
            .AddSingleton<SiteSigns>()
            .AddSingleton<LinkReports>()
            .AddSingleton<Heartbeats>()
            .AddHostedService<LivenessSweep>()
            .AddHostedService<OrphanWatch>();
}
