using System.Text;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;
using MiniExcelLibs;

namespace BridgeCoordinator.Server.Tests.Scenarios;

/// <summary>From a count on a phone to the official sentence, through the real doors; what changes under a signature is seen.</summary>
public sealed class AttendanceIsSigned
{
    [Fact]
    public async Task Level_by_level_and_a_correction_breaks_the_seal_before_everybodys_eyes()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddHours(3)).Replace("Trường Đại học Vinh", "=Trường Đại học Vinh", StringComparison.Ordinal));
        PointCodes Point(string code) => plan.Codes.Single(c => c.Point == code);
        using var vinh = await house.Operator(Point(Cast.DaiHocVinh));
        using var controller = await house.Person(Role.Controller);
        await using var control = new ControlDoor(controller);
        await control.Open();
        await controller.Do(Cast.Conference, new ChangePhaseAct(null, Cast.Session, SessionPhase.Live));
        Headcount full = new(120, 118, 2, 0);

        await vinh.DoAtPoint(new RecordHeadcountAct(null, Cast.Session, HeadcountMoment.First, full with { Present = 110 }));
        await vinh.DoAtPoint(new RecordHeadcountAct(null, Cast.Session, HeadcountMoment.First, full, "Đếm lại"));
        Assert.Equal("attendance.changed", await Refused(() => vinh.DoAtPoint(new SignHeadcountAct(null, Cast.Session, HeadcountMoment.First, full with { Present = 110 }))));
        await vinh.DoAtPoint(new SignHeadcountAct(null, Cast.Session, HeadcountMoment.First, full));
        var desk = (await vinh.Desk()).Session!.First!;
        Assert.Equal(("Nguyễn Văn An", "Nguyễn Văn An", true), (desk.By, desk.Signature!.By, desk.Signature.Holds));

        // A point without a network: written down and signed for it, and shown as such.
        await control.CorrectHeadcount(new(controller.NewCommandId(), Cast.Session, Cast.BienPhong, HeadcountMoment.First, new(60, 58, 2, 0), "Qua điện thoại", Cast.Conference));
        await control.SignForPoint(new(controller.NewCommandId(), Cast.Session, Cast.BienPhong, HeadcountMoment.First, new(60, 58, 2, 0), "Mất mạng", Cast.Conference));
        var page = await controller.Attendance(Cast.Conference, Cast.Session);
        Assert.Equal([SignatureState.Sealed, SignatureState.Sealed, SignatureState.Missing], page.Rows.OrderBy(r => r.State == SignatureState.Missing).Select(r => r.State));
        var border = page.Rows.Single(r => r.Point == Cast.BienPhong);
        Assert.Equal((true, true, "Mất mạng"), (border.Recorded!.ByControlRoom, border.Signature!.ByControlRoom, border.Signature.Reason));
        Assert.Equal("0912345678", Assert.Single(Assert.Single(page.Missing).Contacts).Phone);

        // Whoever has not signed is named though the rows shown end before it: a level of thousands is signed from its first rows.
        var few = await controller.Attendance(Cast.Conference, Cast.Session, limit: 1);
        Assert.Equal((1, 3, 1), (few.Rows.Count, few.RowsInAll, few.Next));
        var open = Assert.Single(few.Open);
        Assert.Equal((Cast.ThanhPhoVinh, "Thành phố Vinh", SignatureState.Missing), (open.Point, open.Name, open.State));
        var rest = await controller.Attendance(Cast.Conference, Cast.Session, after: 1);
        Assert.Equal(page.Rows.Skip(1).Select(r => r.Point), rest.Rows.Select(r => r.Point));
        Assert.Null(rest.Next);

        Assert.Equal("attendance.open", await Refused(() => control.SignAttendance(new(controller.NewCommandId(), Cast.Session, HeadcountMoment.First, page.ToSign, ConferenceId: Cast.Conference))));
        await control.SignAttendance(new(controller.NewCommandId(), Cast.Session, HeadcountMoment.First, page.ToSign, null, [.. few.Open.Select(o => o.Point!)], null, "Mất điện", Cast.Conference));
        page = await controller.Attendance(Cast.Conference, Cast.Session);
        Assert.StartsWith("Buổi sáng, sĩ số lần đầu: 2 điểm cầu, 176 đại biểu.", page.SentenceVi, StringComparison.Ordinal);
        Assert.Equal((SignatureState.Sealed, "Thành phố Vinh", "Mất điện"), (page.Path[0].State, Assert.Single(page.Path[0].Signature!.Without), page.Path[0].Signature!.Reason));

        await vinh.DoAtPoint(new RecordHeadcountAct(null, Cast.Session, HeadcountMoment.First, full with { Present = 117 }));
        page = await controller.Attendance(Cast.Conference, Cast.Session);
        Assert.Equal((SignatureState.Broken, SignatureState.Broken), (page.Path[0].State, page.Rows.Single(r => r.Point == Cast.DaiHocVinh).State));
        Assert.Contains("Đã ký rồi có thay đổi", page.SentenceVi, StringComparison.Ordinal);
        Assert.False((await vinh.Desk()).Session!.First!.Signature!.Holds);

        var history = await controller.HeadcountHistory(Cast.Conference, Cast.Session, Cast.DaiHocVinh);
        Assert.Equal([(false, 118, 117), (true, null, 118), (false, 110, 118), (false, null, 110)], history.Events.Select(e => (e.Signature, e.From?.Present, e.To.Present)));
        Assert.Equal("Đếm lại", history.Events[2].Note);
        Assert.All(history.Events, e => Assert.Equal("Nguyễn Văn An", e.By));
        await FilesSayTheSame(controller, page);
    }

    private static async Task FilesSayTheSame(CoordinatorApi controller, AttendancePage page)
    {
        var csv = Encoding.UTF8.GetString(await controller.AttendanceFile(Cast.Conference, Cast.Session, "csv"));
        Assert.Equal(6, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("'=Trường Đại học Vinh", csv, StringComparison.Ordinal);
        Assert.Contains("đã ký rồi thay đổi", csv, StringComparison.Ordinal);
        Assert.Contains(page.SentenceVi, csv, StringComparison.Ordinal);
        using var book = new MemoryStream(await controller.AttendanceFile(Cast.Conference, Cast.Session, "xlsx"));
        var rows = book.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().ToList();
        Assert.Equal([175d, 117d, 58d, 0d], rows.Select(r => r["có mặt"]).OrderByDescending(n => (double)n));
        Assert.Contains(rows, r => r["tên"] is "'=Trường Đại học Vinh");
    }

    private static async Task<string> Refused<T>(Func<Task<T>> act) => (await Assert.ThrowsAsync<RefusedException>(async () => await act())).Code;
}
