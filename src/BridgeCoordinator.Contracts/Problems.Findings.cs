namespace BridgeCoordinator.Contracts;

public static partial class ProblemCatalogue
{
    // Why a check of an agent is not simply ready, and what to do about it. Not errors: they are looked up, never answered.
    private static Problem[] Findings => [.. OfTheMachine, .. OfTheLine, .. OfTheDevices, .. OfTheProbe, .. OfThePage];

    private static Problem[] OfTheMachine =>
        [
            new("cpu.busy", 200, "CPU quá tải: đóng bớt chương trình khác.", "The CPU is busy: close other programs."),
            new("memory.full", 200, "Sắp hết bộ nhớ: đóng bớt chương trình hoặc khởi động lại máy.", "Memory is nearly full: close programs or restart."),
            new("disk.full", 200, "Sắp hết chỗ trên ổ đĩa: xoá bớt tệp.", "The disk is nearly full: delete files."),
            new("clock.off", 200, "Đồng hồ máy lệch so với máy chủ: bật đồng bộ giờ.", "The clock differs from the coordinator's: switch time synchronisation on."),
            new("clock.wrong", 200, "Đồng hồ máy lệch so với máy chủ giờ: bật đồng bộ giờ.", "The clock differs from the time server's: switch time synchronisation on."),
            new("sntp.refused", 200, "Máy chủ giờ từ chối: dùng máy chủ giờ khác.", "The time server refuses: use another."),
            new("sntp.unset", 200, "Máy chủ giờ chưa có giờ đúng: dùng máy chủ giờ khác.", "The time server has no time itself: use another."),
        ];

    private static Problem[] OfTheLine =>
        [
            new("network.slow", 200, "Đường truyền chậm: dừng tải tệp, kiểm tra dây mạng, gọi nhà mạng.", "The line is slow: stop downloads, check the cable, call the carrier."),
            new("udp.loss", 200, "Đường truyền mất gói UDP: dừng tải tệp, kiểm tra dây mạng, gọi nhà mạng.", "The line loses UDP packets: stop downloads, check the cable, call the carrier."),
            new("udp.blocked", 200, "UDP bị chặn: mở UDP trên tường lửa, nếu không tiếng và hình sẽ giật.", "UDP is blocked: open it in the firewall, or sound and picture will stutter."),
            new("udp.no-echo", 200, "Máy chủ chưa bật đo UDP.", "The coordinator has no UDP echo."),
            new("network.narrow", 200, "Băng thông thấp: dừng tải tệp, gọi nhà mạng.", "Too little bandwidth: stop downloads, call the carrier."),
            new("icmp.silent", 200, "Không có phản hồi ping: kiểm tra dây mạng; tường lửa có thể chặn ping.", "No answer to ping: check the cable; a firewall may drop it."),
            new("icmp.loss", 200, "Mất gói ping: kiểm tra dây mạng, gọi nhà mạng.", "Pings are lost: check the cable, call the carrier."),
            new("tls.expired", 200, "Chứng thư đã hết hạn: báo quản trị thay ngay.", "The certificate has expired: have it replaced now."),
            new("tls.expiring", 200, "Chứng thư sắp hết hạn: báo quản trị gia hạn.", "The certificate expires soon: have it renewed."),
            new("tls.chain", 200, "Chứng thư không đáng tin: báo quản trị; kiểm tra giờ của máy.", "The certificate is not trusted: tell the administrator; check this clock."),
            new("tls.name", 200, "Chứng thư không thuộc tên này: kiểm tra địa chỉ.", "The certificate is for another name: check the address."),
            new("tls.handshake", 200, "Không lập được kết nối TLS: kiểm tra địa chỉ và cổng; proxy có thể can thiệp.", "No TLS connection: check address and port; a proxy may interfere."),
            new("http.slow", 200, "Trang trả lời chậm: kiểm tra đường truyền.", "The page answers slowly: check the line."),
            new("http.status", 200, "Trang trả lời khác dự kiến: báo quản trị máy chủ đó.", "The page answers otherwise than expected: tell its administrator."),
            new("http.content", 200, "Nội dung trang khác dự kiến: có thể bị chuyển hướng.", "The page is not the one expected: something may redirect."),
            new("dns.slow", 200, "Phân giải tên chậm: đổi máy chủ DNS.", "Names resolve slowly: use another DNS server."),
            new("dns.unknown", 200, "Không có tên này: kiểm tra chính tả và máy chủ DNS.", "The name is not known: check its spelling and the DNS server."),
            new("dns.refused", 200, "Máy chủ DNS từ chối hoặc lỗi: đổi máy chủ DNS.", "The DNS server refuses or fails: use another."),
            new("dns.other", 200, "Tên trỏ tới địa chỉ khác: báo quản trị mạng.", "The name leads elsewhere: tell the network's administrator."),
            new("stun.refused", 200, "Máy chủ STUN từ chối: kiểm tra địa chỉ.", "The STUN server refuses: check its address."),
            new("sip.declined", 200, "Thiết bị SIP có trả lời nhưng không nhận OPTIONS: kiểm tra tên gọi.", "The SIP device answers but declines OPTIONS: check the user."),
            new("sip.failed", 200, "Thiết bị SIP báo lỗi: khởi động lại hoặc báo quản trị.", "The SIP device reports a failure: restart it or tell its administrator."),
        ];

    private static Problem[] OfTheDevices =>
        [
            new("audio.missing", 200, "Không thấy thiết bị âm thanh: cắm lại micro, loa.", "The sound device is missing: plug microphone and speaker in again."),
            new("video.missing", 200, "Không thấy camera: cắm lại camera.", "The camera is missing: plug it in again."),
            new("ups.on-battery", 200, "UPS đang chạy bằng ắc quy: kiểm tra điện lưới, chuẩn bị máy phát.", "The UPS runs on battery: check the mains, get the generator ready."),
            new("ups.low", 200, "Ắc quy UPS sắp cạn: chuyển sang máy phát ngay.", "The UPS battery is low: switch to the generator now."),
            new("ups.failed", 200, "UPS có lỗi, quá tải hoặc cần thay ắc quy: gọi kỹ thuật.", "The UPS has failed, is overloaded or needs a battery: call a technician."),
            new("ups.unknown", 200, "Không đọc được UPS: kiểm tra cáp UPS và dịch vụ NUT.", "The UPS cannot be read: check its cable and NUT."),
            new("pjlink.off", 200, "Máy chiếu chưa bật: bật máy chiếu.", "The projector is off: switch it on."),
            new("pjlink.lamp", 200, "Bóng đèn máy chiếu sắp hết tuổi thọ: chuẩn bị bóng thay.", "The projector's lamp is old: have a spare ready."),
            new("pjlink.error", 200, "Máy chiếu báo lỗi: xem đèn báo trên máy.", "The projector reports an error: look at its lights."),
            new("pjlink.password", 200, "Mật khẩu PJLink không đúng: kiểm tra tệp cấu hình.", "The PJLink password is wrong: check the configuration."),
        ];

    private static Problem[] OfTheProbe =>
        [
            new("probe.silent", 200, "Không trả lời kịp: kiểm tra thiết bị đã bật, dây mạng, tường lửa.", "No answer in time: check that it is on, the cable, the firewall."),
            new("probe.unreachable", 200, "Không kết nối được: kiểm tra địa chỉ, cổng, dây mạng.", "No connection: check address, port and cable."),
            new("probe.name-unknown", 200, "Không tìm thấy tên máy: kiểm tra chính tả và DNS.", "The host name is not known: check its spelling and DNS."),
            new("probe.garbled", 200, "Có trả lời nhưng sai giao thức: kiểm tra địa chỉ và cổng.", "Something else answers there: check address and port."),
            new("probe.failed", 200, "Không đo được trên máy này.", "It could not be measured on this machine."),
            new("probe.not-here", 200, "Hệ điều hành này không cho xem.", "This system does not let it be seen."),
            new("probe.no-session", 200, "Chưa có kết nối với máy chủ điều phối.", "There is no session with the coordinator."),
        ];
}
