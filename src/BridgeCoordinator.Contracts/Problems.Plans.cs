namespace BridgeCoordinator.Contracts;

public static partial class ProblemCatalogue
{
    private static Problem[] Plans =>
        [
            new("import.already", 409, "Kế hoạch này đã được nhập.", "This plan was imported already."),
            new(
                "import.superseded",
                409,
                "Đã có bản nhập mới hơn cho hội nghị {conference}.",
                "A newer import of the conference {conference} came first."
            ),
            new("plan.invalid", 422, "Kế hoạch không hợp lệ tại {detail}.", "The plan makes no sense at {detail}."),
            new("plan.too-large", 413, "Kế hoạch quá lớn.", "The plan is too large."),
            new(
                "programme.already",
                409,
                "Chương trình {programme} không có gì thay đổi.",
                "The programme {programme} is just that already."
            ),
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
            new(
                "session.phase",
                409,
                "Không làm được khi buổi {session} ở giai đoạn {phase}.",
                "Not possible while the session {session} is {phase}."
            ),
            new(
                "session.running",
                409,
                "Buổi {session} đang diễn ra; hãy kết thúc buổi trước.",
                "The session {session} is running; close it first."
            ),
            new("session.too-early", 409, "Chưa đến giờ của buổi {session}.", "It is too early for the session {session}."),
            new(
                "session.start-range",
                422,
                "Giờ bắt đầu của buổi {session} không hợp lý.",
                "That start of the session {session} makes no sense."
            ),
            new("roster.invalid", 422, "Danh sách có {count} lỗi; lỗi đầu ở {detail}.", "The roster has {count} errors; the first is at {detail}."),
            new("roster.changed", 412, "Kế hoạch hoặc danh sách đã có người sửa sau khi kiểm tra; hãy kiểm tra lại.", "Somebody changed the plan or the roster after it was checked; check again."),
            new("import.id", 400, "Mã lần nhập phải là UUID phiên bản 7.", "The id of an import must be a UUID of version 7."),
            new("import.unknown", 404, "Không có lần nhập {import}.", "There is no import {import}."),
            new("conference.exists", 409, "Đã có hội nghị {conference}.", "There is a conference {conference} already."),
            new("point.changed", 412, "Điểm cầu {point} vừa được người khác sửa.", "Somebody else changed the bridge point {point}."),
            new("point.no-etag", 428, "Thiếu If-Match: hãy đọc điểm cầu {point} trước khi sửa.", "If-Match is missing: read the bridge point {point} before editing it."),
            new(
                "point.other",
                409,
                "Việc này được ghi cho một điểm cầu khác; máy này đang ở {point}.",
                "This was noted for another point; this device is at {point} now."
            ),
            new("point.unknown", 404, "Không có điểm cầu {point}.", "There is no bridge point {point}."),
            new(
                "point.withdrawn",
                409,
                "Điểm cầu {point} không còn trong danh sách.",
                "The bridge point {point} is no longer on the roster."
            ),
        ];
}
