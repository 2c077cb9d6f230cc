using System.Net.WebSockets;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Liveness;
using BridgeCoordinator.Server.Hosting;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Liveness;

/// <summary>
/// While the coordinator doubts its own eyes it tests them once a second: its lease, its own pace, a WebSocket to its public address through
/// whatever stands before it, and whether anybody outside is heard. Only when all four say yes are the silent sites silent themselves.
/// </summary>
internal sealed partial class BlindWatch(
    Judging judging,
    LiveEvidence evidence,
    Witnesses witnesses,
    IOptions<BridgeOptions> options,
    TimeProvider time,
    ILogger<BlindWatch> log
) : BackgroundService
{
    public const string Door = "/livez/door";
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, time);
        var blind = false;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var since = judging.Fleet.Brake.BlindSince;
            if (since is not null != blind)
            {
                blind = since is not null;
                Said(blind);
            }
            if (since is { } began && time.GetUtcNow() - began >= Round && (await Test(stoppingToken)).Passed)
            {
                judging.Fleet.Pass();
            }
        }
    }

    private async Task<SelfTest> Test(CancellationToken stop)
    {
        var health = judging.Own.Current;
        var test = new SelfTest(
            (health.Ailments & Ailments.LateLease) == 0 && (judging.Fleet.Withheld & Withheld.Lease) == 0,
            (health.Ailments & Ailments.LateTick) == 0,
            null,
            HeardSomebody(time.GetUtcNow())
        );
        return test.Passed ? test with { DoorAnswers = await DoorAnswers(stop) } : test;
    }

    /// <summary>Within the last interval: whoever was heard before that may have been heard by better eyes.</summary>
    private bool HeardSomebody(DateTimeOffset now) =>
        evidence.All.Select(site => site.Known).Any(k => !k.IsBroken && now - k.LastHeard <= k.Heartbeat)
        || now - witnesses.LastHeard <= TimeSpan.FromSeconds(2);

    private async Task<bool?> DoorAnswers(CancellationToken stop)
    {
        if (options.Value.PublicUrl is not { } address)
        {
            return null;
        }
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        using var socket = new ClientWebSocket();
        var door = new UriBuilder(new Uri(address, Door)) { Scheme = address.Scheme == Uri.UriSchemeHttps ? "wss" : "ws" };
        try
        {
            await socket.ConnectAsync(door.Uri, either.Token);
            return true;
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or IOException or HttpRequestException)
        {
            stop.ThrowIfCancellationRequested();
            return false;
        }
    }

    private void Said(bool blind)
    {
        if (blind)
        {
            WentBlind(judging.Fleet.SilentNow, judging.Fleet.Fleet.Sites);
        }
        else
        {
            SeesAgain();
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Silent} of {Sites} sites fell silent at once: it may be this coordinator. Nobody is called down until a self-test passes.")]
    private partial void WentBlind(int silent, int sites);

    [LoggerMessage(LogLevel.Information, "The coordinator trusts its own eyes again.")]
    private partial void SeesAgain();
}

/// <summary>A WebSocket that opens and closes: what the self-test knocks at, from outside.</summary>
internal static class SelfTestDoor
{
    public static WebApplication MapSelfTestDoor(this WebApplication app)
    {
        app.Map(
            BlindWatch.Door,
            async (HttpContext context) =>
            {
                if (!context.WebSockets.IsWebSocketRequest)
                {
                    context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
                    return;
                }
                using var socket = await context.WebSockets.AcceptWebSocketAsync();
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
            }
        ).ExcludeFromDescription();
        return app;
    }
}
