using System.Buffers.Binary;
using System.Net;
using System.Text;

namespace BridgeCoordinator.Agent.Probes.Codecs;

/// <summary>A DNS message (RFC 1035 §4) with one question, and of its answers the addresses (A, AAAA): is the name known, and as what.</summary>
/// <param name="Id">Chosen by the asker.</param>
/// <param name="IsAnswer">The QR bit.</param>
/// <param name="Code">RCODE: 0 fine, 2 server failure, 3 no such name, 5 refused.</param>
/// <param name="Name">What is asked for, without the final dot, in lower case.</param>
/// <param name="V6">AAAA rather than A.</param>
/// <param name="Addresses">The addresses answered, whatever aliases led to them.</param>
internal sealed record DnsMessage(ushort Id, bool IsAnswer, int Code, string Name, bool V6, IReadOnlyList<IPAddress> Addresses)
{
    private const ushort A = 1;
    private const ushort Aaaa = 28;
    private const ushort Internet = 1;
    private const int LongestName = 253;
    private const int MostRecords = 256;

    public static DnsMessage Question(ushort id, string name, bool v6) => new(id, false, 0, name, v6, []);

    /// <summary>False for a name that cannot be written: an empty label, one over 63 octets, or too long in all.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && name.Split('.').All(l => l.Length is > 0 and <= 63 && l.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));

    public byte[] Write()
    {
        var bytes = new List<byte>();
        Number(bytes, Id);
        Number(bytes, (ushort)((IsAnswer ? 0x8180 : 0x0100) | Code));
        Number(bytes, 1);
        Number(bytes, (ushort)Addresses.Count);
        Number(bytes, 0);
        Number(bytes, 0);
        foreach (var label in Name.Split('.'))
        {
            bytes.AddRange([(byte)label.Length, .. Encoding.ASCII.GetBytes(label)]);
        }
        bytes.Add(0);
        Number(bytes, V6 ? Aaaa : A);
        Number(bytes, Internet);
        foreach (var address in Addresses.Select(a => a.GetAddressBytes()))
        {
            Number(bytes, 0xC00C);
            Number(bytes, address.Length == 16 ? Aaaa : A);
            Number(bytes, Internet);
            bytes.AddRange([0, 0, 0, 60]);
            Number(bytes, (ushort)address.Length);
            bytes.AddRange(address);
        }
        return [.. bytes];
    }

    public static DnsMessage Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 12 || At(bytes, 4) != 1)
        {
            throw new Garbled("not a DNS message with one question");
        }
        var at = 12;
        var name = ReadName(bytes, ref at);
        var type = At(bytes, at);
        if (type is not (A or Aaaa) || At(bytes, at + 2) != Internet)
        {
            throw new Garbled("a DNS question nobody asked");
        }
        at += 4;
        var addresses = new List<IPAddress>();
        for (int i = 0, count = At(bytes, 6); i < count; i++)
        {
            if (i == MostRecords)
            {
                throw new Garbled("too many DNS records");
            }
            Record(bytes, ref at, addresses);
        }
        var flags = At(bytes, 2);
        return new DnsMessage(At(bytes, 0), (flags & 0x8000) != 0, flags & 0xF, name, type == Aaaa, addresses);
    }

    private static void Record(ReadOnlySpan<byte> bytes, ref int at, List<IPAddress> addresses)
    {
        ReadName(bytes, ref at);
        var (type, size) = (At(bytes, at), At(bytes, at + 8));
        at += 10;
        if (size > bytes.Length - at)
        {
            throw new Garbled("a DNS record longer than its message");
        }
        if ((type, size) is (A, 4) or (Aaaa, 16))
        {
            addresses.Add(new IPAddress(bytes.Slice(at, size)));
        }
        at += size;
    }

    /// <summary>Labels, or a jump backwards to labels written before (§4.1.4). Only backwards, so that no chain of jumps goes round.</summary>
    private static string ReadName(ReadOnlySpan<byte> bytes, ref int at)
    {
        var name = new StringBuilder();
        var (here, jumped) = (at, false);
        while (true)
        {
            var length = here < bytes.Length ? bytes[here] : throw new Garbled("a DNS name without end");
            if (length == 0)
            {
                at = jumped ? at : here + 1;
                return name.ToString();
            }
            if (length >= 0xC0)
            {
                var to = At(bytes, here) & 0x3FFF;
                at = jumped ? at : here + 2;
                (here, jumped) = (to < here ? to : throw new Garbled("a DNS name that points forward"), true);
                continue;
            }
            if (length > 63 || here + 1 + length > bytes.Length || name.Length + length + 1 > LongestName + 1)
            {
                throw new Garbled("a DNS label that is none");
            }
            name.Append(name.Length > 0 ? "." : "").Append(Encoding.Latin1.GetString(bytes.Slice(here + 1, length)).ToLowerInvariant());
            here += 1 + length;
        }
    }

    private static ushort At(ReadOnlySpan<byte> bytes, int at) => at + 2 <= bytes.Length ? BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]) : throw new Garbled("a DNS message cut short");

    private static void Number(List<byte> bytes, ushort value) => bytes.AddRange([(byte)(value >> 8), (byte)value]);
}
