using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Echo;
using CsCheck;

namespace BridgeCoordinator.Server.Tests.LinkQuality;

public sealed class EchoDatagramLaws
{
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    private static readonly Gen<EchoDatagram> Any = Gen.Select(Gen.Bool, Gen.Bool, Gen.UShort, Gen.Long, Gen.UInt, Gen.Long, Gen.Long)
        .Select((answer, backup, burst, session, sequence, agent, server) => new EchoDatagram(answer, backup ? LineRole.Backup : LineRole.Main, burst, session, sequence, agent, server));

    private static byte[] Written(EchoDatagram datagram)
    {
        var bytes = new byte[EchoDatagram.Length];
        datagram.Write(bytes, Secret);
        return bytes;
    }

    [Fact]
    public void What_is_written_is_read_back_and_believed() =>
        Any.Sample(d => EchoDatagram.TryRead(Written(d), out var read) && read == d && EchoDatagram.IsSigned(Written(d), Secret));

    [Fact]
    public void One_changed_bit_before_the_padding_is_not_believed() =>
        Gen.Select(Any, Gen.Int[0, (52 * 8) - 1])
            .Sample(
                (d, bit) =>
                {
                    var bytes = Written(d);
                    bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                    return !EchoDatagram.IsSigned(bytes, Secret);
                }
            );

    [Fact]
    public void Another_sessions_key_does_not_do() =>
        Gen.Select(Any, Gen.Byte.Array[32]).Sample((d, other) => EchoDatagram.IsSigned(Written(d), other) == other.AsSpan().SequenceEqual(Secret));

    /// <summary>Whatever the network brings is read or left; nothing throws.</summary>
    [Fact]
    public void Noise_is_passed_over() =>
        Gen.Byte.Array[0, 400]
            .Sample(noise => EchoDatagram.TryRead(noise, out _) ? noise.Length == EchoDatagram.Length : true, iter: 20_000);

    [Fact]
    public void Noise_of_the_right_shape_is_read_and_not_believed() =>
        Gen.Select(Any, Gen.Byte.Array[120])
            .Sample(
                (d, noise) =>
                {
                    var bytes = Written(d);
                    noise.AsSpan(0, 20).CopyTo(bytes.AsSpan(16));
                    noise.AsSpan(20, 16).CopyTo(bytes.AsSpan(36));
                    return EchoDatagram.TryRead(bytes, out _) && !EchoDatagram.IsSigned(bytes, Secret);
                },
                iter: 20_000
            );

    [Fact]
    public void It_is_as_long_as_a_packet_of_speech() => Assert.Equal(12 + (64_000 / 8 / 50), EchoDatagram.Length);
}
