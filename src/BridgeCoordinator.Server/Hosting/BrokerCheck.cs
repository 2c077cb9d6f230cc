using Microsoft.Extensions.Diagnostics.HealthChecks;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace BridgeCoordinator.Server.Hosting;

/// <summary>Whether the broker can be reached at all, asked without the bus, so that "the broker is away" and "the bus is confused" differ.</summary>
internal sealed class BrokerCheck(Uri broker, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ConnectionFactory factory = new()
    {
        Uri = broker,
        RequestedConnectionTimeout = Patience,
        AutomaticRecoveryEnabled = false,
        ClientProvidedName = "bridge-coordinator readiness",
    };

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await using var connection = await factory.CreateConnectionAsync(either.Token);
            return HealthCheckResult.Healthy($"RabbitMQ answers at {broker.Host}:{connection.Endpoint.Port}.");
        }
        catch (Exception failure) when (failure is BrokerUnreachableException or OperationCanceledException or IOException)
        {
            return HealthCheckResult.Degraded("RabbitMQ cannot be reached; news between nodes come by the journal, a second late.");
        }
    }
}
