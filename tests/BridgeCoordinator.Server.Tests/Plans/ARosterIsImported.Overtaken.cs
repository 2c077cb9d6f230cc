using System.Net;
using System.Text;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Plans;

/// <summary>Somebody changes something between a check and its confirmation; and who asks how far it is.</summary>
public sealed partial class ARosterIsImported
{
    [Theory]
    [InlineData("point")]
    [InlineData("start")]
    [InlineData("programme")]
    public async Task A_plan_that_somebody_has_overtaken_is_refused_and_taken_when_it_was_checked_again(string what)
    {
        var id = (await house.Conference()).ConferenceId!;
        var plan = await house.Machine.Export(id, ExportFile.Yaml);
        var dry = await house.Machine.ImportPlan(plan, dryRun: true);
        await Overtake(id, what);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Machine.ImportPlan(plan, ifMatch: dry.Tag));
        var again = await house.Machine.ImportPlan(plan, dryRun: true);
        var import = house.Machine.NewCommandId();
        var taken = await house.Machine.ImportPlan(plan, ifMatch: again.Tag, commandId: import);

        Assert.Equal(("roster.changed", HttpStatusCode.PreconditionFailed), (refused.Code, refused.Status));
        Assert.NotEqual(dry.Tag, again.Tag);
        Assert.Equal((true, null), (taken.Complete, taken.Tag));
        // Its answer was lost and it is sent once more: that is no conflict with itself.
        Assert.True((await house.Machine.ImportPlan(plan, ifMatch: again.Tag, commandId: import)).Complete);
    }

    [Fact]
    public async Task A_plan_without_a_tag_takes_the_place_of_what_stands()
    {
        var id = (await house.Conference()).ConferenceId!;
        var plan = await house.Machine.Export(id, ExportFile.Yaml);
        await Overtake(id, "point");
        await house.Machine.ImportPlan(plan);
        Assert.Equal(60, (await house.Machine.PlannedPoint(id, "BDBP")).Summoned);
    }

    [Fact]
    public async Task A_wave_that_is_over_is_named_as_kept_by_the_check_and_by_the_import()
    {
        var id = (await house.Conference()).ConferenceId!;
        await house.Machine.Do(id, new OpenConferenceAct(null));
        await house.Machine.Do(id, new OpenWaveAct(null, "sang", "loi"));
        await house.Machine.Do(id, new CloseWaveAct(null, "sang", "loi", 1));
        var before = await house.Machine.Readiness(id, "sang/loi");
        var easier = Encoding.UTF8.GetString(await house.Machine.Export(id, ExportFile.Yaml)).Replace("checks: [\"camera\", \"microphone\"]", "checks: [\"camera\"], quorum: 0", StringComparison.Ordinal);

        var imported = await house.Machine.ImportPlan(easier);

        Assert.Equal([new KeptWave("sang", "loi")], imported.Changes!.KeptWaves);
        Assert.DoesNotContain(imported.Changes.Plan, f => f.Field.Contains("waves", StringComparison.Ordinal));
        Assert.Contains("quorum: 0", easier, StringComparison.Ordinal);
        var after = await house.Machine.Readiness(id, "sang/loi");
        Assert.Equal((ReadinessVerdict.NotReady, 100), (after.Verdict, after.QuorumPercent));
        Assert.Equal(before.Verdict, after.Verdict);
    }

    [Fact]
    public async Task A_closed_conference_takes_neither_a_plan_nor_a_roster_and_nothing_of_them_is_written()
    {
        var id = (await house.Conference()).ConferenceId!;
        var earlier = (Id: house.Machine.NewCommandId(), File: PlanningHouse.Csv($"Code,Name,Organisation\nDHV,Trường Đại học Vinh,{id}/dhv\n"));
        await house.Machine.ImportRoster(id, earlier.File, commandId: earlier.Id);
        var plan = Encoding.UTF8.GetString(await house.Machine.Export(id, ExportFile.Yaml)).Replace("Chương trình thử nghiệm", "Chương trình khác", StringComparison.Ordinal);
        var roster = PlanningHouse.Csv($"Code,Name,Organisation,Operator\nCAT,Công an tỉnh,{id}/cat,Trần Thị Bình\n");
        await house.Machine.Do(id, new OpenConferenceAct(null));
        await house.Machine.Do(id, new CloseConferenceAct(null));
        string[] streams = ["registry", $"programme/{id}-ct", $"conference/{id}"];
        async Task<int[]> Written() => [.. (await Task.WhenAll(streams.Select(s => house.House.Facts(s)))).Select(facts => facts.Count)];
        var before = await Written();

        foreach (var dryRun in new[] { true, false })
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Machine.ImportPlan(plan, dryRun: dryRun));
            Assert.Equal(("conference.closed", HttpStatusCode.Conflict), (refused.Code, refused.Status));
            refused = await Assert.ThrowsAsync<RefusedException>(() => house.Machine.ImportRoster(id, roster, dryRun: dryRun));
            Assert.Equal(("conference.closed", HttpStatusCode.Conflict), (refused.Code, refused.Status));
        }

        Assert.Equal(before, await Written());
        // What was accepted while it was open is answered as the first time.
        Assert.True((await house.Machine.ImportRoster(id, earlier.File, commandId: earlier.Id)).Complete);
    }

    [Fact]
    public async Task An_import_of_a_sender_whose_clock_is_behind_is_not_told_complete_before_it_is()
    {
        var id = (await house.Conference()).ConferenceId!;
        var behind = Guid.CreateVersion7(new DateTimeOffset(2020, 12, 10, 8, 0, 0, TimeSpan.Zero));

        var imported = await house.Machine.ImportRoster(id, PlanningHouse.Csv($"Code,Name,Organisation\nDHV,Vinh,{id}/dhv\n"), commandId: behind);

        Assert.Equal((true, 1), (imported.Complete, (await house.Machine.Points(id)).Total));
        Assert.Equal(new ImportProgress(behind, ImportStage.Done, 1, 1, 1, 1, 1), await house.Machine.Import(behind));
    }

    [Fact]
    public async Task An_id_that_is_no_version_7_is_refused_at_both_doors()
    {
        using var http = house.Raw();
        var other = DerivedId.From("import");
        var asked = await http.GetAsync(new Uri("imports/hom-qua", UriKind.Relative));
        Assert.Equal((HttpStatusCode.BadRequest, true), (asked.StatusCode, (await asked.Content.ReadAsStringAsync()).Contains("import.id", StringComparison.Ordinal)));
        Assert.Equal("import.id", (await Assert.ThrowsAsync<RefusedException>(() => house.Machine.Import(other))).Code);
        Assert.Equal("import.id", (await Assert.ThrowsAsync<RefusedException>(() => house.Machine.ImportPlan(Cast.Plan(TimeProvider.System.GetUtcNow()), commandId: other))).Code);
    }

    private async Task Overtake(string id, string what)
    {
        if (what == "point")
        {
            var point = await house.Machine.PlannedPoint(id, "BDBP");
            await house.Machine.EditPoint(id, "BDBP", point.Revision, Edit(point) with { Summoned = 61 });
        }
        else if (what == "start")
        {
            await house.Machine.Do(id, new ShiftStartAct(null, "sang", new DateTimeOffset(2031, 3, 11, 9, 0, 0, TimeSpan.FromHours(7))));
        }
        else
        {
            await house.Machine.ImportUnits($"{id}-ct", $"unit,name,level\n{id}/don-vi,Đơn vị,province\n");
        }
    }
}
