using System.Text.Json;
using BridgeCoordinator.Contracts;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Notifications;

/// <summary>Tells other systems, signed (<see cref="SignedPost"/>). The body is <c>{ type, timestamp, data }</c>.</summary>
internal sealed class Webhooks(IOptions<WebhookOptions> options, DeliveryLog log, SignedPost post)
{
    /// <summary>Puts it on its way; without an address nothing is. The id makes it single, however often this is called.</summary>
    public Task Send(string kind, Guid id, DateTimeOffset at, object payload, CancellationToken cancel) =>
        options.Value.Url is null ? Task.CompletedTask : log.Add(new Delivery(id, "webhook", "", kind, null, Body(kind, at, payload)), cancel);

    /// <summary>Sends it once; the reason if it was not taken.</summary>
    public async Task<string?> Post(Delivery it, CancellationToken cancel) =>
        options.Value is { Url: { } url, Secret: { } secret } ? await post.Send(url, secret, it.Id, it.Body, cancel) : "There is no Bridge:Webhook:Url any more.";

    public static string Body(string kind, DateTimeOffset at, object payload) => JsonSerializer.Serialize(new { type = kind, timestamp = at, data = payload }, ContractJson.Options);
}
