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
            new("director.other", 403, "Người khác đang điều hành; chỉ người đó quyết định việc này.", "Somebody else directs; this is theirs to decide."),
            new("director.already", 409, "Bạn đang điều hành.", "You direct already."),
            new("director.reason", 422, "Nhận thay người đang điều hành thì phải nêu lý do.", "Give a reason for taking over from who directs."),
            new("director.not-offered", 409, "Quyền điều hành không được bàn giao cho bạn.", "It was not offered to you."),
            new("director.nobody", 422, "Chỉ bàn giao được cho một đạo diễn khác.", "It can be offered only to another director."),
            new("shift.unknown", 404, "Không có bản bàn giao này.", "There is no such hand-over."),
            new("shift.own", 409, "Người khác phải nhận bản bàn giao này.", "Somebody else must accept this hand-over."),
            new("shift.already", 409, "Bản bàn giao này đã có người nhận.", "This hand-over was accepted already."),
            new("still.already", 409, "Đã xin ảnh của {point}, đang chờ.", "A still was asked of {point} already and is awaited."),
            new("still.over", 409, "Yêu cầu chụp ảnh này của {point} đã kết thúc hoặc đã hủy.", "This request for a still of {point} is over."),
            new("still.empty", 422, "Hãy chụp ít nhất một ảnh.", "Take at least one picture."),
            new("still.reason", 422, "Hãy nói vì sao không chụp được.", "Say why it cannot be taken."),
            new("conference.classified", 403, "Hội nghị mật: không nhận ảnh.", "The conference is classified: no photos are taken."),
        ];
}
