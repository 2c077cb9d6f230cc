using System.Globalization;
using System.Text;

namespace BridgeCoordinator.Agent.Probes.Codecs;

/// <summary>
/// A SIP message (RFC 3261 §7) as far as OPTIONS needs it: start line, header fields in order, body as text of its octets. Folded
/// lines (§7.3.1) are joined; compact names (§7.3.3) are spelt out, so that a reader asks for one name.
/// </summary>
/// <param name="Start">Request line or status line.</param>
/// <param name="Fields">Names and values.</param>
/// <param name="Body">One character an octet (Latin-1): what is in it is not our business.</param>
internal sealed record SipMessage(string Start, IReadOnlyList<(string Name, string Value)> Fields, string Body = "")
{
    public const int Longest = 65_535;
    private const int MostFields = 256;
    private const string Version = "SIP/2.0";

    private static readonly Dictionary<string, string> Compact = new(StringComparer.OrdinalIgnoreCase)
    {
        ["v"] = "Via", ["f"] = "From", ["t"] = "To", ["i"] = "Call-ID", ["m"] = "Contact", ["l"] = "Content-Length", ["c"] = "Content-Type",
        ["e"] = "Content-Encoding", ["s"] = "Subject", ["k"] = "Supported",
    };

    /// <summary>100–699 of a response; nothing for a request.</summary>
    public int? Status =>
        Start.Length >= 11 && Start.StartsWith(Version + " ", StringComparison.Ordinal) && Start.AsSpan(8, 3).IndexOfAnyExceptInRange('0', '9') < 0 && Start[8] is >= '1' and <= '6'
            ? int.Parse(Start.AsSpan(8, 3), CultureInfo.InvariantCulture)
            : null;

    /// <summary>The first field of that name.</summary>
    public string? Field(string name) => Fields.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public byte[] Write()
    {
        var text = new StringBuilder(Start).Append("\r\n");
        foreach (var (name, value) in Fields)
        {
            text.Append(name).Append(": ").Append(value).Append("\r\n");
        }
        return Encoding.Latin1.GetBytes(text.Append("\r\n").Append(Body).ToString());
    }

    /// <summary>A whole datagram.</summary>
    public static SipMessage Read(ReadOnlySpan<byte> bytes) =>
        Head(bytes) is var (message, head) ? message with { Body = Encoding.Latin1.GetString(bytes[head..]) } : throw new Garbled("a SIP message without an end of its header");

    /// <summary>From a stream: the first whole message and how many octets it took; nothing while it has not all come (§18.3).</summary>
    public static (SipMessage Message, int Taken)? ReadFirst(ReadOnlySpan<byte> bytes)
    {
        if (Head(bytes) is not var (message, head))
        {
            return bytes.Length <= Longest ? null : throw new Garbled("a SIP header without end");
        }
        var said = message.Field("Content-Length") ?? throw new Garbled("a SIP message on a stream must say its Content-Length");
        if (!int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length > Longest)
        {
            throw new Garbled("a SIP Content-Length that is none");
        }
        return bytes.Length - head < length ? null : (message with { Body = Encoding.Latin1.GetString(bytes.Slice(head, length)) }, head + length);
    }

    private static (SipMessage Message, int Length)? Head(ReadOnlySpan<byte> bytes)
    {
        var end = bytes[..Math.Min(bytes.Length, Longest)].IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return null;
        }
        // Line ends before a start line are keep-alives (§7.5).
        var lines = Encoding.Latin1.GetString(bytes[..end]).TrimStart('\r', '\n').Split("\r\n");
        if (!lines[0].StartsWith(Version + " ", StringComparison.Ordinal) && !lines[0].EndsWith(" " + Version, StringComparison.Ordinal))
        {
            throw new Garbled("not a SIP/2.0 start line");
        }
        var message = new SipMessage(Sound(lines[0]), Header(lines));
        return message.Start.StartsWith(Version, StringComparison.Ordinal) && message.Status is null
            ? throw new Garbled("a SIP status that is none")
            : (message, end + 4);
    }

    private static List<(string, string)> Header(string[] lines)
    {
        var fields = new List<(string Name, string Value)>();
        foreach (var line in lines.Skip(1))
        {
            if (line.Length > 0 && line[0] is ' ' or '\t')
            {
                if (fields.Count == 0)
                {
                    throw new Garbled("a SIP line that continues nothing");
                }
                fields[^1] = (fields[^1].Name, $"{fields[^1].Value} {Sound(line).Trim()}".Trim());
                continue;
            }
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || fields.Count == MostFields)
            {
                throw new Garbled("a SIP header field without a name, or too many of them");
            }
            var name = line[..colon].Trim();
            fields.Add((Compact.GetValueOrDefault(name, name), Sound(line)[(colon + 1)..].Trim()));
        }
        return fields;
    }

    private static string Sound(string line) => line.AsSpan().IndexOfAny('\r', '\n', '\0') < 0 ? line : throw new Garbled("a SIP line with a line end inside");
}
