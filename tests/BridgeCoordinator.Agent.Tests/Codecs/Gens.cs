using System.Net;
using BridgeCoordinator.Agent.Probes.Codecs;
using CsCheck;

namespace BridgeCoordinator.Agent.Tests.Codecs;

/// <summary>Every well-formed value of every codec.</summary>
internal static class Gens
{
    private static readonly Gen<string> Token = Gen.Char['a', 'z'].Array[1, 12].Select(c => new string(c));
    private static readonly Gen<string> Printable = Gen.Char[' ', '~'].Array[0, 40].Select(c => new string(c));

    public static readonly Gen<IPAddress> Address = Gen.OneOf(Gen.Byte.Array[4], Gen.Byte.Array[16]).Select(b => new IPAddress(b));

    public static readonly Gen<StunMessage> Stun = Gen.Select(
        Gen.Enum<StunKind>(),
        Gen.UInt.Select(Gen.ULong, (high, low) => new UInt128(high, low)),
        Gen.OneOf(Gen.Const((IPEndPoint?)null), Address.Select(Gen.Int[0, 65_535], (a, p) => (IPEndPoint?)new IPEndPoint(a, p))),
        Gen.OneOf(Gen.Const((int?)null), Gen.Int[300, 699].Select(c => (int?)c)),
        Gen.OneOf(Gen.Const((string?)null), Printable.Select(s => (string?)s)),
        (kind, transaction, mapped, error, software) => new StunMessage(kind, transaction, mapped, error, software)
    );

    public static readonly Gen<SntpPacket> Sntp = Gen.Select(
        Gen.Int[0, 3],
        Gen.Int[3, 4],
        Gen.Int[3, 4],
        Gen.Int[0, 16],
        Gen.UInt,
        Gen.ULong.Array[3],
        (leap, version, mode, stratum, reference, t) => new SntpPacket(leap, version, mode, stratum, reference, new(t[0]), new(t[1]), new(t[2]))
    );

    public static readonly Gen<SipMessage> Sip = Gen.Select(
        Gen.OneOf(Gen.Int[100, 699].Select(c => $"SIP/2.0 {c} Said"), Token.Select(t => $"OPTIONS sip:{t} SIP/2.0")),
        Gen.Select(Token.Select(t => "X-" + t), Printable.Select(v => v.Trim()), (name, value) => (name, value)).Array[0, 8],
        Printable,
        (start, fields, body) => new SipMessage(start, [.. fields, ("Content-Length", $"{body.Length}")], body)
    );

    public static readonly Gen<string[]> NutWords = Printable.Array[0, 6];

    public static readonly Gen<PjLinkLine> PjLink = Gen.Select(
        Gen.Char['A', 'Z'].Array[4].Select(c => new string(c)),
        Gen.Char[' ', '~'].Array[1, 60].Select(c => new string(c)),
        Gen.Bool,
        (body, parameter, answer) => new PjLinkLine(body, parameter, answer)
    );

    public static readonly Gen<DnsMessage> Dns = Gen.Select(
        Gen.UShort,
        Gen.Bool,
        Gen.Int[0, 15],
        Token.Array[1, 5].Select(labels => string.Join('.', labels)),
        Gen.Bool,
        Address.Array[0, 6],
        (id, answer, code, name, v6, addresses) => new DnsMessage(id, answer, code, name, v6, addresses)
    );
}
