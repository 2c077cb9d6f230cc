using Npgsql;

namespace BridgeCoordinator.Server.Storage;

/// <summary>How this node talks to PostgreSQL.</summary>
internal static class PostgreSql
{
    /// <summary>
    /// For desks and side tables. A frozen node must not hold a head row: the server ends what waits too long, idles inside a
    /// transaction, or no longer answers on the line. (<c>transaction_timeout</c> exists only from PostgreSQL 17.)
    /// </summary>
    private const string Limits =
        "-c lock_timeout=5000 -c statement_timeout=10000 -c idle_in_transaction_session_timeout=3000"
        + " -c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3 -c tcp_user_timeout=12000"
        // Under REPEATABLE READ one who waited for the head gets an error instead of the news.
        + " -c default_transaction_isolation=read\\ committed";

    public static NpgsqlDataSource Open(string connectionString, ILoggerFactory logs)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        var settings = builder.ConnectionStringBuilder;
        settings.Options = string.IsNullOrEmpty(settings.Options) ? Limits : $"{settings.Options} {Limits}";
        settings.TcpKeepAlive = true;
        settings.TcpKeepAliveTime = 5;
        settings.TcpKeepAliveInterval = 2;
        settings.Timeout = 5;
        settings.CommandTimeout = 12;
        settings.CancellationTimeout = 2000;
        settings.MaxAutoPrepare = 40;
        settings.AutoPrepareMinUsages = 3;
        settings.ApplicationName ??= "bridge-coordinator";
        return builder.UseLoggerFactory(logs).Build();
    }
}
