using BridgeCoordinator.Server.Liveness;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.LinkQuality;

/// <summary>How good the lines are: who may measure, the echo that answers, and what the tiles say about it.</summary>
internal static class LinkQualityFeature
{
    public static IServiceCollection AddLinkQuality(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<UdpEchoOptions>, UdpEchoRules>();
        services.AddOptions<UdpEchoOptions>().BindConfiguration("Bridge:UdpEcho").ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<EchoSessions>()
            .AddSingleton<EchoAnswers>()
            .AddSingleton<ILiveSignal, LineSignal>()
            .AddSingleton<ILiveSignal, MachineSignal>()
            .AddHostedService<UdpEcho>();
    }
}
