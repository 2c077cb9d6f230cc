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
    private readonly IDataProtector tickets = protection.CreateProtector("agent-ticket");

    /// <summary>When what is written now ends.</summary>
    public DateTimeOffset Expiry => time.GetUtcNow() + Life;

    public string Nonce() => nonces.Protect($"{Stamp()}|{Convert.ToHexString(RandomNumberGenerator.GetBytes(16))}");

    public bool IsFresh(string nonce) => Open(nonces, nonce) is not null;

    public string Write(Ticket ticket) =>
        tickets.Protect(string.Create(CultureInfo.InvariantCulture, $"{Stamp()}|{ticket.Epoch}|{ticket.SiteId}"));

    public Ticket? Read(string text) =>
        Open(tickets, text) is [var epoch, var site] ? new Ticket(site, long.Parse(epoch, CultureInfo.InvariantCulture)) : null;

    private string Stamp() => Expiry.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

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
