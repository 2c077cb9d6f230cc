using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Client;

/// <summary>The HTTP half of an agent's way in: enrol once, then a nonce, a signature and a single-use ticket for each connection.</summary>
internal static class SiteTicket
{
    public static Task<EnrolReply> Enrol(HttpClient http, Uri server, EnrolRequest request, CancellationToken ct) =>
        Wire.Send<EnrolReply>(http, Post(server, "api/v1/agent/enrol", request), ct);

    public static async Task<SessionReply> Ask(HttpClient http, Uri server, SiteKey key, Guid keyId, CancellationToken ct)
    {
        var nonce = await Wire.Send<NonceReply>(http, Post<object?>(server, "api/v1/agent/nonce", null), ct);
        var request = new SessionRequest(keyId, nonce.Nonce, key.Sign(nonce.Nonce));
        return await Wire.Send<SessionReply>(http, Post(server, "api/v1/agent/session", request), ct);
    }

    private static HttpRequestMessage Post<T>(Uri server, string path, T body) =>
        new(HttpMethod.Post, new Uri(server, path)) { Content = body is null ? null : Wire.Json(body) };
}
