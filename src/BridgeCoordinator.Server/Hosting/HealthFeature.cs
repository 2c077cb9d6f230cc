using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BridgeCoordinator.Server.Hosting;

/// <summary><c>/livez</c>: this process answers. <c>/readyz</c>: it may be given work; without a database it may not, without a bus it may.</summary>
internal static class HealthFeature
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database", HealthStatus.Unhealthy, ["ready"], TimeSpan.FromSeconds(3));
        return services;
    }

    public static WebApplication UseHealth(this WebApplication app)
    {
        app.MapHealthChecks("/livez", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks(
            "/readyz",
            new HealthCheckOptions
            {
                Predicate = check => check.Tags.Contains("ready"),
                ResponseWriter = (http, report) =>
                    http.Response.WriteAsJsonAsync(
                        new
                        {
                            Status = report.Status,
                            Checks = report.Entries.ToDictionary(entry => entry.Key, entry => new { entry.Value.Status, entry.Value.Description }),
                        }
                    ),
            }
        );
        return app;
    }

    private sealed class DatabaseCheck(JournalStore store) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await store.Query(connection => connection.List("select 1", row => row.GetInt32(0), cancellationToken), cancellationToken);
                return HealthCheckResult.Healthy("The journal can be read.");
            }
            catch (Exception failure) when (failure is System.Data.Common.DbException or IOException or TimeoutException)
            {
                return HealthCheckResult.Unhealthy("The journal's database does not answer.");
            }
        }
    }
}
