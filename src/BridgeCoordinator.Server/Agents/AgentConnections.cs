using System.Collections.Concurrent;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Server.LinkQuality;
using BridgeCoordinator.Server.Liveness;
using Microsoft.AspNetCore.SignalR;

namespace BridgeCoordinator.Server.Agents;

/// <summary>The connection of each site on this node. The newest epoch wins; the one before it is told and dropped.</summary>
internal sealed partial class AgentConnections(
    IHubContext<AgentHub, IAgentClient> hub,
    LiveEvidence evidence,
    EchoSessions echo,
    TimeProvider time,
    ILogger<AgentConnections> log
)
{
    /// <summary>How long who was replaced has to hear of it and go: cut off unheard, it would come back and take the site from who replaced it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, AgentConnection> bySite = new(StringComparer.Ordinal);

    public IEnumerable<AgentConnection> All => bySite.Values;

    public int Count => bySite.Count;

    public AgentConnection Open(string siteId, long epoch, HubCallerContext context)
    {
        var mine = new AgentConnection(siteId, epoch, context, time.GetUtcNow());
        AgentConnection? replaced = null;
        while (true)
        {
            if (!bySite.TryGetValue(siteId, out var old))
            {
                if (bySite.TryAdd(siteId, mine))
                {
                    break;
                }
            }
            else if (old.Epoch >= epoch)
            {
                // We are the older one: our successor was quicker to the door.
                context.Abort();
                return mine;
            }
            else if (bySite.TryUpdate(siteId, mine, old))
            {
                replaced = old;
                break;
            }
        }
        // First we look who was alive: one that is told may be gone before this line is done, and then nobody hears that there were two.
        evidence.Connected(siteId, epoch);
        if (replaced is not null)
        {
            _ = Supersede(replaced, epoch);
        }
        return mine;
    }

    public void Close(string siteId, long epoch)
    {
        if (bySite.TryGetValue(siteId, out var connection) && connection.Epoch == epoch)
        {
            bySite.TryRemove(new KeyValuePair<string, AgentConnection>(siteId, connection));
        }
        echo.End(siteId, epoch);
        evidence.Closed(siteId, epoch);
    }

    /// <summary>Another node holds a newer session of the site.</summary>
    public void Outdate(string siteId, long epoch)
    {
        if (bySite.TryGetValue(siteId, out var old) && old.Epoch < epoch && bySite.TryRemove(new KeyValuePair<string, AgentConnection>(siteId, old)))
        {
            _ = Supersede(old, epoch);
        }
    }

    public AgentConnection? Of(string siteId) => bySite.GetValueOrDefault(siteId);

    private async Task Supersede(AgentConnection old, long epoch)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience, time);
            await hub.Clients.Client(old.ConnectionId).Superseded(new SupersededNotice(epoch)).WaitAsync(patience.Token);
            await old.Gone(time, patience.Token);
        }
#pragma warning disable CA1031 // The old line may be dead, which is why there is a new one.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            NotTold(failure, old.SiteId);
        }
        old.Abort();
    }

    [LoggerMessage(LogLevel.Debug, "The older session of {Site} could not be told that a newer one took over.")]
    private partial void NotTold(Exception failure, string site);
}

/// <summary>One open connection of an agent.</summary>
internal sealed class AgentConnection(string siteId, long epoch, HubCallerContext context, DateTimeOffset openedAt)
{
    private readonly CancellationToken closed = context.ConnectionAborted;

    public string SiteId => siteId;

    public long Epoch => epoch;

    public string ConnectionId => context.ConnectionId;

    public DateTimeOffset OpenedAt => openedAt;

    /// <summary>It said hello; until then it gets no orders.</summary>
    public bool SaidHello { get; set; }

    /// <summary>The orders it holds.</summary>
    public AgentOrders? Orders { get; set; }

    /// <summary>Ends when its socket has closed.</summary>
    public async Task Gone(TimeProvider time, CancellationToken patience)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience, closed);
        await Task.Delay(Timeout.InfiniteTimeSpan, time, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Abort() => context.Abort();
}
