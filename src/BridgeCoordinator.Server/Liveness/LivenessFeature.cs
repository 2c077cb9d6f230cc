using BridgeCoordinator.Domain.Liveness;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>Evidence in, verdicts out.</summary>
internal static class LivenessFeature
{
    public static IServiceCollection AddLiveness(this IServiceCollection services) =>
        services
            .AddLivenessOptions()
            .AddSingleton<LiveEvidence>()
            .AddSingleton<FarLines>()
            .AddSingleton<SiteLinks>()
            .AddSingleton<SiteSigns>()
            .AddSingleton<EchoHealth>()
            .AddSingleton<MeetingWords>()
            .AddSingleton<LinkReports>()
            .AddSingleton<OwnHealth>()
            .AddSingleton<FleetWatch>()
            .AddSingleton<Judging>()
            .AddSingleton<Heartbeats>()
            .AddSingleton<Witnesses>()
            .AddSingleton<HeardReceipts>()
            .AddSingleton<Sight>()
            .AddHostedService<LivenessSweep>()
            .AddHostedService<BlindWatch>()
            .AddHostedService<NodeNews>()
            .AddHostedService<OrphanWatch>()
            .AddHostedService<DoubtedOutages>();

    private static IServiceCollection AddLivenessOptions(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<LivenessOptions>, LivenessOptionsRules>();
        services.AddOptions<LivenessOptions>().BindConfiguration("Bridge:Liveness").ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton(provider => provider.GetRequiredService<IOptions<LivenessOptions>>().Value.Rules());
    }
}
