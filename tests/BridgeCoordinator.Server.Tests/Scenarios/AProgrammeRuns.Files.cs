using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Server.Plans;

namespace BridgeCoordinator.Server.Tests.Scenarios;

/// <summary>Units and reports as files, in the same house.</summary>
public sealed partial class AProgrammeRuns
{
    [Fact]
    public async Task A_roster_of_units_and_their_reports_come_by_file()
    {
        const string Units = "Mã đơn vị;Tên đơn vị;Cấp;Số người\r\nnghe-an/vinh/le-loi;Đảng ủy phường Lê Lợi;grassroots;210\r\nnghe-an/vinh/hung-binh;\"Đảng ủy phường \"\"Hưng Bình\"\"\";grassroots;\r\n";
        const string Reports = "unit,heldOn,ledBy,attended,notHeld,action-programme,action-programme on,note\nnghe-an/vinh/le-loi,20/01/2021,Phó bí thư,205,,1,2021-01-22,Họp buổi sáng\nnghe-an/vinh/hung-binh,,,,joined,,,\n";
        const string Programme = "nghe-an-xix";

        Assert.Equal(new UnitFileResult(2, 2, 0, 0, DryRun: true), await house.Machine.ImportUnits(Programme, Units, dryRun: true));
        Assert.Equal(2, (await house.Machine.ImportUnits(Programme, Units)).Added);
        Assert.Equal(2, (await house.Machine.ImportUnits(Programme, Units)).Same);
        Assert.Equal(2, (await house.Machine.ImportReports(Programme, Reports, dryRun: true)).Added);
        Assert.Equal(2, (await house.Machine.ImportReports(Programme, Reports)).Added);
        Assert.Equal(2, (await house.Machine.ImportReports(Programme, Reports)).Same);

        var grassroots = (await house.Machine.Programme(Programme)).Levels[2].Tally;
        Assert.Equal((2, 1, 1, 205, 1), (grassroots.Units, grassroots.Held, grassroots.Joined, grassroots.Attended, grassroots.Owed[0].Done));
        var unit = await house.Machine.ProgrammeUnit(Programme, "nghe-an/vinh/le-loi");
        Assert.Equal((LeaderRole.DeputySecretary, "Họp buổi sáng"), (unit.Unit.Held!.LedBy, unit.History[0].Note));
        Assert.Equal("Đảng ủy phường \"Hưng Bình\"", (await house.Machine.ProgrammeUnits(Programme, q: "hung binh")).Units.Single().Name);
    }

    [Fact]
    public async Task A_report_is_corrected_in_its_note_alone_and_the_same_file_again_is_no_news()
    {
        const string Unit = "khanh-hoa/khanh-vinh";
        var report = new ReportUnitRequest(Held: Held, Note: "Hội trường huyện", Unit: Unit);
        await house.Machine.ReportForUnit(Id, report);
        await Refuses("unit.already", () => house.Machine.ReportForUnit(Id, report));

        await house.Machine.ReportForUnit(Id, report with { Note = "Nhà văn hóa huyện" });
        const string Csv = "unit,heldOn,halfDays,ledBy,attended,summoned,agenda,note\nkhanh-hoa/khanh-vinh,08/12/2020,2,secretary,180,190,all,";
        Assert.Equal(1, (await house.Machine.ImportReports(Id, Csv + "Nhà văn hóa huyện\n")).Same);
        Assert.Equal(1, (await house.Machine.ImportReports(Id, Csv + "Nhà văn hóa trung tâm\n")).Changed);

        var history = (await house.Machine.ProgrammeUnit(Id, Unit)).History;
        Assert.Equal(["Nhà văn hóa trung tâm", "Nhà văn hóa huyện", "Hội trường huyện"], history.Select(h => h.Note));
        Assert.All(history, h => Assert.Equal(180, h.Held?.Attended));
    }

    [Fact]
    public async Task A_withdrawn_unit_stays_so_when_the_plan_comes_again_and_a_file_of_units_takes_it_back()
    {
        const string Programme = "nghe-an-xix";
        // The plan names no grassroots units; those of the files beside this test may stand here already.
        var unit = (await house.Machine.ProgrammeUnits(Programme)).Units.Last(u => u.Level != "grassroots");
        var csv = $"unit,name,level\n{unit.Id},{unit.Name},{unit.Level}\n";
        await house.Machine.WithdrawUnits(Programme, new WithdrawUnitsRequest([unit.Id]));

        Assert.Equal(1, (await house.Machine.ImportPlan(PlanSamples.Read(Programme), dryRun: true)).Changes!.WithdrawnUnits);
        await house.Machine.ImportPlan(PlanSamples.Read(Programme));
        var without = await house.Machine.ProgrammeUnits(Programme);
        Assert.Equal(new UnitFileResult(1, 0, 0, 0, DryRun: true, Returned: 1), await house.Machine.ImportUnits(Programme, csv, dryRun: true));
        await house.Machine.ImportUnits(Programme, csv);

        Assert.DoesNotContain(without.Units, u => u.Id == unit.Id);
        Assert.Contains((await house.Machine.ProgrammeUnits(Programme)).Units, u => u.Id == unit.Id);
    }

    [Theory]
    [InlineData("unit,name,level\nnghe-an/x,X,village\nNghệ An,,district\nnghe-an/y,Y,district\nnghe-an/y,Y,district", "A3 sheet.path|A5 sheet.twice|B3 sheet.name|C2 sheet.word")]
    [InlineData("unit,tên gì đó,unit\nx,y,z", "A1 sheet.column-missing|A1 sheet.column-missing|B1 sheet.column-unknown|C1 sheet.column-twice")]
    [InlineData("unit,name,level\nnghe-an/x,=1+1,district\nnghe-an/y,\"Y,district", "B2 sheet.formula|B3 sheet.quote")]
    [InlineData("", "A1 sheet.column-missing|A1 sheet.column-missing|A1 sheet.column-missing")]
    public async Task A_wrong_roster_is_refused_whole_with_every_error_in_its_cell(string csv, string places)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Machine.ImportUnits("nghe-an-xix", csv));
        Assert.Equal("report.invalid", refused.Code);
        Assert.Equal(places.Split('|'), refused.PlanErrors.Select(e => $"{e.Path} {e.Code}").Order(StringComparer.Ordinal));
        Assert.DoesNotContain((await house.Machine.ProgrammeUnits("nghe-an-xix", q: "nghe-an/y")).Units, u => u.Id == "nghe-an/y");
    }

    [Fact]
    public async Task A_wrong_file_of_reports_is_refused_whole_by_what_the_rules_say_of_each_row()
    {
        const string Csv = "unit,heldOn,attended,notHeld,plannedOn\nkhanh-hoa/truong-sa,01/01/2100,20,,\nkhanh-hoa/nowhere,2020-12-01,20,,\nkhanh-hoa/ninh-hoa,,,postponed,01/01/2001\n";
        var before = (await house.Facts("programme/khanh-hoa-xviii")).Count(f => f.Body.Contains("truong-sa", StringComparison.Ordinal));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Machine.ImportReports(Id, Csv));

        Assert.Equal(["B2 unit.future", "A3 unit.unknown", "E4 unit.planned-past"], refused.PlanErrors.Select(e => $"{e.Path} {e.Code}"));
        Assert.Equal(before, (await house.Facts("programme/khanh-hoa-xviii")).Count(f => f.Body.Contains("truong-sa", StringComparison.Ordinal)));
        var bad = await Assert.ThrowsAsync<RefusedException>(() => house.Machine.ImportReports(Id, "unit,heldOn,attended\nkhanh-hoa/ninh-hoa,31/02/2020,x"));
        Assert.Equal(["B2 sheet.day"], bad.PlanErrors.Select(e => $"{e.Path} {e.Code}"));
    }
}
