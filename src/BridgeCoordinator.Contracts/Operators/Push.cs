using System.ComponentModel.DataAnnotations;

namespace BridgeCoordinator.Contracts.Operators;

/// <summary>What an operator's device is called for. A push carries this word and nothing else: no name, no place, no text.</summary>
public enum PushKind
{
    /// <summary>The control room calls the roll.</summary>
    RollCall,

    /// <summary>The control room calls the point to stand by.</summary>
    Cue,

    /// <summary>The control room has announced something, and waits to hear that it was received.</summary>
    Announcement,
}

/// <summary>What a push says, encrypted for the device (RFC 8291).</summary>
/// <param name="Kind">What it is called for.</param>
public sealed record PushWord(PushKind Kind);

/// <summary><c>GET /api/v1/operator/push</c>: what a page subscribes with.</summary>
/// <param name="PublicKey">The coordinator's own key (RFC 8292), P-256 uncompressed in base64url; absent where no push goes out.</param>
public sealed record PushKey(string? PublicKey);

/// <summary><c>PUT /api/v1/operator/push</c>: where this device may be called. Refusals: <c>push.service</c>, <c>request.invalid</c>.</summary>
/// <param name="Endpoint">The address the browser's push service gave; only services this installation knows are called.</param>
/// <param name="P256dh">The device's key, base64url.</param>
/// <param name="Auth">The device's secret, base64url.</param>
public sealed record PushSubscriptionRequest([property: MaxLength(1_000)] string Endpoint, [property: MaxLength(120)] string P256dh, [property: MaxLength(40)] string Auth);
