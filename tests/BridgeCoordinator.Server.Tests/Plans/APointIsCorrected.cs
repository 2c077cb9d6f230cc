using System.Net;
using System.Text.Json.Nodes;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Server.Tests.Plans;

/// <summary>Points found, read, corrected, copied and handed out.</summary>
public sealed class APointIsCorrected(PlanningHouse house) : IClassFixture<PlanningHouse>
{
    [Fact]
    public async Task Of_two_who_edit_one_point_the_second_is_shown_what_the_first_wrote()
    {
        var id = (await house.Conference()).ConferenceId!;
        using var first = await house.House.Person(Role.Controller);
        using var second = await house.House.Person(Role.Administrator);
        var seen = await first.PlannedPoint(id, "VINH");

        var written = await first.EditPoint(id, "VINH", seen.Revision, ARosterIsImported.Edit(seen) with { Summoned = 210, Contacts = [new(ContactRole.Operator, "Trần Thị Bình"), new(ContactRole.Leader, "Lê Minh", "0238 555 02")] });
        var late = await Assert.ThrowsAsync<RefusedException>(() => second.EditPoint(id, "VINH", seen.Revision, ARosterIsImported.Edit(seen) with { Summoned = 190 }));

        Assert.Equal(("point.changed", HttpStatusCode.PreconditionFailed), (late.Code, late.Status));
        var now = await second.PlannedPoint(id, "VINH");
        Assert.Equivalent(written, now);
        Assert.Equal((210, true), (now.Summoned, now.Revision > seen.Revision));
        Assert.Equal([new ContactPlan(ContactRole.Operator, "Trần Thị Bình"), new ContactPlan(ContactRole.Leader, "Lê Minh", "0238 555 02")], now.Contacts);
    }

    [Fact]
    public async Task A_conflict_carries_the_point_as_it_stands_and_its_tag()
    {
        var id = (await house.Conference()).ConferenceId!;
        using var http = house.Raw();
        var body = """{"name":"Đại học Vinh","kind":"university","lines":[],"required":true,"contacts":[]}""";

        var bare = await Put(http, $"conferences/{id}/roster/DHV", body, null);
        var stale = await Put(http, $"conferences/{id}/roster/DHV", body, "\"1\"");
        var current = JsonNode.Parse(await stale.Content.ReadAsStringAsync())!["current"]!;
        var good = await Put(http, $"conferences/{id}/roster/DHV", body, stale.Headers.ETag!.Tag);

        Assert.Equal((HttpStatusCode.PreconditionRequired, HttpStatusCode.PreconditionFailed, HttpStatusCode.OK), (bare.StatusCode, stale.StatusCode, good.StatusCode));
        Assert.Equal("Trường Đại học Vinh", current["name"]!.GetValue<string>());
        Assert.Equal("Đại học Vinh", (await house.Machine.PlannedPoint(id, "DHV")).Name);
    }

    [Fact]
    public async Task An_edit_is_judged_by_the_rules_of_the_file_and_an_observer_may_not()
    {
        var id = (await house.Conference()).ConferenceId!;
        using var observer = await house.House.Person(Role.Observer);
        var point = await house.Machine.PlannedPoint(id, "DHV");
        var edit = ARosterIsImported.Edit(point);

        var wrong = await Assert.ThrowsAsync<RefusedException>(() =>
            house.Machine.EditPoint(id, "DHV", point.Revision, edit with { Name = " ", Summoned = -1, Sessions = ["toi"], Contacts = [new(ContactRole.Operator, "An", "abc")] })
        );
        var denied = await Assert.ThrowsAsync<RefusedException>(() => observer.EditPoint(id, "DHV", point.Revision, edit));

        Assert.Equal(["contacts[0].phone plan.bad-phone", "name plan.missing", "sessions[0] plan.unknown-session", "summoned plan.bad-number"], wrong.PlanErrors.Select(e => $"{e.Path} {e.Code}").Order());
        Assert.Equal("access.denied", denied.Code);
        Assert.Equal(point.Revision, (await house.Machine.PlannedPoint(id, "DHV")).Revision);
    }

    [Theory]
    [InlineData("truong dai hoc", "DHV")]
    [InlineData("BO DOI bien", "BDBP")]
    [InlineData("Đại Vinh vnpt", "DHV")]
    [InlineData("vnpt", "DHV VINH")]
    [InlineData("khong co", "")]
    public async Task A_point_is_found_by_its_words_without_their_marks(string words, string codes)
    {
        var id = (await house.Conference()).ConferenceId!;

        Assert.Equal(codes, string.Join(' ', (await house.Machine.Points(id, words)).Points.Select(p => p.Code)));
    }

    [Fact]
    public async Task Points_come_page_by_page_and_a_page_that_did_not_change_is_not_sent_again()
    {
        var id = (await house.Conference()).ConferenceId!;
        var first = await house.Machine.Points(id, limit: 2);
        var second = await house.Machine.Points(id, after: first.Next, limit: 2);
        using var http = house.Raw();
        var answer = await http.GetAsync(new Uri($"conferences/{id}/points", UriKind.Relative));
        http.DefaultRequestHeaders.IfNoneMatch.Add(answer.Headers.ETag!);

        Assert.Equal(["DHV", "BDBP", "VINH"], first.Points.Concat(second.Points).Select(p => p.Code));
        Assert.Equal((3, null), (second.Total, second.Next));
        Assert.All(first.Points, p => Assert.Null(p.Contacts));
        Assert.Equal(HttpStatusCode.NotModified, (await http.GetAsync(new Uri($"conferences/{id}/points", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_clone_has_the_same_points_and_people_another_start_and_is_a_drill_if_asked()
    {
        var id = (await house.Conference()).ConferenceId!;
        var start = new DateTimeOffset(2032, 5, 1, 7, 30, 0, TimeSpan.FromHours(7));

        var cloned = await house.Machine.Clone(id, new CloneRequest(id + "-dien-tap", "Diễn tập", start, Drill: true));
        var taken = await Assert.ThrowsAsync<RefusedException>(() => house.Machine.Clone(id, new CloneRequest(id + "-dien-tap")));

        Assert.Equal((true, 3), (cloned.Complete, cloned.Codes.Count));
        Assert.Equal("conference.exists", taken.Code);
        var line = Assert.Single(await house.Machine.Conferences(), c => c.Id == id + "-dien-tap");
        Assert.Equal(("Diễn tập", true, start), (line.Name, line.Drill, line.StartsAt));
        Assert.Equal("Trần Thị Bình", (await house.Machine.PlannedPoint(id + "-dien-tap", "VINH")).Contacts!.Single().Name);
    }

    [Fact]
    public async Task A_handout_opens_the_door_it_names_and_the_sheet_holds_every_point()
    {
        var id = (await house.Conference()).ConferenceId!;
        using var admin = await house.House.Person(Role.Administrator);
        using var controller = await house.House.Person(Role.Controller);
        using var phone = new CoordinatorApi(house.House.Address);

        var handout = await admin.Handout(id, "DHV");
        var entered = await phone.Enter(new EnterRequest(PointCode: handout.PublicPointCode, ShortCode: handout.ShortCode));
        var sheet = await house.Raw(admin).GetAsync(new Uri($"conferences/{id}/sheet", UriKind.Relative));
        var html = await sheet.Content.ReadAsStringAsync();

        Assert.Equal("Trường Đại học Vinh", entered.PointName);
        Assert.Equal([("VINH", "Thành phố Vinh"), ("DHV", "Trường Đại học Vinh")], (await admin.Links(id, ["VINH", "DHV"])).Select(l => (l.Point, l.Name)));
        Assert.Equal(handout.OperatorLink, (await admin.Links(id, ["DHV"])).Single().OperatorLink);
        Assert.Equal("point.unknown", (await Assert.ThrowsAsync<RefusedException>(() => admin.Links(id, ["DHV", "KHAC"]))).Code);
        Assert.StartsWith("<svg", handout.QrSvg, StringComparison.Ordinal);
        Assert.Equal(("text/html", "no-store"), (sheet.Content.Headers.ContentType!.MediaType, sheet.Headers.CacheControl!.ToString()));
        Assert.Equal(3, html.Split("<article>").Length - 1);
        Assert.Contains("Trường Đại học Vinh", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RefusedException>(() => controller.Handout(id, "DHV"));
        await Assert.ThrowsAsync<RefusedException>(() => controller.Links(id, ["DHV"]));
        Assert.Equal(HttpStatusCode.Forbidden, (await house.Raw(controller).GetAsync(new Uri($"conferences/{id}/sheet", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_calendar_moves_with_the_start_and_keeps_its_entries()
    {
        var imported = await house.Conference();
        var id = imported.ConferenceId!;
        using var technician = await house.House.Operator(imported.Codes.Single(c => c.Point == "DHV"));
        var (room, hall) = (house.Raw(), house.Raw(technician));
        var before = await Calendar(room, $"conferences/{id}/calendar.ics");

        await house.Machine.Do(id, new ShiftStartAct(null, "sang", new DateTimeOffset(2031, 3, 10, 8, 45, 0, TimeSpan.FromHours(7))));
        var after = await Calendar(room, $"conferences/{id}/calendar.ics");
        var own = await Calendar(hall, "operator/calendar.ics");

        Assert.Equal([$"{id}/sang@bridge-coordinator", $"{id}/sang/loi@bridge-coordinator", $"{id}/sang/may@bridge-coordinator", $"{id}/sang/on-post@bridge-coordinator"], before.Keys.Order());
        Assert.Equal(("20310310T010000Z", "20310310T014500Z"), (before[$"{id}/sang@bridge-coordinator"].Start, after[$"{id}/sang@bridge-coordinator"].Start));
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        Assert.All(before, entry => Assert.True(after[entry.Key].Sequence > entry.Value.Sequence, entry.Key));
        Assert.DoesNotContain($"{id}/sang/may@bridge-coordinator", own.Keys);
        Assert.Contains($"{id}/sang/loi@bridge-coordinator", own.Keys);
    }

    private static async Task<Dictionary<string, (string Start, int Sequence)>> Calendar(HttpClient http, string path)
    {
        var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var text = (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
        return text.Split("BEGIN:VEVENT")[1..]
            .Select(e => e.Split("\r\n").Where(l => l.Contains(':', StringComparison.Ordinal)).GroupBy(l => l[..l.IndexOf(':', StringComparison.Ordinal)]).ToDictionary(g => g.Key, g => g.First()[(g.Key.Length + 1)..]))
            .ToDictionary(e => e["UID"], e => (e["DTSTART"], int.Parse(e["SEQUENCE"], System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static async Task<HttpResponseMessage> Put(HttpClient http, string path, string body, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString());
        if (tag is not null)
        {
            request.Headers.Add("If-Match", tag);
        }
        return await http.SendAsync(request);
    }
}
