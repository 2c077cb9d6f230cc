using System.Globalization;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Server.Board;
using BridgeCoordinator.Server.Plans.Rosters;
using CsvHelper;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace BridgeCoordinator.Server.Attendance;

/// <summary>The whole tree as a table, levels before what is under them, and the sentence; as CSV and as a workbook.</summary>
internal sealed class AttendanceSheet(AttendanceRows rows, IReadOnlyDictionary<Guid, string> reasons, OfficialSentence sentence, bool vi)
{
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly (string Vi, string En)[] Columns =
    [
        ("loại", "kind"),
        ("mã", "code"),
        ("tên", "name"),
        ("cấp", "level"),
        ("số điểm cầu", "points"),
        ("số điểm cầu đã báo", "points counted"),
        ("triệu tập", "summoned"),
        ("có mặt", "present"),
        ("vắng có lý do", "excused"),
        ("vắng không lý do", "absent"),
        ("chữ ký", "signature"),
        ("có mặt (đã ký)", "present (signed)"),
        ("người ký", "signed by"),
        ("ký lúc", "signed at"),
        ("ký thay", "signed for it"),
        ("ký không có", "signed without"),
        ("lý do", "reason"),
        ("số lần báo", "revision"),
        ("phòng điều khiển ghi", "written down by the control room"),
    ];

    /// <summary>UTF-8 with the mark a spreadsheet needs to believe it; what it would run stands behind an apostrophe. The sentence is the last line.</summary>
    public byte[] Csv(AttendanceRoll whole)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true))
        {
            csv.WriteRecord(Headers());
            foreach (var roll in whole.All)
            {
                csv.WriteRecord([.. Cells(roll).Select(cell => cell is string text ? CellText.Guarded(text) : Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "")]);
            }
            csv.WriteRecord([vi ? "câu báo cáo" : "sentence", "", CellText.Guarded(vi ? sentence.Vi : sentence.En), .. Columns.Skip(3).Select(_ => "")]);
        }
        return file.ToArray();
    }

    public byte[] Xlsx(AttendanceRoll whole)
    {
        var headers = Headers();
        using var file = new MemoryStream();
        var sheets = new Dictionary<string, object>
        {
            [vi ? "Sĩ số" : "Attendance"] = whole.All.Select(roll =>
                {
                    var cells = Cells(roll);
                    return Enumerable.Range(0, headers.Length).ToDictionary(i => headers[i], i => cells[i] is string text ? CellText.Guarded(text) : cells[i]);
                })
                .ToList(),
            [vi ? "Câu báo cáo" : "Sentence"] = new[] { new Dictionary<string, object> { [vi ? "câu báo cáo" : "sentence"] = CellText.Guarded(vi ? sentence.Vi : sentence.En) } },
        };
        file.SaveAs(sheets, configuration: new OpenXmlConfiguration { AutoFilter = false, FreezeRowCount = 1, EnableAutoWidth = false });
        return file.ToArray();
    }

    private string[] Headers() => [.. Columns.Select(c => vi ? c.Vi : c.En)];

    private object[] Cells(AttendanceRoll roll)
    {
        var row = rows.Row(roll, reasons);
        return
        [
            row.Point is not null ? (vi ? "điểm cầu" : "point") : vi ? "cấp" : "level",
            row.Point ?? row.Organization,
            row.Name,
            row.Level ?? "",
            row.Seated,
            row.Counted.Points,
            row.Counted.Summoned,
            row.Counted.Present,
            row.Counted.Excused,
            row.Counted.Absent,
            Word(row.State),
            row.Official.Present,
            row.Signature is { By: var by } ? RoleWords.Say(by, vi) : "",
            row.Signature?.At.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture) ?? "",
            YesNo(row.Signature?.ByControlRoom),
            row.Signature is { } signature ? string.Join("; ", signature.Without) : "",
            row.Signature?.Reason ?? "",
            row.Recorded is { } recorded ? recorded.Revision : "",
            YesNo(row.Recorded?.ByControlRoom),
        ];
    }

    private string YesNo(bool? yes) => yes == true ? (vi ? "có" : "yes") : "";

    private string Word(SignatureState state) =>
        (state, vi) switch
        {
            (SignatureState.Missing, true) => "chưa báo",
            (SignatureState.Open, true) => "chưa ký",
            (SignatureState.Sealed, true) => "đã ký",
            (SignatureState.Broken, true) => "đã ký rồi thay đổi",
            (SignatureState.Missing, false) => "not counted",
            (SignatureState.Open, false) => "not signed",
            (SignatureState.Sealed, false) => "signed",
            (SignatureState.Broken, false) => "signed, then changed",
        };
}
