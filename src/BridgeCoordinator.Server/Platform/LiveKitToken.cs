using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace BridgeCoordinator.Server.Platform;

/// <summary>
/// An access token of LiveKit: a JWT signed with HS256 by the API secret, good for one room and a few minutes. It may list that room's
/// participants (<c>roomAdmin</c>) and nothing else. https://docs.livekit.io/frontends/reference/tokens-grants
/// </summary>
internal static class LiveKitToken
{
    private static readonly byte[] Header = """{"alg":"HS256","typ":"JWT"}"""u8.ToArray();

    /// <summary>The platform's clock may be a little behind ours.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(5);

    public static string For(string room, string apiKey, string apiSecret, DateTimeOffset now)
    {
        var claims = JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, object>
            {
                ["iss"] = apiKey,
                ["sub"] = "bridge-coordinator",
                ["nbf"] = (now - Skew).ToUnixTimeSeconds(),
                ["exp"] = (now + GoodFor).ToUnixTimeSeconds(),
                ["video"] = new Dictionary<string, object> { ["roomAdmin"] = true, ["room"] = room },
            }
        );
        var signed = $"{Base64Url.EncodeToString(Header)}.{Base64Url.EncodeToString(claims)}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(apiSecret), Encoding.ASCII.GetBytes(signed));
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }
}
