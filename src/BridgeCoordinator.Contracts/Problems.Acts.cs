namespace BridgeCoordinator.Contracts;

public static partial class ProblemCatalogue
{
    // Acts on a conference, by feature.
    private static Problem[] Acts => [.. Plans, .. Links, .. CheckIns, .. Waves];

    private static Problem[] Plans =>
    [
        new("import.already", 409, "Kế hoạch này đã được nhập.", "This plan was imported already."),
        new("import.superseded", 409, "Đã có bản nhập mới hơn cho hội nghị {conference}.", "A newer import of the conference {conference} came first."),
        new("plan.invalid", 422, "Kế hoạch không hợp lệ tại {detail}.", "The plan makes no sense at {detail}."),
        new("plan.too-large", 413, "Kế hoạch quá lớn.", "The plan is too large."),
        new("programme.already", 409, "Chương trình {programme} không có gì thay đổi.", "The programme {programme} is just that already."),
        new("conference.unknown", 404, "Không có hội nghị {conference}.", "There is no conference {conference}."),
        new("conference.already", 409, "Hội nghị {conference} đã ở trạng thái này.", "The conference {conference} is there already."),
        new("conference.not-open", 409, "Hội nghị {conference} chưa mở.", "The conference {conference} is not open."),
        new("conference.closed", 409, "Hội nghị {conference} đã kết thúc.", "The conference {conference} is closed."),
        new(
            "conference.roster-incomplete",
            409,
            "Danh sách điểm cầu của hội nghị {conference} chưa đủ.",
            "The roster of the conference {conference} is not whole yet."
        ),
        new("session.unknown", 404, "Không có buổi {session}.", "There is no session {session}."),
        new("session.already", 409, "Buổi {session} đã như vậy ({phase}).", "The session {session} is just that already ({phase})."),
        new("session.closed", 409, "Buổi {session} đã kết thúc.", "The session {session} is closed."),
        new("session.phase", 409, "Không làm được khi buổi {session} ở giai đoạn {phase}.", "Not possible while the session {session} is {phase}."),
        new("session.running", 409, "Buổi {session} đang diễn ra; hãy kết thúc buổi trước.", "The session {session} is running; close it first."),
        new("session.too-early", 409, "Chưa đến giờ của buổi {session}.", "It is too early for the session {session}."),
        new("session.start-range", 422, "Giờ bắt đầu của buổi {session} không hợp lý.", "That start of the session {session} makes no sense."),
        new("point.unknown", 404, "Không có điểm cầu {point}.", "There is no bridge point {point}."),
        new("point.withdrawn", 409, "Điểm cầu {point} không còn trong danh sách.", "The bridge point {point} is no longer on the roster."),
    ];

    private static Problem[] Links =>
    [
        new("link.already", 409, "Đường kết nối của {point} không có gì mới.", "Nothing is new about the link of {point}."),
        new("link.epoch", 409, "Báo cáo về {point} thuộc phiên kết nối cũ.", "The report about {point} belongs to an older connection."),
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
        new("answer.already", 409, "Điểm cầu {point} đã trả lời như vậy ({wave}).", "The point {point} has answered just that already ({wave})."),
        new("answer.empty", 422, "Câu trả lời cho {wave} không có nội dung kiểm tra nào.", "The answer to {wave} holds no check."),
        new("answer.check", 422, "Nội dung kiểm tra {check} không hợp lệ.", "The check {check} is not one of this wave, or not well formed."),
        new("note.too-long", 422, "Ghi chú dài quá {limit} ký tự.", "The note is longer than {limit} characters."),
    ];

    private static Problem[] Waves =>
    [
        new("wave.unknown", 404, "Không có đợt kiểm tra {wave}.", "There is no wave {wave}."),
        new("wave.already", 409, "Đợt kiểm tra {wave} đã như vậy.", "The wave {wave} is just that already."),
        new("wave.not-open", 409, "Đợt kiểm tra {wave} chưa mở.", "The wave {wave} is not open."),
        new("wave.closed", 409, "Đợt kiểm tra {wave} đã đóng.", "That run of the wave {wave} is closed."),
        new("wave.run", 409, "Đợt kiểm tra {wave} chưa có lần chạy này.", "The wave {wave} has no such run."),
        new("wave.source", 403, "Nguồn này không trả lời đợt kiểm tra {wave}.", "The wave {wave} is not answered by this source, or not with words."),
        new("wave.too-early", 409, "Chưa đến giờ của đợt kiểm tra {wave}.", "It is too early for the wave {wave}."),
    ];
}
