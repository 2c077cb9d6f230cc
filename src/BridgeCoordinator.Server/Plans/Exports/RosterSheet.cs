using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Plans.Rosters;
using CsvHelper;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace BridgeCoordinator.Server.Plans.Exports;

/// <summary>A roster as rows of a table, and the two files that hold one.</summary>
internal static class RosterSheet
{
    /// <summary>One text a column, in the order of <see cref="RosterColumns.All"/>; empty where nothing is known.</summary>
    public static string[] Cells(RosterLine line, IReadOnlyDictionary<Guid, PersonRow> people, bool vietnamese = true)
    {
        string Carrier(LineRole role) => line.Lines.FirstOrDefault(l => l.Role == role)?.Carrier ?? "";
        PersonRow? Person(ContactRole role) => line.Contacts.FirstOrDefault(c => c.Role == role) is { } contact ? people.GetValueOrDefault(contact.PersonId) : null;
        var (technician, deputy, leader) = (Person(ContactRole.Operator), Person(ContactRole.Deputy), Person(ContactRole.Leader));
        return
        [
            line.Code,
            line.Name,
            line.Kind,
            line.OrganizationId,
            line.SiteId == line.OrganizationId ? "" : line.SiteId,
            line.Summoned?.ToString(CultureInfo.InvariantCulture) ?? "",
            Carrier(LineRole.Main),
            Carrier(LineRole.Backup),
            line.PowerZone ?? "",
            line.Required == false ? (vietnamese ? "không" : "no") : "",
            line.Sessions is { } sessions ? string.Join(' ', sessions) : "",
            technician?.Name ?? "",
            technician?.Phone ?? "",
            deputy?.Name ?? "",
            deputy?.Phone ?? "",
            leader?.Name ?? "",
            leader?.Phone ?? "",
        ];
    }

    /// <summary>UTF-8 with the mark a spreadsheet needs to believe it; what it would run stands behind an apostrophe.</summary>
    public static byte[] Csv(WholePlan plan, bool vietnamese)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true))
        {
            csv.WriteRecord(Headers(vietnamese));
            foreach (var line in plan.Roster)
            {
                csv.WriteRecord([.. Cells(line, plan.People, vietnamese).Select(CellText.Guarded)]);
            }
        }
        return file.ToArray();
    }

    public static byte[] Xlsx(WholePlan plan, bool vietnamese)
    {
        var headers = Headers(vietnamese);
        using var file = new MemoryStream();
        var rows = plan.Roster.Select(line =>
        {
            var cells = Cells(line, plan.People, vietnamese);
            return Enumerable.Range(0, headers.Length).ToDictionary(i => headers[i], object (i) => CellText.Guarded(cells[i]));
        });
        file.SaveAs(
            rows.DefaultIfEmpty(headers.ToDictionary(h => h, object (_) => "")),
            sheetName: vietnamese ? "Điểm cầu" : "Points",
            configuration: new OpenXmlConfiguration { AutoFilter = false, FreezeRowCount = 1, EnableAutoWidth = false }
        );
        return file.ToArray();
    }

    private static string[] Headers(bool vietnamese) => [.. RosterColumns.All.Select(c => vietnamese ? c.Vi : c.En)];
}
