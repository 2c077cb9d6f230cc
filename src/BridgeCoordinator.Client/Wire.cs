using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Client;

/// <summary>JSON over HTTP as this protocol speaks it: problems become <see cref="RefusedException"/>.</summary>
internal static class Wire
{
    public static async Task<T> Send<T>(HttpClient http, HttpRequestMessage request, CancellationToken ct)
    {
        using (request)
        {
            using var response = await http.SendAsync(request, ct);
            await Accept(response, ct);
            return await response.Content.ReadFromJsonAsync<T>(ContractJson.Options, ct)
                ?? throw new InvalidDataException($"{request.RequestUri} answered with nothing where a {typeof(T).Name} was due.");
        }
    }

    /// <summary>Null where the coordinator answers with nothing (204).</summary>
    public static async Task<T?> Ask<T>(HttpClient http, HttpRequestMessage request, CancellationToken ct)
        where T : class
    {
        using (request)
        {
            using var response = await http.SendAsync(request, ct);
            await Accept(response, ct);
            return response.StatusCode is HttpStatusCode.NoContent ? null : await response.Content.ReadFromJsonAsync<T>(ContractJson.Options, ct);
        }
    }

    public static async Task Send(HttpClient http, HttpRequestMessage request, CancellationToken ct)
    {
        using (request)
        {
            using var response = await http.SendAsync(request, ct);
            await Accept(response, ct);
        }
    }

    /// <summary>The body as it came.</summary>
    public static async Task<byte[]> Bytes(HttpClient http, HttpRequestMessage request, CancellationToken ct)
    {
        using (request)
        {
            using var response = await http.SendAsync(request, ct);
            await Accept(response, ct);
            return await response.Content.ReadAsByteArrayAsync(ct);
        }
    }

    public static HttpContent Json<T>(T body) => JsonContent.Create(body, options: ContractJson.Options);

    /// <summary>A handler that dials through the caller's own door, where one is given.</summary>
    public static SocketsHttpHandler Handler(Func<Uri, CancellationToken, ValueTask<Stream>>? connect)
    {
        // Idle HTTP connections of thousands of sites would double the coordinator's sockets.
        var handler = new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2), UseCookies = false };
        if (connect is not null)
        {
            handler.ConnectCallback = (context, ct) =>
                connect(new UriBuilder("tcp", context.DnsEndPoint.Host, context.DnsEndPoint.Port).Uri, ct);
        }
        return handler;
    }

    /// <summary>A plain TCP connection, as the default door dials it.</summary>
    public static async ValueTask<Stream> Dial(Uri to, CancellationToken ct)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(to.Host, to.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>A web socket through this door, paid for with a ticket.</summary>
    public static async ValueTask<WebSocket> Upgrade(Uri uri, string ticket, HttpMessageInvoker door, CancellationToken ct)
    {
        var socket = new ClientWebSocket();
        try
        {
            socket.Options.SetRequestHeader("Authorization", $"{HubRoutes.TicketScheme} {ticket}");
            socket.Options.KeepAliveInterval = TimeSpan.Zero;
            await socket.ConnectAsync(uri, door, ct);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public static async Task Accept(HttpResponseMessage response, CancellationToken ct)
    {
        if (response.IsSuccessStatusCode)
        {
            return;
        }
        var problem = await Problem(response, ct);
        var body = problem is { Code: { } code }
            ? new ProblemBody(code, problem.Vi ?? problem.Title ?? code, problem.En ?? problem.Title ?? code, problem.Arguments)
            : new ProblemBody(
                $"http.{(int)response.StatusCode}",
                $"Máy chủ trả lời {(int)response.StatusCode}.",
                $"The server answered {(int)response.StatusCode} {response.ReasonPhrase}."
            );
        throw new RefusedException(body, response.StatusCode, After(response.Headers.RetryAfter), problem?.Errors);
    }

    private static async Task<Details?> Problem(HttpResponseMessage response, CancellationToken ct)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync<Details>(ContractJson.Options, ct);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException)
        {
            // Something between us and the coordinator answered in its own words; the status says enough.
            return null;
        }
    }

    /// <summary>Seconds only: a date would have to be read by a clock that may be wrong here.</summary>
    private static TimeSpan? After(RetryConditionHeaderValue? header) => header?.Delta;

    private sealed record Details(
        string? Code = null,
        string? Title = null,
        string? Vi = null,
        string? En = null,
        IReadOnlyDictionary<string, string>? Arguments = null,
        IReadOnlyList<PlanError>? Errors = null
    );
}
