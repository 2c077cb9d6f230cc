namespace BridgeCoordinator.Contracts;

public static partial class ProblemCatalogue
{
    // Acts on a conference, by feature.
    private static Problem[] Acts => [.. Plans, .. Links, .. Incidents, .. CheckIns, .. Waves, .. Live];

    private static Problem[] Links =>
        [
            new("link.already", 409, "Đường kết nối của {point} không có gì mới.", "Nothing is new about the link of {point}."),
            new(
                "link.epoch",
                409,
                "Báo cáo về {point} thuộc phiên kết nối cũ.",
                "The report about {point} belongs to an older connection."
            ),
            new("link.not-watched", 409, "Lúc này chưa theo dõi kết nối của {point}.", "The link of {point} is not watched now."),
        ];

    private static Problem[] CheckIns =>
        [
            new("on-post.already", 409, "Người này đã vào trực tại {point}.", "This person is on post at {point} already."),
            new("headcount.already", 409, "Số liệu của {point} không thay đổi.", "The headcount of {point} is just that already."),
            new("headcount.range", 422, "Mỗi số phải từ 0 đến {limit}.", "Each number must be from 0 to {limit}."),
            new("roll-call.already", 409, "Lượt điểm danh {round} đã như vậy.", "Round {round} of the roll call is just that already."),
            new("roll-call.none", 404, "Không có lượt điểm danh {round}.", "There is no round {round} of the roll call."),
            new("roll-call.closed", 409, "Lượt điểm danh {round} đã kết thúc.", "Round {round} of the roll call is closed."),
            .. RollCalls,
            .. Attendance,
            new(
                "answer.already",
                409,
                "Điểm cầu {point} đã trả lời như vậy ({wave}).",
                "The point {point} has answered just that already ({wave})."
            ),
            new("answer.empty", 422, "Câu trả lời cho {wave} không có nội dung kiểm tra nào.", "The answer to {wave} holds no check."),
            new(
                "answer.check",
                422,
                "Nội dung kiểm tra {check} không hợp lệ.",
                "The check {check} is not one of this wave, or not well formed."
            ),
            new("text.not-plain", 422, "Văn bản có ký tự không dùng được.", "The text holds a character that cannot be kept."),
            new("note.too-long", 422, "Ghi chú dài quá {limit} ký tự.", "The note is longer than {limit} characters."),
        ];

    private static Problem[] Waves =>
        [
            new("wave.unknown", 404, "Không có đợt kiểm tra {wave}.", "There is no wave {wave}."),
            new("wave.already", 409, "Đợt kiểm tra {wave} đã như vậy.", "The wave {wave} is just that already."),
            new("wave.not-open", 409, "Đợt kiểm tra {wave} chưa mở.", "The wave {wave} is not open."),
            new("wave.run", 409, "Đợt kiểm tra {wave} chưa có lần chạy này.", "The wave {wave} has no such run."),
            new(
                "wave.source",
                403,
                "Nguồn này không trả lời đợt kiểm tra {wave}.",
                "The wave {wave} is not answered by this source, or not with words."
            ),
            new("wave.too-early", 409, "Chưa đến giờ của đợt kiểm tra {wave}.", "It is too early for the wave {wave}."),
        ];
}
