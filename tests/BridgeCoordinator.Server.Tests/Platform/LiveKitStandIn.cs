using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace BridgeCoordinator.Server.Tests.Platform;

/// <summary>How the stand-in behaves.</summary>
internal enum Mood
{
    Well,
    Broken,
    Slow,
    Garbage,
}

/// <summary>
/// A stand-in for LiveKit's server, written from its documentation: the room service's API, tokens and grants, and Twirp's errors. It is
/// not LiveKit, and nobody ran the real server against this adapter. It opens no room and carries no media: participants are what a test says.
/// </summary>
internal sealed class LiveKitStandIn : IAsyncDisposable
{
    public const string Key = "APIstandin";
    public const string Secret = "a secret of more than thirty-two characters";

    private readonly WebApplication app;

    private LiveKitStandIn(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    public Mood Mood { get; set; }

    /// <summary>Participants of each room, as JSON members of <c>ParticipantInfo</c>.</summary>
    public ConcurrentDictionary<(string Room, string Identity), string> Participants { get; } = [];

    public ConcurrentQueue<string> Asked { get; } = [];

    public static async Task<LiveKitStandIn> Open()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var standIn = new LiveKitStandIn(builder.Build());
        standIn.app.MapPost("/twirp/livekit.RoomService/ListParticipants", (Delegate)standIn.ListParticipants);
        standIn.app.MapFallback(() => Error(404, "bad_route", "no handler for path"));
        await standIn.app.StartAsync();
        return standIn;
    }

    /// <summary>A participant with media, as the server lists one whose ICE connection stands.</summary>
    public void Join(string room, string identity, bool camera = true, bool microphone = true) =>
        Participants[(room, identity)] = $$"""
            "sid":"PA_x","identity":"{{identity}}","state":"ACTIVE","joined_at":"1764000000","name":"","version":7,"region":"","is_publisher":true,"kind":"STANDARD",
            "tracks":[{"sid":"TR_a","type":"AUDIO","source":"MICROPHONE","muted":{{(microphone ? "false" : "true")}},"mime_type":"audio/opus"}
                     {{(camera ? """,{"sid":"TR_v","type":"VIDEO","source":"CAMERA","muted":false,"mime_type":"video/VP8","width":1280,"height":720}""" : "")}}]
            """;

    public void Leave(string room, string identity) => Participants.TryRemove((room, identity), out _);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task<IResult> ListParticipants(HttpContext context)
    {
        switch (Mood)
        {
            case Mood.Broken:
                return Error(500, "internal", "could not reach the store");
            case Mood.Slow:
                await Task.Delay(TimeSpan.FromSeconds(30), TimeProvider.System, context.RequestAborted);
                break;
            case Mood.Garbage:
                return Results.Content("<html>not what you asked</html>", "text/html");
            case Mood.Well:
                break;
        }
        if (!context.Request.HasJsonContentType())
        {
            return Error(404, "bad_route", "unexpected Content-Type");
        }
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var room = body.RootElement.GetProperty("room").GetString()!;
        Asked.Enqueue(room);
        if (Refuses(context.Request.Headers.Authorization.ToString(), room) is { } refusal)
        {
            return refusal;
        }
        var present = Participants.Where(p => p.Key.Room == room).Select(p => "{" + p.Value + "}");
        return Results.Content($$"""{"participants":[{{string.Join(',', present)}}]}""", "application/json");
    }

    /// <summary>The real server quotes a bad token in its refusal, so this one does.</summary>
    private static IResult? Refuses(string header, string room)
    {
        if (!header.StartsWith("Bearer ", StringComparison.Ordinal))
        {
            return Error(401, "unauthenticated", "permissions denied");
        }
        var token = header["Bearer ".Length..];
        var parts = token.Split('.');
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"));
        var wrong = Results.Text($"invalid token: {token}, error: go-jose/go-jose: error in cryptographic primitive", statusCode: 401);
        if (!CryptographicOperations.FixedTimeEquals(signature, Base64Url.DecodeFromChars(parts[2])))
        {
            return wrong;
        }
        using var header64 = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0]));
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
        var root = claims.RootElement;
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var video = root.GetProperty("video");
        return
            header64.RootElement.GetProperty("alg").GetString() != "HS256" || root.GetProperty("iss").GetString() != Key ? wrong
            : root.GetProperty("nbf").GetInt64() > now || root.GetProperty("exp").GetInt64() <= now ? wrong
            : video.GetProperty("roomAdmin").GetBoolean() && video.GetProperty("room").GetString() == room ? null
            : Error(401, "unauthenticated", "permissions denied");
    }

    private static IResult Error(int status, string code, string message) => Results.Json(new { code, msg = message }, statusCode: status);
}
