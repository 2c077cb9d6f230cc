using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace BridgeCoordinator.Testing;

/// <summary>A PostgreSQL of our own in a temporary folder, on a free loopback port.</summary>
internal sealed class PrivatePostgreSql : IAsyncDisposable
{
    private readonly string folder = Machine.TempFolder("pg");
    private int databases;

    private PrivatePostgreSql() { }

    public int Port { get; } = Machine.FreePort();

    public static async Task<PrivatePostgreSql> Start()
    {
        var server = new PrivatePostgreSql();
        var data = Path.Combine(server.folder, "data");
        if (Machine.IsRoot)
        {
            // PostgreSQL refuses to run as root.
            await Machine.Run("chown", "postgres", server.folder);
        }
        await server.As("initdb", "-D", data, "-U", "bridge", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        var options = $"-p {server.Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={server.folder} -c max_connections=300";
        await server.As("pg_ctl", "-D", data, "-l", Path.Combine(server.folder, "log"), "-w", "-o", options, "start");
        return server;
    }

    /// <summary>A fresh, empty database.</summary>
    public async Task<string> NewDatabase()
    {
        var name = $"bridge{Interlocked.Increment(ref databases)}";
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres"));
        await using var create = source.CreateCommand($"create database {name}");
        await create.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        var pid = int.Parse(File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        using var server = Process.GetProcessById(pid);
        await As("pg_ctl", "-D", Path.Combine(folder, "data"), "-m", "immediate", "-w", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={Port};Username=bridge;Database={database};Maximum Pool Size=60";

    private Task As(string binary, params string[] arguments)
    {
        var path = Path.Combine(Installed.PostgreSql!, binary);
        return Machine.IsRoot ? Machine.Run("runuser", ["-u", "postgres", "--", path, .. arguments]) : Machine.Run(path, arguments);
    }
}
