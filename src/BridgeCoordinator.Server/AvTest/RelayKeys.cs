using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BridgeCoordinator.Contracts.Operators;
using Microsoft.Extensions.Options;

namespace BridgeCoordinator.Server.AvTest;

/// <summary>Names that open the relay for a few minutes, made without asking it (draft-uberti-behave-turn-rest-00; coturn's <c>use-auth-secret</c>).</summary>
internal sealed class RelayKeys(IOptions<TurnOptions> options, TimeProvider time)
{
    /// <summary>For one point; nothing where there is no relay. The name tells the relay's log the point, never a person.</summary>
    public RelayAccess? For(string conferenceId, string point)
    {
        if (options.Value is not { Addresses: { Count: > 0 } urls, Secret: { } secret })
        {
            return null;
        }
        var until = time.GetUtcNow() + options.Value.Lifetime;
        var name = string.Create(CultureInfo.InvariantCulture, $"{until.ToUnixTimeSeconds()}:{conferenceId}/{point}");
        return new RelayAccess(urls, name, Credential(secret, name), until);
    }

    public static string Credential(string secret, string name) =>
#pragma warning disable CA5350 // The scheme every TURN server knows asks for SHA-1; a name lives for minutes and opens a relay, nothing of ours.
        Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(name)));
#pragma warning restore CA5350
}
