using BridgeCoordinator.Domain.Programmes;

namespace BridgeCoordinator.Domain.Tests.Simulation;

/// <summary>What the courier, units and the office might send to a programme: mostly sensible, sometimes not.</summary>
internal sealed class RandomProgramme(Random random)
{
    public const string Id = "nghe-an-xix";
    private static readonly string[] Units = ["nghe-an", "nghe-an/vinh", "nghe-an/vinh/le-loi", "nghe-an/nowhere"];
    private static readonly DateOnly Today = new(2020, 12, 9);

    private static ProgrammePlan Plan { get; } =
        new(
            Id,
            "Nghị quyết Đại hội XIX",
            "Tỉnh ủy Nghệ An",
            [
                new("province", 2, new DateForm(DateFormKind.On, Today), Owes: ["action-programme"]),
                new("grassroots", 1, new DateForm(DateFormKind.Before, new(2020, 12, 11)), Owes: ["action-programme", OwedItems.PersonalReport]),
            ],
            FurtherConferences: [new("nguyen-lanh-dao", "Nguyên lãnh đạo", "nghe-an", new DateForm(DateFormKind.Before, new(2020, 12, 10)))]
        );

    public static Command[] Import() => [new AdoptProgramme(Plan), Registered()];

    public Command Next() =>
        random.Next(14) switch
        {
            0 => new AdoptProgramme(random.Next(2) == 0 ? Plan : Plan with { Levels = [Plan.Levels[0], Plan.Levels[1] with { When = new(DateFormKind.Before, new(2020, 12, 12)) }] }),
            1 => Registered(),
            2 => new WithdrawUnits([Pick(Units)]),
            3 => new ReportUnits([Line(Pick(Units)), Line("nghe-an/vinh")]) { Notes = new Dictionary<int, string> { [0] = "Ghi chú" } },
            _ => new ReportUnit(Line(Pick(Units))) { Note = random.Next(3) == 0 ? "Ghi chú" : null },
        };

    private ReportLine Line(string unit) =>
        random.Next(4) switch
        {
            0 => new(unit, NotHeld: Pick(Enum.GetValues<NotHeldReason>()), PlannedOn: random.Next(2) == 0 ? new(2020, 12, 20) : null),
            1 => new(unit, Owed: [new(random.Next(3) == 0 ? OwedItems.PersonalReport : "action-programme", Today.AddDays(random.Next(-3, 2)), random.Next(-1, 120))]),
            2 => new(unit, "nguyen-lanh-dao", Held()),
            _ => new(unit, Held: Held(), Owed: random.Next(2) == 0 ? [new("action-programme", Today, 1)] : null),
        };

    private HeldReport Held() => new(Today.AddDays(random.Next(-3, 2)), random.Next(0, 3), Pick(Enum.GetValues<LeaderRole>()), random.Next(300));

    private static RegisterUnits Registered() =>
        new(Guid.Empty, [new("nghe-an", "Tỉnh ủy", "province"), new("nghe-an/vinh", "Thành ủy Vinh", "grassroots"), new(Units[2], "Phường Lê Lợi", "grassroots", 90)]);

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
