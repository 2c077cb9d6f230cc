namespace BridgeCoordinator.Contracts;

/// <summary>One step of what to do about an incident.</summary>
/// <param name="Id">Stable, <c>subject.what</c>.</param>
/// <param name="Vi">The step in Vietnamese.</param>
/// <param name="En">The step in English.</param>
public sealed record RunbookStep(string Id, string Vi, string En);

/// <summary>What to do about an incident, by its cause: the likeliest and cheapest step first. Spoken to whoever is on the phone with the site.</summary>
public static class Runbooks
{
    /// <summary>The steps for a cause; never empty.</summary>
    public static IReadOnlyList<RunbookStep> Of(IncidentCause cause) =>
        cause switch
        {
            IncidentCause.NoPicture => NoPicture,
            IncidentCause.NoSound => NoSound,
            IncidentCause.LostConnection or IncidentCause.Point => LostConnection,
            IncidentCause.PowerZone or IncidentCause.Carrier or IncidentCause.Organization => Together,
            IncidentCause.Node or IncidentCause.Fleet => Ours,
            IncidentCause.DuplicateIdentity => Twins,
            IncidentCause.Help => Help,
        };

    private static RunbookStep[] NoPicture =>
        [
            new("picture.direction", "Hỏi: không thấy hình trung tâm, hay trung tâm không thấy hình điểm cầu?", "Ask: is it our picture they miss, or theirs that we miss?"),
            new("picture.screen", "Màn hình, máy chiếu đã bật và chọn đúng cổng vào (HDMI) chưa?", "Is the screen or projector on, and on the right input (HDMI)?"),
            new("picture.camera", "Camera có bật, có bị che nắp, dây có lỏng không? Rút ra cắm lại.", "Is the camera on, uncovered, its cable firm? Unplug it and plug it in again."),
            new("picture.muted", "Trong phần mềm họp: camera có bị tắt, có chọn đúng camera không?", "In the meeting: is the camera switched off, or another one chosen?"),
            new("picture.rejoin", "Thoát khỏi phòng họp và vào lại.", "Leave the meeting and join again."),
            new("picture.line", "Xem chất lượng đường truyền của điểm cầu; kém thì chuyển sang đường dự phòng.", "Look at the quality of the point's line; if it is bad, change to the backup line."),
            new("picture.restart", "Khởi động lại thiết bị hội nghị; báo trước thời gian khoảng 3 phút.", "Restart the conference device; say that it takes about three minutes."),
            new("picture.spare", "Dùng máy tính hoặc điện thoại dự phòng vào phòng họp.", "Join with the spare computer or a phone."),
        ];

    private static RunbookStep[] NoSound =>
        [
            new("sound.direction", "Hỏi: không nghe thấy trung tâm, hay trung tâm không nghe thấy điểm cầu?", "Ask: do they not hear us, or do we not hear them?"),
            new("sound.muted", "Micro có bị tắt tiếng ở máy, ở bàn trộn, hay ở phần mềm họp không?", "Is the microphone muted: on itself, on the mixer, in the meeting?"),
            new("sound.volume", "Loa, tăng âm đã bật và đủ âm lượng chưa?", "Are speakers and amplifier on and loud enough?"),
            new("sound.device", "Trong phần mềm họp: chọn đúng micro và loa; bấm thử loa.", "In the meeting: choose the right microphone and speaker; play the test tone."),
            new("sound.cable", "Rút dây âm thanh (hoặc USB) ra cắm lại; thử micro khác.", "Unplug the sound cable (or USB) and plug it in again; try another microphone."),
            new("sound.echo", "Có tiếng vọng thì tắt micro, chỉ bật khi phát biểu.", "If there is an echo, keep the microphone muted and open it only to speak."),
            new("sound.rejoin", "Thoát khỏi phòng họp và vào lại.", "Leave the meeting and join again."),
            new("sound.phone", "Mở đường thoại dự phòng: gọi điện vào phòng họp, bật loa ngoài.", "Use the phone as a spare line: dial into the meeting, on loudspeaker."),
        ];

    private static RunbookStep[] LostConnection =>
        [
            new("line.call", "Gọi người trực điểm cầu: có điện không, máy còn chạy không?", "Ring the operator: is there power, is the machine running?"),
            new("line.cable", "Xem đèn ở cổng mạng và bộ định tuyến; rút dây mạng ra cắm lại.", "Look at the lights of network port and router; unplug the cable and plug it in again."),
            new("line.backup", "Chuyển sang đường truyền dự phòng (4G, nhà mạng thứ hai).", "Change to the backup line (4G, the second carrier)."),
            new("line.router", "Tắt bộ định tuyến 30 giây rồi bật lại.", "Switch the router off for thirty seconds and on again."),
            new("line.carrier", "Gọi tổng đài nhà mạng, báo mã thuê bao và giờ mất.", "Ring the carrier with the line's number and the hour it was lost."),
            new("line.by-phone", "Trong lúc chờ: ghi nhận điểm danh, sĩ số qua điện thoại.", "Meanwhile take roll call and headcount by phone."),
        ];

    private static RunbookStep[] Together =>
        [
            new("group.one-call", "Một nguyên nhân chung: không gọi từng điểm cầu.", "One cause for all: do not ring each point."),
            new("group.two", "Gọi hai điểm cầu để xác nhận: có điện không, mạng còn không?", "Ring two of the points to be sure: is there power, is there a network?"),
            new("group.carrier", "Cùng nhà mạng: gọi trực kỹ thuật nhà mạng. Cùng khu điện: gọi điện lực.", "One carrier: ring its engineers on duty. One power zone: ring the power company."),
            new("group.backup", "Báo các điểm cầu chuyển sang đường dự phòng hoặc máy phát.", "Have the points change to the backup line or the generator."),
            new("group.director", "Báo người điều hành: số điểm cầu bị ảnh hưởng, có chờ hay không.", "Tell the director how many points are hit, and whether to wait."),
        ];

    private static RunbookStep[] Ours =>
        [
            new("ours.self", "Nhiều điểm cầu cùng lúc: nghi ngờ phía trung tâm trước.", "Many at once: suspect our own side first."),
            new("ours.health", "Xem tình trạng máy chủ (/readyz), tường lửa, đường truyền của trung tâm.", "Look at the server (/readyz), the firewall, the centre's own line."),
            new("ours.picture", "Phòng họp trên nền tảng hội nghị có còn hình và tiếng không?", "Is there still picture and sound in the meeting itself?"),
            new("ours.admin", "Gọi quản trị hệ thống.", "Ring the system's administrator."),
        ];

    private static RunbookStep[] Twins =>
        [
            new("twins.which", "Xem hai địa chỉ đang dùng chung danh tính, hỏi điểm cầu máy nào là đúng.", "See which two addresses share the identity; ask the point which machine is the right one."),
            new("twins.stop", "Dừng phần mềm trên máy kia và đăng ký lại bằng mã mới.", "Stop the agent on the other machine and enrol it with a code of its own."),
        ];

    private static RunbookStep[] Help =>
        [
            new("help.read", "Đọc lời nhắn của điểm cầu và gọi lại.", "Read what the point wrote and ring back."),
            new("help.own", "Nhận xử lý để điểm cầu biết đã có người lo.", "Take it, so that the point knows that somebody is on it."),
        ];
}
