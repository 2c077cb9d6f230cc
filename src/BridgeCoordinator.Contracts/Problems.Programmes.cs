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
        ];
}
