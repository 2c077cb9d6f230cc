using System.Globalization;
using System.Text;
using BridgeCoordinator.Agent.Probes.Codecs;
using CsCheck;

namespace BridgeCoordinator.Agent.Tests.Codecs;

/// <summary>
/// Random and mutated input for five seconds a codec — ten minutes and more by <c>BRIDGE_FUZZ_SECONDS=600</c>. Nothing but the codec's own
/// refusal may come out, no input may cost more memory than a small multiple of its size, and a hang is stopped by the suite's time-out.
/// </summary>
internal static class Fuzz
{
    private const int Longest = 2_048;

    public static void Bytes<T>(Gen<T> good, Func<T, byte[]> write, params Action<byte[]>[] readers)
    {
        var seconds = double.Parse(Environment.GetEnvironmentVariable("BRIDGE_FUZZ_SECONDS") ?? "5", CultureInfo.InvariantCulture);
        var seed = (int)TimeProvider.System.GetTimestamp();
        var (random, began, rounds, refused, read) = (new Random(seed), TimeProvider.System.GetTimestamp(), 0L, 0L, 0L);
        var corpus = good.Array[200].Single().Select(write).ToArray();
        while (TimeProvider.System.GetElapsedTime(began).TotalSeconds < seconds)
        {
            for (var i = 0; i < 200; i++, rounds++)
            {
                var input = Next(random, corpus);
                foreach (var reader in readers)
                {
                    var before = GC.GetAllocatedBytesForCurrentThread();
                    try
                    {
                        reader(input);
                        read++;
                    }
                    catch (Garbled)
                    {
                        refused++;
                    }
                    catch (Exception e)
                    {
                        Assert.Fail($"seed {seed}, input {Convert.ToHexString(input)}: {e}");
                    }
                    var cost = GC.GetAllocatedBytesForCurrentThread() - before;
                    Assert.True(cost < 64_000 + (200L * input.Length), $"seed {seed}, input {Convert.ToHexString(input)} cost {cost} bytes");
                }
            }
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{rounds} inputs, {read} read, {refused} refused, seed {seed}");
        // Fuzzing that is always refused, or never, has not touched the codec.
        Assert.True(read > 0 && refused > 0, $"{read} read, {refused} refused of {rounds}: the inputs were of one kind");
    }

    private static byte[] Next(Random random, byte[][] corpus)
    {
        if (random.Next(8) == 0)
        {
            var noise = new byte[random.Next(Longest)];
            random.NextBytes(noise);
            return noise;
        }
        var bytes = new List<byte>(corpus[random.Next(corpus.Length)]);
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            Change(random, bytes, corpus);
        }
        return [.. bytes.Take(Longest)];
    }

    private static void Change(Random random, List<byte> bytes, byte[][] corpus)
    {
        var at = random.Next(bytes.Count + 1);
        switch (random.Next(7))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.Insert(at, "\0\r\n \":=\xff"u8[random.Next(8)]);
                break;
            case 3:
                bytes.RemoveRange(at, Math.Min(random.Next(8), bytes.Count - at));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5:
                bytes.AddRange(corpus[random.Next(corpus.Length)]);
                break;
            default:
                bytes.InsertRange(at, bytes.Skip(random.Next(bytes.Count + 1)).Take(random.Next(64)).ToArray());
                break;
        }
    }
}

public sealed class Fuzzing_STUN
{
    [Fact]
    public void Ends_in_a_message_or_a_refusal() => Fuzz.Bytes(Gens.Stun, m => m.Write(), bytes => StunMessage.Read(bytes).Write());
}

public sealed class Fuzzing_SNTP
{
    [Fact]
    public void Ends_in_a_packet_or_a_refusal() =>
        Fuzz.Bytes(
            Gens.Sntp,
            p => p.Write(),
            bytes =>
            {
                var packet = SntpPacket.Read(bytes);
                _ = (packet.Kiss, packet.Offset(packet.Originate, packet.Transmit));
            }
        );
}

public sealed class Fuzzing_SIP
{
    [Fact]
    public void Ends_in_a_message_or_a_refusal() =>
        Fuzz.Bytes(Gens.Sip, m => m.Write(), bytes => SipMessage.Read(bytes).Write(), bytes => _ = SipMessage.ReadFirst(bytes)?.Message.Status);
}

public sealed class Fuzzing_NUT
{
    [Fact]
    public void Ends_in_words_or_a_refusal() => Fuzz.Bytes(Gens.NutWords, w => Encoding.Latin1.GetBytes(NutLine.Write(w)), bytes => NutLine.Read(Encoding.Latin1.GetString(bytes)));
}

public sealed class Fuzzing_PJLink
{
    [Fact]
    public void Ends_in_a_line_or_a_refusal() =>
        Fuzz.Bytes(
            Gens.PjLink,
            l => Encoding.Latin1.GetBytes(l.Write()),
            bytes => PjLinkLine.Read(Encoding.Latin1.GetString(bytes)),
            bytes => new PjLinkLine("LAMP", Encoding.Latin1.GetString(bytes), true).Lamps(),
            bytes => new PjLinkLine("ERST", Encoding.Latin1.GetString(bytes), true).Errors(),
            bytes => PjLinkGreeting.Read(Encoding.Latin1.GetString(bytes))
        );
}

public sealed class Fuzzing_DNS
{
    [Fact]
    public void Ends_in_a_message_or_a_refusal() => Fuzz.Bytes(Gens.Dns, m => m.Write(), bytes => DnsMessage.Read(bytes));
}
