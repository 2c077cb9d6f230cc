using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;

namespace BridgeCoordinator.Server.Plans.Rosters;

/// <summary>
/// The first sheet of a workbook, row by row, straight from its XML: a library gives a formula's last value for the cell and unpacks
/// whatever it is given. Here what a part unpacks to is bounded before and while it is read, and a formula is seen. Limits are far
/// above what 50,000 points need.
/// </summary>
internal sealed class RosterWorkbook : IDisposable
{
    private const long MostUnpacked = 256L * 1024 * 1024;
    private const int MostParts = 1_000;

    private readonly PlanErrors _errors;
    private readonly ZipArchive _zip;

    public RosterWorkbook(ReadOnlyMemory<byte> file, PlanErrors errors)
    {
        _errors = errors;
        _zip = Guarded(() => new ZipArchive(Stream(file), ZipArchiveMode.Read));
        Guarded(() =>
        {
            if (_zip.Entries.Count > MostParts || _zip.Entries.Sum(e => Math.Max(e.Length, 0)) > MostUnpacked)
            {
                throw TooLarge();
            }
            return true;
        });
    }

    public IEnumerable<RosterRow> Rows()
    {
        var part = Guarded(FirstSheet);
        var strings = Guarded(() => Find("xl/sharedStrings.xml") is { } shared ? SharedTexts.Read(Open(shared)) : []);
        using var reader = Guarded(() => Open(part));
        var sheet = new SheetRows(reader, strings, _errors);
        while (Guarded(sheet.Next) is { } row)
        {
            yield return row;
        }
    }

    public void Dispose() => _zip.Dispose();

    private ZipArchiveEntry FirstSheet()
    {
        var relations = new Dictionary<string, string>(StringComparer.Ordinal);
        string? wanted = null;
        using (var book = Open(Find("xl/workbook.xml") ?? throw Missing("xl/workbook.xml")))
        {
            while (wanted is null && book.Read())
            {
                if (book is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && book.GetAttribute("state") is null or "visible")
                {
                    wanted = book.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
                }
            }
        }
        using (var links = Open(Find("xl/_rels/workbook.xml.rels") ?? throw Missing("xl/_rels/workbook.xml.rels")))
        {
            while (links.Read())
            {
                if (links is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && links.GetAttribute("Id") is { } id && links.GetAttribute("Target") is { } target)
                {
                    relations.TryAdd(id, target);
                }
            }
        }
        var path = wanted is not null && relations.GetValueOrDefault(wanted) is { } found ? found : throw Missing("sheet");
        var name = path.StartsWith('/') ? path[1..] : "xl/" + path;
        return Find(name) ?? throw Missing(name);
    }

    private ZipArchiveEntry? Find(string name) => _zip.Entries.FirstOrDefault(e => string.Equals(e.FullName, name, StringComparison.OrdinalIgnoreCase));

    private static XmlReader Open(ZipArchiveEntry part) =>
        XmlReader.Create(
            part.Open(),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                CloseInput = true,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersInDocument = MostUnpacked,
            }
        );

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or NotSupportedException or FormatException or EndOfStreamException or IOException)
        {
            _errors.Add(1, 1, "", "roster.not-a-workbook", ("detail", broken.Message));
            throw new UnreadableException();
        }
    }

    private UnreadableException TooLarge()
    {
        _errors.Add(1, 1, "", "roster.too-large", ("most", string.Create(CultureInfo.InvariantCulture, $"{MostUnpacked >> 20} MiB")));
        return new UnreadableException();
    }

    private static InvalidDataException Missing(string part) => new($"there is no {part}");

    private static MemoryStream Stream(ReadOnlyMemory<byte> file) =>
        MemoryMarshal.TryGetArray(file, out var array) ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(file.ToArray());
}
