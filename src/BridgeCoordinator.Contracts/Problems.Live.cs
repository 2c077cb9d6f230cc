namespace BridgeCoordinator.Contracts;

public static partial class ProblemCatalogue
{
    // Running a session: cues, tally.
    private static Problem[] Live =>
        [
            new("cue.unknown", 404, "Không có khẩu lệnh này cho điểm cầu.", "There is no such cue for the point."),
            new("cue.already", 409, "Khẩu lệnh với {point} đã như vậy.", "The cue of {point} is just that already."),
            new("cue.not-ready", 409, "{point} chưa báo sẵn sàng. Muốn bắt đầu ngay thì phải xác nhận bỏ qua.", "{point} has not said it is ready. To go all the same, say so."),
            new("cue.not-go", 409, "Chưa có lệnh bắt đầu cho {point}.", "{point} has not been told to go."),
            new("cue.gone", 409, "{point} đã có lệnh bắt đầu; cần báo gì hãy gọi phòng điều khiển.", "{point} has been told to go; ring the control room."),
            new("cue.over", 409, "Khẩu lệnh này với {point} đã kết thúc.", "This cue of {point} is over."),
            new("cue.waited", 409, "Câu trả lời đã chờ quá {minutes} phút. Xin trả lời lại theo tình hình lúc này.", "The answer waited for more than {minutes} minutes. Answer again as things are now."),
            new("cue.what", 422, "Hãy ghi ngắn gọn gọi điểm cầu làm gì.", "Say in a few words what the points are called for."),
            new("cue.points", 422, "Một khẩu lệnh gọi từ 1 đến {limit} điểm cầu.", "A cue calls 1 to {limit} points."),
            new("tally.already", 409, "Tín hiệu lên hình đã như vậy.", "The tally is just that already."),
            new("tally.next", 409, "Nhiều nhất {limit} điểm cầu tiếp theo.", "At most {limit} points can be next."),
        ];
}
