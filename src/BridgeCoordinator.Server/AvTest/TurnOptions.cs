using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.AvTest;

/// <summary><c>Bridge:Turn</c>: the relay an operator's page speaks through to measure its line.</summary>
internal sealed record TurnOptions
{
    /// <summary>Addresses of the TURN server, separated by commas, e.g. turn:relay.tinh.example:3478?transport=udp; absent: pages try their devices and measure nothing.</summary>
    public string? Urls { get; init; }

    /// <summary>The secret shared with the relay (coturn: static-auth-secret). Give it in the environment (Bridge__Turn__Secret); it is never sent, pages get names that expire.</summary>
    [MinLength(16)]
    public string? Secret { get; init; }

    /// <summary>How long a name given to a page may open the relay; one test takes less than a minute.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(10);

    public IReadOnlyList<string> Addresses => (Urls ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>What one attribute cannot say.</summary>
internal sealed class TurnRules : IValidateOptions<TurnOptions>
{
    public ValidateOptionsResult Validate(string? name, TurnOptions options) =>
        options.Addresses.Any(a => !a.StartsWith("turn:", StringComparison.Ordinal) && !a.StartsWith("turns:", StringComparison.Ordinal))
            ? ValidateOptionsResult.Fail("Bridge:Turn:Urls must be turn: or turns: addresses (RFC 7065).")
        : options.Addresses.Count > 0 && options.Secret is null ? ValidateOptionsResult.Fail("Bridge:Turn:Urls is given: give Bridge:Turn:Secret too.")
        : ValidateOptionsResult.Success;
}
