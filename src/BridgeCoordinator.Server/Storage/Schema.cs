using BridgeCoordinator.Server.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BridgeCoordinator.Server.Storage;

/// <summary>Brings the schema up to date before anything else starts, and waits a while for a database that is not up yet.</summary>
internal sealed partial class Schema(IDbContextFactory<CoordinatorDb> db, DeploymentProfile profile, TimeProvider clock, ILogger<Schema> log)
    : IHostedService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        profile.BeforeMigration();
        while (true)
        {
            try
            {
                await using var context = await db.CreateDbContextAsync(cancellationToken);
                await context.Database.MigrateAsync(cancellationToken);
                return;
            }
            catch (System.Data.Common.DbException failure) when (failure.IsTransient && clock.GetElapsedTime(began) < Patience)
            {
                Waiting(failure.Message);
                await Task.Delay(TimeSpan.FromSeconds(2), clock, cancellationToken);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not answer yet ({Reason}); trying again.")]
    private partial void Waiting(string reason);
}
