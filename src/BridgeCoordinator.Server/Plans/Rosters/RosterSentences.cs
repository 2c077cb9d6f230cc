using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Server.Plans;

/// <summary>What a roster file can have wrong beside what a plan can.</summary>
internal sealed partial class PlanErrors
{
    private static Problem[] OfRosters =>
        [
            new("roster.encoding", 422, "Tệp không phải UTF-8 hay UTF-16 (byte {value}); hãy lưu lại dạng 'CSV UTF-8'.", "This is neither UTF-8 nor UTF-16 (byte {value}); save it again as 'CSV UTF-8'."),
            new("roster.mojibake", 422, "'{value}' bị lỗi phông chữ; hãy lưu lại tệp gốc dạng 'CSV UTF-8'.", "'{value}' was read in a wrong encoding once; save the original again as 'CSV UTF-8'."),
            new("roster.syntax", 422, "CSV viết sai: {detail}", "This is not CSV: {detail}"),
            new("roster.not-a-workbook", 422, "Không phải sổ tính XLSX đọc được: {detail}", "This is not a workbook (XLSX) we can read: {detail}"),
            new("roster.too-large", 422, "Giải nén ra quá lớn: tối đa {most}.", "It unpacks to too much: at most {most}."),
            new("roster.too-many-rows", 422, "Nhiều quá {most} điểm cầu.", "More than {most} points."),
            new("roster.no-header", 422, "Dòng đầu không có cột '{key}'.", "The first row has no column '{key}'."),
            new("roster.unknown-column", 422, "Không có cột '{value}'; các cột: {words}.", "There is no column '{value}'; the columns are: {words}."),
            new("roster.stray-cell", 422, "Ô này không thuộc cột nào.", "This cell stands in no column."),
            new("roster.formula", 422, "Ô có công thức; hãy dán giá trị.", "This cell holds a formula; paste its value."),
            new("roster.error-cell", 422, "Ô báo lỗi {value}.", "This cell shows the error {value}."),
        ];
}
