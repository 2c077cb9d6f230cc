using System.Text.RegularExpressions;
using BridgeCoordinator.Conventions.Tests.House;

namespace BridgeCoordinator.Conventions.Tests;

/// <summary>One file knows the providers: SQLite or PostgreSQL, in-memory or RabbitMQ. Nothing else asks which.</summary>
public sealed partial class Providers
{
    private static readonly string[] MayKnow =
    [
        "src/BridgeCoordinator.Server/Hosting/DeploymentProfile",
        // Each store is written for its database; the options hold the choice.
        "src/BridgeCoordinator.Server/Storage/",
        "src/BridgeCoordinator.Server/Journal/SqliteJournalStore.cs",
        "src/BridgeCoordinator.Server/Journal/PostgreSqlJournalStore.cs",
        "src/BridgeCoordinator.Server/Journal/JournalSql.cs",
        "src/BridgeCoordinator.Server/Hosting/BridgeOptions.cs",
        // Npgsql is named once more as a source of traces and meters.
        "src/BridgeCoordinator.Server/Hosting/Telemetry",
    ];

    private static readonly string[] MaySpeakToTheBus =
    [
        "src/BridgeCoordinator.Server/Hosting/",
        "src/BridgeCoordinator.Server/Journal/Relay",
        "src/BridgeCoordinator.Server/Journal/Bus",
        "src/BridgeCoordinator.Server/Journal/News",
    ];

    [Fact]
    public void Only_the_deployment_profile_and_the_stores_know_the_database() =>
        Sources.None(Named(MayKnow, Database()), "Ask DeploymentProfile; no `if (clustered)` anywhere else.");

    [Fact]
    public void Only_the_relay_knows_the_bus() =>
        Sources.None(Named(MaySpeakToTheBus, Bus()), "MassTransit's types stay in DeploymentProfile, Relay and one-line consumers (decision 0003).");

    private static IEnumerable<string> Named(string[] known, Regex provider) =>
        Sources.Where(
            Sources.Files("src/BridgeCoordinator.Server", ".cs").Where(f => !known.Any(k => Repository.Name(f).StartsWith(k, StringComparison.Ordinal))),
            provider.IsMatch
        );

    [GeneratedRegex(@"\b(Npgsql\w*|Sqlite\w*|PostgreSql\w*|StorageProvider)\b")]
    private static partial Regex Database();

    [GeneratedRegex(@"\b(MassTransit|RabbitM[qQ]\w*|BusTransport|IConsumer|ConsumeContext|IPublishEndpoint|IBus\b|IBusControl)\b")]
    private static partial Regex Bus();
}
