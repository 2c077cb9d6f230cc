using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;

namespace BridgeCoordinator.Client;

/// <summary>
/// Measures the site's lines, one after the other, in the slot the coordinator gave, and reports them. Where no datagram comes back but the
/// line carries TCP, UDP is blocked, not the line dead: then the round trip is all that is said, and the method says so.
/// </summary>
internal sealed class SiteLines(SiteSessionOptions options) : IDisposable
{
    /// <summary>Without an echo there is only the hub's round trip to tell, and the disk.</summary>
    private static readonly TimeSpan WithoutEcho = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan HandshakeWithin = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private TaskCompletionSource _ordered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _end = new();
    private volatile SiteLink? _link;
    private Task? _run;
    private int _burst;

    /// <summary>The newest link: its orders hold, and reports go over it.</summary>
    public void Use(SiteLink link)
    {
        _link = link;
        _run ??= Task.Run(() => Run(_end.Token));
        Ordered();
    }

    /// <summary>The orders changed: the slot may be another one.</summary>
    public void Ordered() => Interlocked.Exchange(ref _ordered, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>One line now, out of turn.</summary>
    public async Task<LinkReading?> Measure(LineSource line, int mostPackets, CancellationToken ct) =>
        _link is { Orders.Echo: { } echo } link ? await Measure(link, echo with { Packets = Math.Min(mostPackets, echo.Packets) }, line, ct) : null;

    public void Dispose() => _end.Cancel();

    private async Task Run(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                var ordered = _ordered.Task;
                using var turn = CancellationTokenSource.CreateLinkedTokenSource(ct);
                var slot = _link?.Orders is { } orders ? Task.Delay(UntilSlot(orders.Echo), options.Time, turn.Token) : Task.Delay(Timeout.InfiniteTimeSpan, options.Time, turn.Token);
                var first = await Task.WhenAny(slot, ordered);
                await turn.CancelAsync();
                ct.ThrowIfCancellationRequested();
                if (first == slot && _link is { IsHeard: true, Orders: { } now } link)
                {
                    await link.Report(new AgentReport(await Measure(link, now.Echo, ct), options.Readings().DiskFreeMb), ct);
                }
            }
            catch (Exception e) when (!ct.IsCancellationRequested && RetrySchedule.IsLoss(e))
            {
                // A report that is lost is not sent again: the next one is truer. The session itself notices a dead link.
                Debug.WriteLine(e);
            }
        }
    }

    private TimeSpan UntilSlot(EchoOrder? echo)
    {
        if (echo is null)
        {
            return (WithoutEcho / 2) + RetrySchedule.Within(WithoutEcho, options.Random);
        }
        var interval = Math.Max(echo.IntervalMs, 1_000);
        var now = (options.Time.GetUtcNow() + (_link?.ClockOffset ?? TimeSpan.Zero)).ToUnixTimeMilliseconds();
        var phase = (now - echo.SlotMs) % interval;
        // Never at 0: the slot that was just served is over.
        return TimeSpan.FromMilliseconds(interval - (phase < 0 ? phase + interval : phase));
    }

    private async Task<List<LinkReading>> Measure(SiteLink link, EchoOrder? echo, CancellationToken ct)
    {
        List<LinkReading> readings = [];
        foreach (var line in options.Lines)
        {
            var reading = echo is null ? ByHub(link, line) : await Measure(link, echo, line, ct);
            if (reading is not null)
            {
                readings.Add(reading);
            }
        }
        return readings;
    }

    private async Task<LinkReading?> Measure(SiteLink link, EchoOrder echo, LineSource line, CancellationToken ct)
    {
        await _oneAtATime.WaitAsync(ct);
        try
        {
            LinkReading reading;
            try
            {
                var tally = await EchoBurst.Run(echo, link.Server.IdnHost, line, (ushort)Interlocked.Increment(ref _burst), options.Time, ct);
                reading = tally.Reading(line.Line, Now(link));
            }
            catch (SocketException)
            {
                // No address, no route, no such interface: as silent as a line can be.
                reading = new BurstTally(echo.Packets) { Sent = echo.Packets }.Reading(line.Line, Now(link));
            }
            return reading.Received > 0 ? reading : ByHub(link, line) ?? await ByHandshake(link, line, ct) ?? reading;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>The hub connection travels the main line.</summary>
    private LinkReading? ByHub(SiteLink link, LineSource line) =>
        line.Line == LineRole.Main && link is { IsHeard: true, MedianRtt: { } rtt } ? OfRoundTrip(line, rtt, Now(link)) : null;

    /// <summary>Does a TCP handshake pass over this line?</summary>
    private async Task<LinkReading?> ByHandshake(SiteLink link, LineSource line, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(HandshakeWithin, options.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        try
        {
            var to = (await Dns.GetHostAddressesAsync(link.Server.IdnHost, both.Token)).OrderBy(a => a.AddressFamily is AddressFamily.InterNetwork ? 0 : 1).First();
            using var socket = new Socket(to.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            line.Bind(socket);
            var from = options.Time.GetTimestamp();
            await socket.ConnectAsync(new IPEndPoint(to, link.Server.Port), both.Token);
            return OfRoundTrip(line, options.Time.GetElapsedTime(from), Now(link));
        }
        catch (Exception e) when (e is SocketException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }

    private static LinkReading OfRoundTrip(LineSource line, TimeSpan rtt, DateTimeOffset at) =>
        new(line.Line, LineMethod.Hub, 0, 0, 0, null, rtt.TotalMilliseconds, null, null, at);

    private DateTimeOffset Now(SiteLink link) => options.Time.GetUtcNow() + (link.ClockOffset ?? TimeSpan.Zero);
}
