using System.IO.Compression;
using System.Text;
using System.Text.Json;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Scenarios;

/// <summary>Nothing of a classified conference is shown that need not be: no names on any document of the control room, no photos.</summary>
public sealed class A_classified_conference
{
    private const string Technician = "Nguyễn Văn An";
    private const string Contact = "Trần Thị Bình";

    [Fact]
    public async Task Shows_points_and_roles_instead_of_people_and_takes_no_photos()
    {
        await using var house = await ConferenceHouse.Open();
        var open = Cast.Plan(TimeProvider.System.GetUtcNow().AddMinutes(90));
        var plan = await house.Import(open.Replace("  room:", "  classified: true\n  room:", StringComparison.Ordinal));
        using var controller = await house.Person(Role.Controller);
        using var director = await house.Person(Role.Director);
        using var phone = await house.Operator(plan.Codes.Single(c => c.Point == Cast.ThanhPhoVinh), Technician);
        // Nobody is called like the mark that stands for a role.
        await Assert.ThrowsAsync<RefusedException>(() => house.Operator(plan.Codes.Single(c => c.Point == Cast.ThanhPhoVinh), "Role:director"));
        await director.Do(Cast.Conference, new TakeDirectionAct(null));
        await phone.DoAtPoint(new ComeOnPostAct(null, Cast.Session));
        await phone.DoAtPoint(new SayToControlAct(null, "Xin thêm dây"));
        await phone.DoAtPoint(new AskForHelpAct(null, HelpKind.NoPicture));
        var board = await house.Shows(Cast.Conference, b => b.Points.Any(p => p is { Code: Cast.ThanhPhoVinh, OnPost: not null, Unread: 1 }) && b.Incidents.Count == 1);
        await controller.Do(Cast.Conference, new OwnIncidentAct(null, board.Incidents[0].Id));
        await controller.Do(Cast.Conference, new HandOverShiftAct(null));
        board = await house.Shows(Cast.Conference, b => b.Incidents is [{ Owner: not null }]);

        Assert.True(board.Conference.Classified);
        // Roles are marks, which every page says in its reader's language.
        Assert.Equal("role:director", board.Conference.Director!.Name);
        Assert.Equal("role:controller", board.Incidents[0].Owner);
        Assert.Equal(Cast.ThanhPhoVinh, board.Latest.Single(f => f.Type == "operator-came-on-post").Actor);
        var point = await controller.Point(Cast.Conference, Cast.ThanhPhoVinh);
        Assert.Equal("0912345678", Assert.Single(point.Contacts).Phone);
        // Whoever holds a point's codes sees whom it has by their roles, before having said who they are.
        using var stranger = new CoordinatorApi(house.Address);
        var door = await stranger.Enter(new EnterRequest(LinkCode: new Uri(plan.Codes.Single(c => c.Point == Cast.ThanhPhoVinh).OperatorLink).Fragment[3..]));
        Assert.Equal(ContactRole.Operator, Assert.Single(door.Contacts).Role);
        await controller.Do(Cast.Conference, new CloseWaveAct(null, Cast.Session, "loi", 1));
        await controller.Do(Cast.Conference, new GrantWaiverAct(null, Cast.Session, "loi", [Cast.ThanhPhoVinh], "Máy dự phòng"));
        var report = await house.Machine.Readiness(Cast.Conference, $"{Cast.Session}/loi");
        Assert.Equal(1, report.Waived);
        var past = await controller.ReplayBoard(Cast.Conference, (await controller.Replay(Cast.Conference)).To);

        foreach (var document in new object[] { board, point, door, report, past, await controller.Thread(Cast.Conference, Cast.ThanhPhoVinh), await controller.Ring(Cast.Conference), await controller.Handover(Cast.Conference) })
        {
            var text = JsonSerializer.Serialize(document, ContractJson.Options);
            var shown = JsonDocument.Parse(text).RootElement.GetRawText();
            Assert.DoesNotContain(Escaped(Technician), shown, StringComparison.Ordinal);
            Assert.DoesNotContain(Escaped(Contact), shown, StringComparison.Ordinal);
            Assert.DoesNotContain(Escaped("Người Controller"), shown, StringComparison.Ordinal);
            Assert.DoesNotContain(Escaped("Người Director"), shown, StringComparison.Ordinal);
        }
        await NoNameLeaves(house, controller);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => phone.KeepPhoto([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0]));
        Assert.Equal("conference.classified", refused.Problem.Code);
        refused = await Assert.ThrowsAsync<RefusedException>(() => controller.Do(Cast.Conference, new AskForStillAct(null, Cast.ThanhPhoVinh)));
        Assert.Equal("conference.classified", refused.Problem.Code);
    }

    /// <summary>In files roles stand for names, and a file that comes back changes nobody's; a form shows names to those alone who may write them.</summary>
    private static async Task NoNameLeaves(ConferenceHouse house, CoordinatorApi controller)
    {
        foreach (var file in new[] { ExportFile.Yaml, ExportFile.Csv, ExportFile.Xlsx })
        {
            var sent = await house.Machine.Export(Cast.Conference, file);
            var text = file == ExportFile.Xlsx ? Unzipped(sent) : Encoding.UTF8.GetString(sent);
            Assert.DoesNotContain(Contact, text, StringComparison.Ordinal);
            Assert.Contains("Cán bộ kỹ thuật", text, StringComparison.Ordinal);
            Assert.Contains("0912345678", text, StringComparison.Ordinal);
        }
        var count = new Headcount(200, 190, 10, 0);
        await controller.Do(Cast.Conference, new CorrectHeadcountAct(null, Cast.Session, Cast.ThanhPhoVinh, HeadcountMoment.First, count, "Gọi điện"));
        await controller.Do(Cast.Conference, new SignForPointAct(null, Cast.Session, Cast.ThanhPhoVinh, HeadcountMoment.First, count, "Mất mạng"));
        var signed = Encoding.UTF8.GetString(await controller.AttendanceFile(Cast.Conference, Cast.Session, "csv"));
        Assert.Contains("Trực điều khiển", signed, StringComparison.Ordinal);
        Assert.DoesNotContain("Người Controller", signed, StringComparison.Ordinal);

        var csv = await house.Machine.Export(Cast.Conference, ExportFile.Csv);
        var back = await house.Machine.ImportRoster(Cast.Conference, csv);
        Assert.Equal((0, 0, 0), (back.Changes!.Added, back.Changes.Changed, back.Changes.Withdrawn));
        await house.Machine.ImportPlan(await house.Machine.Export(Cast.Conference, ExportFile.Yaml));
        await NamesStayWithTheirSites(house, controller);

        using var observer = await house.Person(Role.Observer);
        Assert.Equal(Contact, Assert.Single((await controller.PlannedPoint(Cast.Conference, Cast.ThanhPhoVinh)).Contacts!).Name);
        Assert.Null((await observer.PlannedPoint(Cast.Conference, Cast.ThanhPhoVinh)).Contacts);
        Assert.Contains("Người Director", (await controller.Staff(Cast.Conference)).Select(s => s.Name));
        Assert.Equal(["role:controller", "role:director"], (await observer.Staff(Cast.Conference)).Select(s => s.Name).Distinct());
    }

    /// <summary>The files of a classified conference, brought to one that is not.</summary>
    private static async Task NamesStayWithTheirSites(ConferenceHouse house, CoordinatorApi controller)
    {
        var added = await controller.PlannedPoint(Cast.Conference, Cast.DaiHocVinh);
        ContactPlan deputy = new(ContactRole.Deputy, "Lê Văn Cường", "0900000001");
        await controller.EditPoint(Cast.Conference, Cast.DaiHocVinh, added.Revision, new(added.Name, added.Kind, added.Summoned, added.Lines, added.PowerZone, added.Required, added.Sessions, [deputy]));
        var veiled = Encoding.UTF8.GetString(await house.Machine.Export(Cast.Conference, ExportFile.Yaml));
        const string other = "hoi-nghi-khac";
        await house.Machine.ImportPlan(veiled.Replace(Cast.Conference, other, StringComparison.Ordinal).Replace("classified: true", "classified: false", StringComparison.Ordinal));

        Assert.Equal(Contact, await Named(other, Cast.ThanhPhoVinh));
        // The registry has never heard of the deputy: there the file has nothing but the role.
        Assert.Equal("Người thay thế", await Named(other, Cast.DaiHocVinh));
        Assert.Equal(deputy.Name, await Named(Cast.Conference, Cast.DaiHocVinh));
        await house.Machine.ImportRoster(
            other,
            Encoding.UTF8.GetBytes($"Code,Name,Organisation,Operator\n{Cast.ThanhPhoVinh},Thành phố Vinh,nghe-an/bdbp,Technician\n{Cast.BienPhong},Biên phòng,nghe-an/vinh,Technician\n")
        );
        Assert.Equal("Technician", await Named(other, Cast.ThanhPhoVinh));
        Assert.Equal(Contact, await Named(other, Cast.BienPhong));
        // Brought back where it came from, it changes nothing, whether the registry knows them or only the conference.
        await house.Machine.ImportPlan(veiled);
        Assert.Equal(deputy.Name, await Named(Cast.Conference, Cast.DaiHocVinh));
        Assert.Equal(Contact, await Named(Cast.Conference, Cast.ThanhPhoVinh));

        async Task<string?> Named(string conference, string point) => Assert.Single((await controller.PlannedPoint(conference, point)).Contacts!).Name;
    }

    private static string Unzipped(byte[] book)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        return string.Concat(zip.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
    }

    private static string Escaped(string name) => JsonSerializer.Serialize(name, ContractJson.Options).Trim('"');
}
