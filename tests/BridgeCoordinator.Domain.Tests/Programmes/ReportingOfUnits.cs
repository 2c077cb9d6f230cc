using BridgeCoordinator.Domain.Programmes;
using static BridgeCoordinator.Domain.Tests.Programmes.ProgrammeScene;

namespace BridgeCoordinator.Domain.Tests.Programmes;

public sealed class A_unit
{
    private static readonly DateOnly Early = new(2020, 12, 8);

    [Fact]
    public void Is_judged_by_the_day_it_held_its_conference_not_by_the_day_it_said_so()
    {
        var scene = Adopted().Until(Local(2020, 12, 20));
        Assert.Equal(UnitStanding.Late, scene.Stands(VinhHai));
        scene.Holds(VinhHai, new(2020, 12, 14));
        scene.Holds(DaiLanh, new(2020, 12, 15));
        Assert.Equal((UnitStanding.Held, UnitStanding.HeldLate), (scene.Stands(VinhHai), scene.Stands(DaiLanh)));
    }

    [Fact]
    public void Has_until_the_last_midnight_of_its_own_zone()
    {
        var scene = Adopted().Until(Local(2020, 12, 14, 23));
        Assert.Equal(UnitStanding.Outstanding, scene.Stands(VinhHai));
        Assert.Equal(UnitStanding.Late, scene.Until(Local(2020, 12, 15)).Stands(VinhHai));
    }

    [Fact]
    public void May_correct_itself_and_every_report_is_kept()
    {
        var scene = Adopted().Until(Local(2020, 12, 9));
        scene.Holds(VinhHai, Early, 200);
        var corrected = Assert.IsType<UnitConferenceHeld>(Assert.Single(scene.Holds(VinhHai, Early, 210)));
        Assert.Equal(2, corrected.Revision);
        Assert.Equal("unit.already", scene.Refuses(new ReportUnit(new(VinhHai, Held: Held(Early, 210)))));
        Assert.Equal([200, 210], scene.State.Units[VinhHai].Reports.Select(r => r.Holding!.Held!.Attended));
        Assert.Equal(210, scene.Level("grassroots").Attended);
    }

    [Fact]
    public void That_puts_its_conference_off_is_outstanding_and_one_that_joined_another_is_not()
    {
        var scene = Adopted().Until(Local(2020, 12, 9));
        scene.Does(new ReportUnit(new(VinhHai, NotHeld: NotHeldReason.Postponed, PlannedOn: new(2020, 12, 20))));
        scene.Does(new ReportUnit(new(DaiLanh, NotHeld: NotHeldReason.Joined)) { Note = "Chung với thị trấn Vạn Giã" });
        scene.Until(Local(2020, 12, 16));
        Assert.Equal((UnitStanding.Late, UnitStanding.Joined), (scene.Stands(VinhHai), scene.Stands(DaiLanh)));
        scene.Holds(VinhHai, new(2020, 12, 16));
        Assert.Equal(UnitStanding.HeldLate, scene.Stands(VinhHai));
        Assert.Equal([UnitReportKind.NotHeld, UnitReportKind.Held], scene.State.Units[VinhHai].Reports.Select(r => r.Kind));
    }

    [Fact]
    public void Owes_one_personal_report_for_each_who_came_and_one_action_programme()
    {
        var scene = Adopted().Until(Local(2020, 12, 12));
        Assert.Equal(0, Standings.Expected(scene.State.Units[VinhHai], OwedItems.PersonalReport));
        scene.Holds(VinhHai, Early, 245);
        scene.Delivers(VinhHai, OwedItems.PersonalReport, new(2020, 12, 11), 240);
        scene.Delivers(VinhHai, "action-programme", new(2020, 12, 11), 1);

        var (reports, programme, information) = (scene.Level("grassroots").Owed[0], scene.Level("grassroots").Owed[1], scene.Level("grassroots").Owed[2]);
        Assert.Equal(new OwedTally(OwedItems.PersonalReport, PerPerson: true, Owing: 1, Done: 0, Count: 240, Expected: 245), reports);
        Assert.Equal(new OwedTally("action-programme", PerPerson: false, Owing: 1, Done: 1, Count: 1, Expected: 1), programme);
        Assert.Equal(0, information.Done);

        scene.Delivers(VinhHai, OwedItems.PersonalReport, new(2020, 12, 12), 245);
        Assert.Equal(1, scene.Level("grassroots").Owed[0].Done);
    }

    [Fact]
    public void Led_by_somebody_else_than_the_plan_demands_is_counted()
    {
        var scene = Adopted().Until(Local(2020, 12, 9));
        scene.Does(new ReportUnit(new(NhaTrang, Held: Held(Early, ledBy: LeaderRole.DeputySecretary))));
        scene.Holds(VanNinh, Early);
        Assert.Equal(1, scene.Level("district").OtherLeader);
    }

    [Fact]
    public void That_hosts_a_further_conference_reports_it_too()
    {
        var scene = Adopted().Until(Local(2021, 2, 20));
        scene.Does(new ReportUnit(new(Province, "doanh-nghiep", Held: new(new(2021, 2, 19), 1, LeaderRole.Secretary, 480))));
        Assert.Equal(480, scene.State.Units[Province].Further["doanh-nghiep"].Held!.Attended);
        Assert.Null(scene.State.Units[Province].Own);
        Assert.Equal("unit.conference-unknown", scene.Refuses(new ReportUnit(new(NhaTrang, "doanh-nghiep", Held: Held(Early)))));
    }

    [Fact]
    public void Is_refused_what_makes_no_sense()
    {
        var scene = Adopted().Until(Local(2020, 12, 9));
        var held = Held(Early);
        (string Code, ReportLine Line)[] wrong =
        [
            ("unit.unknown", new("khanh-hoa/nowhere", Held: held)),
            ("unit.future", new(VinhHai, Held: held with { HeldOn = new(2020, 12, 10) })),
            ("unit.number", new(VinhHai, Held: held with { HalfDays = 0 })),
            ("unit.number", new(VinhHai, Held: held with { Attended = 100_001 })),
            ("unit.number", new(VinhHai, Held: held with { Summoned = -1 })),
            ("unit.agenda-unknown", new(VinhHai, Held: held with { AgendaDone = ["Liên hoan"] })),
            ("request.invalid", new(VinhHai, Held: held with { AgendaDone = [Draft, Draft] })),
            ("request.invalid", new(VinhHai)),
            ("request.invalid", new(VinhHai, Held: held, NotHeld: NotHeldReason.Other)),
            ("unit.planned-past", new(VinhHai, NotHeld: NotHeldReason.Postponed, PlannedOn: new(2020, 12, 8))),
            ("unit.planned-past", new(VinhHai, Held: held, PlannedOn: new(2020, 12, 20))),
            ("unit.not-owed", new(VinhHai, Owed: [new("flowers", Early, 1)])),
            ("unit.not-owed", new(VinhHai, Owed: [new("action-programme", Early, 1), new("action-programme", Early, 2)])),
            ("unit.future", new(VinhHai, Owed: [new("action-programme", new(2020, 12, 10), 1)])),
            ("unit.number", new(VinhHai, Owed: [new("action-programme", Early, -1)])),
        ];
        Assert.All(wrong, w => Assert.Equal(w.Code, scene.Refuses(new ReportUnit(w.Line))));
        Assert.Equal("note.too-long", scene.Refuses(new ReportUnit(new(VinhHai, Held: held)) { Note = new string('à', 501) }));
        Assert.Equal("programme.unknown", ProgrammeState.Empty is var empty ? new ReportUnit(new(VinhHai)).Decide(empty, default).Refusal!.Code : "");
    }

    [Fact]
    public void Withdrawn_need_hold_nothing_and_comes_back_with_what_it_said()
    {
        var scene = Adopted().Until(Local(2020, 12, 9));
        scene.Holds(VinhHai, Early);
        scene.Does(new WithdrawUnits([VinhHai]));
        Assert.Equal((1, 0), (scene.Level("grassroots").Units, scene.Level("grassroots").Held));
        Assert.Equal("unit.unknown", scene.Refuses(new ReportUnit(new(VinhHai, Held: Held(Early, 5)))));
        Assert.Equal("unit.unknown", scene.Refuses(new WithdrawUnits([VinhHai])));
        scene.Does(new RegisterUnits(default, [Units[2]]));
        Assert.Equal((2, 1), (scene.Level("grassroots").Units, scene.Level("grassroots").Held));
        Assert.Equal("programme.already", scene.Refuses(new RegisterUnits(default, Units)));
    }

    [Fact]
    public void Withdrawn_stays_so_when_the_plan_is_only_read_again()
    {
        var scene = Adopted();
        scene.Does(new WithdrawUnits([VinhHai]));
        Assert.Equal("programme.already", scene.Refuses(new RegisterUnits(default, Units, LeaveWithdrawn: true)));
        var facts = scene.Does(new RegisterUnits(default, [Units[2], Units[4] with { People = 90 }], LeaveWithdrawn: true), Cast.Courier);
        Assert.Equal([DaiLanh], Assert.IsType<ProgrammeUnitsRegistered>(Assert.Single(facts)).Units.Select(u => u.Id));
        Assert.True(scene.State.Units[VinhHai].Withdrawn);
    }

    [Fact]
    public void May_say_the_same_again_with_another_note()
    {
        var scene = Adopted().Until(Local(2020, 12, 12));
        ReportLine line = new(VinhHai, Held: Held(Early), Owed: [new("action-programme", Early, 1)]);
        scene.Does(new ReportUnit(line) { Note = "Hội trường phường" });

        var noted = Assert.IsType<UnitConferenceHeld>(Assert.Single(scene.Does(new ReportUnit(line) { Note = "Hội trường trường Vĩnh Hải" })));
        var delivered = Assert.IsType<UnitOwedDelivered>(Assert.Single(scene.Does(new ReportUnit(line with { Held = null }) { Note = "Đã nộp bản giấy" })));

        Assert.Equal((2, true), (noted.Revision, noted.NoteId is not null));
        Assert.Equal((2, true), (delivered.Revision, delivered.NoteId is not null));
        Assert.Equal("unit.already", scene.Refuses(new ReportUnit(line)));
    }

    [Fact]
    public void In_a_file_of_many_is_taken_with_all_the_others_or_not_at_all()
    {
        var scene = Adopted().Until(Local(2020, 12, 9));
        ReportLine[] lines = [new(VinhHai, Held: Held(Early), Owed: [new("action-programme", Early, 1)]), new(DaiLanh, NotHeld: NotHeldReason.Disaster)];
        Assert.Equal("unit.unknown", scene.Refuses(new ReportUnits([.. lines, new("nobody", Held: Held(Early))])));
        Assert.Equal("report.invalid", scene.Refuses(new ReportUnits([lines[0], lines[0]])));
        Assert.Empty(scene.Log.Select(l => l.Fact).OfType<UnitConferenceHeld>());

        var facts = scene.Does(new ReportUnits(lines) { Notes = new Dictionary<int, string> { [1] = "Bão số 12" } });

        Assert.Equal(["UnitConferenceHeld", "UnitOwedDelivered", "UnitConferenceNotHeld"], facts.Select(f => f.GetType().Name));
        Assert.NotNull(((UnitConferenceNotHeld)facts[2]).NoteId);
        Assert.Equal("programme.nothing-new", scene.Refuses(new ReportUnits(lines)));
    }
}
