using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Liveness;
using Microsoft.AspNetCore.SignalR;

namespace BridgeCoordinator.Server.Agents;

/// <summary>Gives every connected agent its orders again when a conference changes them; whoever says nothing at the door is shown out.</summary>
internal sealed partial class OrderDispatch(
    Followers followers,
    AgentConnections connections,
    OpenOrders orders,
    LiveEvidence evidence,
    IHubContext<AgentHub, IAgentClient> hub,
    TimeProvider time,
    ILogger<OrderDispatch> log
) : BackgroundService
{
    private static readonly TimeSpan HelloWithin = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = followers.Subscribe();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5), time);
        await Task.WhenAll(Follow(subscription, stoppingToken), Usher(timer, stoppingToken));
    }

    private async Task Follow(Followers.Subscription subscription, CancellationToken stop)
    {
        while (await subscription.News.WaitToReadAsync(stop))
        {
            var changed = false;
            while (subscription.News.TryRead(out var news))
            {
                changed |= news.After.State is ConferenceState;
            }
            if (changed)
            {
                Dispatch();
            }
        }
    }

    private async Task Usher(PeriodicTimer timer, CancellationToken stop)
    {
        while (await timer.WaitForNextTickAsync(stop))
        {
            foreach (var silent in connections.All.Where(c => !c.SaidHello && c.OpenedAt + HelloWithin < time.GetUtcNow()))
            {
                silent.Abort();
            }
        }
    }

    private void Dispatch()
    {
        foreach (var connection in connections.All.Where(c => c.SaidHello))
        {
            AgentOrders now;
            lock (connection)
            {
                now = orders.For(connection.SiteId, connection.Epoch);
                if (OpenOrders.Same(connection.Orders, now))
                {
                    continue;
                }
                connection.Orders = now;
            }
            evidence.Of(connection.SiteId)?.Pace(TimeSpan.FromMilliseconds(now.HeartbeatMs), time.GetUtcNow());
            _ = Tell(connection, now);
        }
    }

    private async Task Tell(AgentConnection connection, AgentOrders now)
    {
        try
        {
            await hub.Clients.Client(connection.ConnectionId).Orders(now);
        }
#pragma warning disable CA1031 // A line that breaks here is seen by the sweep; on its next hello the site gets its orders whole.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            NotTold(failure, connection.SiteId);
        }
    }

    [LoggerMessage(LogLevel.Debug, "Orders did not reach {Site}.")]
    private partial void NotTold(Exception failure, string site);
}
