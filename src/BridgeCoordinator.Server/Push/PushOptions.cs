using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Push;

/// <summary><c>Bridge:Push</c>: calls to operators whose page is put away.</summary>
internal sealed record PushOptions
{
    /// <summary>Push services that may be called, separated by commas: a host stands for itself and what is below it, by https. A device names its own address, and without this list it could send the coordinator anywhere. Empty: no push.</summary>
    public string Services { get; init; } = "fcm.googleapis.com, push.services.mozilla.com, notify.windows.com, push.apple.com";

    /// <summary>Whom a push service may write to about us (RFC 8292), e.g. mailto:cntt@tinh.example; absent: Bridge:PublicUrl.</summary>
    public Uri? Contact { get; init; }

    private IEnumerable<string> Known => Services.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public bool IsOn => Known.Any();

    /// <summary>A host of the list by https; a whole origin of the list (<c>http://127.0.0.1:9000</c>) as it is.</summary>
    public bool May(Uri endpoint) =>
        Known.Any(known =>
            known.Contains("://", StringComparison.Ordinal)
                ? endpoint.GetLeftPart(UriPartial.Authority) == known
                : endpoint is { Scheme: "https", IsDefaultPort: true } && (endpoint.Host == known || endpoint.Host.EndsWith("." + known, StringComparison.Ordinal))
        );
}

/// <summary>What one attribute cannot say.</summary>
internal sealed class PushRules : IValidateOptions<PushOptions>
{
    public ValidateOptionsResult Validate(string? name, PushOptions options) =>
        options.Contact is { Scheme: not ("mailto" or "https") }
            ? ValidateOptionsResult.Fail("Bridge:Push:Contact must be a mailto: or https: address.")
            : ValidateOptionsResult.Success;
}
