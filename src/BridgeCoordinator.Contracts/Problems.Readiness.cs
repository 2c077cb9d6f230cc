namespace BridgeCoordinator.Contracts;

public static partial class ProblemCatalogue
{
    private static Problem[] Readinesses =>
        [
            new(
                "gate.closed",
                409,
                "Chưa thể bắt đầu buổi {session}: {waves} chưa đạt. Hãy chạy lại, chấp nhận ngoại lệ hoặc để đạo diễn quyết định.",
                "The session {session} cannot go live: {waves} has not passed. Run it again, waive what is left, or let the director decide."
            ),
            new("wave.all-good", 409, "Đợt kiểm tra {wave} không còn điểm nào phải hỏi lại.", "Nobody is left to ask again in the wave {wave}."),
            new("go.reds", 409, "Còn {number} điểm chưa đạt mà không có ngoại lệ hay người đang xử lý.", "{number} reds are neither waived nor being fixed."),
            new("go.already", 409, "Đã quyết định như vậy cho buổi {session}.", "Just that was decided for the session {session}."),
            new("waiver.already", 409, "Điểm cầu {point} đã được chấp nhận ngoại lệ.", "The point {point} is waived already."),
            new("waiver.not-red", 409, "Điểm cầu {point} đang đạt trong đợt này, không có gì để chấp nhận ngoại lệ.", "The point {point} is good in this wave; there is nothing to waive."),
            new("waiver.none", 404, "Điểm cầu {point} không có ngoại lệ này.", "The point {point} has no such waiver."),
            new("waiver.reason", 422, "Cần nêu lý do chấp nhận ngoại lệ.", "A waiver needs a reason."),
            new("fix.already", 409, "Đã ghi nhận như vậy cho {point}.", "Just that is known of {point}."),
            new("fix.none", 404, "Chưa có ai nhận xử lý {point}.", "Nobody is fixing {point}."),
            new("fix.not-red", 409, "Điểm cầu {point} không có gì phải xử lý trong đợt này.", "There is nothing to fix at {point} in this wave."),
            new("fix.time", 422, "Thời hạn xử lý phải ở trong 24 giờ tới.", "The repair must be expected within the next 24 hours."),
            new("setup.none", 409, "Chưa điểm cầu nào báo cấu hình.", "No point has reported its set-up yet."),
            new("setup.already", 409, "Cấu hình đã được khóa đúng như vậy.", "The set-up is frozen just so already."),
            new("setup.item", 422, "Nội dung cấu hình không hợp lệ.", "The set-up holds too many items, or one that is too long."),
            new("point.not-seated", 409, "Điểm cầu {point} không dự buổi {session}.", "The point {point} does not sit in the session {session}."),
            new("photo.too-large", 413, "Ảnh lớn quá {limit} KB.", "The photo is larger than {limit} KB."),
            new("photo.type", 415, "Chỉ nhận ảnh JPEG, PNG hoặc WebP.", "Only JPEG, PNG and WebP photos are kept."),
            new("photo.unknown", 404, "Không có ảnh này, hoặc đã bị xóa.", "There is no such photo, or it was erased."),
        ];
}
