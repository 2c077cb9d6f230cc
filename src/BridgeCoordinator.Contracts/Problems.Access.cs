namespace BridgeCoordinator.Contracts;

public static partial class ProblemCatalogue
{
    private static Problem[] Access =>
        [
            new("access.signed-out", 401, "Bạn chưa đăng nhập.", "You are not signed in."),
            new("access.denied", 403, "Bạn không có quyền làm việc này.", "You may not do this."),
            new("access.already", 409, "Không có gì thay đổi.", "That is so already."),
            new("access.role", 422, "Vai trò {role} không dùng được ở đây.", "The role {role} cannot be used here."),
            new("access.person-unknown", 404, "Không có người này.", "There is no such person."),
            new("access.last-administrator", 409, "Phải còn ít nhất một quản trị viên.", "There must be one administrator left."),
            new("access.link-unknown", 401, "Liên kết không tồn tại hoặc đã được dùng.", "This link does not exist or was used."),
            new("access.link-expired", 401, "Liên kết đã hết hạn.", "This link has expired."),
            new("access.code-wrong", 401, "Mã không đúng.", "The code is wrong."),
            new("access.locked", 429, "Nhập sai quá nhiều lần; hãy thử lại sau.", "Too many wrong tries; try again later."),
            new("access.expiry", 422, "Thời hạn phải ở tương lai.", "The expiry must lie in the future."),
            new("access.scope", 422, "Phạm vi của mã máy không hợp lệ.", "There is no such scope."),
            new("site.unknown", 404, "Không có địa điểm {site}.", "There is no site {site}."),
            new("enrolment.already", 409, "Mã ghi danh đã tồn tại.", "This enrolment code exists already."),
            new("enrolment.code-unknown", 401, "Mã ghi danh không đúng hoặc đã được dùng.", "This enrolment code is wrong or was used."),
            new("enrolment.code-expired", 401, "Mã ghi danh đã hết hạn.", "This enrolment code has expired."),
        ];
}
