using System.Text;

namespace BridgeCoordinator.Server.Plans.Rosters;

/// <summary>What may stand in a cell, and what a spreadsheet would make of it.</summary>
internal static class CellText
{
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>The characters Windows-1252 has where Latin-1 has none.</summary>
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /// <summary>What ư, ơ, đ and most vowels with two marks become; some programs drop the third byte, so the rest is no UTF-8 any more.</summary>
    private static readonly string[] Pairs = ["á»", "áº", "Æ°", "Æ¡", "Ä‘"];

    /// <summary>A text a spreadsheet would run is put behind an apostrophe, which <see cref="Unguarded"/> takes away again.</summary>
    public static string Guarded(string text) => IsDangerous(text.TrimStart('\'')) ? "'" + text : text;

    public static string Unguarded(string text) => text is ['\'', ..] && IsDangerous(text.TrimStart('\'')) ? text[1..] : text;

    /// <summary>Text that a spreadsheet would run. A sign before a number is a phone or a figure.</summary>
    public static bool IsFormula(string text) =>
        text is ['=' or '@', ..] || (text is ['+' or '-', .. var rest] && (rest.Length == 0 || !rest.All(c => char.IsAsciiDigit(c) || c is ' ' or '(' or ')' or '.' or '-')));

    /// <summary>Vietnamese that was read in a wrong encoding and written down so. Certain signs only: a name that is merely odd passes.</summary>
    public static bool IsMojibake(string text)
    {
        var before = '\0';
        foreach (var c in text)
        {
            // Letters no Vietnamese text has, and the tone marks of Windows-1258 read as letters of Windows-1252.
            if (c is '\uFFFD' or 'ð' or 'Ð' or 'þ' or 'Þ' || (c is 'Ì' or 'Ò' && char.IsLower(before)))
            {
                return true;
            }
            before = c;
        }
        return Pairs.Any(pair => text.Contains(pair, StringComparison.Ordinal)) || IsUtf8ReadAsWindows1252(text);
    }

    private static bool IsUtf8ReadAsWindows1252(string text)
    {
        if (!text.Any(c => c >= 0x80))
        {
            return false;
        }
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var at = text[i] < 0x80 || text[i] is >= '\u00A0' and <= '\u00FF' ? text[i] : Windows1252.IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var place ? 0x80 + place : -1;
            if (at < 0)
            {
                return false;
            }
            bytes[i] = (byte)at;
        }
        try
        {
            Strict.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool IsDangerous(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
}
