using BridgeCoordinator.Contracts;
using BridgeCoordinator.Server.Hosting;
using BridgeCoordinator.Server.Journal;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Doors;

/// <summary>What all hubs share: JSON as the contract writes it, small messages, and the rule about origins.</summary>
internal static class HubsFeature
{
    public static IServiceCollection AddHubs(this IServiceCollection services)
    {
        services
            .AddSignalR(options =>
            {
                options.EnableDetailedErrors = false;
                options.MaximumReceiveMessageSize = 16 * 1024;
                options.MaximumParallelInvocationsPerClient = 1;
                options.AddFilter<OpenDoors>();
                options.HandshakeTimeout = TimeSpan.FromSeconds(10);
            })
            .AddJsonProtocol(options => ContractJson.Configure(options.PayloadSerializerOptions));
        return services.Hosted<OpenDoors>();
    }

    /// <summary>
    /// Cookies travel with any page's WebSocket, and CORS does not guard those: a browser's origin must be ours. An agent is no browser,
    /// so any origin at its door is somebody else's.
    /// </summary>
    public static WebApplication UseOriginRule(this WebApplication app)
    {
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(15) });
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/hubs", StringComparison.Ordinal), hubs => hubs.Use(Check));
        return app;
    }

    private static Task Check(HttpContext context, RequestDelegate next)
    {
        string? origin = context.Request.Headers.Origin;
        var fits = origin is null || (!context.Request.Path.StartsWithSegments(HubRoutes.Agent, StringComparison.Ordinal) && IsOurs(context, origin));
        return fits ? next(context) : Refusals.Problem("access.denied").ExecuteAsync(context);
    }

    private static bool IsOurs(HttpContext context, string origin)
    {
        var configured = context.RequestServices.GetRequiredService<IOptions<BridgeOptions>>().Value.PublicUrl;
        return origin == $"{context.Request.Scheme}://{context.Request.Host}" || origin == configured?.GetLeftPart(UriPartial.Authority);
    }
}
