using BridgeCoordinator.Server.Doors;

namespace BridgeCoordinator.Server.Plans;

/// <summary>Plans come in as files, whole or not at all.</summary>
internal static class PlansFeature
{
    public static IServiceCollection AddPlans(this IServiceCollection services) => services.AddSingleton<PlanImport>().AddSingleton<PlanCodes>();

    public static WebApplication MapPlans(this WebApplication app)
    {
        app.MapPost("/api/v1/plans", PlanApi.Import).RequireAuthorization(Policies.Import).WithSummary("Checks a plan file whole and imports it.");
        return app;
    }
}
