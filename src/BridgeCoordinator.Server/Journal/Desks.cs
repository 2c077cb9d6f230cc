using System.Collections.Concurrent;
using System.Diagnostics;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Journal;

/// <summary>The door every change goes through. A stream's desk opens on its first command.</summary>
internal sealed class Desks(JournalStore store, Followers followers, TimeProvider clock, JournalTelemetry telemetry) : IHostedService, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<StreamId, (Desk Desk, Lazy<Task> Working)> open = new();
    private readonly CancellationTokenSource stopping = new();

    /// <summary>How many desks are open.</summary>
    public int Open => open.Count;

    /// <summary>Decides a command and answers once its facts are committed. May be called again with the same id at will.</summary>
    /// <returns>Refusals: the command's own, <c>command.id-reused</c>, <c>command.failed</c>, <c>coordinator.busy</c>,
    /// <c>coordinator.unavailable</c>, <c>stream.not-understood</c>.</returns>
    public async ValueTask<Answer> Send(StreamId stream, Envelope envelope)
    {
        using var span = telemetry.Command(stream, envelope.Command);
        var traced = envelope with { TraceId = envelope.TraceId ?? Activity.Current?.TraceId.ToHexString() };
        var pending = new Pending(
            traced,
            Chain.OfCommand(envelope.Command),
            new TaskCompletionSource<Answer>(TaskCreationOptions.RunContinuationsAsynchronously)
        );
        while (!stopping.IsCancellationRequested)
        {
            var (desk, working) = open.GetOrAdd(stream, NewDesk);
            _ = working.Value;
            if (desk.TryTake(pending))
            {
                return telemetry.Answered(envelope.Command, await pending.Answer.Task);
            }
            await working.Value;
        }
        return Refused.For("coordinator.unavailable");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// What is queued is still decided; nothing new is taken. The house's patience is one for all that stops, and may be used up by what stopped before:
    /// the desks have their own, or whoever waits for an answer would be left without one.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await Task.WhenAll(open.Values.Select(desk => desk.Working.Value)).WaitAsync(Patience, clock, CancellationToken.None);
    }

    public void Dispose() => stopping.Dispose();

    private (Desk, Lazy<Task>) NewDesk(StreamId stream)
    {
        var desk = new Desk(stream, store, followers, clock, telemetry);
        return (desk, new Lazy<Task>(() => Task.Run(() => Work(stream, desk))));
    }

    private async Task Work(StreamId stream, Desk desk)
    {
        try
        {
            await desk.Work(stopping.Token);
        }
        finally
        {
            open.TryRemove(stream, out _);
            followers.Forget(stream);
        }
    }
}
