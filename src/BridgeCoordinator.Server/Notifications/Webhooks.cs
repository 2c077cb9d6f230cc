using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BridgeCoordinator.Contracts;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Notifications;

/// <summary>
/// Tells other systems, signed as Standard Webhooks are (https://www.standardwebhooks.com): <c>webhook-id</c>, <c>webhook-timestamp</c> and
/// <c>webhook-signature: v1,base64(HMAC-SHA256(secret, id.timestamp.body))</c>. The body is <c>{ type, timestamp, data }</c>.
/// </summary>
internal sealed class Webhooks(IOptions<WebhookOptions> options, DeliveryLog log, IHttpClientFactory clients, TimeProvider time)
{
    public const string Client = "webhooks";

    /// <summary>Puts it on its way; without an address nothing is. The id makes it single, however often this is called.</summary>
    public Task Send(string kind, Guid id, DateTimeOffset at, object payload, CancellationToken cancel) =>
        options.Value.Url is null
            ? Task.CompletedTask
            : log.Add(new Delivery(id, "webhook", "", kind, null, JsonSerializer.Serialize(new { type = kind, timestamp = at, data = payload }, ContractJson.Options)), cancel);

    /// <summary>Sends it once; the reason if it was not taken.</summary>
    public async Task<string?> Post(Delivery it, CancellationToken cancel)
    {
        if (options.Value is not { Url: { } url, Secret: { } secret })
        {
            return "There is no Bridge:Webhook:Url any more.";
        }
        var (id, stamp) = (it.Id.ToString("D"), time.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(it.Body, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", stamp);
        request.Headers.Add("webhook-signature", Signature(secret, id, stamp, it.Body));
        using var client = clients.CreateClient(Client);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        return answer.IsSuccessStatusCode ? null : $"It answered {(int)answer.StatusCode}.";
    }

    public static string Signature(string secret, string id, string timestamp, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));
}
