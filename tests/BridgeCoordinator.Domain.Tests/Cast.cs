using BridgeCoordinator.Domain.Plans;

namespace BridgeCoordinator.Domain.Tests;

/// <summary>Three halls of Nghệ An's provincial conference of 2020 and the people every test knows. The hours are invented.</summary>
internal static class Cast
{
    public const string Conference = "nghe-an-xix-province";
    public static readonly DateTimeOffset T0 = new(2020, 12, 10, 8, 0, 0, TimeSpan.FromHours(7));
    public static readonly Guid Hoa = DerivedId.From("Hoa");
    public static readonly Guid Binh = DerivedId.From("Bình");
    public static readonly Actor Director = Actor.Person(DerivedId.From("Director"));
    public static readonly Actor Bell = Actor.System("bell");
    public static readonly Actor Courier = Actor.System("courier");
    public static readonly Actor Sweep = Actor.System("sweep");

    public static readonly WavePlan Devices = new(
        "t-2h",
        "Kiểm tra thiết bị",
        TimeOffset.Parse("T-2h"),
        TimeOffset.Parse("T-60m"),
        [WaveSource.Agent, WaveSource.Operator],
        ["camera", "microphone", "line"]
    );

    public static readonly WavePlan Word = new(
        "t-30m",
        "Xác nhận",
        TimeOffset.Parse("T-30m"),
        TimeOffset.Parse("T-10m"),
        [WaveSource.Operator],
        ["word"]
    );

    public static SessionPlan Morning { get; } = Session("sang", SessionKind.Plenary, new SessionStart(At: T0), Devices, Word);

    public static SessionPlan Rehearsal { get; } =
        Session("tong-duyet", SessionKind.Rehearsal, new SessionStart(OfSession: "sang", Offset: TimeOffset.Parse("T-1d@14:00")), Devices);

    public static ConferencePlan Plan { get; } = PlanOf(Morning, Rehearsal);

    public static RosterLine[] Roster { get; } =
    [
        Line("DHV", "Trường Đại học Vinh", "university", "nghe-an/dhv", 120),
        Line("BDBP", "Bộ Chỉ huy Bộ đội Biên phòng", "border-guard", "nghe-an/bdbp", 80),
        Line("VINH", "Thành phố Vinh", "city", "nghe-an/vinh", null),
    ];

    public static ConferencePlan PlanOf(params SessionPlan[] sessions) =>
        new(
            Conference,
            "Hội nghị học tập, quán triệt Nghị quyết Đại hội XIX",
            "nghe-an-xix",
            "Asia/Ho_Chi_Minh",
            "Hội trường Tỉnh ủy",
            Drill: false,
            ControlRoomPhone: null,
            sessions
        );

    public static SessionPlan Session(string id, SessionKind kind, SessionStart start, params WavePlan[] waves) =>
        new(id, kind, id, start, 1, TimeOffset.Parse("T-90m"), TimeOffset.Parse("T-60m"), waves);

    public static RosterLine Line(string code, string name, string kind, string site, int? summoned) =>
        new(
            code,
            name,
            kind,
            site,
            site,
            summoned,
            [new SiteLine(LineRole.Main, "VNPT")],
            null,
            [new SiteContact(ContactRole.Operator, DerivedId.From(code))]
        );

    public static Command[] Import(string name, ConferencePlan plan, params RosterLine[] roster)
    {
        var id = DerivedId.From(name);
        return
        [
            new DraftConference(id, plan),
            .. roster.Chunk(100).Select(lines => new EnrolPoints(id, lines)),
            new CompleteRoster(id, roster.Length),
        ];
    }
}
