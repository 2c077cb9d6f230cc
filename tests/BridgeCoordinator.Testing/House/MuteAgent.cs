using System.Net.Http.Headers;
using System.Net.Http.Json;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Contracts.Http;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace BridgeCoordinator.Testing.House;

/// <summary>An agent that says hello over its socket and then nothing: it has only plain HTTPS left.</summary>
public sealed class MuteAgent : IAsyncDisposable
{
    private readonly HttpClient http;
    private readonly HubConnection hub;
    private readonly SessionReply session;
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long sequence;

    private MuteAgent(HttpClient http, HubConnection hub, SessionReply session)
    {
        (this.http, this.hub, this.session) = (http, hub, session);
        hub.On<ProofRequest>(nameof(IAgentClient.Prove), _ => asked.TrySetResult());
    }

    /// <summary>Ends when the coordinator asks it for proof.</summary>
    public Task Asked => asked.Task;

    public static async Task<MuteAgent> Open(Uri server, PointCodes point)
    {
        using var key = SiteKey.Create();
        var enrolled = await SiteSession.Enrol(server, point.EnrolmentCode!, key);
        var http = new HttpClient { BaseAddress = server };
        var nonce = await Post<NonceReply>(http, "api/v1/agent/nonce", null);
        var session = await Post<SessionReply>(http, "api/v1/agent/session", new SessionRequest(enrolled.KeyId, nonce.Nonce, key.Sign(nonce.Nonce)));
        var hub = new HubConnectionBuilder()
            .WithUrl(
                new Uri(server, HubRoutes.Agent),
                options =>
                {
                    options.SkipNegotiation = true;
                    options.Transports = HttpTransportType.WebSockets;
                    options.Headers["Authorization"] = $"{HubRoutes.TicketScheme} {session.Ticket}";
                }
            )
            .AddJsonProtocol(json => ContractJson.Configure(json.PayloadSerializerOptions))
            .Build();
        var agent = new MuteAgent(http, hub, session);
        await hub.StartAsync();
        await hub.InvokeAsync<AgentOrders>(nameof(IAgentHub.Hello), new AgentHello("mute", "test", TimeProvider.System.GetUtcNow()));
        return agent;
    }

    public async Task Prove()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/agent/heartbeat")
        {
            Content = JsonContent.Create(new AgentHeartbeat(++sequence, null, null, null, null), options: ContractJson.Options),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(HubRoutes.SessionScheme, session.SessionToken);
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        await hub.DisposeAsync();
        http.Dispose();
    }

    private static async Task<T> Post<T>(HttpClient http, string path, object? body)
    {
        using var response = await http.PostAsync(new Uri(path, UriKind.Relative), body is null ? null : JsonContent.Create(body, body.GetType(), options: ContractJson.Options));
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<T>(ContractJson.Options))!;
    }
}
