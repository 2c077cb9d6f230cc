using System.Net.WebSockets;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Contracts.Http;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace BridgeCoordinator.Client;

/// <summary>One connection of a site, from its ticket to its end. It judges nothing but itself: heard, doubtful, lost, superseded.</summary>
internal sealed class SiteLink : IAsyncDisposable
{
    /// <summary>Heartbeats on their way before we stop adding to a line that swallows them.</summary>
    private const int MostUnheard = 8;

    private readonly SiteSessionOptions _options;
    private readonly HubConnection _hub;
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource<long> _superseded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Exception?> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _doubt = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _hurried = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SiteProof _proof;
    private readonly RoundTrips _rtts = new();
    private long _sent;
    private long _heard;

    private SiteLink(SiteSessionOptions options, Uri server, SessionReply ticket, HttpMessageInvoker door)
    {
        (_options, Server, Ticket) = (options, server, ticket);
        Interval = TimeSpan.FromMilliseconds(ticket.HeartbeatMs);
        _proof = new SiteProof(options, server, ticket.SessionToken, door);
        var builder = new HubConnectionBuilder().WithUrl(
            new Uri(server, HubRoutes.Agent),
            http =>
            {
                http.SkipNegotiation = true;
                http.Transports = HttpTransportType.WebSockets;
                http.WebSocketFactory = async (context, ct) => await Wire.Upgrade(context.Uri, ticket.Ticket, door, ct);
            }
        );
        builder.AddJsonProtocol(json => ContractJson.Configure(json.PayloadSerializerOptions));
        _hub = builder.Build();

        // Heartbeats find a dead line long before SignalR's own clock, which runs on real time whatever ours does.
        _hub.ServerTimeout = TimeSpan.FromMinutes(10);
        _hub.Closed += error =>
        {
            _closed.TrySetResult(error);
            return Task.CompletedTask;
        };
        _hub.On<AgentOrders>(nameof(IAgentClient.Orders), Take);
        _hub.On<ProofRequest>(nameof(IAgentClient.Prove), _ => Prove());
        _hub.On<SupersededNotice>(nameof(IAgentClient.Superseded), notice => _superseded.TrySetResult(notice.Epoch));
    }

    public Uri Server { get; }

    public SessionReply Ticket { get; }

    public TimeSpan Interval { get; private set; }

    public TimeSpan? Rtt { get; private set; }

    public TimeSpan? MedianRtt => _rtts.Median;

    public TimeSpan? ClockOffset { get; private set; }

    public AgentOrders? Orders { get; private set; }

    public event Action<AgentOrders>? OrdersCame;

    /// <summary>Ends when the socket has closed.</summary>
    public Task<Exception?> Closed => _closed.Task;

    /// <summary>Ends with the newer epoch when another session of this site took over.</summary>
    public Task<long> Superseded => _superseded.Task;

    /// <summary>Ends when two acknowledgements in a row are missing.</summary>
    public Task Doubt => _doubt.Task;

    public bool IsHeard => !Closed.IsCompleted && !Doubt.IsCompleted;

    public static async Task<SiteLink> Open(
        SiteSessionOptions options,
        Uri server,
        SessionReply ticket,
        HttpMessageInvoker door,
        Action<AgentOrders> orders,
        CancellationToken ct
    )
    {
        var link = new SiteLink(options, server, ticket, door);
        try
        {
            link.OrdersCame += orders;
            await link._hub.StartAsync(ct);
            link.Take(await link._hub.InvokeAsync<AgentOrders>(nameof(IAgentHub.Hello), options.Hello, ct));
            _ = link.Beat();
            return link;
        }
        catch
        {
            link.Abandon();
            throw;
        }
    }

    /// <summary>Sends one answer. A refusal is a <see cref="RefusedException"/>; anything else means it must be sent again.</summary>
    public async Task<Receipt> Answer(AgentWaveAnswer answer)
    {
        try
        {
            return await _hub.InvokeAsync<Receipt>(nameof(IAgentHub.AnswerWave), answer, _end.Token);
        }
        catch (HubException e)
        {
            throw RefusedException.In(e) ?? (Exception)e;
        }
    }

    public Task Report(AgentReport report, CancellationToken ct) => _hub.InvokeAsync(nameof(IAgentHub.Report), report, ct);

    /// <summary>Says good-bye. If nobody hears it, the coordinator will call it silence, and that is what it was.</summary>
    public async Task Goodbye(string reason, CancellationToken ct)
    {
        try
        {
            await _hub.InvokeAsync(nameof(IAgentHub.Goodbye), new AgentGoodbye(reason), ct);
        }
        catch (Exception e) when (RetrySchedule.IsLoss(e))
        {
            // The line is dead, or was out of patience.
        }
    }

    /// <summary>Drops the connection without waiting: a dead line does not answer a close.</summary>
    public void Abandon() => _ = DisposeAsync().AsTask().ContinueWith(t => t.Exception, TaskScheduler.Default);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _hub.DisposeAsync();
        _closed.TrySetResult(null);
    }

    private async Task Beat()
    {
        var ct = _end.Token;
        try
        {
            while (!ct.IsCancellationRequested && !Closed.IsCompleted)
            {
                if (_sent - Interlocked.Read(ref _heard) < MostUnheard)
                {
                    _ = One(Interlocked.Increment(ref _sent), ct);
                }
                await Pause(ct);
                if (_sent - Interlocked.Read(ref _heard) >= 2)
                {
                    _doubt.TrySetResult();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The link has ended.
        }
    }

    /// <summary>Until the next heartbeat. A shorter interval holds at once: waiting out the long one would be silence by the new measure.</summary>
    private async Task Pause(CancellationToken ct)
    {
        var (pause, hurried) = (RetrySchedule.Beat(Interval, _options.Random), _hurried.Task);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var waiting = Task.Delay(pause, _options.Time, over.Token);
        while (await Task.WhenAny(waiting, hurried) == hurried)
        {
            await over.CancelAsync();
            ct.ThrowIfCancellationRequested();
            hurried = _hurried.Task;

            // Everybody was told at one instant; nobody need answer at one.
            waiting = Task.Delay(RetrySchedule.Within(Interval, _options.Random), _options.Time, ct);
        }
        await waiting;
    }

    /// <summary>The coordinator doubts us: say something at once, by both ways.</summary>
    private void Prove()
    {
        _ = One(Interlocked.Increment(ref _sent), _end.Token);
        _ = _proof.Say(Interlocked.Read(ref _sent), _end.Token);
    }

    private async Task One(long sequence, CancellationToken ct)
    {
        try
        {
            var readings = _options.Readings();
            var (from, sentAt) = (_options.Time.GetTimestamp(), _options.Time.GetUtcNow());
            var answer = _hub.InvokeAsync<HeartbeatSeen>(
                nameof(IAgentHub.Heartbeat),
                new AgentHeartbeat(sequence, readings.CpuPercent, readings.MemoryPercent, ClockOffset?.TotalMilliseconds, Rtt?.TotalMilliseconds),
                ct
            );
            var seen = await _proof.Insist(answer, () => sequence > Interlocked.Read(ref _heard) && !Closed.IsCompleted, sequence, Interval, ct);
            var rtt = _options.Time.GetElapsedTime(from);
            _rtts.Add(rtt);
            (Rtt, ClockOffset) = (rtt, seen.ServerTime - (sentAt + (rtt / 2)));
            Heard(seen.Sequence);
        }
        catch (Exception e) when (e is OperationCanceledException or HubException or InvalidOperationException or IOException or WebSocketException)
        {
            // An acknowledgement that did not come is counted by Beat; why it did not come shows in Closed.
        }
    }

    private void Heard(long sequence)
    {
        if (sequence > Interlocked.Read(ref _heard))
        {
            Interlocked.Exchange(ref _heard, sequence);
        }
        if (Doubt.IsCompleted)
        {
            _doubt = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private void Take(AgentOrders orders)
    {
        var before = Interval;
        (Orders, Interval) = (orders, TimeSpan.FromMilliseconds(Math.Max(orders.HeartbeatMs, 100)));
        if (Interval < before)
        {
            Interlocked.Exchange(ref _hurried, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }
        OrdersCame?.Invoke(orders);
    }
}
