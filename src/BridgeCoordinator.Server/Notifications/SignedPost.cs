using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BridgeCoordinator.Server.Notifications;

/// <summary>
/// One POST, signed as Standard Webhooks are (https://www.standardwebhooks.com): <c>webhook-id</c>, <c>webhook-timestamp</c> and
/// <c>webhook-signature: v1,base64(HMAC-SHA256(secret, id.timestamp.body))</c>.
/// </summary>
internal sealed class SignedPost(IHttpClientFactory clients, TimeProvider time)
{
    public const string Client = "webhooks";

    /// <summary>Sends it once; the reason if it was not taken.</summary>
    public async Task<string?> Send(Uri url, string secret, Guid delivery, string body, CancellationToken cancel)
    {
        var (id, stamp) = (delivery.ToString("D"), time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", stamp);
        request.Headers.Add("webhook-signature", Signature(secret, id, stamp, body));
        using var client = clients.CreateClient(Client);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        return answer.IsSuccessStatusCode ? null : $"It answered {(int)answer.StatusCode}.";
    }

    public static string Signature(string secret, string id, string timestamp, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));
}
