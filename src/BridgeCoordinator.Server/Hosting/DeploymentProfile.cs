using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

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
        AddSqlite(services, folder);
        services.AddSingleton<SiteSessions>().AddSingleton<People>().AddSingleton<Notes>().AddSingleton<Credentials>();
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService, Schema>());
        return services;
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

    /// <summary>Lets everybody else ask for a context without knowing which.</summary>
    private sealed class Contexts<TContext>(IDbContextFactory<TContext> inner) : IDbContextFactory<CoordinatorDb>
        where TContext : CoordinatorDb
    {
        public CoordinatorDb CreateDbContext() => inner.CreateDbContext();
    }
}
