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
            new("floor.already", 409, "{point} đã đăng ký phát biểu.", "{point} has asked for the floor already."),
            new("floor.none-already", 409, "{point} không còn đăng ký phát biểu.", "{point} does not ask for the floor any more."),
            new("announcement.unknown", 404, "Không có thông báo này cho điểm cầu.", "There is no such announcement for the point."),
            new("announcement.already", 409, "{point} đã báo nhận thông báo này.", "{point} has confirmed this announcement already."),
            new("announcement.text", 422, "Thông báo chưa có nội dung.", "The announcement says nothing."),
            new("announcement.nobody", 422, "Thông báo không gửi đến điểm cầu nào.", "The announcement reaches no point."),
            new("announcement.too-soon", 409, "Vừa nhắc xong; chờ {seconds} giây rồi nhắc lại.", "They were just asked; wait {seconds} seconds."),
            new("announcement.all-already", 409, "Mọi điểm cầu đã báo nhận.", "Every point has confirmed."),
            new("rundown.unknown", 404, "Không có mục này trong kịch bản.", "There is no such item in the rundown."),
            new("rundown.already", 409, "Mục này đã như vậy.", "The item is just that already."),
            new("rundown.over", 409, "Mục này đã kết thúc.", "The item is over."),
            new("rundown.not-running", 409, "Mục này chưa bắt đầu.", "The item has not begun."),
            new("rundown.begun", 409, "Mục này đã bắt đầu, không đổi chỗ được.", "The item has begun: it stays where it is."),
            new("rundown.title", 422, "Mục này chưa có tên.", "The item has no title."),
            new("rundown.range", 422, "Thời lượng từ 1 đến 600 phút, nhiều nhất {limit} điểm cầu.", "An item is 1 to 600 minutes long and has at most {limit} points."),
            new("rundown.full", 409, "Kịch bản có nhiều nhất {limit} mục.", "A rundown has at most {limit} items."),
            new("tally.next", 409, "Nhiều nhất {limit} điểm cầu tiếp theo.", "At most {limit} points can be next."),
        ];
}
