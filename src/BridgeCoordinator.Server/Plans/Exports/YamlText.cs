using System.Globalization;
using System.Text;
using System.Text.Json;

namespace BridgeCoordinator.Server.Plans.Exports;

/// <summary>YAML as people would write it by hand: blocks for what is long, one line for what is small, every text in quotes.</summary>
internal sealed class YamlText
{
    private readonly StringBuilder _text = new();

    public override string ToString() => _text.ToString();

    public void Line(int indent, string line) => _text.Append(' ', indent * 2).Append(line).Append('\n');

    /// <summary><c>key: value</c>, unless there is no value.</summary>
    public void Entry(int indent, string key, string? value)
    {
        if (value is not null)
        {
            Line(indent, $"{key}: {value}");
        }
    }

    /// <summary><c>{ a: 1, b: 2 }</c> of what has a value.</summary>
    public static string Map(params (string Key, string? Value)[] entries) =>
        $"{{ {string.Join(", ", entries.Where(e => e.Value is not null).Select(e => $"{e.Key}: {e.Value}"))} }}";

    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    public static string? Texts(IReadOnlyList<string>? texts) => texts is { Count: > 0 } ? List(texts.Select(t => Quoted(t)!)) : null;

    public static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static string? Figure(double? figure) => figure?.ToString("0.################", CultureInfo.InvariantCulture);

    /// <summary>Only what is out of the ordinary is said.</summary>
    public static string? Truth(bool truth) => truth ? "true" : null;

    /// <summary><c>ClosingHeadcount</c> → <c>closing-headcount</c>.</summary>
    public static string Word<T>(T word)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString());

    /// <summary>In double quotes; null stays nothing.</summary>
    public static string? Quoted(string? text)
    {
        if (text is null)
        {
            return null;
        }
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                < ' ' or '\u007f' or (>= '\u0080' and < '\u00a0') or '\u2028' or '\u2029' or '\ufeff' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => quoted.Append(c),
            };
        }
        return quoted.Append('"').ToString();
    }
}
