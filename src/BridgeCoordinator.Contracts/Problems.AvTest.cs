namespace BridgeCoordinator.Contracts;

public static partial class ProblemCatalogue
{
    // What an operator's page found when it tried camera, microphone, speaker and line, and what to do about it.
    private static Problem[] OfThePage =>
        [
            new("camera.denied", 200, "Trang chưa được phép dùng camera: bấm ổ khoá cạnh địa chỉ, cho phép camera rồi thử lại.", "The page may not use the camera: tap the lock beside the address, allow the camera and try again."),
            new("camera.unclear", 200, "Hình không rõ: lau ống kính, bật thêm đèn, bỏ nắp che, cắm lại camera.", "The picture is not clear: wipe the lens, add light, remove the cover, plug the camera in again."),
            new("microphone.denied", 200, "Trang chưa được phép dùng micro: bấm ổ khoá cạnh địa chỉ, cho phép micro rồi thử lại.", "The page may not use the microphone: tap the lock beside the address, allow the microphone and try again."),
            new("microphone.quiet", 200, "Không nghe thấy tiếng từ micro: bật công tắc micro, tăng âm lượng thu, chọn đúng micro, cắm lại.", "Nothing is heard from the microphone: switch it on, raise its level, choose the right one, plug it in again."),
            new("speaker.unheard", 200, "Không nghe thấy loa: tăng âm lượng, bật loa, chọn đúng loa, cắm lại dây.", "The speaker is not heard: raise the volume, switch it on, choose the right one, check its cable."),
            new("network.jitter", 200, "Đường truyền chập chờn: dùng dây mạng thay Wi-Fi, dừng tải tệp, gọi nhà mạng.", "The line is unsteady: use a cable instead of Wi-Fi, stop downloads, call the carrier."),
            new("network.rating", 200, "Đường truyền chưa đủ tốt để nghe rõ: dùng dây mạng, dừng tải tệp, gọi nhà mạng.", "The line is not good enough to understand each other: use a cable, stop downloads, call the carrier."),
            new("relay.silent", 200, "Không tới được trạm chuyển tiếp: mở UDP và cổng 3478 trên tường lửa, hoặc đổi mạng khác.", "The relay cannot be reached: open UDP and port 3478 in the firewall, or use another network."),
        ];
}
