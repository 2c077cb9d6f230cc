using Microsoft.Data.Sqlite;

namespace BridgeCoordinator.Testing;

/// <summary>How a coordinator is deployed: everything in one process, or beside real servers.</summary>
public enum Profile
{
    /// <summary>SQLite and the in-memory bus.</summary>
    Embedded,

    /// <summary>PostgreSQL and RabbitMQ.</summary>
    Clustered,
}

/// <summary>Where a coordinator of a test keeps its things. Several nodes may share a clustered one.</summary>
internal sealed record Deployment : IDisposable
{
    public required Profile Profile { get; init; }

    public string Folder { get; } = Machine.TempFolder("data");

    public string? ConnectionString { get; init; }

    public Uri? Broker { get; init; }

    /// <summary>What else it is told: <c>--key value</c> in turn.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>What a server is told on its command line.</summary>
    public IReadOnlyList<string> Args =>
        [
            "--urls",
            "http://127.0.0.1:0",
            "--Bridge:Data:Path",
            Folder,
            .. ConnectionString is null ? [] : (string[])["--Bridge:Storage:Provider", "PostgreSql", "--Bridge:Storage:ConnectionString", ConnectionString],
            .. Broker is null ? [] : (string[])["--Bridge:Bus:Transport", "RabbitMq", "--Bridge:Bus:Uri", Broker.ToString()],
            .. Settings,
        ];

    /// <summary>The token a coordinator leaves in its folder for the machine it runs on.</summary>
    public string MachineToken => File.ReadAllText(Path.Combine(Folder, "machine.token")).Trim();

    /// <summary>A fresh one. Skips the test, aloud, where the servers are missing.</summary>
    /// <param name="profile">Which.</param>
    /// <param name="bus">Whether a clustered one has a real broker; a test of storage alone needs none.</param>
    public static async Task<Deployment> New(Profile profile, bool bus = false) =>
        profile is Profile.Embedded ? new Deployment { Profile = profile }
        : await New(profile, bus ? (await PrivateServers.RabbitMq()).Uri : null);

    /// <summary>A fresh one on a broker of the test's own.</summary>
    public static async Task<Deployment> New(Profile profile, Uri? broker) =>
        new()
        {
            Profile = profile,
            ConnectionString = profile is Profile.Clustered ? await (await PrivateServers.PostgreSql()).NewDatabase() : null,
            Broker = broker,
        };

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
