using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BridgeCoordinator.Server.Storage;

/// <summary>The journal's file and how every connection to it is opened.</summary>
internal sealed class SqliteFile(string path)
{
    // WAL's reset bug, which could lose committed pages under a checkpoint race, is gone from this version on: https://sqlite.org/wal.html
    private static readonly Version Oldest = new(3, 51, 3);

    /// <summary>Without busy_timeout the driver waits by sleeping between tries, and a second writer starved completely.</summary>
    private const string OnEveryConnection = "pragma busy_timeout = 5000; pragma synchronous = full; pragma foreign_keys = on;";

    public string ConnectionString { get; } = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 10 }.ToString();

    public SqliteConnection Open(bool pooled = true)
    {
        var connection = new SqliteConnection(pooled ? ConnectionString : $"{ConnectionString};Pooling=False");
        connection.Open();
        Prepare(connection);
        return connection;
    }

    /// <summary>Checks the library and turns the write-ahead log on, which the file remembers.</summary>
    public void Check()
    {
        using var connection = Open();
        if (new Version(connection.ServerVersion) < Oldest)
        {
            throw new InvalidOperationException($"SQLite {connection.ServerVersion} is too old: the journal needs {Oldest} or newer.");
        }
        using var wal = connection.Say("pragma journal_mode = wal");
        if (wal.ExecuteScalar() is not "wal")
        {
            throw new InvalidOperationException($"{path} cannot be written with a write-ahead log; is it on a network drive?");
        }
    }

    /// <summary>A process killed while migrating leaves this row, and every later start would wait for ever. We hold the folder's lock.</summary>
    public void ForgetStaleMigrationLock()
    {
        using var connection = Open();
        using var table = connection.Say("select count(*) from sqlite_master where name = '__EFMigrationsLock'");
        if (table.ExecuteScalar() is > 0L)
        {
            using var forget = connection.Say("delete from \"__EFMigrationsLock\"");
            forget.ExecuteNonQuery();
        }
    }

    /// <summary>A pool that still holds a deleted or replaced file open would go on writing into nothing.</summary>
    public void Release()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static void Prepare(DbConnection connection)
    {
        using var pragma = connection.Say(OnEveryConnection);
        pragma.ExecuteNonQuery();
    }

    /// <summary>Puts the same settings on the connections EF Core opens.</summary>
    internal sealed class Preparing : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancel = default)
        {
            Prepare(connection);
            return Task.CompletedTask;
        }
    }
}
