using Xunit;

namespace BridgeCoordinator.Testing;

/// <summary>The servers a test run shares, started when first asked for. An assembly fixture, so that they end with the run.</summary>
public sealed class PrivateServers : IAsyncLifetime
{
    private static readonly SemaphoreSlim Starting = new(1, 1);
    private static PrivatePostgreSql? postgreSql;
    private static PrivateRabbitMq? rabbitMq;

    internal static async Task<PrivatePostgreSql> PostgreSql()
    {
        Installed.Need(Installed.PostgreSql, "PostgreSQL");
        await Starting.WaitAsync();
        try
        {
            return postgreSql ??= await PrivatePostgreSql.Start();
        }
        finally
        {
            Starting.Release();
        }
    }

    internal static async Task<PrivateRabbitMq> RabbitMq()
    {
        Installed.Need(Installed.RabbitMq, "RabbitMQ");
        await Starting.WaitAsync();
        try
        {
            return rabbitMq ??= await PrivateRabbitMq.Start();
        }
        finally
        {
            Starting.Release();
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (rabbitMq is not null)
        {
            await rabbitMq.DisposeAsync();
        }
        if (postgreSql is not null)
        {
            await postgreSql.DisposeAsync();
        }
    }
}
