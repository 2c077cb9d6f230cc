namespace BridgeCoordinator.Contracts;

public static partial class ProblemCatalogue
{
    private static Problem[] RollCalls =>
        [
            new("roll-call.first", 409, "Chưa có lượt điểm danh nào để gọi lại.", "No round of the roll call has been held yet: there is nobody to call again."),
            new(
                "roll-call.all-clear",
                409,
                "Ở lượt điểm danh {round}, điểm cầu nào cũng đã trả lời tốt.",
                "In round {round} of the roll call everybody said that all is clear."
            ),
            new(
                "roll-call.changed",
                409,
                "Điểm cầu {point} không (còn) trả lời như vậy; hãy nghe lại rồi xác nhận.",
                "The point {point} does not say that (any more): hear it again, then confirm."
            ),
            new(
                "roll-call.one-by-one",
                422,
                "Câu trả lời có vướng mắc phải được xác nhận từng điểm cầu.",
                "Answers that speak of trouble are confirmed one by one."
            ),
        ];
}
