using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.Platform;

/// <summary>Which video platform is asked.</summary>
internal enum PlatformKind
{
    None,
    LiveKit,
}

/// <summary><c>Bridge:Platform</c>: the video platform as a witness. Does it see the site in the meeting?</summary>
internal sealed record PlatformOptions
{
    /// <summary>None: nobody is asked, and tiles say what agents and people say. LiveKit: its server API.</summary>
    public PlatformKind Kind { get; init; } = PlatformKind.None;

    /// <summary>The platform's address, e.g. https://livekit.tinh.example; plain http only on this machine, because each question carries a token. Each node asks for itself.</summary>
    public Uri? Url { get; init; }

    /// <summary>LiveKit: the API key. It is the issuer of the tokens, no secret.</summary>
    public string? ApiKey { get; init; }

    /// <summary>LiveKit: the API secret that signs the tokens. Give it in the environment (Bridge__Platform__ApiSecret); it is never sent, logged or shown.</summary>
    public string? ApiSecret { get; init; }

    /// <summary>The name of a session's room; {conference} and {session} are replaced by their ids.</summary>
    [Required]
    public string Room { get; init; } = "{conference}";

    /// <summary>The identity a site joins with; {point} is its code, {site} its site id, {conference} the conference's id. Capitals do not matter.</summary>
    [Required]
    public string Identity { get; init; } = "{point}";

    /// <summary>How often the platform is asked while people gather and meet. One question answers for a whole room.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one answer may take; 40,000 participants are some tens of megabytes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:30")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>A platform that fails is asked less and less often, at most this seldom: it has trouble enough.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan SlowestInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Not in the meeting for so long is missing; anything shorter is somebody joining again.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan MissingAfter { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Who was missing is back once he stayed so long: better only after a hold.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan BackAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A platform goes on listing who vanished until its own time-outs pass (LiveKit: 15 to 20 s). Of a site that fell silent it is believed only after this.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Lag { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Without the secret, whoever prints it.</summary>
    public override string ToString() => $"{Kind} at {Url}";
}

/// <summary>What one attribute cannot say.</summary>
internal sealed class PlatformOptionsRules : IValidateOptions<PlatformOptions>
{
    public ValidateOptionsResult Validate(string? name, PlatformOptions options)
    {
        if (options.Kind is PlatformKind.None)
        {
            return ValidateOptionsResult.Success;
        }
        if (options.Url is not { IsAbsoluteUri: true, Scheme: "http" or "https" } url)
        {
            return ValidateOptionsResult.Fail("Bridge:Platform:Kind is LiveKit: give Bridge:Platform:Url too, as https://… (its API, not wss://).");
        }
        if (url.Scheme == Uri.UriSchemeHttp && !url.IsLoopback)
        {
            return ValidateOptionsResult.Fail("Bridge:Platform:Url must be https:// unless the platform runs on this machine: each question carries a token.");
        }
        if (url.UserInfo.Length > 0 || url.Query.Length > 0)
        {
            return ValidateOptionsResult.Fail("Bridge:Platform:Url must carry no user, password or query: addresses are logged.");
        }
        if (string.IsNullOrWhiteSpace(options.ApiKey) || string.IsNullOrWhiteSpace(options.ApiSecret))
        {
            return ValidateOptionsResult.Fail("Bridge:Platform:Kind is LiveKit: give Bridge:Platform:ApiKey and Bridge:Platform:ApiSecret too.");
        }
        return options.Identity.Contains("{point}", StringComparison.Ordinal) || options.Identity.Contains("{site}", StringComparison.Ordinal)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Bridge:Platform:Identity must name {point} or {site}: else all sites are one.");
    }
}
