using System.Text;

namespace BridgeCoordinator.Agent.Probes.Codecs;

/// <summary>
/// A line of the network protocol of NUT (RFC 9271 §4.2): words apart by spaces; a word with spaces stands in quotes; inside quotes a
/// backslash escapes a quote or a backslash.
/// </summary>
internal static class NutLine
{
    public const int Longest = 4_096;

    public static string Write(params IReadOnlyList<string> words) => string.Join(' ', words.Select(Quoted));

    public static IReadOnlyList<string> Read(string line)
    {
        if (line.Length > Longest || line.Any(c => c is '\n' or '\r' or '\0'))
        {
            throw new Garbled("not one line of NUT");
        }
        var words = new List<string>();
        for (var at = 0; at < line.Length; )
        {
            if (line[at] == ' ')
            {
                at++;
                continue;
            }
            words.Add(line[at] == '"' ? InQuotes(line, ref at) : Bare(line, ref at));
        }
        return words;
    }

    private static string Bare(string line, ref int at)
    {
        var from = at;
        var end = line.IndexOf(' ', at);
        at = end < 0 ? line.Length : end;
        return line[from..at].Contains('"', StringComparison.Ordinal) ? throw new Garbled("a quote inside a word") : line[from..at];
    }

    private static string InQuotes(string line, ref int at)
    {
        var word = new StringBuilder();
        for (at++; at < line.Length; at++)
        {
            var escaped = line[at] == '\\';
            if (line[at] == '"')
            {
                at++;
                return at == line.Length || line[at] == ' ' ? word.ToString() : throw new Garbled("a word right after a quote");
            }
            if (escaped && ++at == line.Length)
            {
                break;
            }
            word.Append(line[at]);
        }
        throw new Garbled("a quote that does not end");
    }

    private static string Quoted(string word) =>
        word.Length > 0 && word.All(c => c is not (' ' or '"' or '\\')) ? word : '"' + word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
}
