using System.Buffers.Binary;
using System.Net;
using System.Text;

namespace BridgeCoordinator.Agent.Probes.Codecs;

/// <summary>What a STUN message is for (RFC 8489 §5, method Binding only).</summary>
internal enum StunKind : ushort
{
    Request = 0x0001,
    Success = 0x0101,
    Error = 0x0111,
}

/// <summary>
/// A STUN Binding message (RFC 8489) with the attributes a reachability check reads; others are skipped, as §14 demands of those a reader
/// need not understand. No long-term credentials: Binding is answered without.
/// </summary>
/// <param name="Kind">Request, success or error.</param>
/// <param name="Transaction">96 bits, chosen by the asker.</param>
/// <param name="Mapped">Our address as the server saw it.</param>
/// <param name="ErrorCode">300–699, in an error.</param>
/// <param name="Software">What the server calls itself.</param>
internal sealed record StunMessage(StunKind Kind, UInt128 Transaction, IPEndPoint? Mapped = null, int? ErrorCode = null, string? Software = null)
{
    private const uint Cookie = 0x2112A442;
    private const int Header = 20;
    private const ushort MappedAddress = 0x0001;
    private const ushort Error = 0x0009;
    private const ushort SoftwareName = 0x8022;
    private const ushort XorMappedAddress = 0x0020;
    private const int LongestName = 763;

    public byte[] Write()
    {
        var body = new List<byte>();
        if (Mapped is { } mapped)
        {
            Attribute(body, XorMappedAddress, Masked(mapped));
        }
        if (ErrorCode is { } code)
        {
            Attribute(body, Error, [0, 0, (byte)(code / 100), (byte)(code % 100)]);
        }
        if (Software is { } name)
        {
            Attribute(body, SoftwareName, Encoding.UTF8.GetBytes(name));
        }
        var bytes = new byte[Header + body.Count];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)Kind);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2), (ushort)body.Count);
        Identity().CopyTo(bytes, 4);
        body.CopyTo(bytes, Header);
        return bytes;
    }

    public static StunMessage Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Header || BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]) != Cookie)
        {
            throw new Garbled("no STUN header");
        }
        var kind = (StunKind)BinaryPrimitives.ReadUInt16BigEndian(bytes);
        if (kind is not (StunKind.Request or StunKind.Success or StunKind.Error))
        {
            throw new Garbled($"STUN message type 0x{(ushort)kind:x4}");
        }
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]);
        if (length % 4 != 0 || Header + length != bytes.Length)
        {
            throw new Garbled($"a STUN length of {length} in {bytes.Length} bytes");
        }
        var message = new StunMessage(kind, new UInt128(BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]), BinaryPrimitives.ReadUInt64BigEndian(bytes[12..])));
        for (var rest = bytes[Header..]; rest.Length > 0; )
        {
            var size = rest.Length < 4 ? int.MaxValue : BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (size > rest.Length - 4)
            {
                throw new Garbled("a STUN attribute longer than its message");
            }
            message = message.With(BinaryPrimitives.ReadUInt16BigEndian(rest), rest.Slice(4, size));
            rest = rest[(4 + ((size + 3) & ~3))..];
        }
        return message;
    }

    /// <summary>The first of each attribute counts, and the masked address before the plain one (§14.1, for servers of RFC 3489).</summary>
    private StunMessage With(ushort type, ReadOnlySpan<byte> value) =>
        type switch
        {
            XorMappedAddress when Address(value, Identity()) is { } mapped => this with { Mapped = mapped },
            MappedAddress when Mapped is null => this with { Mapped = Address(value, null) },
            Error when ErrorCode is null && value.Length >= 4 && value[2] is >= 3 and <= 6 && value[3] < 100 => this with { ErrorCode = (value[2] * 100) + value[3] },
            Error => throw new Garbled("a STUN error without a code"),
            SoftwareName when Software is null && value.Length <= LongestName => this with { Software = Encoding.UTF8.GetString(value) },
            _ => this,
        };

    private static IPEndPoint? Address(ReadOnlySpan<byte> value, byte[]? mask)
    {
        var size = value.Length >= 4 ? value[1] switch { 1 => 4, 2 => 16, _ => 0 } : 0;
        if (size == 0 || value.Length != 4 + size)
        {
            throw new Garbled("a STUN address that is none");
        }
        var port = BinaryPrimitives.ReadUInt16BigEndian(value[2..]);
        var address = value[4..].ToArray();
        if (mask is not null)
        {
            port ^= (ushort)(Cookie >> 16);
            Mask(address, mask);
        }
        return new IPEndPoint(new IPAddress(address), port);
    }

    private byte[] Masked(IPEndPoint mapped)
    {
        var address = mapped.Address.GetAddressBytes();
        Mask(address, Identity());
        var value = new byte[4 + address.Length];
        value[1] = (byte)(address.Length == 4 ? 1 : 2);
        BinaryPrimitives.WriteUInt16BigEndian(value.AsSpan(2), (ushort)(mapped.Port ^ (int)(Cookie >> 16)));
        address.CopyTo(value, 4);
        return value;
    }

    private static void Mask(byte[] address, byte[] mask)
    {
        for (var i = 0; i < address.Length; i++)
        {
            address[i] ^= mask[i];
        }
    }

    /// <summary>Magic cookie and transaction: what addresses are masked with.</summary>
    private byte[] Identity()
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Transaction);
        BinaryPrimitives.WriteUInt32BigEndian(bytes, Cookie);
        return bytes;
    }

    private static void Attribute(List<byte> body, ushort type, byte[] value)
    {
        body.AddRange([(byte)(type >> 8), (byte)type, (byte)(value.Length >> 8), (byte)value.Length, .. value]);
        while (body.Count % 4 != 0)
        {
            body.Add(0);
        }
    }
}
