using System.Globalization;
using System.Xml;

namespace BridgeCoordinator.Server.Plans.Rosters;

/// <summary>The rows of one sheet's XML, forward only. Formulas and errors are said where they stand.</summary>
internal sealed class SheetRows(XmlReader sheet, IReadOnlyList<string> strings, PlanErrors errors)
{
    private const int LastRow = 1_048_576;

    private int _row;

    /// <summary>The next row that has cells; null at the end.</summary>
    public RosterRow? Next()
    {
        while (sheet.Read())
        {
            if (sheet is not { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                continue;
            }
            var number = sheet.GetAttribute("r") is { } r ? int.Parse(r, NumberStyles.None, CultureInfo.InvariantCulture) : _row + 1;
            if (number <= _row || number > LastRow)
            {
                throw new InvalidDataException($"row {number} after row {_row}");
            }
            _row = number;
            if (!sheet.IsEmptyElement)
            {
                return new RosterRow(_row, Cells());
            }
        }
        return null;
    }

    private List<string> Cells()
    {
        var cells = new List<string>();
        var depth = sheet.Depth;
        var column = -1;
        while (sheet.Read() && !(sheet.NodeType == XmlNodeType.EndElement && sheet.Depth == depth))
        {
            if (sheet is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }
            column = sheet.GetAttribute("r") is { } place ? Column(place) : column + 1;
            var text = Cell(column);
            if (text.Length == 0)
            {
                continue;
            }
            if (column >= RosterRow.MostColumns)
            {
                errors.Add(_row, column + 1, RosterColumns.Place(column, _row), "roster.stray-cell");
                continue;
            }
            while (cells.Count <= column)
            {
                cells.Add("");
            }
            cells[column] = text;
        }
        return cells;
    }

    private string Cell(int column)
    {
        if (sheet.IsEmptyElement)
        {
            return "";
        }
        var (type, text, depth) = (sheet.GetAttribute("t"), "", sheet.Depth);
        while (sheet.Read() && !(sheet.NodeType == XmlNodeType.EndElement && sheet.Depth == depth))
        {
            if (sheet.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            switch (sheet.LocalName)
            {
                case "f":
                    errors.Add(_row, column + 1, RosterColumns.Place(column, _row), "roster.formula");
                    break;
                case "v":
                    text = SharedTexts.Plain(sheet);
                    break;
                case "is":
                    text = SharedTexts.Rich(sheet);
                    break;
                default:
                    break;
            }
        }
        return Meaning(type, text, column);
    }

    private string Meaning(string? type, string text, int column)
    {
        switch (type)
        {
            case "s":
                return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < strings.Count
                    ? strings[index]
                    : throw new InvalidDataException($"there is no text {text}");
            case "b":
                return text == "1" ? "true" : "false";
            case "e":
                errors.Add(_row, column + 1, RosterColumns.Place(column, _row), "roster.error-cell", ("value", text));
                return "";
            case "str" or "inlineStr":
                return text;
            default:
                // 120 may stand as 1.2E2; nobody writes a fraction where we want a text.
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15 && number == Math.Floor(number)
                    ? number.ToString("F0", CultureInfo.InvariantCulture)
                    : text;
        }
    }

    private static int Column(string place)
    {
        var column = 0;
        foreach (var c in place.TakeWhile(char.IsAsciiLetter))
        {
            column = Math.Min((column * 26) + (char.ToUpperInvariant(c) - 'A' + 1), 20_000);
        }
        return column > 0 ? column - 1 : throw new InvalidDataException($"a cell stands at {place}");
    }
}
