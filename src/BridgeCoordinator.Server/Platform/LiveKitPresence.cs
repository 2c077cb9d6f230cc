using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Platform;

/// <summary>
/// LiveKit's server API: <c>POST /twirp/livekit.RoomService/ListParticipants</c>. The token goes in a header and nowhere else; what a refusal says is not
/// read, because it may quote the token.
/// </summary>
internal sealed class LiveKitPresence : IPlatformPresence, IDisposable
{
    private const int MostBytes = 64 * 1024 * 1024;
    private readonly PlatformOptions options;
    private readonly TimeProvider time;
    private readonly Uri door;
    private readonly HttpClient http;

    public LiveKitPresence(IOptions<PlatformOptions> options, TimeProvider time)
    {
        (this.options, this.time) = (options.Value, time);
        door = new Uri(new Uri(this.options.Url!.ToString().TrimEnd('/') + "/"), "twirp/livekit.RoomService/ListParticipants");
        // No redirects: a token is for the address it was made for. A connection is renewed, so a name that moved is found.
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            MaxResponseContentBufferSize = MostBytes,
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
    }

    public string Name => "LiveKit";

    public void Dispose() => http.Dispose();

    public async Task<PlatformAnswer> Ask(string room, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, door) { Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new { room })) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", LiveKitToken.For(room, options.ApiKey!, options.ApiSecret!, time.GetUtcNow()));
            using var response = await http.SendAsync(request, either.Token);
            return Read(response.StatusCode, await response.Content.ReadAsByteArrayAsync(either.Token));
        }
        catch (OperationCanceledException)
        {
            cancel.ThrowIfCancellationRequested();
            return new PlatformAnswer(null, PlatformFault.Slow);
        }
        catch (HttpRequestException failure)
        {
            return new PlatformAnswer(null, failure.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded ? PlatformFault.Garbled : PlatformFault.Unreachable);
        }
    }

    private static PlatformAnswer Read(HttpStatusCode status, byte[] body)
    {
        try
        {
            return status switch
            {
                HttpStatusCode.OK => new(LiveKitRoom.Read(body)),
                // Twirp says the same status for a room nobody opened and for an address without such a service.
                HttpStatusCode.NotFound when LiveKitRoom.ErrorCode(body) == "not_found" => new([]),
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new(null, PlatformFault.Refused, (int)status),
                _ => new(null, PlatformFault.Failing, (int)status),
            };
        }
        catch (JsonException)
        {
            return new(null, PlatformFault.Garbled, (int)status);
        }
    }
}
