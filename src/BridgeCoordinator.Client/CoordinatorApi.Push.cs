using BridgeCoordinator.Contracts.Operators;

namespace BridgeCoordinator.Client;

public sealed partial class CoordinatorApi
{
    /// <summary>What an operator's device subscribes to calls with.</summary>
    public Task<PushKey> PushKey(CancellationToken ct = default) => Get<PushKey>("operator/push", ct);

    /// <summary>Where this operator's device may be called. Refusals: <c>push.service</c>.</summary>
    public Task CallAt(PushSubscriptionRequest device, CancellationToken ct = default) =>
        Wire.Send(_http, new HttpRequestMessage(HttpMethod.Put, new Uri("api/v1/operator/push", UriKind.Relative)) { Content = Wire.Json(device) }, ct);

    /// <summary>The operator's page is not looked at any more.</summary>
    public Task PutAway(CancellationToken ct = default) => Wire.Send(_http, new HttpRequestMessage(HttpMethod.Post, new Uri("api/v1/operator/away", UriKind.Relative)), ct);
}
