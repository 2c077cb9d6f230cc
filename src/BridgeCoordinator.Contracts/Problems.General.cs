namespace BridgeCoordinator.Contracts;

public static partial class ProblemCatalogue
{
    private static Problem[] General =>
        [
            new("command.id-reused", 409, "Mã lệnh này đã dùng cho một nội dung khác.", "This command id was used for something else."),
            new("command.id-missing", 400, "Thiếu mã lệnh (Idempotency-Key).", "The command has no id (Idempotency-Key)."),
            new(
                "command.failed",
                500,
                "Máy chủ gặp lỗi khi xử lý; không có gì được ghi.",
                "The coordinator failed on this command; nothing was written."
            ),
            new("coordinator.busy", 503, "Hệ thống đang bận, xin thử lại sau giây lát.", "The coordinator is busy; try again shortly."),
            new("coordinator.unavailable", 503, "Chưa ghi được dữ liệu; xin thử lại.", "The journal cannot be written now; try again."),
            new(
                "stream.not-understood",
                503,
                "Dữ liệu do phiên bản mới hơn ghi; máy chủ này cần nâng cấp.",
                "A newer release wrote here; this node must be upgraded."
            ),
            new("stream.unknown", 404, "Không có nhật ký {stream}.", "There is no stream {stream}."),
            new("push.service", 400, "Không gửi được báo gọi qua {service}.", "No calls are sent through {service}."),
            new("request.invalid", 400, "Yêu cầu không hợp lệ: {detail}.", "The request is not valid: {detail}."),
        ];
}
