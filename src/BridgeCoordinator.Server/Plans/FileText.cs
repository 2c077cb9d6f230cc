using System.Text;
using BridgeCoordinator.Server.Plans.Rosters;

namespace BridgeCoordinator.Server.Plans;

/// <summary>The bytes of a text file as UTF-8, or the error that says where they are none. UTF-16 is known by its mark or its zeros.</summary>
internal static class FileText
{
    public static ReadOnlyMemory<byte>? Utf8(ReadOnlyMemory<byte> file, PlanErrors errors)
    {
        var bytes = file.Span;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            return Checked(file[3..], errors);
        }
        var wide = bytes.StartsWith(Encoding.Unicode.Preamble) ? (Encoding.Unicode, 2)
            : bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) ? (Encoding.BigEndianUnicode, 2)
            : Zeros(bytes, 1) ? (Encoding.Unicode, 0)
            : Zeros(bytes, 0) ? (Encoding.BigEndianUnicode, 0)
            : ((Encoding, int)?)null;
        return wide is ({ } encoding, var mark) ? Narrowed(file[mark..], encoding, errors) : Checked(file, errors);
    }

    private static ReadOnlyMemory<byte>? Checked(ReadOnlyMemory<byte> file, PlanErrors errors)
    {
        var bytes = file.Span;
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return file;
        }
        var (row, column, at) = (1, 1, 0);
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
            (row, column) = rune.Value == '\n' ? (row + 1, 1) : rune.Value is ',' or ';' or '\t' ? (row, column + 1) : (row, column);
        }
        errors.Add(row, column, RosterColumns.Place(column - 1, row), "roster.encoding", ("value", $"0x{bytes[Math.Min(at, bytes.Length - 1)]:X2}"));
        return null;
    }

    private static ReadOnlyMemory<byte>? Narrowed(ReadOnlyMemory<byte> file, Encoding encoding, PlanErrors errors)
    {
        var strict = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        try
        {
            return Encoding.UTF8.GetBytes(strict.GetString(file.Span));
        }
        catch (DecoderFallbackException broken)
        {
            var before = encoding.GetString(file.Span[..Math.Clamp(broken.Index, 0, file.Length)]);
            var row = before.Count(c => c == '\n') + 1;
            errors.Add(row, 1, RosterColumns.Place(0, row), "roster.encoding", ("value", $"0x{(broken.BytesUnknown is [var first, ..] ? first : 0):X2}"));
            return null;
        }
    }

    /// <summary>Every other byte is zero wherever the letters are plain: text of no other encoding looks so.</summary>
    private static bool Zeros(ReadOnlySpan<byte> bytes, int odd)
    {
        var (seen, zeros) = (0, 0);
        for (var i = odd; i < Math.Min(bytes.Length, 512); i += 2)
        {
            seen++;
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return seen > 3 && zeros * 3 > seen;
    }
}
