using System.Collections.Concurrent;
using System.Threading.Channels;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Contracts.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BridgeCoordinator.Server.Tests.Client;

/// <summary>A real Kestrel and a real hub that keep a diary and misbehave on request.</summary>
internal sealed class FakeCoordinator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<string> _diary = Channel.CreateUnbounded<string>();
    private long _epoch;

    private FakeCoordinator(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public ConcurrentQueue<AgentWaveAnswer> Answers { get; } = [];

    public ConcurrentDictionary<string, IAgentClient> Clients { get; } = [];

    /// <summary>Connections, by number from 1, whose heartbeats are never acknowledged.</summary>
    public HashSet<int> Deaf { get; } = [];

    public Func<int, IResult?> OnSession { get; set; } = _ => null;

    public Func<AgentWaveAnswer, HubCallerContext, Receipt> OnAnswer { get; set; } = (_, _) => new Receipt("conference/c", 1, 1, default);

    /// <summary>What a hello waits for, by the connection's number.</summary>
    public Func<int, Task> OnHello { get; set; } = _ => Task.CompletedTask;

    public TimeSpan Ahead { get; set; }

    public int HeartbeatMs { get; set; } = 100;

    public int Sessions;
    public int Connections;

    public long Epoch => Interlocked.Read(ref _epoch);

    public static async Task<FakeCoordinator> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSignalR(o => o.DisableImplicitFromServicesParameters = true).AddJsonProtocol(j => ContractJson.Configure(j.PayloadSerializerOptions));
        FakeCoordinator? fake = null;
        builder.Services.AddSingleton(_ => fake!);
        var app = builder.Build();
        fake = new FakeCoordinator(app);
        app.MapPost("/api/v1/agent/nonce", () => Results.Json(new NonceReply("nonce"), ContractJson.Options));
        app.MapPost("/api/v1/agent/session", fake.Session);
        app.MapPost(
            "/api/v1/agent/heartbeat",
            (AgentHeartbeat beat, HttpContext context) =>
            {
                fake.Note($"proof {context.Request.Headers.Authorization}");
                return Results.Json(new HeartbeatSeen(beat.Sequence, TimeProvider.System.GetUtcNow()), ContractJson.Options);
            }
        );
        app.MapHub<FakeAgentHub>(HubRoutes.Agent);
        await app.StartAsync();
        return fake;
    }

    public void Note(string line) => _diary.Writer.TryWrite(line);

    public async Task<string> Next()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        return await _diary.Reader.ReadAsync(patience.Token);
    }

    /// <summary>Reads the diary up to a line; the lines read.</summary>
    public async Task<List<string>> Until(string line)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        var read = new List<string>();
        while (read.LastOrDefault() != line)
        {
            try
            {
                read.Add(await _diary.Reader.ReadAsync(patience.Token));
            }
            catch (OperationCanceledException)
            {
                throw new InvalidOperationException($"'{line}' did not happen; what did: {string.Join(", ", read)}");
            }
        }
        return read;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private IResult Session(SessionRequest request)
    {
        var turn = Interlocked.Increment(ref Sessions);
        return OnSession(turn)
            ?? Results.Json(new SessionReply($"ticket-{turn}", "site", Interlocked.Increment(ref _epoch), default, HeartbeatMs, 300, $"session-{turn}"), ContractJson.Options);
    }
}

internal sealed class FakeAgentHub(FakeCoordinator house) : Hub<IAgentClient>, IAgentHub
{
    private int Number => (int)Context.Items["number"]!;

    public override Task OnConnectedAsync()
    {
        var headers = Context.GetHttpContext()!.Request.Headers;
        Assert.StartsWith("Ticket ticket-", headers.Authorization.ToString());
        Assert.Equal(0, headers.Origin.Count);
        var number = Interlocked.Increment(ref house.Connections);
        Context.Items["number"] = number;
        house.Clients[$"{number}"] = Clients.Caller;
        house.Note($"open {number}");
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        house.Note($"close {Number}");
        return Task.CompletedTask;
    }

    public async Task<AgentOrders> Hello(AgentHello hello)
    {
        if (Number > 1)
        {
            // As the real one: the older connection hears that a newer ticket of its own site was used.
            await house.Clients[$"{Number - 1}"].Superseded(new SupersededNotice(house.Epoch));
        }
        house.Note($"hello {Number}");
        await house.OnHello(Number);
        return new AgentOrders(house.HeartbeatMs, []);
    }

    public async Task<HeartbeatSeen> Heartbeat(AgentHeartbeat heartbeat)
    {
        if (house.Deaf.Contains(Number))
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, Context.ConnectionAborted);
        }
        house.Note($"beat {Number}");
        return new HeartbeatSeen(heartbeat.Sequence, TimeProvider.System.GetUtcNow() + house.Ahead);
    }

    public Task<Receipt> AnswerWave(AgentWaveAnswer answer)
    {
        house.Answers.Enqueue(answer);
        house.Note("answer");
        return Task.FromResult(house.OnAnswer(answer, Context));
    }

    public Task Report(AgentReport report) => Task.CompletedTask;

    public Task Goodbye(AgentGoodbye goodbye)
    {
        house.Note($"goodbye {Number} {goodbye.Reason}");
        return Task.CompletedTask;
    }
}
