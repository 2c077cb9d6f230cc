namespace BridgeCoordinator.Contracts;

public static partial class ProblemCatalogue
{
    private static Problem[] Programmes =>
        [
            new("programme.unknown", 404, "Không có chương trình {programme}.", "There is no programme {programme}."),
            new("programme.nothing-new", 409, "Tệp không có gì mới.", "The file says nothing new."),
            new("programme.level-unknown", 422, "Chương trình không có cấp {level}.", "The programme has no level {level}."),
            new("programme.too-early", 409, "Chưa đến hạn của {scope}.", "It is too early for the date of {scope}."),
            new("programme.deadline-unknown", 404, "{scope} không có hạn.", "There is no date for {scope}."),
            new("deadline.already", 409, "Hạn của {scope} đã được ghi nhận.", "The date of {scope} was taken note of already."),
            new("unit.unknown", 404, "Không có đơn vị {unit}.", "There is no unit {unit}."),
            new("unit.already", 409, "Đơn vị {unit} đã báo cáo đúng như vậy.", "The unit {unit} has reported just that already."),
            new("unit.conference-unknown", 404, "Đơn vị {unit} không chủ trì hội nghị {conference}.", "The unit {unit} does not host the conference {conference}."),
            new("unit.future", 422, "Ngày {day} chưa đến.", "{day} has not come yet."),
            new("unit.number", 422, "Con số của {what} không hợp lệ.", "The number of {what} makes no sense."),
            new("unit.agenda-unknown", 422, "Chương trình hội nghị không có nội dung: {item}.", "The agenda has no item: {item}."),
            new("unit.not-owed", 422, "Đơn vị không phải nộp {item}.", "The unit owes no {item}."),
            new("unit.planned-past", 422, "Ngày dự kiến {day} đã qua.", "The planned day {day} has passed."),
            new("report.invalid", 422, "Tệp báo cáo có lỗi tại {detail}.", "The file of reports is wrong at {detail}."),
            new("sheet.encoding", 422, "Tệp không phải văn bản UTF-8; hãy lưu lại dạng CSV UTF-8.", "The file is not UTF-8 text; save it as CSV UTF-8."),
            new("sheet.too-large", 422, "Tệp quá lớn: tối đa {most}.", "The file is too large: at most {most}."),
            new("sheet.too-long", 422, "Ô dài quá {most} ký tự.", "The cell is longer than {most} characters."),
            new("sheet.quote", 422, "Dấu ngoặc kép mở ra mà không đóng.", "A quote is opened and never closed."),
            new("sheet.formula", 422, "Ô chứa công thức; hãy ghi giá trị.", "The cell holds a formula; write the value."),
            new("sheet.column-unknown", 422, "Không có cột '{value}'; các cột: {words}.", "There is no column '{value}'; there are: {words}."),
            new("sheet.column-twice", 422, "Cột '{value}' bị lặp.", "The column '{value}' is there twice."),
            new("sheet.column-missing", 422, "Thiếu cột '{value}'.", "The column '{value}' is missing."),
            new("sheet.number", 422, "'{value}' không phải số nguyên từ 0 đến 100000.", "'{value}' is not a whole number from 0 to 100000."),
            new("sheet.day", 422, "'{value}' không phải ngày như 15/12/2020.", "'{value}' is not a day like 2020-12-15 or 15/12/2020."),
            new("sheet.word", 422, "'{value}' không hợp lệ; chọn một trong: {words}.", "'{value}' is none of: {words}."),
            new("sheet.path", 422, "Mã đơn vị '{value}' phải có dạng tinh/don-vi.", "The unit '{value}' must look like province/body."),
            new("sheet.twice", 422, "'{value}' bị lặp; lần đầu ở dòng {row}.", "'{value}' is there twice; first on row {row}."),
            new("sheet.name", 422, "Tên đơn vị phải có 1–120 ký tự.", "The name of a unit has 1–120 characters."),
        ];
}
