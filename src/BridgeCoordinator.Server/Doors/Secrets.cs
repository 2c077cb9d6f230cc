using System.Security.Cryptography;
using System.Text;

namespace BridgeCoordinator.Server.Doors;

/// <summary>Secrets as people and machines carry them. Stored only as SHA-256: each holds at least 100 random bits, so nothing slower is needed.</summary>
internal static class Secrets
{
    // Crockford's base 32: no I, L, O, U; what is misread is read right (https://www.crockford.com/base32.html).
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>128 random bits for a link or a token.</summary>
    public static string Token() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));

    /// <summary>100 random bits for a person to type, in groups of five.</summary>
    public static string TypedCode() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => new string([.. Enumerable.Range(0, 5).Select(_ => Alphabet[RandomNumberGenerator.GetInt32(32)])])));

    /// <summary>The first <paramref name="length"/> characters of the bytes in base 32; five bits each.</summary>
    public static string Base32(ReadOnlySpan<byte> bytes, int length)
    {
        var text = new StringBuilder(length);
        var (buffer, bits, next) = (0, 0, 0);
        while (text.Length < length)
        {
            if (bits < 5)
            {
                (buffer, bits) = ((buffer << 8) | bytes[next++], bits + 8);
            }
            bits -= 5;
            text.Append(Alphabet[(buffer >> bits) & 31]);
        }
        return text.ToString();
    }

    /// <summary>What a person typed, as it was meant: upper case, no dashes or spaces, O is 0, I and L are 1.</summary>
    public static string Normal(string typed) =>
        string.Concat(
            typed.ToUpperInvariant().Where(c => c is not ('-' or ' ' or '.')).Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c })
        );

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
