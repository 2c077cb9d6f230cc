using System.Collections.Concurrent;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Facts;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;
using Microsoft.AspNetCore.SignalR;

namespace BridgeCoordinator.Server.Doors;

/// <summary>The hub connections of people and machines, so that whoever loses the right to be here is shown out of what is already open.</summary>
internal sealed class OpenDoors(Followers followers, TimeProvider time) : BackgroundService, IHubFilter
{
    private readonly ConcurrentDictionary<string, HubCallerContext> open = new(StringComparer.Ordinal);

    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        if (Caller.Of(context.Context.User!).Kind is ActorKind.Person or ActorKind.Machine)
        {
            open[context.Context.ConnectionId] = context.Context;
            // Between the handshake and here the news may have passed.
            ShowOut([context.Context]);
        }
        await next(context);
    }

    public Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        open.TryRemove(context.Context.ConnectionId, out _);
        return next(context, exception);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = followers.Subscribe();
        await foreach (var news in subscription.News.ReadAllAsync(stoppingToken))
        {
            if (news.Stream == StreamId.Access && (news.Restarted || news.Facts.Any(f => f.Fact is SignedOut or PersonRemoved or MachineTokenRevoked)))
            {
                ShowOut(open.Values);
            }
        }
    }

    private void ShowOut(IEnumerable<HubCallerContext> contexts)
    {
        var access = (AccessState)followers.Of(StreamId.Access).Current.State;
        foreach (var context in contexts.Where(c => Standing.Of(Caller.Of(c.User!), access, time.GetUtcNow()) is null))
        {
            context.Abort();
        }
    }
}
