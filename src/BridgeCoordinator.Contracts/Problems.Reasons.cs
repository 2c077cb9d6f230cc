namespace BridgeCoordinator.Contracts;

public static partial class ProblemCatalogue
{
    // Why a tile shows what it shows. Not errors: they are looked up, never answered.
    private static Problem[] Reasons =>
        [
            new("point.inactive", 200, "Lúc này chưa cần.", "Not expected now."),
            new("point.healthy", 200, "Bình thường.", "All that is watched is well."),
            new("link.never-seen", 200, "Chưa từng có tín hiệu từ máy ở điểm cầu.", "No agent of this site was ever heard."),
            new("link.unverified", 200, "Đang chờ kết nối lại để xác minh.", "Nobody can say yet; waiting for it to come back."),
            new("link.left", 200, "Máy ở điểm cầu đã chào tạm biệt.", "The agent said good-bye."),
            new("link.suspect", 200, "Đang xác minh.", "Late; being verified."),
            new("link.down", 200, "Mất tín hiệu.", "Nothing is heard any more."),
            new("link.connection-lost", 200, "Mất kết nối.", "The connection was lost and nobody came back."),
            new("link.flapping", 200, "Đường truyền chập chờn: {changes} trong 20 khoảng gần nhất có thay đổi ({percent} %).", "The link comes and goes: it changed in {changes} of the last 20 slots ({percent} %)."),
            new("line.main-silent", 200, "Đường truyền chính: không có gói nào trở về.", "Main line: nothing comes back."),
            new("line.main-loss", 200, "Đường truyền chính: mất gói {value} %.", "Main line: {value} % lost."),
            new("line.main-delay", 200, "Đường truyền chính: trễ {value} ms.", "Main line: {value} ms round trip."),
            new("line.main-jitter", 200, "Đường truyền chính: độ trễ dao động {value} ms.", "Main line: {value} ms jitter."),
            new("line.main-rating", 200, "Đường truyền chính: chất lượng tiếng kém (R {value}).", "Main line: poor speech (R {value})."),
            new("line.backup-silent", 200, "Đường truyền dự phòng: không có gói nào trở về.", "Backup line: nothing comes back."),
            new("line.backup-loss", 200, "Đường truyền dự phòng: mất gói {value} %.", "Backup line: {value} % lost."),
            new("line.backup-delay", 200, "Đường truyền dự phòng: trễ {value} ms.", "Backup line: {value} ms round trip."),
            new("line.backup-jitter", 200, "Đường truyền dự phòng: độ trễ dao động {value} ms.", "Backup line: {value} ms jitter."),
            new("line.backup-rating", 200, "Đường truyền dự phòng: chất lượng tiếng kém (R {value}).", "Backup line: poor speech (R {value})."),
            new("machine.cpu-busy", 200, "Máy ở điểm cầu quá tải: CPU từ 90 %.", "The site's machine is overloaded: CPU at 90 % or more."),
            new("machine.memory-full", 200, "Máy ở điểm cầu sắp hết bộ nhớ: từ 95 %.", "The site's machine is short of memory: 95 % or more in use."),
            new("machine.disk-full", 200, "Máy ở điểm cầu sắp hết đĩa: dưới 500 MB.", "The site's machine is short of disk: less than 500 MB free."),
            new("platform.seen", 200, "Nền tảng họp thấy điểm cầu trong phòng.", "The video platform sees it in the meeting."),
            new("platform.sees-silent", 200, "Nền tảng họp vẫn thấy điểm cầu trong phòng; máy ở điểm cầu im lặng từ {agent}.", "The video platform still sees the site in the meeting; its agent is silent since {agent}."),
            new("platform.missing", 200, "Nền tảng họp không thấy điểm cầu trong phòng từ {since}; máy ở điểm cầu có tín hiệu từ {agent}.", "The video platform does not see the site in the meeting since {since}; its agent is heard since {agent}."),
            new("platform.missing-though-well", 200, "Nền tảng họp không thấy điểm cầu trong phòng từ {since}; người trực báo bình thường lúc {operator}.", "The video platform does not see the site in the meeting since {since}; the operator said at {operator} that all is well."),
            new("platform.missing-of-all", 200, "Nền tảng họp không thấy điểm cầu trong phòng từ {since}; máy có tín hiệu từ {agent}, người trực báo bình thường lúc {operator}.", "The video platform does not see the site in the meeting since {since}; its agent is heard since {agent}, the operator said at {operator} that all is well."),
            new("platform.left-both", 200, "Nền tảng họp không thấy điểm cầu trong phòng từ {since}; máy ở điểm cầu đã chào tạm biệt lúc {agent}.", "The video platform does not see the site in the meeting since {since}; its agent said good-bye at {agent}."),
            new("platform.missing-unverified", 200, "Nền tảng họp không thấy điểm cầu trong phòng từ {since}; máy ở điểm cầu đang chờ nối lại.", "The video platform does not see the site in the meeting since {since}; its agent is waited for."),
            new("platform.gone", 200, "Nền tảng họp không còn thấy điểm cầu trong phòng từ {since}; không có máy trạm để hỏi.", "The video platform no longer sees the site in the meeting since {since}; there is no agent to ask."),
            new("platform.not-joined", 200, "Nền tảng họp chưa thấy điểm cầu vào phòng; không có máy trạm để hỏi.", "The video platform has not seen the site in the meeting yet; there is no agent to ask."),
            new("platform.picture-comes", 200, "Người trực báo không có hình lúc {operator}; nền tảng họp vẫn nhận hình của điểm cầu từ {since}.", "The operator said at {operator} that there is no picture; the video platform receives the site's picture since {since}."),
            new("platform.sound-comes", 200, "Người trực báo không có tiếng lúc {operator}; nền tảng họp vẫn nhận tiếng của điểm cầu từ {since}.", "The operator said at {operator} that there is no sound; the video platform receives the site's sound since {since}."),
            new("platform.no-picture", 200, "Nền tảng họp không nhận được hình từ {since}; người trực báo bình thường lúc {operator}.", "The video platform receives no picture since {since}; the operator said at {operator} that all is well."),
            new("operator.missing", 200, "Chưa có người trực.", "No operator is on post."),
            new("readiness.not-ready", 200, "Chưa đạt: {checks}.", "Not ready: {checks}."),
            new("readiness.drifted", 200, "Cấu hình khác với bản đã khóa; cần kiểm tra lại ({wave}).", "The set-up is not the frozen one; it needs a new test ({wave})."),
            new("readiness.notes", 200, "Đạt có lưu ý: {checks}.", "Ready with notes: {checks}."),
            new("roll-call.trouble", 200, "Điểm danh báo có vấn đề ({word}).", "The roll call reported trouble ({word})."),
        ];
}
