namespace BridgeCoordinator.Contracts;

public static partial class ProblemCatalogue
{
    // How a link explains itself. Times are of the conference's own zone.
    private static Problem[] Why =>
        [
            new("why.unwatched", 200, "Chưa đến giờ theo dõi: im lặng lúc này không bị ghi lại.", "Not watched now: silence is not recorded."),
            new("why.never-heard", 200, "Chưa nghe thấy máy nào ở điểm cầu: không biết, chứ không phải mất tín hiệu.", "No agent was ever heard here: unknown, which is not down."),
            new("why.elsewhere", 200, "Máy chủ khác đang giữ kết nối của điểm cầu.", "Another node holds the site's connection."),
            new("why.unverified", 200, "Máy chủ vừa khởi động lại hoặc máy chủ giữ kết nối đã mất: chờ điểm cầu nối lại.", "This node just started, or the one that held the site is gone: waiting for it to come back."),
            new("why.heard", 200, "Nghe thấy máy ở điểm cầu lần cuối lúc {at}.", "The agent was last heard at {at}."),
            new("why.pace", 200, "Nhịp {interval} s; đường truyền này im lặng quá {patience} s thì bị nghi ngờ.", "It speaks every {interval} s; this line is suspected after {patience} s of silence."),
            new("why.left", 200, "Máy đã chào tạm biệt lúc {at}: im lặng sau đó không phải sự cố.", "The agent said good-bye at {at}: silence after that is no news."),
            new("why.closed", 200, "Kết nối đóng lúc {at} mà không chào tạm biệt.", "The connection closed at {at} without a good-bye."),
            new("why.asked", 200, "Bị nghi ngờ từ {at} và đã được yêu cầu lên tiếng.", "Suspected since {at}, and asked to prove itself."),
            new("why.deadline", 200, "Nếu không nghe gì thêm, kết luận sẽ đổi lúc {at}.", "If nothing is heard the verdict changes at {at}."),
            new("why.held", 200, "Đã nghe lại; nếu liền mạch đến {at} thì coi là bình thường.", "Heard again; if without a break until {at}, it is up."),
            new("why.down", 200, "Hết thời hạn chứng minh mà không nghe gì.", "The time for proof passed and nothing was heard."),
            new("why.braked", 200, "Cả nhóm {group} cùng im lặng ({silent}/{of}): có chung nguyên nhân, nên mỗi điểm được thêm thời gian.", "The whole group {group} fell silent ({silent} of {of}): a shared cause, so each has longer to prove itself."),
            new("why.blind", 200, "Chưa kết luận: phần lớn điểm cầu im lặng cùng lúc, có thể lỗi ở máy chủ.", "No verdict: most sites fell silent at once, and it may be the coordinator itself."),
            new("why.lease", 200, "Chưa kết luận: máy chủ này chậm gia hạn với cơ sở dữ liệu.", "No verdict: this node is late with its lease."),
            new("why.returning", 200, "Chưa kết luận: các điểm cầu đang nối lại sau khi máy chủ khởi động.", "No verdict: the sites are coming back after a restart."),
            new("why.ill", 200, "Máy chủ đang chậm: mọi nghi ngờ lâu gấp {times}.", "The coordinator is slow itself: every suspicion takes {times} times as long."),
            new("why.flapping", 200, "Chập chờn: {changes} trong 20 khoảng gần nhất có thay đổi ({percent} %).", "Flapping: it changed in {changes} of the last 20 slots ({percent} %)."),
            new("why.page", 200, "Trang của người trực được nghe thấy lúc {at}; trang im lặng thì không nói lên điều gì.", "An operator's page was heard at {at}; a page's silence proves nothing."),
            new("why.platform-in", 200, "Nền tảng họp thấy điểm cầu trong phòng {room} từ {since}; hỏi lần cuối lúc {at}.", "The video platform sees the site in room {room} since {since}; last asked at {at}."),
            new("why.platform-out", 200, "Nền tảng họp không thấy điểm cầu trong phòng {room} từ {since}; hỏi lần cuối lúc {at}.", "The video platform does not see the site in room {room} since {since}; last asked at {at}."),
            new("why.platform-turning", 200, "Từ {at} nền tảng họp báo ngược lại; chưa đổi kết luận vì có thể chỉ là vào lại phòng.", "Since {at} the platform says the opposite; the conclusion waits, for it may only be joining again."),
            new("why.platform-lag", 200, "Nền tảng họp vẫn ghi tên điểm cầu; nó nhận ra người mất chậm, nên chỉ được tin từ {at}.", "The platform still lists the site; it is slow to notice who vanished, so it is believed only from {at}."),
            new("why.platform-nobody", 200, "Chưa từng thấy điểm cầu nào trong phòng {room}: chưa tin rằng vắng mặt là thật.", "No site was ever seen in room {room}: that one is absent is not believed yet."),
            new("why.platform-mute", 200, "Nền tảng họp không trả lời từ {since}: lời của nó không được dùng.", "The video platform does not answer since {since}: its word is not used."),
            new("why.outage-doubted", 200, "Chưa gọi người: lúc máy trạm im lặng, nền tảng họp vẫn thấy điểm cầu trong phòng.", "Nobody is called yet: when the agent fell silent the platform still saw the site in the meeting."),
        ];
}
