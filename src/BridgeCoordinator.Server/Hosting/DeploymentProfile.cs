using System.Net.Security;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BridgeCoordinator.Server.Hosting;

/// <summary>The one place that knows the providers.</summary>
internal sealed class DeploymentProfile
{
    private readonly StorageOptions storage;
    private readonly BusOptions bus;
    private readonly DataOptions data;

    public DeploymentProfile(IConfiguration configuration)
    {
        storage = configuration.GetSection("Bridge:Storage").Get<StorageOptions>() ?? new StorageOptions();
        bus = configuration.GetSection("Bridge:Bus").Get<BusOptions>() ?? new BusOptions();
        data = configuration.GetSection("Bridge:Data").Get<DataOptions>() ?? new DataOptions();
    }

    /// <summary>What must happen to the database, if anything, before its schema is brought up to date.</summary>
    public Action BeforeMigration { get; private set; } = () => { };

    /// <summary>Registers the database, the journal on it, and the data folder.</summary>
    public IServiceCollection AddStorage(IServiceCollection services)
    {
        var embedded = storage.Provider is StorageProvider.Sqlite;
        var folder = new DataFolder(data.Path, exclusive: embedded);
        services.AddSingleton(_ => folder).AddSingleton(this);
        if (embedded)
        {
            AddSqlite(services, folder);
        }
        else
        {
            AddPostgreSql(services);
        }
        services.AddSingleton<SiteSessions>().AddSingleton<People>().AddSingleton<Notes>().AddSingleton<Texts>().AddSingleton<Photos>().AddSingleton<Credentials>();
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService, Schema>());
        return services;
    }

    /// <summary>Registers the bus and this node's doorbell on it. A bus that is away is degraded, never down.</summary>
    public IServiceCollection AddBus(IServiceCollection services)
    {
        services.AddSingleton<NewsLine>();
        services.Configure<MassTransitHostOptions>(host => host.StopTimeout = TimeSpan.FromSeconds(2));
        services.AddMassTransit(x =>
        {
            x.DisableUsageTelemetry();
            x.ConfigureHealthCheckOptions(check =>
            {
                check.MinimalFailureStatus = HealthStatus.Degraded;
                check.Tags.Add("ready");
            });
            x.AddConsumer<Doorbell>()
                .Endpoint(endpoint =>
                {
                    endpoint.Name = $"bridge-doorbell-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
                    endpoint.Temporary = true;
                    endpoint.ConcurrentMessageLimit = 1;
                });
            x.AddConsumer<NewsEar>()
                .Endpoint(endpoint =>
                {
                    endpoint.Name = $"bridge-news-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";
                    endpoint.Temporary = true;
                    endpoint.ConcurrentMessageLimit = 1;
                });
            if (bus.Transport is BusTransport.RabbitMq)
            {
                x.UsingRabbitMq((context, rabbit) => Connect(context, rabbit, bus.Uri!));
            }
            else
            {
                x.UsingInMemory((context, memory) => memory.ConfigureEndpoints(context));
            }
        });
        if (bus is { Transport: BusTransport.RabbitMq, Uri: { } broker })
        {
            services
                .AddHealthChecks()
                .Add(new("broker", p => new BrokerCheck(broker, p.GetRequiredService<TimeProvider>()), HealthStatus.Degraded, ["ready"]));
        }
        return services;
    }

    private static void Connect(IBusRegistrationContext context, IRabbitMqBusFactoryConfigurator rabbit, Uri broker)
    {
        rabbit.Host(
            broker,
            host =>
            {
                if (broker.Scheme == "amqps")
                {
                    // Its default takes an untrusted chain for granted.
                    host.UseSsl(ssl =>
                        ssl.EnforcePolicyErrors(
                            SslPolicyErrors.RemoteCertificateChainErrors
                                | SslPolicyErrors.RemoteCertificateNameMismatch
                                | SslPolicyErrors.RemoteCertificateNotAvailable
                        )
                    );
                }
            }
        );
        rabbit.ConfigureEndpoints(context);
    }

    private void AddSqlite(IServiceCollection services, DataFolder folder)
    {
        var file = new SqliteFile(folder.File("journal.db"));
        BeforeMigration = () =>
        {
            file.Check();
            file.ForgetStaleMigrationLock();
        };
        services
            .AddSingleton(file)
            .AddSingleton<SqliteWriter>()
            .AddSingleton<JournalStore, SqliteJournalStore>()
            .AddDbContextFactory<SqliteCoordinatorDb>(options =>
                options.UseSqlite(file.ConnectionString).UseSnakeCaseNamingConvention().AddInterceptors(new SqliteFile.Preparing())
            )
            .AddScoped<CoordinatorDb>(provider => provider.GetRequiredService<SqliteCoordinatorDb>())
            .AddSingleton<IDbContextFactory<CoordinatorDb>, Contexts<SqliteCoordinatorDb>>();
    }

    private void AddPostgreSql(IServiceCollection services) =>
        services
            .AddSingleton(provider => PostgreSql.Open(storage.ConnectionString!, provider.GetRequiredService<ILoggerFactory>()))
            .AddSingleton<JournalStore, PostgreSqlJournalStore>()
            // Its own connections: a migration may take longer than a desk may.
            .AddDbContextFactory<PostgreSqlCoordinatorDb>(options => options.UseNpgsql(storage.ConnectionString).UseSnakeCaseNamingConvention())
            .AddScoped<CoordinatorDb>(provider => provider.GetRequiredService<PostgreSqlCoordinatorDb>())
            .AddSingleton<IDbContextFactory<CoordinatorDb>, Contexts<PostgreSqlCoordinatorDb>>();

    /// <summary>Lets everybody else ask for a context without knowing which.</summary>
    private sealed class Contexts<TContext>(IDbContextFactory<TContext> inner) : IDbContextFactory<CoordinatorDb>
        where TContext : CoordinatorDb
    {
        public CoordinatorDb CreateDbContext() => inner.CreateDbContext();
    }
}
