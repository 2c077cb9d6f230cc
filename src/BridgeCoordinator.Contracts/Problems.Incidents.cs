namespace BridgeCoordinator.Contracts;

public static partial class ProblemCatalogue
{
    private static Problem[] Incidents =>
        [
            new("incident.already", 409, "Sự cố này đã được ghi nhận.", "This incident is known already."),
            new("incident.unknown", 404, "Không có sự cố đang mở này.", "There is no such open incident."),
            new("incident.not-quiet", 409, "Sự cố chưa ổn định đủ lâu.", "The incident has not been quiet for long enough."),
            new("incident.not-due", 409, "Chưa đến giờ báo về sự cố này.", "Nobody is to be told of this incident now."),
            new("incident.owned", 409, "Sự cố đã do người này xử lý.", "The incident is this person's already."),
            new("incident.too-long", 422, "Thời gian phải từ 1 đến {limit} phút.", "It must be for 1 to {limit} minutes."),
            new("incident.reason", 422, "Gác lại thì phải nêu lý do.", "Give a reason for putting it aside."),
            new("incident.not-shelved", 409, "Sự cố này không bị gác lại.", "This incident is not put aside."),
            new(
                "incident.measured",
                409,
                "Sự cố này được đo tự động và tự đóng khi kết nối ổn định lại.",
                "This incident is measured: it is resolved by itself when the connections are back."
            ),
            new("person.not-in-control", 422, "Người này không thuộc phòng điều khiển.", "This person does not work in the control room."),
            new("help.already", 409, "Điểm cầu {point} đã gọi hỗ trợ việc này; phòng điều khiển đã nhận.", "The point {point} has called for this already; the control room has it."),
            new("help.none-already", 409, "Điểm cầu {point} không còn yêu cầu hỗ trợ này.", "The point {point} has no such call open any more."),
            new("help.over", 409, "Các buổi họp đã kết thúc.", "All sessions are over."),
            new("help.what", 422, "Hãy ghi ngắn gọn cần hỗ trợ việc gì.", "Say in a few words what help is needed with."),
        ];
}
