using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Hosting;

/// <summary><c>Bridge:Data</c>: the folder of this installation.</summary>
internal sealed record DataOptions
{
    /// <summary>Holds the journal's file (SQLite) and the keys. Relative to the working directory.</summary>
    [Required]
    public string Path { get; init; } = "bridge-data";
}

/// <summary>Which database holds the journal.</summary>
internal enum StorageProvider
{
    Sqlite,
    PostgreSql,
}

/// <summary><c>Bridge:Storage</c>.</summary>
internal sealed record StorageOptions
{
    /// <summary>Sqlite needs nothing and serves one node; PostgreSql lets several nodes share the work of surviving.</summary>
    public StorageProvider Provider { get; init; } = StorageProvider.Sqlite;

    /// <summary>PostgreSql only: an Npgsql connection string.</summary>
    public string? ConnectionString { get; init; }
}

/// <summary>What carries news between nodes and to subscribers outside.</summary>
internal enum BusTransport
{
    InMemory,
    RabbitMq,
}

/// <summary><c>Bridge:Bus</c>.</summary>
internal sealed record BusOptions
{
    /// <summary>InMemory serves one node.</summary>
    public BusTransport Transport { get; init; } = BusTransport.InMemory;

    /// <summary>RabbitMq only: <c>amqp://user:password@host:5672/vhost</c>, or <c>amqps</c>, whose certificate is then checked.</summary>
    public Uri? Uri { get; init; }
}

/// <summary><c>Bridge</c> itself.</summary>
internal sealed record BridgeOptions
{
    /// <summary>The name people and agents reach this installation by. Required outside localhost: links and tickets carry it.</summary>
    public Uri? PublicUrl { get; init; }
}

/// <summary>What one attribute cannot say.</summary>
internal sealed class BridgeOptionsRules : IValidateOptions<StorageOptions>, IValidateOptions<BusOptions>, IValidateOptions<BridgeOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options) =>
        options.Provider is StorageProvider.PostgreSql && string.IsNullOrWhiteSpace(options.ConnectionString)
            ? ValidateOptionsResult.Fail("Bridge:Storage:Provider is PostgreSql: give Bridge:Storage:ConnectionString too.")
            : ValidateOptionsResult.Success;

    public ValidateOptionsResult Validate(string? name, BusOptions options) =>
        options.Transport is BusTransport.RabbitMq && options.Uri is not { Scheme: "amqp" or "amqps" }
            ? ValidateOptionsResult.Fail("Bridge:Bus:Transport is RabbitMq: give Bridge:Bus:Uri too, as amqp://… or amqps://….")
            : ValidateOptionsResult.Success;

    public ValidateOptionsResult Validate(string? name, BridgeOptions options) =>
        options.PublicUrl is { Scheme: not ("http" or "https") }
            ? ValidateOptionsResult.Fail("Bridge:PublicUrl must be an http or https address.")
            : ValidateOptionsResult.Success;
}

/// <summary>Binds and checks them at start.</summary>
internal static class BridgeOptionsFeature
{
    public static IServiceCollection AddBridgeOptions(this IServiceCollection services)
    {
        services
            .AddSingleton<IValidateOptions<StorageOptions>, BridgeOptionsRules>()
            .AddSingleton<IValidateOptions<BusOptions>, BridgeOptionsRules>()
            .AddSingleton<IValidateOptions<BridgeOptions>, BridgeOptionsRules>();
        services.AddOptions<BridgeOptions>().BindConfiguration("Bridge").ValidateOnStart();
        services.AddOptions<DataOptions>().BindConfiguration("Bridge:Data").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<StorageOptions>().BindConfiguration("Bridge:Storage").ValidateOnStart();
        services.AddOptions<TelemetryOptions>().BindConfiguration("Bridge:Telemetry").ValidateOnStart();
        services.AddOptions<BusOptions>().BindConfiguration("Bridge:Bus").ValidateOnStart();
        return services;
    }
}
