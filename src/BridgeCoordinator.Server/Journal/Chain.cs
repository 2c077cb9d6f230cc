using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Journal;

/// <summary>
/// The hash that ties each row to the one before: SHA-256 of the previous hash, then every stored column in its order, each as a
/// four-byte big-endian length and its bytes; numbers as eight bytes big-endian, an absent column as the length −1.
/// </summary>
internal static class Chain
{
    /// <summary>What the first row is chained to.</summary>
    public static byte[] Root { get; } = new byte[32];

    public static byte[] Next(ReadOnlySpan<byte> previous, JournalRow row)
    {
        var writer = new ArrayBufferWriter<byte>(512 + (row.Body.Length * 2));
        writer.Write(previous);
        Text(writer, row.Stream);
        Number(writer, row.Seq);
        Id(writer, row.CommandId);
        Number(writer, row.Ord);
        Text(writer, row.Type);
        Number(writer, row.Version);
        Number(writer, row.At.ToMicros());
        Number(writer, row.OccurredAt.ToMicros());
        Text(writer, JournalRow.Word(row.ActorKind));
        Text(writer, row.ActorId);
        Id(writer, row.OriginId);
        Text(writer, row.TraceId);
        Bytes(writer, row.BodyHash);
        Text(writer, row.Body);
        return SHA256.HashData(writer.WrittenSpan);
    }

    /// <summary>Whether the row is the one that follows.</summary>
    public static bool Links(ReadOnlySpan<byte> previous, JournalRow row) => Next(previous, row).AsSpan().SequenceEqual(row.Hash);

    /// <summary>The hash of a command: its type and its JSON. Personal data rides outside it.</summary>
    public static byte[] OfCommand(Command command)
    {
        var writer = new ArrayBufferWriter<byte>(256);
        Text(writer, command.GetType().Name);
        Bytes(writer, JsonSerializer.SerializeToUtf8Bytes(command, command.GetType(), ContractJson.Options));
        return SHA256.HashData(writer.WrittenSpan);
    }

    private static void Text(ArrayBufferWriter<byte> writer, string? text)
    {
        if (text is null)
        {
            Length(writer, -1);
            return;
        }
        Length(writer, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, writer);
    }

    private static void Number(ArrayBufferWriter<byte> writer, long number)
    {
        Length(writer, sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(writer.GetSpan(sizeof(long)), number);
        writer.Advance(sizeof(long));
    }

    private static void Id(ArrayBufferWriter<byte> writer, Guid? id)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (id?.TryWriteBytes(bytes, bigEndian: true, out _) is true)
        {
            Bytes(writer, bytes);
            return;
        }
        Length(writer, -1);
    }

    private static void Bytes(ArrayBufferWriter<byte> writer, ReadOnlySpan<byte> bytes)
    {
        Length(writer, bytes.Length);
        writer.Write(bytes);
    }

    private static void Length(ArrayBufferWriter<byte> writer, int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(writer.GetSpan(sizeof(int)), length);
        writer.Advance(sizeof(int));
    }
}
