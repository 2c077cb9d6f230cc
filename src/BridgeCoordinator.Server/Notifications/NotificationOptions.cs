using System.ComponentModel.DataAnnotations;

namespace BridgeCoordinator.Server.Notifications;

/// <summary><c>Bridge:Webhook</c>: where other systems hear of incidents and results.</summary>
internal sealed record WebhookOptions
{
    /// <summary>Where notices are POSTed; absent: nowhere.</summary>
    public Uri? Url { get; init; }

    /// <summary>What they are signed with (HMAC-SHA256, Standard Webhooks); at least 24 characters, known to both sides only.</summary>
    [MinLength(24)]
    public string? Secret { get; init; }
}

/// <summary><c>Bridge:Gateway</c>: the gateway to SMS or Zalo that calls operators whose page nobody looks at.</summary>
internal sealed record GatewayOptions
{
    /// <summary>Where roll calls and cues are POSTed with the operators' numbers; absent: nowhere. Numbers leave the coordinator: it is for a gateway of one's own or under contract.</summary>
    public Uri? Url { get; init; }

    /// <summary>What they are signed with (HMAC-SHA256, Standard Webhooks); at least 24 characters, another than the webhook's.</summary>
    [MinLength(24)]
    public string? Secret { get; init; }
}

/// <summary>How a connection to the mail server is kept private.</summary>
internal enum MailSecurity
{
    None,
    StartTls,
    Tls,
}

/// <summary><c>Bridge:Mail</c>: whom mail goes to, and through which server.</summary>
internal sealed record MailOptions
{
    /// <summary>The mail server; absent: no mail.</summary>
    public string? Host { get; init; }

    /// <summary>Its port.</summary>
    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    /// <summary>StartTls and Tls demand a certificate that is trusted; None is for a relay on this machine.</summary>
    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>The account, where the server wants one.</summary>
    public string? User { get; init; }

    /// <summary>Its password.</summary>
    public string? Password { get; init; }

    /// <summary>The sender's address.</summary>
    public string? From { get; init; }

    /// <summary>Addresses of the technicians on duty, separated by commas: the first to be called.</summary>
    public string? Technician { get; init; }

    /// <summary>Addresses called when no technician takes an incident.</summary>
    public string? Province { get; init; }

    /// <summary>Addresses called when nobody there does either.</summary>
    public string? Centre { get; init; }
}
