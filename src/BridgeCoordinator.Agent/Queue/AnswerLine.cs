using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;

namespace BridgeCoordinator.Agent.Queue;

/// <summary>One line of the queue: eight hex digits of the SHA-256 of what follows, a space, JSON.</summary>
/// <param name="Keep">An answer to keep.</param>
/// <param name="Forget">The command id of one to forget.</param>
internal sealed record AnswerLine(AgentWaveAnswer? Keep = null, Guid? Forget = null)
{
    private const int Mark = 9;
    private const int LongestLine = 1024 * 1024;

    public static byte[] Kept(AgentWaveAnswer answer) => Write(new AnswerLine(Keep: answer));

    public static byte[] Forgotten(Guid commandId) => Write(new AnswerLine(Forget: commandId));

    private static byte[] Write(AnswerLine line)
    {
        var body = JsonSerializer.Serialize(line, ContractJson.Options);
        return Encoding.UTF8.GetBytes($"{Sum(Encoding.UTF8.GetBytes(body))} {body}\n");
    }

    /// <summary>Nothing if the line was cut short or spoilt.</summary>
    public static AnswerLine? Read(ReadOnlySpan<byte> line)
    {
        if (line.Length <= Mark || line.Length > LongestLine || line[Mark - 1] != ' ' || Encoding.Latin1.GetString(line[..(Mark - 1)]) != Sum(line[Mark..]))
        {
            return null;
        }
        try
        {
            return JsonSerializer.Deserialize<AnswerLine>(line[Mark..], ContractJson.Options);
        }
        catch (JsonException)
        {
            // Whole, but of a release that wrote otherwise: as good as spoilt.
            return null;
        }
    }

    /// <summary>The lines of a file, also the last one without an end.</summary>
    public static IEnumerable<byte[]> Split(FileStream file)
    {
        var bytes = new byte[Math.Min(file.Length, 4L * AnswerFile.MostBytes)];
        file.Seek(0, SeekOrigin.Begin);
        file.ReadExactly(bytes);
        for (var at = 0; at < bytes.Length; )
        {
            var end = Array.IndexOf(bytes, (byte)'\n', at);
            var line = bytes[at..(end < 0 ? bytes.Length : end)];
            at += line.Length + 1;
            yield return line;
        }
    }

    private static string Sum(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 4));
}
