using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Platform;

/// <summary>The video platform's own word: is this site in the meeting? Off unless one is named.</summary>
internal static class PlatformFeature
{
    public static IServiceCollection AddPlatform(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<PlatformOptions>, PlatformOptionsRules>();
        services.AddOptions<PlatformOptions>().BindConfiguration("Bridge:Platform").ValidateDataAnnotations().ValidateOnStart();
        return configuration.GetValue<PlatformKind>("Bridge:Platform:Kind") is PlatformKind.LiveKit
            ? services.AddSingleton<PlatformTelemetry>().AddSingleton<IPlatformPresence, LiveKitPresence>().AddHostedService<PlatformWatch>()
            : services;
    }
}
