using System.Globalization;
using System.Net;
using System.Text;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Server.Tests.Plans;

/// <summary>Roster files at the door of a running coordinator.</summary>
public sealed partial class ARosterIsImported(PlanningHouse house) : IClassFixture<PlanningHouse>
{
    [Fact]
    public async Task A_dry_run_says_what_would_change_and_the_import_changes_just_that()
    {
        var id = (await house.Conference()).ConferenceId!;
        var csv = PlanningHouse.Csv(
            $"""
            Code,Name,Kind,Organisation,Summoned,Main carrier,Backup carrier,Operator,Operator phone
            DHV,Trường Đại học Vinh,university,{id}/dhv,120,VNPT,Viettel,,
            VINH,Thành phố Vinh (hội trường lớn),city,{id}/vinh,250,VNPT,,Trần Thị Bình,0987654321
            CAT,Công an tỉnh,police,{id}/cat,,,,,
            """
        );

        var dry = await house.Machine.ImportRoster(id, csv, dryRun: true);
        var before = await house.Machine.Points(id);
        var real = await house.Machine.ImportRoster(id, csv);
        var again = await house.Machine.ImportRoster(id, csv);

        Assert.Equal("DHV VINH BDBP", Codes(before, "DHV", "VINH", "BDBP"));
        Assert.Equal((1, 2, 1, 0), Counts(dry));
        Assert.Equal(
            [
                "DHV Changed backup: – → Viettel",
                "VINH Changed name: Thành phố Vinh → Thành phố Vinh (hội trường lớn), summoned: 200 → 250, operatorPhone: 0912345678 → 0987654321",
                "CAT Added ",
                "BDBP Withdrawn ",
            ],
            dry.Changes!.Points.Select(p => $"{p.Point} {p.Kind} {string.Join(", ", p.Fields.Select(f => $"{f.Field}: {f.From ?? "–"} → {f.To ?? "–"}"))}")
        );
        Assert.Equal((true, false, 3), (real.Complete, real.DryRun, real.Codes.Count));
        Assert.Equal((0, 0, 0, 3), Counts(again));
        Assert.Equal("DHV VINH CAT", Codes(await house.Machine.Points(id), "DHV", "VINH", "CAT"));
        var vinh = await house.Machine.PlannedPoint(id, "VINH");
        Assert.Equal([new ContactPlan(ContactRole.Operator, "Trần Thị Bình", "0987654321")], vinh.Contacts);
    }

    [Fact]
    public async Task What_an_import_writes_stands_in_the_journal_and_its_plan_does_not_travel_with_it()
    {
        var id = (await house.Conference()).ConferenceId!;
        await house.Machine.Do(id, new Contracts.ControlRoom.ShiftStartAct(null, "sang", new DateTimeOffset(2031, 3, 11, 9, 0, 0, TimeSpan.FromHours(7))));

        await house.Machine.ImportRoster(id, PlanningHouse.Csv($"Code,Name,Organisation\nDHV,Trường Đại học Vinh,{id}/dhv\n"));

        var facts = (await house.House.Facts($"conference/{id}")).Select(f => f.Type).ToList();
        Assert.Equal(
            ["conference-drafted", "points-enrolled", "roster-completed", "session-start-shifted", "roster-begun", "points-enrolled", "points-withdrawn", "roster-completed"],
            facts
        );
        var yaml = Encoding.UTF8.GetString(await house.Machine.Export(id, ExportFile.Yaml));
        Assert.Contains("start: 2031-03-11T09:00", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_file_is_refused_whole_with_every_error_and_nothing_is_written()
    {
        var id = (await house.Conference()).ConferenceId!;

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            house.Machine.ImportRoster(id, PlanningHouse.Csv($"Code,Name,Organisation,Sessions\nDHV,Vinh,{id}/dhv,sang\nDHV,,{id}/x,toi\n"))
        );

        Assert.Equal(("roster.invalid", HttpStatusCode.UnprocessableEntity), (refused.Code, refused.Status));
        Assert.Equal(["3:1 plan.duplicate A3", "3:2 plan.missing B3", "3:4 plan.unknown-session D3"], refused.PlanErrors.Select(e => $"{e.Line}:{e.Column} {e.Code} {e.Path}"));
        Assert.Equal(3, (await house.Machine.Points(id)).Total);
    }

    [Fact]
    public async Task Every_export_is_imported_again_as_no_change_at_all()
    {
        var id = (await house.Conference()).ConferenceId!;
        foreach (var kind in Enum.GetValues<ExportFile>())
        {
            var file = await house.Machine.Export(id, kind);
            var imported = kind == ExportFile.Yaml ? await house.Machine.ImportPlan(file) : await house.Machine.ImportRoster(id, file);

            Assert.Equal((0, 0, 0, 3), Counts(imported));
            Assert.Empty(imported.Changes!.Plan);
            // A workbook says in itself when it was written.
            var again = await house.Machine.Export(id, kind);
            Assert.True(kind == ExportFile.Xlsx || file.SequenceEqual(again));
        }
    }

    [Fact]
    public async Task Who_confirms_a_check_that_somebody_has_overtaken_is_told_to_check_again()
    {
        var id = (await house.Conference()).ConferenceId!;
        var csv = $"Code,Name,Organisation\nDHV,Trường Đại học Vinh,{id}/dhv\n";
        using var http = house.Raw();
        var dry = await Post(http, $"conferences/{id}/roster?dryRun=true", csv, null);
        var point = await house.Machine.PlannedPoint(id, "BDBP");
        await house.Machine.EditPoint(id, "BDBP", point.Revision, Edit(point) with { Summoned = 61 });

        var overtaken = await Post(http, $"conferences/{id}/roster", csv, dry.Headers.ETag!.Tag);
        var checkedAgain = await Post(http, $"conferences/{id}/roster?dryRun=true", csv, null);
        var confirmed = await Post(http, $"conferences/{id}/roster", csv, checkedAgain.Headers.ETag!.Tag);

        Assert.Equal((HttpStatusCode.PreconditionFailed, HttpStatusCode.OK), (overtaken.StatusCode, confirmed.StatusCode));
        Assert.Contains("roster.changed", await overtaken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_far_an_import_is_is_told_by_its_id_and_an_unknown_one_is_not_invented()
    {
        var id = (await house.Conference()).ConferenceId!;
        var import = house.Machine.NewCommandId();
        await house.Machine.ImportRoster(id, PlanningHouse.Csv($"Code,Name,Organisation\nDHV,Vinh,{id}/dhv\nBD,Biên phòng,{id}/bd\n"), commandId: import);
        var wrong = house.Machine.NewCommandId();
        await Assert.ThrowsAsync<RefusedException>(() => house.Machine.ImportRoster(id, PlanningHouse.Csv("x"), commandId: wrong));

        Assert.Equal(new ImportProgress(import, ImportStage.Done, 2, 2, 2, 2, 2), await house.Machine.Import(import));
        Assert.Equal(ImportStage.Refused, (await house.Machine.Import(wrong)).Stage);
        var unknown = await Assert.ThrowsAsync<RefusedException>(() => house.Machine.Import(house.Machine.NewCommandId()));
        Assert.Equal("import.unknown", unknown.Code);
    }

    /// <summary>4,000 rows; <c>BRIDGE_ROSTER_ROWS=40000</c> is the national record. The figure stands in Plans/README.md.</summary>
    [Fact]
    public Task Thousands_of_points_come_in_whole_the_progress_is_seen_and_who_corrects_a_point_on_the_way_is_not_overwritten() =>
        Comes_in_whole(int.Parse(Environment.GetEnvironmentVariable("BRIDGE_ROSTER_ROWS") ?? "4000", CultureInfo.InvariantCulture));

    private async Task Comes_in_whole(int points)
    {
        var id = (await house.Conference()).ConferenceId!;
        var csv = new StringBuilder("Mã điểm cầu,Tên điểm cầu,Loại,Đơn vị,Triệu tập,Nhà mạng chính,Nhà mạng dự phòng,Cán bộ kỹ thuật,Điện thoại cán bộ kỹ thuật,Lãnh đạo phụ trách,Điện thoại lãnh đạo\n");
        for (var i = 0; i < points; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"XA-{i:D5},Hội trường xã số {i},commune,{id}/huyen-{i / 100}/xa-{i:D5},{i % 300},VNPT,Viettel,Nguyễn Văn {i},0912{i:D6},Trần Thị {i},0983{i:D6}\n");
        }
        csv.Append(CultureInfo.InvariantCulture, $"DHV,Trường Đại học Vinh (cũ),university,{id}/dhv,1,VNPT,,,,,\n");
        var seen = await house.Machine.PlannedPoint(id, "DHV");
        var (import, file, stages) = (house.Machine.NewCommandId(), PlanningHouse.Csv(csv.ToString()), new Dictionary<ImportStage, string>());
        var began = TimeProvider.System.GetTimestamp();
        var spent = Environment.CpuUsage.TotalTime;

        PointPlan? edited = null;
        var sending = house.Machine.ImportRoster(id, file, commandId: import, codes: false);
        for (var done = false; !done; )
        {
            await Task.WhenAny(sending, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System));
            var stage = sending.IsFaulted ? ImportStage.Done : await Seen(import, stages, began);
            if (stage == ImportStage.Carrying && edited is null)
            {
                edited = await house.Machine.EditPoint(id, "DHV", seen.Revision, Edit(seen) with { Summoned = 77 });
            }
            done = stage == ImportStage.Done;
        }
        var took = TimeProvider.System.GetElapsedTime(began);
        var imported = await sending;

        TestContext.Current.SendDiagnosticMessage($"{points} rows ({file.Length / 1024} KiB of CSV, two people each) in {took.TotalSeconds:F1} s and {(Environment.CpuUsage.TotalTime - spent).TotalSeconds:F1} s of CPU ({string.Join(", ", stages.Values)}), SQLite, {Environment.ProcessorCount} cores shared.");
        Assert.Equal((points, 1, 2, 0), Counts(imported));
        Assert.Equal(points + 1, (await house.Machine.Points(id, limit: 1)).Total);
        var stood = await house.Machine.PlannedPoint(id, "DHV");
        Assert.Equal(("Trường Đại học Vinh", 77), (stood.Name, stood.Summoned));
        Assert.Equal(["DHV"], imported.Stood);
        Assert.Contains(ImportStage.Carrying, stages.Keys);
        Assert.Equal($"XA-{points - 1:D5}", Assert.Single((await house.Machine.Points(id, $"hoi truong xa so {points - 1}")).Points).Code);
    }

    private async Task<ImportStage?> Seen(Guid import, Dictionary<ImportStage, string> stages, long began)
    {
        try
        {
            var stage = (await house.Machine.Import(import)).Stage;
            stages.TryAdd(stage, $"{stage} from {TimeProvider.System.GetElapsedTime(began).TotalSeconds:F1} s");
            return stage;
        }
        catch (RefusedException e) when (e.Code == "import.unknown")
        {
            // Not begun yet.
            return null;
        }
    }

    internal static PointEdit Edit(PointPlan point) =>
        new(point.Name, point.Kind, point.Summoned, point.Lines, point.PowerZone, point.Required, point.Sessions, point.Contacts ?? []);

    private static async Task<HttpResponseMessage> Post(HttpClient http, string path, string csv, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(csv)) };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString());
        if (tag is not null)
        {
            request.Headers.Add("If-Match", tag);
        }
        return await http.SendAsync(request);
    }

    private static (int, int, int, int) Counts(PlanImported imported) =>
        (imported.Changes!.Added, imported.Changes.Changed, imported.Changes.Withdrawn, imported.Changes.Unchanged);

    private static string Codes(PointPage page, params string[] order) => string.Join(' ', page.Points.Select(p => p.Code).OrderBy(c => Array.IndexOf(order, c)));
}
