using BridgeCoordinator.Domain.Programmes;

namespace BridgeCoordinator.Domain.Tests.Programmes;

/// <summary>Khánh Hòa's programme of 2020 with a few units, and a clock in hand.</summary>
internal sealed class ProgrammeScene
{
    public const string Province = "khanh-hoa";
    public const string NhaTrang = "khanh-hoa/nha-trang";
    public const string VinhHai = "khanh-hoa/nha-trang/vinh-hai";
    public const string VanNinh = "khanh-hoa/van-ninh";
    public const string DaiLanh = "khanh-hoa/van-ninh/dai-lanh";
    public const string Draft = "Thảo luận dự thảo chương trình hành động";

    public static readonly Actor Clerk = Actor.Person(DerivedId.From("clerk"));
    private static readonly string[] Owes = [OwedItems.PersonalReport, "action-programme", "information-work"];
    private long sent;

    public static ProgrammePlan Plan { get; } =
        new(
            "khanh-hoa-xviii",
            "Nghị quyết Đại hội XVIII",
            "Tỉnh ủy Khánh Hòa",
            [
                new("province", null, new DateForm(DateFormKind.PlannedInMonth, new(2020, 11, 1)), Agenda: [Draft], Owes: Owes),
                new("district", null, new DateForm(DateFormKind.Before, new(2020, 12, 10)), Agenda: [Draft], Owes: Owes, Leader: LeaderRole.Secretary),
                new("grassroots", 1, new DateForm(DateFormKind.Before, new(2020, 12, 15)), Agenda: [Draft], Owes: Owes),
            ],
            FurtherConferences: [new("doanh-nghiep", "Hội nghị doanh nghiệp", Province, new DateForm(DateFormKind.PlannedInMonth, new(2021, 2, 1)), About: 500)]
        );

    public static ProgrammeUnit[] Units { get; } =
    [
        new(Province, "Tỉnh ủy Khánh Hòa", "province"),
        new(NhaTrang, "Thành ủy Nha Trang", "district"),
        new(VinhHai, "Đảng ủy phường Vĩnh Hải", "grassroots", 250),
        new(VanNinh, "Huyện ủy Vạn Ninh", "district"),
        new(DaiLanh, "Đảng ủy xã Đại Lãnh", "grassroots"),
    ];

    public ProgrammeState State { get; private set; } = ProgrammeState.Empty;

    /// <summary>1 November 2020, eight in the morning there.</summary>
    public DateTimeOffset Now { get; set; } = Local(2020, 11, 1, 8);

    public List<(IFact Fact, FactStamp Stamp)> Log { get; } = [];

    public static ProgrammeScene Adopted(DateTimeOffset? at = null, ProgrammePlan? plan = null)
    {
        var scene = new ProgrammeScene();
        scene.Now = at ?? scene.Now;
        scene.Does(new AdoptProgramme(plan ?? Plan), Cast.Courier);
        scene.Does(new RegisterUnits(DerivedId.From("import"), Units), Cast.Courier);
        return scene;
    }

    public static DateTimeOffset Local(int year, int month, int day, int hour = 0) => new(year, month, day, hour, 0, 0, TimeSpan.FromHours(7));

    public static HeldReport Held(DateOnly on, int attended = 100, LeaderRole ledBy = LeaderRole.Secretary) => new(on, 1, ledBy, attended, AgendaDone: [Draft]);

    public IReadOnlyList<IFact> Holds(string unit, DateOnly on, int attended = 100) => Does(new ReportUnit(new(unit, Held: Held(on, attended))));

    public IReadOnlyList<IFact> Delivers(string unit, string item, DateOnly on, int count) => Does(new ReportUnit(new(unit, Owed: [new(item, on, count)])));

    /// <summary>Lives until then, ringing what falls due on the way.</summary>
    public ProgrammeScene Until(DateTimeOffset then)
    {
        while (State.NextDue is { } due && due <= then)
        {
            Now = due > Now ? due : Now;
            Ring();
        }
        Now = then;
        return this;
    }

    public void Ring()
    {
        foreach (var due in State.Timetable().Where(d => d.Due <= Now).OrderBy(d => d.Due).ToList())
        {
            Decide(due.Command, Cast.Bell);
        }
    }

    public IReadOnlyList<IFact> Does(Command command, Actor? actor = null)
    {
        var decision = Decide(command, actor ?? Clerk);
        Assert.True(decision.Refusal is null, $"{command} was refused: {decision.Refusal?.Code}");
        return decision.Facts;
    }

    public string Refuses(Command command)
    {
        var decision = Decide(command, Clerk);
        Assert.NotNull(decision.Refusal);
        var problem = ProblemCatalogue.ByCode[decision.Refusal.Code];
        Assert.DoesNotContain("{", problem.Say(decision.Refusal.Arguments, vietnamese: true), StringComparison.Ordinal);
        Assert.DoesNotContain("{", problem.Say(decision.Refusal.Arguments, vietnamese: false), StringComparison.Ordinal);
        return decision.Refusal.Code;
    }

    public CascadeTally Level(string level, string? under = null) =>
        Standings.ByLevel(State, Standings.Under(State, under), Now).Single(l => l.Level == level).Tally;

    public UnitStanding Stands(string unit) => Standings.Of(State, State.Units[unit], Now);

    private Decision Decide(Command command, Actor actor)
    {
        var decision = command.Decide(State, new Moment(Now, Now, DerivedId.From("scene", $"{++sent}"), actor));
        foreach (var fact in decision.Facts)
        {
            var stamp = new FactStamp(Log.Count + 1, Now, Now, actor);
            Log.Add((fact, stamp));
            State = (ProgrammeState)State.Apply(fact, stamp);
        }
        return decision;
    }
}
