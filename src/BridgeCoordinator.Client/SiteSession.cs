using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Client;

/// <summary>
/// A site's standing connection to the coordinator: it comes back by itself for ever, opens a second connection before it drops a
/// doubtful first, and delivers answers to waves until each has been acknowledged or refused. One session per site; start it once.
/// </summary>
public sealed class SiteSession : IAsyncDisposable
{
    /// <summary>How long whoever leaves tries to be heard.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);

    private readonly SiteSessionOptions _options;
    private readonly HttpClient _http;
    private readonly SiteAnswers _answers;
    private readonly SiteLines _lines;
    private readonly SiteAttempts _attempts;
    private readonly CancellationTokenSource _leave = new();
    private readonly CancellationTokenSource _stop = new();
    private string? _farewell;
    private Task? _run;
    private Task? _disposal;
    private SiteLink? _link;
    private long _epoch;

    /// <summary>A session; nothing happens before <see cref="Start"/>.</summary>
    public SiteSession(SiteSessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Servers.Count == 0)
        {
            throw new ArgumentException("A session needs the address of at least one coordinator.", nameof(options));
        }
        _options = options;
        _http = new HttpClient(Wire.Handler(options.Connect)) { Timeout = Timeout.InfiniteTimeSpan };
        (_answers, _lines, _attempts) = (new SiteAnswers(options), new SiteLines(options), new SiteAttempts(options));
    }

    /// <summary>Where the session is.</summary>
    public SiteSessionState State { get; private set; }

    /// <summary>The orders that hold now; absent until the first hello.</summary>
    public AgentOrders? Orders { get; private set; }

    /// <summary>Round trip of the last acknowledged heartbeat.</summary>
    public TimeSpan? HubRtt => _link?.Rtt;

    /// <summary>The coordinator's clock minus ours, good to half a round trip.</summary>
    public TimeSpan? ClockOffset => _link?.ClockOffset;

    /// <summary>The epoch of the newest ticket.</summary>
    public long Epoch => Interlocked.Read(ref _epoch);

    /// <summary>The whole of the orders, on hello and on every change. Called on the connection's thread: do not block.</summary>
    public event Action<AgentOrders>? OrdersChanged;

    /// <summary>The session's state changed. Do not block.</summary>
    public event Action<SiteSessionChange>? Changed;

    /// <summary>Ends when the session has: stopped by its owner, or superseded.</summary>
    public Task Completion => _run ?? Task.CompletedTask;

    /// <summary>The coordinator's clock as well as we know it.</summary>
    public DateTimeOffset CoordinatorNow => _options.Time.GetUtcNow() + (ClockOffset ?? TimeSpan.Zero);

    /// <summary>Uses up an enrolment code: the coordinator learns the public key, and answers which site it now belongs to.</summary>
    /// <exception cref="RefusedException"><c>enrolment.code-unknown</c>, <c>enrolment.code-expired</c>.</exception>
    public static async Task<EnrolReply> Enrol(Uri server, string code, SiteKey key, Func<Uri, CancellationToken, ValueTask<Stream>>? connect = null, CancellationToken ct = default)
    {
        using var http = new HttpClient(Wire.Handler(connect));
        return await SiteTicket.Enrol(http, server, new EnrolRequest(code, key.PublicKey), ct);
    }

    /// <summary>Dials plain TCP, as a session does by itself: what a simulator's <see cref="SiteSessionOptions.Connect"/> wraps.</summary>
    public static ValueTask<Stream> Dial(Uri to, CancellationToken ct) => Wire.Dial(to, ct);

    /// <summary>Begins. The session lives until it is stopped or superseded.</summary>
    public void Start() => _run ??= Task.Run(() => Run(_leave.Token));

    /// <summary>Answers a wave: kept until the coordinator has spoken, sent again under the same command id. Cancelling stops only the waiting.</summary>
    /// <exception cref="RefusedException"><c>wave.*</c>, <c>point.*</c>.</exception>
    public Task<Receipt> AnswerWave(AgentWaveAnswer answer, CancellationToken ct = default) => _answers.Add(answer).WaitAsync(ct);

    /// <summary>Measures one line now, out of turn; nothing where the coordinator has no UDP echo or there is no link.</summary>
    public Task<LinkReading?> MeasureLine(LineSource line, int mostPackets, CancellationToken ct = default) => _lines.Measure(line, mostPackets, ct);

    /// <summary>Says good-bye, if anybody is listening, and ends the session. A connection that is being opened is the one to say it on, so it may finish first.</summary>
    public async Task Stop(string reason = "shutdown")
    {
        if (State is SiteSessionState.Stopped)
        {
            return;
        }
        await using var patience = _options.Time.CreateTimer(_ => _stop.Cancel(), null, Farewell, Timeout.InfiniteTimeSpan);
        _farewell = reason;
        await _leave.CancelAsync();
        await Completion;
        await End();
    }

    /// <summary>Ends the session without a word, as a killed process does.</summary>
    public Task Abort() => End();

    /// <summary>Says good-bye and ends the session; once, however often it is asked.</summary>
    public ValueTask DisposeAsync()
    {
        lock (_stop)
        {
            return new(_disposal ??= Leave());
        }
    }

    private async Task Leave()
    {
        await Stop();
        _answers.Dispose();
        _http.Dispose();
        _leave.Dispose();
        _stop.Dispose();
    }

    private async Task End()
    {
        await _stop.CancelAsync();
        await _leave.CancelAsync();
        await Completion;
        Move(new SiteSessionChange(SiteSessionState.Stopped));
    }

    private async Task Run(CancellationToken ct)
    {
        try
        {
            _link = await OpenPatiently(() => true, first: true, ct);
            while (true)
            {
                await Task.WhenAny(_link!.Closed, _link.Doubt, _link.Superseded).WaitAsync(ct);
                if (IsSuperseded(_link))
                {
                    Move(new SiteSessionChange(SiteSessionState.Superseded, _link.Server));
                    return;
                }
                var old = _link;
                if (old.Closed.IsCompleted)
                {
                    old.Abandon();
                    _link = await OpenPatiently(() => true, first: false, ct, await old.Closed);
                }
                else if (old.IsHeard && old.Superseded.IsCompleted)
                {
                    // By our own newer ticket, which came to nothing; the coordinator will close this connection, and then we return.
                    await Task.WhenAny(old.Closed, old.Doubt).WaitAsync(ct);
                }
                else if (!old.IsHeard && await OpenBeside(old, ct) is { } successor)
                {
                    _link = successor;
                    old.Abandon();
                }
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            if (_farewell is { } reason && _link is { Closed.IsCompleted: false } link)
            {
                await link.Goodbye(reason, _stop.Token);
            }
        }
        finally
        {
            _link?.Abandon();
            _lines.Dispose();
            _answers.Dispose();
        }
    }

    private bool IsSuperseded(SiteLink link) => link.Superseded is { IsCompletedSuccessfully: true, Result: var newer } && newer > Epoch;

    /// <summary>Two acknowledgements are missing: open a second connection before the first is dropped, unless the first comes to life.</summary>
    private async Task<SiteLink?> OpenBeside(SiteLink old, CancellationToken ct)
    {
        Move(new SiteSessionChange(SiteSessionState.Doubtful, old.Server));
        var successor = await OpenPatiently(() => !old.IsHeard && !IsSuperseded(old), first: true, ct);
        if (successor is null && old.IsHeard)
        {
            Move(new SiteSessionChange(SiteSessionState.Connected, old.Server));
        }
        return successor;
    }

    private async Task<SiteLink?> OpenPatiently(Func<bool> stillWanted, bool first, CancellationToken ct, Exception? loss = null)
    {
        TimeSpan? asked = null;
        for (var failures = 0; ; failures++)
        {
            ct.ThrowIfCancellationRequested();
            if (_attempts.Pause(first, failures, asked) is { } wait)
            {
                Move(new SiteSessionChange(SiteSessionState.Waiting, Retry: wait, Error: loss));
                await Task.Delay(wait, _options.Time, ct);
                if (!stillWanted())
                {
                    return null;
                }
            }
            try
            {
                return await Open(_attempts.Next());
            }
            catch (Exception e) when (RetrySchedule.IsLoss(e) || e is RefusedException)
            {
                (loss, asked) = (e, (e as RefusedException)?.RetryAfter);
            }
        }
    }

    private async Task<SiteLink> Open(Uri server)
    {
        if (State is not SiteSessionState.Doubtful)
        {
            Move(new SiteSessionChange(SiteSessionState.Connecting, server));
        }
        using var patience = new CancellationTokenSource(_options.Patience, _options.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, _stop.Token);
        var ticket = await SiteTicket.Ask(_http, server, _options.Key, _options.KeyId, both.Token);
        Interlocked.Exchange(ref _epoch, Math.Max(Epoch, ticket.Epoch));
        var link = await SiteLink.Open(_options, server, ticket, _http, Take, both.Token);
        _answers.Use(link);
        _lines.Use(link);
        _attempts.Worked(TimeSpan.FromMilliseconds(ticket.ReconnectWindowMs));
        Move(new SiteSessionChange(SiteSessionState.Connected, server));
        return link;
    }

    private void Take(AgentOrders orders)
    {
        Orders = orders;
        _lines.Ordered();
        OrdersChanged?.Invoke(orders);
    }

    private void Move(SiteSessionChange change)
    {
        State = change.State;
        Changed?.Invoke(change);
    }
}
