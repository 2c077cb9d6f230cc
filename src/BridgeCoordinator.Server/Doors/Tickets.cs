using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace BridgeCoordinator.Server.Doors;

/// <summary>What a ticket says.</summary>
internal sealed record Ticket(string SiteId, long Epoch);

/// <summary>Nonces and tickets: signed and timed by the installation's keys, kept nowhere, so that any node can check what another gave out.</summary>
internal sealed class Tickets(IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(60);

    private readonly IDataProtector nonces = protection.CreateProtector("agent-nonce");
    /// <summary>A session token lives a conference's day; after that the agent's next session brings another.</summary>
    private static readonly TimeSpan SessionLife = TimeSpan.FromHours(24);

    private readonly IDataProtector tickets = protection.CreateProtector("agent-ticket");
    private readonly IDataProtector sessions = protection.CreateProtector("agent-session");

    /// <summary>When what is written now ends.</summary>
    public DateTimeOffset Expiry => time.GetUtcNow() + Life;

    public string Nonce() => nonces.Protect($"{Stamp(Life)}|{Convert.ToHexString(RandomNumberGenerator.GetBytes(16))}");

    public bool IsFresh(string nonce) => Open(nonces, nonce) is not null;

    public string Write(Ticket ticket) => tickets.Protect(Text(ticket, Life));

    public Ticket? Read(string text) => Parsed(Open(tickets, text));

    /// <summary>What proves by plain HTTPS which session speaks. It can say that a site lives, and nothing else.</summary>
    public string WriteSession(Ticket session) => sessions.Protect(Text(session, SessionLife));

    public Ticket? ReadSession(string text) => Parsed(Open(sessions, text));

    private static Ticket? Parsed(string[]? parts) =>
        parts is [var epoch, var site] ? new Ticket(site, long.Parse(epoch, CultureInfo.InvariantCulture)) : null;

    private string Text(Ticket ticket, TimeSpan life) => string.Create(CultureInfo.InvariantCulture, $"{Stamp(life)}|{ticket.Epoch}|{ticket.SiteId}");

    private string Stamp(TimeSpan life) => (time.GetUtcNow() + life).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private string[]? Open(IDataProtector protector, string text)
    {
        try
        {
            var parts = protector.Unprotect(text).Split('|', 3);
            var expiry = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[0], CultureInfo.InvariantCulture));
            return expiry > time.GetUtcNow() ? parts[1..] : null;
        }
        catch (CryptographicException)
        {
            // Not ours, or forged: the caller is told no more than that.
            return null;
        }
    }
}
