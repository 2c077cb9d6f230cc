using BridgeCoordinator.Contracts;
using BridgeCoordinator.Server.Doors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Connections;

namespace BridgeCoordinator.Server.Agents;

/// <summary>The agents of the sites: enrolment, sessions, heartbeats, orders.</summary>
internal static class AgentsFeature
{
    public static IServiceCollection AddAgents(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, AgentKeyProof>(Schemes.AgentKey, null);
        services
            .AddAuthorizationBuilder()
            .AddPolicy(Policies.AgentKey, policy => policy.AddAuthenticationSchemes(Schemes.AgentKey).RequireRole(nameof(Role.Agent)));
        return services
            .AddSingleton<Tickets>()
            .AddSingleton<Admission>()
            .AddSingleton<SessionDesk>()
            .AddSingleton<AgentConnections>()
            .AddSingleton<OpenOrders>()
            .AddHostedService<AgentProof>()
            .AddHostedService<OrderDispatch>();
    }

    public static WebApplication MapAgents(this WebApplication app)
    {
        AgentApi.Map(app.MapGroup("/api/v1"));
        EnrolmentCodesApi.Map(app.MapGroup("/api/v1"));
        app.MapHub<AgentHub>(HubRoutes.Agent, options => options.Transports = HttpTransportType.WebSockets).RequireAuthorization(Policies.Agent);
        return app;
    }
}
