using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Liveness;
using Microsoft.AspNetCore.SignalR;

namespace BridgeCoordinator.Server.Agents;

/// <summary>
/// Proof of life: asked for over the socket, taken from anywhere. Two ways fail together far less often than one, and a suspect that can
/// reach any node by either is no news.
/// </summary>
internal sealed partial class AgentProof(
    LiveEvidence evidence,
    AgentConnections connections,
    IHubContext<AgentHub, IAgentClient> hub,
    ILogger<AgentProof> log
) : IHostedService
{
    private const string Prefix = HubRoutes.SessionScheme + " ";

    /// <summary>A heartbeat by plain HTTPS. The site and its epoch come from the token; an outdated epoch proves nothing and is told so by silence.</summary>
    public static IResult Heartbeat(AgentHeartbeat heartbeat, HttpContext context, Tickets tickets, LiveEvidence evidence, TimeProvider time)
    {
        string? header = context.Request.Headers.Authorization;
        if (
            header?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) != true
            || context.Request.Headers.Origin.Count > 0
            || tickets.ReadSession(header[Prefix.Length..].Trim()) is not { } session
        )
        {
            return Refusals.Problem("access.denied");
        }
        evidence.Prove(session.SiteId, session.Epoch);
        return Results.Json(new HeartbeatSeen(heartbeat.Sequence, time.GetUtcNow()), ContractJson.Options);
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        evidence.Doubted += Ask;
        evidence.Outdated += connections.Outdate;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        evidence.Doubted -= Ask;
        evidence.Outdated -= connections.Outdate;
        return Task.CompletedTask;
    }

    private void Ask(string siteId, long epoch)
    {
        if (connections.Of(siteId) is { SaidHello: true } connection && connection.Epoch == epoch)
        {
            _ = Ask(connection);
        }
    }

    private async Task Ask(AgentConnection connection)
    {
        try
        {
            var heard = evidence.Of(connection.SiteId)?.Known.LastHeard ?? connection.OpenedAt;
            await hub.Clients.Client(connection.ConnectionId).Prove(new ProofRequest(heard));
        }
#pragma warning disable CA1031 // The line may be dead, which is the question.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            NotAsked(failure, connection.SiteId);
        }
    }

    [LoggerMessage(LogLevel.Debug, "{Site} could not be asked for proof.")]
    private partial void NotAsked(Exception failure, string site);
}
