using System.Buffers.Binary;

namespace BridgeCoordinator.Agent.Probes.Codecs;

/// <summary>An instant in NTP's 64 bits: seconds and 2⁻³² s (RFC 5905 §6). Nought means "not known".</summary>
internal readonly record struct NtpTime(ulong Bits)
{
    private static readonly DateTimeOffset Era0 = new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static NtpTime Of(DateTimeOffset at)
    {
        var ticks = (UInt128)(ulong)(at - Era0).Ticks;
        return new NtpTime((ulong)((ticks << 32) / TimeSpan.TicksPerSecond));
    }

    /// <summary>
    /// This minus the other, as the signed 64 bits they are: right across the roll-over of 2036 as long as the two lie within 68 years
    /// of each other.
    /// </summary>
    public TimeSpan Minus(NtpTime other) => TimeSpan.FromTicks((long)((Int128)(long)(Bits - other.Bits) * TimeSpan.TicksPerSecond >> 32));
}

/// <summary>An NTP packet without extensions (RFC 5905 §7.3), as a simple client needs it.</summary>
/// <param name="Leap">0–3; 3 = the server's own clock is not set.</param>
/// <param name="Version">3 or 4.</param>
/// <param name="Mode">3 = client, 4 = server.</param>
/// <param name="Stratum">1–15; 0 = a refusal, whose reason is in <see cref="Reference"/>.</param>
/// <param name="Reference">Four bytes: where the server has its time from, or why it refuses.</param>
/// <param name="Originate">What the client wrote into <see cref="Transmit"/>, given back.</param>
/// <param name="Receive">When the server got the question.</param>
/// <param name="Transmit">When this was sent.</param>
internal sealed record SntpPacket(int Leap, int Version, int Mode, int Stratum, uint Reference, NtpTime Originate, NtpTime Receive, NtpTime Transmit)
{
    public const int Length = 48;

    public static SntpPacket Question(NtpTime transmit) => new(0, 4, 3, 0, 0, default, default, transmit);

    public byte[] Write()
    {
        var bytes = new byte[Length];
        bytes[0] = (byte)((Leap << 6) | (Version << 3) | Mode);
        bytes[1] = (byte)Stratum;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(12), Reference);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(24), Originate.Bits);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(32), Receive.Bits);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(40), Transmit.Bits);
        return bytes;
    }

    public static SntpPacket Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Length)
        {
            throw new Garbled($"{bytes.Length} bytes are no NTP packet");
        }
        var packet = new SntpPacket(
            bytes[0] >> 6,
            (bytes[0] >> 3) & 7,
            bytes[0] & 7,
            bytes[1],
            BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]),
            new NtpTime(BinaryPrimitives.ReadUInt64BigEndian(bytes[24..])),
            new NtpTime(BinaryPrimitives.ReadUInt64BigEndian(bytes[32..])),
            new NtpTime(BinaryPrimitives.ReadUInt64BigEndian(bytes[40..]))
        );
        return packet.Version is 3 or 4 && packet.Mode is 3 or 4 && packet.Stratum <= 16
            ? packet
            : throw new Garbled($"NTP version {packet.Version}, mode {packet.Mode}, stratum {packet.Stratum}");
    }

    /// <summary>The four letters of a refusal (a "kiss of death", §7.4), e.g. RATE or DENY; what is no letter becomes a full stop.</summary>
    public string Kiss =>
        string.Concat(Enumerable.Range(0, 4).Select(i => (char)(byte)(Reference >> (24 - (8 * i)))).Select(c => c is > ' ' and < '\x7f' ? c : '.'));

    /// <summary>The server's clock minus ours: ((T2 − T1) + (T3 − T4)) / 2 (§8).</summary>
    /// <param name="sent">T1, when we asked.</param>
    /// <param name="came">T4, when the answer came.</param>
    public TimeSpan Offset(NtpTime sent, NtpTime came) => (Receive.Minus(sent) + Transmit.Minus(came)) / 2;
}
