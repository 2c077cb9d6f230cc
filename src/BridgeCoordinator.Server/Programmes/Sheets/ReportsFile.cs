using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Programmes;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Server.Programmes.Sheets;

/// <summary>
/// Reports of many units: one a row. For each thing owed there may be two columns, <c>personal-report</c> with how many came in and
/// <c>personal-report on</c> with the day; without a day it is today's.
/// </summary>
internal static class ReportsFile
{
    private static readonly string[][] Columns =
    [
        ["unit", "id", "Mã đơn vị"],
        ["conference", "Hội nghị"],
        ["heldOn", "Ngày tổ chức"],
        ["halfDays", "Số buổi"],
        ["ledBy", "Chủ trì"],
        ["attended", "Có mặt", "Số người dự"],
        ["summoned", "Triệu tập"],
        ["agenda", "Nội dung"],
        ["notHeld", "Lý do chưa tổ chức"],
        ["plannedOn", "Ngày dự kiến"],
        ["note", "Ghi chú"],
    ];

    private static readonly (string[], LeaderRole)[] Leaders =
    [
        (["secretary", "Bí thư", "Bí thư cấp ủy"], LeaderRole.Secretary),
        (["deputy-secretary", "Phó bí thư"], LeaderRole.DeputySecretary),
        (["standing-committee", "Ủy viên ban thường vụ"], LeaderRole.StandingCommittee),
        (["propaganda-department", "Ban tuyên giáo"], LeaderRole.PropagandaDepartment),
        (["other", "Khác"], LeaderRole.Other),
    ];

    private static readonly (string[], NotHeldReason)[] Reasons =
    [
        (["joined", "Tổ chức chung"], NotHeldReason.Joined),
        (["postponed", "Hoãn"], NotHeldReason.Postponed),
        (["disaster", "Thiên tai", "Dịch bệnh"], NotHeldReason.Disaster),
        (["other", "Khác"], NotHeldReason.Other),
    ];

    private static readonly (string[], bool)[] Done = [(["all", "tất cả"], true), (["none", "không"], false)];

    /// <summary>The lines with their notes and rows, or nothing and every error. What the rules refuse is an error of its row.</summary>
    public static IReadOnlyList<(ReportLine Line, string Note, int Row)> Read(ReadOnlySpan<byte> file, ProgrammeState state, DateTimeOffset now, SheetErrors errors)
    {
        var items = state.Plan!.Levels.SelectMany(l => l.Owes ?? []).Distinct(StringComparer.Ordinal).ToList();
        string[][] columns = [.. Columns, .. items.SelectMany(i => new[] { new[] { i }, [$"{i} on"] })];
        if (Sheet.Read(file, columns, ["unit"], errors) is not { } sheet)
        {
            return [];
        }
        var today = DateForms.Day(now, state.Zone);
        var (lines, seen) = (new List<(ReportLine, string, int)>(), new Dictionary<(string, string), int>());
        foreach (var row in sheet.Rows)
        {
            var line = Line(sheet, row, state, items, today, errors);
            if (!seen.TryAdd((line.Unit, line.Conference ?? ""), row.Number))
            {
                errors.Add(row.Number, 1, "sheet.twice", ("value", line.Unit), ("row", $"{seen[(line.Unit, line.Conference ?? "")]}"));
            }
            var note = sheet.Text(row, "note");
            if (note.Length > Guard.NoteLength)
            {
                errors.Add(row.Number, sheet.Column("note"), "note.too-long", ("limit", $"{Guard.NoteLength}"));
            }
            lines.Add((line, note, row.Number));
        }
        if (lines.Count > ReportUnits.Most)
        {
            errors.Add(ReportUnits.Most + 2, 1, "sheet.too-large", ("most", $"{ReportUnits.Most}"));
        }
        if (!errors.Any)
        {
            foreach (var (line, _, row) in lines)
            {
                if (line.News(state, now, null).Refusal?.Refusal is { } refusal)
                {
                    errors.Add(row, sheet.Column(ColumnOf(refusal)), refusal);
                }
            }
        }
        return errors.Any ? [] : lines;
    }

    private static ReportLine Line(Sheet sheet, SheetRow row, ProgrammeState state, List<string> items, DateOnly today, SheetErrors errors)
    {
        var unit = sheet.Text(row, "unit");
        var conference = sheet.Text(row, "conference") is { Length: > 0 } named ? named : null;
        var level = state.Units.GetValueOrDefault(unit) is { } known ? state.Level(known.Unit.Level) : null;
        var plan = conference is null ? (level?.LengthHalfDays, level?.Agenda) : (state.Further(conference)?.LengthHalfDays, state.Further(conference)?.Agenda);
        HeldReport? held = null;
        if (sheet.Day(row, "heldOn") is { } on)
        {
            var attended = sheet.Number(row, "attended");
            if (attended is null)
            {
                errors.Add(row.Number, sheet.Column("attended"), "sheet.number", ("value", sheet.Text(row, "attended")));
            }
            var all = sheet.Word(row, "agenda", Done) ?? true;
            held = new HeldReport(
                on,
                sheet.Number(row, "halfDays") ?? plan.LengthHalfDays ?? 1,
                sheet.Word(row, "ledBy", Leaders) ?? level?.Leader ?? LeaderRole.Other,
                attended ?? 0,
                sheet.Number(row, "summoned"),
                all ? plan.Agenda : null
            );
        }
        var owed = items
            .Select(item => (Item: item, Count: sheet.Number(row, item), On: sheet.Day(row, $"{item} on")))
            .Where(o => o.Count is not null)
            .Select(o => new OwedDelivery(o.Item, o.On ?? today, o.Count!.Value))
            .ToList();
        return new ReportLine(unit, conference, held, sheet.Word(row, "notHeld", Reasons), sheet.Day(row, "plannedOn"), owed.Count > 0 ? owed : null);
    }

    private static string ColumnOf(Refusal refusal) =>
        refusal.Code switch
        {
            "unit.future" => "heldOn",
            "unit.planned-past" => "plannedOn",
            "unit.agenda-unknown" => "agenda",
            "unit.conference-unknown" => "conference",
            "unit.number" => refusal.Arguments["what"],
            "unit.not-owed" => refusal.Arguments["item"],
            "request.invalid" => "notHeld",
            _ => "unit",
        };
}
