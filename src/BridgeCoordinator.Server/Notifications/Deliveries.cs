using System.Diagnostics.Metrics;

namespace BridgeCoordinator.Server.Notifications;

/// <summary>
/// Sends what is on its way, again and again with growing pauses, until it is out or a day has passed. Each channel has a lane of its own: a receiver that
/// takes long holds up nobody but itself.
/// </summary>
internal sealed partial class Deliveries(DeliveryLog deliveries, Webhooks webhooks, Gateway gateway, Mails mails, TimeProvider time, IMeterFactory meters, ILogger<Deliveries> log)
    : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Twice the patience: nobody else tries it while this node still may.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private static readonly int[] PausesInSeconds = [2, 10, 30, 120, 600, 1_800];

    /// <summary>With those pauses, a day and ten minutes: a receiver that was down overnight loses nothing.</summary>
    private const int MostAttempts = 54;

    private readonly Counter<long> sent = meters.Create("BridgeCoordinator.Notifications").CreateCounter<long>("bridge.deliveries", "{delivery}", "Attempts to deliver, by channel and outcome.");

    private static readonly string[] Channels = ["mail", "webhook", Gateway.Channel];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Channels.Select(channel => Lane(channel, stoppingToken)));

    private async Task Lane(string channel, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, time);
        var broken = false;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var due in await deliveries.Due(channel, stoppingToken))
                {
                    await Try(due, stoppingToken);
                }
                broken = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                throw;
            }
#pragma warning disable CA1031 // The database may be away; said once, and the next round asks again.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                if (!broken)
                {
                    NotRead(channel, failure);
                }
                broken = true;
            }
        }
    }

    private async Task Try(DueDelivery due, CancellationToken stop)
    {
        if (!await deliveries.Claim(due, Lease, stop))
        {
            return;
        }
        // A call is worth minutes; whoever was away for longer is not rung for what is over.
        var late = due.Delivery.Channel == Gateway.Channel && gateway.IsTooLate(due.Delivery);
        var failure = late ? "It came too late to be of use." : await Post(due.Delivery, stop);
        var attempt = due.Attempts + 1;
        DateTimeOffset? again = failure is null || late || attempt >= MostAttempts ? null : time.GetUtcNow().AddSeconds(PausesInSeconds[Math.Min(attempt, PausesInSeconds.Length) - 1]);
        await deliveries.Settle(due.Delivery.Id, failure, again, stop);
        sent.Add(1, new("channel", due.Delivery.Channel), new("outcome", failure is null ? "sent" : "failed"));
        if (failure is not null && (attempt == 1 || again is null))
        {
            NotSent(due.Delivery.Channel, due.Delivery.Kind, due.Delivery.Id, attempt, failure);
        }
    }

    private async Task<string?> Post(Delivery it, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        try
        {
            return it.Channel switch
            {
                "mail" => await mails.Post(it, either.Token),
                Gateway.Channel => await gateway.Post(it, either.Token),
                _ => await webhooks.Post(it, either.Token),
            };
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever keeps it from going out is written to the log of deliveries, and it is tried again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return failure.Message;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Channel}: {Kind} {Id} was not delivered at attempt {Attempt}: {Failure}")]
    private partial void NotSent(string channel, string kind, Guid id, int attempt, string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is on its way by {Channel} could not be read; it is tried again.")]
    private partial void NotRead(string channel, Exception failure);
}
