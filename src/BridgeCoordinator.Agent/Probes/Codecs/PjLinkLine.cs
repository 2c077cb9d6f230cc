using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BridgeCoordinator.Agent.Probes.Codecs;

/// <summary>How a PJLink device greets (class 1, §5.1).</summary>
/// <param name="Salt">The random number to prove the password with; absent when it wants none.</param>
internal sealed record PjLinkGreeting(string? Salt)
{
    public string Write() => Salt is null ? "PJLINK 0" : $"PJLINK 1 {Salt}";

    public static PjLinkGreeting Read(string line) =>
        line == "PJLINK 0" ? new PjLinkGreeting(Salt: null)
        : line.Length is > 9 and <= 9 + 32 && line.StartsWith("PJLINK 1 ", StringComparison.Ordinal) && line[9..].All(char.IsAsciiHexDigit) ? new PjLinkGreeting(line[9..])
        : throw new Garbled("not a PJLink greeting");

    /// <summary>What stands before the first command: MD5 of salt and password, in lower-case hex. The protocol knows nothing better.</summary>
    public string Proof(string password) =>
#pragma warning disable CA5351 // PJLink class 1 prescribes MD5; the password crosses the hall's own network only.
        Salt is null ? "" : Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(Salt + password)));
#pragma warning restore CA5351
}

/// <summary>A command or an answer of PJLink class 1: <c>%1POWR ?</c>, <c>%1POWR=1</c>. At most 136 octets with its carriage return (§2.2).</summary>
/// <param name="Body">Four capital letters or digits.</param>
/// <param name="Parameter">What stands behind it.</param>
/// <param name="IsAnswer">Answers have an equals sign, commands a space.</param>
internal sealed record PjLinkLine(string Body, string Parameter, bool IsAnswer)
{
    public const int Longest = 135;
    private const int Prefix = 7;

    public static PjLinkLine Ask(string body) => new(body, "?", IsAnswer: false);

    public string Write() => $"%1{Body}{(IsAnswer ? '=' : ' ')}{Parameter}";

    public static PjLinkLine Read(string line) =>
        line.Length is > Prefix and <= Longest
        && line.StartsWith("%1", StringComparison.Ordinal)
        && line[2..6].All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c))
        && line[6] is '=' or ' '
        && line[Prefix..].All(c => c is >= ' ' and < '\x7f')
            ? new PjLinkLine(line[2..6], line[Prefix..], line[6] == '=')
            : throw new Garbled("not a PJLink line");

    /// <summary>ERR1–ERR4: undefined command, out of parameter, unavailable time, projector failure.</summary>
    public bool IsRefusal => Parameter is "ERR1" or "ERR2" or "ERR3" or "ERR4";

    /// <summary>Hours of each lamp and whether it is lit (§4.9): <c>12000 1 400 0</c>.</summary>
    public IReadOnlyList<(int Hours, bool Lit)> Lamps()
    {
        var words = Parameter.Split(' ');
        if (words.Length % 2 != 0 || words.Length > 16)
        {
            throw new Garbled("not lamps");
        }
        return [.. words.Chunk(2).Select(pair => (Hours(pair[0]), pair[1] switch { "0" => false, "1" => true, _ => throw new Garbled("not lamps") }))];
    }

    /// <summary>Fan, lamp, temperature, cover, filter, other: 0 well, 1 warning, 2 error (§4.8).</summary>
    public IReadOnlyList<int> Errors() =>
        Parameter.Length == 6 && Parameter.All(c => c is >= '0' and <= '2') ? [.. Parameter.Select(c => c - '0')] : throw new Garbled("not an error status");

    private static int Hours(string word) =>
        word.Length <= 5 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) ? hours : throw new Garbled("not lamp hours");
}
