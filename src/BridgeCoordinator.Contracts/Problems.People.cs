namespace BridgeCoordinator.Contracts;

public static partial class ProblemCatalogue
{
    private static Problem[] PeopleAndPhones =>
        [
            new("phone.nothing", 422, "Hãy chọn ít nhất một việc để ghi.", "Choose at least one thing to write down."),
            new("phone.caller", 422, "Hãy chọn hoặc ghi tên người gọi (2–80 ký tự).", "Choose who rang, or type the name (2–80 characters)."),
            new("ring.too-long", 422, "Hẹn lại trong 1 đến {limit} phút.", "Ring again within 1 to {limit} minutes."),
            new("ring.already", 409, "Điểm cầu {point} đã có người gọi.", "Somebody has rung {point} already."),
            new("message.empty", 422, "Tin nhắn không có nội dung.", "The message says nothing."),
            new("thread.already", 409, "Các tin nhắn này đã đọc.", "These messages were read already."),
        ];
}
