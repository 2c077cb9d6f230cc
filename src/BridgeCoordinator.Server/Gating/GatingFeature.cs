using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Gating;

/// <summary>Readiness for machines: what a job in the night may gate on.</summary>
internal static class GatingFeature
{
    public static IServiceCollection AddGating(this IServiceCollection services) => services.AddSingleton<ReadinessReports>().Hosted<WaveResults>();

    public static WebApplication MapGating(this WebApplication app)
    {
        app.MapGet("/api/v1/conferences/{id}/readiness", ReadinessReports.Get)
            .RequireAuthorization(Policies.ReadReadiness)
            .WithSummary("A readiness wave and what may be concluded from it.");
        return app;
    }
}
