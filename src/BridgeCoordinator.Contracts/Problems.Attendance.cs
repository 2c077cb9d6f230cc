namespace BridgeCoordinator.Contracts;

public static partial class ProblemCatalogue
{
    private static Problem[] Attendance =>
        [
            new("attendance.already", 409, "Sĩ số này đã được ký.", "These numbers have been signed already."),
            new("attendance.missing", 409, "Điểm cầu {point} chưa báo sĩ số này.", "The point {point} has not reported this headcount."),
            new(
                "attendance.changed",
                409,
                "Số liệu vừa thay đổi so với số đang ký. Xem lại rồi ký.",
                "The numbers have changed since they were looked at. Look again, then sign."
            ),
            new("attendance.reason", 422, "Cần nêu lý do.", "A reason is needed."),
            new("attendance.node", 404, "Buổi này không có cấp {organization} để ký.", "This session has no level {organization} to sign."),
            new("attendance.not-under", 422, "{child} không trực thuộc cấp đang ký.", "{child} is not right under the level that signs."),
            new(
                "attendance.open",
                409,
                "{child} chưa ký. Chờ ký, hoặc nêu rõ là ký không có nơi này và vì sao.",
                "{child} has not signed. Wait for it, or name it as one you sign without, and why."
            ),
            new("attendance.signed-below", 409, "{child} đã ký, không thể ký không có nơi này.", "{child} has signed: it cannot be left out."),
            new("attendance.nothing", 409, "Chưa nơi nào trực thuộc đã ký.", "Nothing right under it has been signed yet."),
            new("attendance.too-many", 422, "Không thể ký thiếu quá {limit} nơi.", "It cannot be signed without more than {limit}."),
        ];
}
