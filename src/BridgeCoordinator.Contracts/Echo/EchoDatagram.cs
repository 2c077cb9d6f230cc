using System.Buffers.Binary;
using System.Security.Cryptography;

namespace BridgeCoordinator.Contracts.Echo;

/// <summary>
/// The datagram of the UDP echo: as long as a G.711 packet of 20 ms with its RTP header, so that it fares as speech does. The answer is the
/// question with kind and server's stamp set, signed anew: exactly as long, never longer. Numbers are big-endian.
/// <code>
///  0  4  "BCE1"                        16  4  sequence, from 0 in each burst
///  4  1  kind: 0 question, 1 answer    20  8  agent's stamp, µs of its monotonic clock
///  5  1  line: 0 main, 1 backup        28  8  server's stamp, µs of its own; 0 in a question
///  6  2  burst, counted by the agent   36 16  HMAC-SHA256 over bytes 0–35, cut to its first half
///  8  8  session                       52     zeros up to 172
/// </code>
/// </summary>
/// <param name="Answer">False: a question.</param>
/// <param name="Line">Which line it travels.</param>
/// <param name="Burst">The burst it belongs to.</param>
/// <param name="Session">The session it is signed for.</param>
/// <param name="Sequence">Its place in the burst.</param>
/// <param name="AgentMicros">When the agent sent it, by a clock only the agent can read.</param>
/// <param name="ServerMicros">When the coordinator got it, by a clock only the coordinator can read.</param>
public readonly record struct EchoDatagram(bool Answer, LineRole Line, ushort Burst, long Session, uint Sequence, long AgentMicros, long ServerMicros)
{
    /// <summary>Bytes of every datagram, both ways.</summary>
    public const int Length = 172;

    private const uint Magic = 0x42434531;
    private const int Signed = 36;
    private const int Tag = 16;

    /// <summary>Writes and signs it.</summary>
    /// <param name="to">At least <see cref="Length"/> bytes.</param>
    /// <param name="secret">The session's key.</param>
    public void Write(Span<byte> to, ReadOnlySpan<byte> secret)
    {
        BinaryPrimitives.WriteUInt32BigEndian(to, Magic);
        (to[4], to[5]) = (Answer ? (byte)1 : (byte)0, (byte)Line);
        BinaryPrimitives.WriteUInt16BigEndian(to[6..], Burst);
        BinaryPrimitives.WriteInt64BigEndian(to[8..], Session);
        BinaryPrimitives.WriteUInt32BigEndian(to[16..], Sequence);
        BinaryPrimitives.WriteInt64BigEndian(to[20..], AgentMicros);
        BinaryPrimitives.WriteInt64BigEndian(to[28..], ServerMicros);
        Sign(to[..Signed], secret, to.Slice(Signed, Tag));
        to[(Signed + Tag)..Length].Clear();
    }

    /// <summary>What the bytes say, if they have the right shape; <see cref="IsSigned"/> says whether to believe it.</summary>
    public static bool TryRead(ReadOnlySpan<byte> from, out EchoDatagram datagram)
    {
        datagram = default;
        if (from.Length != Length || BinaryPrimitives.ReadUInt32BigEndian(from) != Magic || from[4] > 1 || from[5] > 1)
        {
            return false;
        }
        datagram = new(
            from[4] == 1,
            (LineRole)from[5],
            BinaryPrimitives.ReadUInt16BigEndian(from[6..]),
            BinaryPrimitives.ReadInt64BigEndian(from[8..]),
            BinaryPrimitives.ReadUInt32BigEndian(from[16..]),
            BinaryPrimitives.ReadInt64BigEndian(from[20..]),
            BinaryPrimitives.ReadInt64BigEndian(from[28..])
        );
        return true;
    }

    /// <summary>Whether who wrote it holds the session's key. Takes as long for a wrong signature as for a right one.</summary>
    public static bool IsSigned(ReadOnlySpan<byte> datagram, ReadOnlySpan<byte> secret)
    {
        Span<byte> tag = stackalloc byte[Tag];
        Sign(datagram[..Signed], secret, tag);
        return CryptographicOperations.FixedTimeEquals(tag, datagram.Slice(Signed, Tag));
    }

    private static void Sign(ReadOnlySpan<byte> text, ReadOnlySpan<byte> secret, Span<byte> tag)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, text, whole);
        whole[..Tag].CopyTo(tag);
    }
}
