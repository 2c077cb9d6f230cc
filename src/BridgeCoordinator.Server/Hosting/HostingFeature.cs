using BridgeCoordinator.Contracts;
using BridgeCoordinator.Server.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BridgeCoordinator.Server.Hosting;

/// <summary>What every feature stands on: time, identity, options, keys, and how the process behaves.</summary>
internal static class HostingFeature
{
    public static WebApplicationBuilder AddHosting(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSystemd().AddWindowsService();
        services.TryAddSingleton(TimeProvider.System);
        services.Replace(Clock(services));
        services.AddSingleton(provider => NodeIdentity.OfThisProcess(provider.GetRequiredService<TimeProvider>()));
        services.AddBridgeOptions();
        services.AddDataProtection().SetApplicationName("BridgeCoordinator").PersistKeysToDbContext<CoordinatorDb>();
        services.ConfigureHttpJsonOptions(options => ContractJson.Configure(options.SerializerOptions));
        // The default of 30 s is spent whole while clients reconnect elsewhere.
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(3));
        if (!Listens(builder.Configuration))
        {
            // Where bridgectl, the README and the pages' developers look for it; the framework's own default is often taken.
            builder.WebHost.UseUrls("http://localhost:5080");
        }
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // A province returns at once after a cut: the kernel's queue must hold it.
        builder.WebHost.UseSockets(sockets => sockets.Backlog = 4096);
        builder.WebHost.UseStaticWebAssets();
        foreach (var talkative in (string[])["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Quartz", "MassTransit"])
        {
            builder.Logging.AddFilter(talkative, LogLevel.Warning);
        }
        return builder;
    }

    private static bool Listens(IConfiguration configuration) =>
        configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 }
        || configuration[WebHostDefaults.HttpPortsKey] is { Length: > 0 }
        || configuration[WebHostDefaults.HttpsPortsKey] is { Length: > 0 }
        || configuration.GetSection("Kestrel:Endpoints").Exists();

    /// <summary>Wraps whichever clock the one who hosts us chose.</summary>
    private static ServiceDescriptor Clock(IServiceCollection services)
    {
        var machine = services.Last(service => service.ServiceType == typeof(TimeProvider)).ImplementationInstance as TimeProvider;
        return ServiceDescriptor.Singleton<TimeProvider>(new CoordinatorClock(machine ?? TimeProvider.System));
    }
}
