using System.Text;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Testing.House;
using Microsoft.Playwright;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>The roster's part of the way: an administrator, with a file and a form.</summary>
public sealed partial class FromThePlanToGo
{
    private const string Header = "Mã điểm cầu,Tên điểm cầu,Loại,Đơn vị,Triệu tập,Nhà mạng chính\n";

    private const string Roster = $"""
        {Cast.DaiHocVinh},Trường Đại học Vinh,university,nghe-an/dhv,120,VNPT
        {Cast.BienPhong},Bộ Chỉ huy Bộ đội Biên phòng,border-guard,nghe-an/bdbp,60,Viettel
        {Cast.ThanhPhoVinh},Thành phố Vinh,city,nghe-an/vinh,200,VNPT

        """;

    private static string WithoutTheCity(string yaml) =>
        string.Join('\n', yaml.Split('\n').Where(line => !line.Contains($"code: {Cast.ThanhPhoVinh}", StringComparison.Ordinal)));

    private async Task TheCityComesByFile(ConferenceHouse house)
    {
        var admin = await house.Machine.AddPerson(new AddPersonRequest("Nguyễn Thị Hoa", Role.Administrator));
        await using var desk = await chromium.Open(Screen.Wall);
        await desk.Page.GotoAsync(admin.Link);
        await Assertions.Expect(desk.Page.GetByTestId("tile-" + Cast.DaiHocVinh)).ToBeVisibleAsync(Soon);

        // A file with two mistakes is refused whole, each by its row and column.
        await desk.Page.GotoAsync(new Uri(house.Address, Plan + "/import").ToString());
        await Choose(desk, Header + Roster.Replace("Thành phố Vinh", "", StringComparison.Ordinal).Replace(",60,", ",sáu mươi,", StringComparison.Ordinal));
        var errors = desk.Page.GetByTestId("import-errors");
        await Assertions.Expect(errors.Locator("tbody tr")).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        await Assertions.Expect(errors.Locator("tbody tr").Nth(0).Locator("td").Nth(2)).ToHaveTextAsync("E3");
        await Assertions.Expect(errors.Locator("tbody tr").Nth(1).Locator("td").Nth(2)).ToHaveTextAsync("B4");
        await desk.AssertAccessible();
        await desk.Photograph("roster-1-errors");

        // Corrected, it says what would change; nothing has changed yet.
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Tệp khác", Exact = true }).ClickAsync();
        await Choose(desk, Header + Roster);
        await Assertions.Expect(desk.Page.GetByTestId("import-added")).ToHaveTextAsync("1", Patiently);
        await Assertions.Expect(desk.Page.GetByTestId("import-unchanged")).ToHaveTextAsync("2");
        Assert.Equal(2, (await house.Machine.Points(Cast.Conference)).Total);
        await desk.Photograph("roster-2-changes");
        await desk.Page.GetByTestId("import-confirm").ClickAsync();
        await Assertions.Expect(desk.Page.GetByTestId("import-done")).ToBeVisibleAsync(Soon);
        Assert.Equal(3, (await house.Machine.Points(Cast.Conference)).Total);

        await TwoCorrectOnePoint(house, desk);
        await LinksAreCopied(house, desk);
        // What was refused, the browser says too; nothing else may be wrong.
        Assert.All(desk.Complaints, complaint => Assert.Matches("status of (422|412) ", complaint));
    }

    /// <summary>Those ticked, a line each: ready for a message to each technician.</summary>
    private static async Task LinksAreCopied(ConferenceHouse house, Visit desk)
    {
        await desk.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await desk.Page.GotoAsync(new Uri(house.Address, Plan + "/points").ToString());
        foreach (var code in new[] { Cast.DaiHocVinh, Cast.ThanhPhoVinh })
        {
            await desk.Page.GetByLabel(code, new() { Exact = true }).CheckAsync();
        }
        await desk.Page.GetByTestId("bulk-links").ClickAsync();
        await Assertions.Expect(desk.Page.GetByTestId("bulk-links")).ToHaveTextAsync("Đã chép liên kết", Patiently);
        await desk.AssertAccessible();
        await desk.Photograph("roster-4-links");
        using var admin = await house.Person(Role.Administrator);
        var links = await admin.Links(Cast.Conference, [Cast.DaiHocVinh, Cast.ThanhPhoVinh]);
        Assert.Equal(links.Select(l => $"{l.Point}\t{l.Name}\t{l.OperatorLink}"), (await desk.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).Split('\n').Order(StringComparer.Ordinal));
    }

    /// <summary>Somebody else is quicker: both words are shown, and nothing is overwritten unseen.</summary>
    private static async Task TwoCorrectOnePoint(ConferenceHouse house, Visit desk)
    {
        await desk.Page.GotoAsync(new Uri(house.Address, $"{Plan}/points/{Cast.ThanhPhoVinh}").ToString());
        await desk.Page.GetByTestId("point-edit").ClickAsync();
        await desk.Page.GetByTestId("edit-summoned").FillAsync("220");
        var point = await house.Machine.PlannedPoint(Cast.Conference, Cast.ThanhPhoVinh);
        await house.Machine.EditPoint(Cast.Conference, point.Code, point.Revision, new(point.Name, point.Kind, 210, point.Lines, point.PowerZone, point.Required, point.Sessions, point.Contacts ?? []));
        await desk.Page.GetByTestId("edit-save").ClickAsync();
        var conflict = desk.Page.GetByTestId("edit-conflict");
        await Assertions.Expect(conflict.Locator("tbody tr")).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        Assert.Equal(["210", "220"], await conflict.Locator("tbody td").AllTextContentsAsync());
        await desk.AssertAccessible();
        await desk.Photograph("roster-3-conflict");
        Assert.Equal(210, (await house.Machine.PlannedPoint(Cast.Conference, Cast.ThanhPhoVinh)).Summoned);
        await desk.Page.GetByTestId("conflict-keep").ClickAsync();
        await Assertions.Expect(conflict).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        Assert.Equal(220, (await house.Machine.PlannedPoint(Cast.Conference, Cast.ThanhPhoVinh)).Summoned);
    }

    private static Task Choose(Visit desk, string csv) =>
        desk.Page.GetByTestId("import-file").SetInputFilesAsync(new FilePayload { Name = "danh-sach.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
}
