using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace BridgeCoordinator.Server.Plans.Rosters;

/// <summary>The texts of a workbook that cells point to, and texts read without ever holding more of one than a cell may have.</summary>
internal static partial class SharedTexts
{
    private const int MostTexts = RosterFile.MostPoints * RosterRow.MostColumns;
    private const int MostCharacters = 64 * 1024 * 1024;

    public static IReadOnlyList<string> Read(XmlReader shared)
    {
        using (shared)
        {
            var (texts, characters) = (new List<string>(), 0L);
            while (shared.Read())
            {
                if (shared is { NodeType: XmlNodeType.Element, LocalName: "si" })
                {
                    texts.Add(Rich(shared));
                    characters += texts[^1].Length;
                    if (texts.Count > MostTexts || characters > MostCharacters)
                    {
                        throw new InvalidDataException("its texts are too many");
                    }
                }
            }
            return texts;
        }
    }

    /// <summary>All runs of text in the element the reader stands on; how a name is pronounced is not part of it.</summary>
    public static string Rich(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }
        var text = new StringBuilder();
        var (depth, spoken) = (reader.Depth, int.MaxValue);
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == spoken)
            {
                spoken = int.MaxValue;
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh", IsEmptyElement: false })
            {
                spoken = Math.Min(spoken, reader.Depth);
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "t" } && reader.Depth < spoken)
            {
                Append(reader, text);
            }
        }
        return Decoded(text.ToString());
    }

    /// <summary>The text of the element the reader stands on, and the reader on its end.</summary>
    public static string Plain(XmlReader reader)
    {
        var text = new StringBuilder();
        Append(reader, text);
        return Decoded(text.ToString());
    }

    private static void Append(XmlReader reader, StringBuilder text)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }
        var (depth, chunk) = (reader.Depth, new char[512]);
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                int read;
                while ((read = reader.ReadValueChunk(chunk, 0, chunk.Length)) > 0)
                {
                    // One more than a cell may have is enough to refuse it.
                    text.Append(chunk, 0, Math.Clamp(RosterRow.MostCharacters + 1 - text.Length, 0, read));
                }
            }
        }
    }

    /// <summary>Workbooks write what XML cannot hold as <c>_x000D_</c>.</summary>
    private static string Decoded(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escape().Replace(text, m => $"{(char)ushort.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}")
            : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
