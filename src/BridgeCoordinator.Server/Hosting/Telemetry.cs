using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace BridgeCoordinator.Server.Hosting;

/// <summary><c>Bridge:Telemetry</c>.</summary>
internal sealed record TelemetryOptions
{
    /// <summary>Where an OpenTelemetry collector listens (OTLP); absent: only <c>/metrics</c>. <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> does as well.</summary>
    public Uri? OtlpEndpoint { get; init; }
}

/// <summary>
/// Traces and meters of every feature: each has an ActivitySource and a Meter named <c>BridgeCoordinator.Feature</c>, and this one
/// place listens to all of them. Heartbeats are not traced: there is no source for them.
/// </summary>
internal static class Telemetry
{
    private const string Ours = "BridgeCoordinator.*";

    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("Bridge:Telemetry").Get<TelemetryOptions>() ?? new TelemetryOptions();
        var telemetry = builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("bridge-coordinator", serviceVersion: Version))
            .WithTracing(tracing =>
                tracing
                    .AddSource(Ours)
                    .AddAspNetCoreInstrumentation(http => http.Filter = request => !IsProbe(request.Request.Path))
                    .AddNpgsql()
            )
            .WithMetrics(metrics =>
                metrics.AddMeter(Ours).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddNpgsqlInstrumentation().AddPrometheusExporter()
            );
        if (options.OtlpEndpoint is not null)
        {
            telemetry.UseOtlpExporter(OpenTelemetry.Exporter.OtlpExportProtocol.Grpc, options.OtlpEndpoint);
        }
        else if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
        {
            telemetry.UseOtlpExporter();
        }
        return builder;
    }

    public static WebApplication UseTelemetry(this WebApplication app)
    {
        app.MapPrometheusScrapingEndpoint("/metrics");
        return app;
    }

    private static string Version => typeof(Telemetry).Assembly.GetName().Version?.ToString(3) ?? "0";

    private static bool IsProbe(PathString path) => path.Value is "/livez" or "/readyz" or "/metrics" || path.StartsWithSegments("/hubs");
}
