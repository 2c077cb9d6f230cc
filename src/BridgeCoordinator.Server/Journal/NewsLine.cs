using BridgeCoordinator.Contracts.Bus;
using MassTransit;

namespace BridgeCoordinator.Server.Journal;

/// <summary>The lossy half of the bus: what is told here may be lost, is never waited for, and is said again by whoever cares.</summary>
internal sealed class NewsLine(IBus bus, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public event Action<SitesSeen>? Seen;

    public event Action<SiteProven>? Proven;

    public event Action<LinesMeasured>? Measured;

    public void Tell<T>(T message)
        where T : class => _ = Publish(message);

    public void Hear(SitesSeen message) => Seen?.Invoke(message);

    public void Hear(SiteProven message) => Proven?.Invoke(message);

    public void Hear(LinesMeasured message) => Measured?.Invoke(message);

    private async Task Publish<T>(T message)
        where T : class
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            await bus.Publish(message, patience.Token);
        }
#pragma warning disable CA1031 // Lossy on purpose; the relay is the one that says when the broker is away.
        catch (Exception)
#pragma warning restore CA1031
        {
            return;
        }
    }
}

/// <summary>Hands what other nodes tell to whoever listens on this one.</summary>
internal sealed class NewsEar(NewsLine line) : IConsumer<SitesSeen>, IConsumer<SiteProven>, IConsumer<LinesMeasured>
{
    public Task Consume(ConsumeContext<SitesSeen> context)
    {
        line.Hear(context.Message);
        return Task.CompletedTask;
    }

    public Task Consume(ConsumeContext<SiteProven> context)
    {
        line.Hear(context.Message);
        return Task.CompletedTask;
    }

    public Task Consume(ConsumeContext<LinesMeasured> context)
    {
        line.Hear(context.Message);
        return Task.CompletedTask;
    }
}
