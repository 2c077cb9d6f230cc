using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BridgeCoordinator.Domain.Streams;

/// <summary>
/// Something that falls due. The bell sends <paramref name="Command"/> once <paramref name="Due"/> has passed; its id is derived, so
/// that two bells ring one act, and a moved or repeated one is a new act.
/// </summary>
/// <param name="Act">What, e.g. <c>open-wave/sang/t-2h</c>.</param>
/// <param name="Revision">Counts how often this entry was moved or repeated.</param>
/// <param name="Due">When.</param>
/// <param name="Command">What is sent.</param>
public sealed record DueAct(string Act, int Revision, DateTimeOffset Due, Command Command)
{
    public Guid CommandId(StreamId stream) =>
        DerivedId.From(
            stream.Value,
            Act,
            Revision.ToString(CultureInfo.InvariantCulture),
            Due.UtcTicks.ToString(CultureInfo.InvariantCulture)
        );
}

/// <summary>Ids the coordinator derives instead of inventing, so that doing a thing twice is doing it once.</summary>
public static class DerivedId
{
    /// <summary>The id of the note that came with a command.</summary>
    public static Guid OfNote(Guid commandId) => From(commandId.ToString("D"), "note");

    /// <summary>UUIDv8 (RFC 9562) of the SHA-256 of the parts, each length-prefixed.</summary>
    public static Guid From(params ReadOnlySpan<string> parts)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            sha.AppendData(length);
            sha.AppendData(bytes);
        }
        Span<byte> hash = stackalloc byte[32];
        sha.GetHashAndReset(hash);
        var id = hash[..16];
        id[6] = (byte)((id[6] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
