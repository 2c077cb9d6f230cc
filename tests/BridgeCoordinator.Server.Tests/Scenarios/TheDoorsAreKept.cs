using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Scenarios;

/// <summary>Who may pass, and what happens to who may not.</summary>
public sealed class TheDoorsAreKept
{
    private static string PlanInTwoHours => Cast.Plan(TimeProvider.System.GetUtcNow().AddHours(3));

    private static async Task Refuses(string code, Func<Task> act) => Assert.Equal(code, (await Assert.ThrowsAsync<RefusedException>(act)).Code);

    [Fact]
    public async Task Roles_do_what_the_table_says_and_no_more()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(PlanInTwoHours);
        using var observer = await house.Person(Role.Observer);
        using var op = await house.Operator(plan.Codes[0]);
        using var nobody = new CoordinatorApi(house.Address);

        Assert.Equal(3, (await observer.Board(Cast.Conference)).Points.Count);
        await Refuses("access.denied", () => observer.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "may")));
        await Refuses("access.denied", () => op.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "may")));
        await Refuses("access.denied", () => op.Board(Cast.Conference));
        await Refuses("access.denied", () => observer.AddPerson(new AddPersonRequest("Ai đó", Role.Administrator)));
        await Refuses("access.signed-out", () => nobody.Board(Cast.Conference));
        await Refuses("access.signed-out", () => nobody.DoAtPoint(new ComeOnPostAct(null, Cast.Session)));
    }

    [Fact]
    public async Task A_phone_is_handed_on_once_though_the_answer_got_lost_and_to_a_contact_of_its_own_point_only()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(PlanInTwoHours);
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = house.Address };
        using var entered = await http.PostAsJsonAsync("api/v1/operator/enter", new EnterRequest(LinkCode: new Uri(plan.Codes[0].OperatorLink).Fragment[3..], Name: "Nguyễn Văn An"), ContractJson.Options, TestContext.Current.CancellationToken);
        var cookie = entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        async Task<HttpResponseMessage> Hand(ChangePersonRequest to, Guid? command)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/operator/person") { Content = JsonContent.Create(to, options: ContractJson.Options) };
            request.Headers.Add("Cookie", cookie);
            request.Headers.Add(HubRoutes.IdempotencyKey, command?.ToString());
            return await http.SendAsync(request, TestContext.Current.CancellationToken);
        }

        using var lost = await Hand(new ChangePersonRequest(Name: "Lê Thị Hoa"), id);
        using var again = await Hand(new ChangePersonRequest(Name: "Lê Thị Hoa"), id);
        using var stranger = await Hand(new ChangePersonRequest(PersonId: id), Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));
        using var nameless = await Hand(new ChangePersonRequest(), Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (lost.StatusCode, again.StatusCode));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (stranger.StatusCode, nameless.StatusCode));
        Assert.Equal("Lê Thị Hoa", (await again.Content.ReadFromJsonAsync<Me>(ContractJson.Options, TestContext.Current.CancellationToken))!.Name);
        Assert.Equal(2, (await house.Facts("access")).Count(f => f.Type == "signed-in"));
    }

    [Fact]
    public async Task A_link_and_an_enrolment_code_work_once()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(PlanInTwoHours);
        var link = await house.Machine.AddPerson(new AddPersonRequest("Lê Văn Cường", Role.Director));
        using var first = new CoordinatorApi(house.Address);
        using var second = new CoordinatorApi(house.Address);
        Assert.Equal(Role.Director, (await first.SignIn(link.Link)).Role);
        await Refuses("access.link-unknown", () => second.SignIn(link.Link));

        using var key = SiteKey.Create();
        var enrolled = await SiteSession.Enrol(house.Address, plan.Codes[0].EnrolmentCode!, key);
        using var other = SiteKey.Create();
        await Refuses("enrolment.code-unknown", () => SiteSession.Enrol(house.Address, plan.Codes[0].EnrolmentCode!, other));
        // Whoever lost the answer asks again with the same key, and is given the same one.
        Assert.Equal(enrolled, await SiteSession.Enrol(house.Address, plan.Codes[0].EnrolmentCode!, key));
    }

    [Fact]
    [Trait("Needs", "postgres")]
    public async Task A_code_works_at_once_also_at_a_node_that_has_not_heard_of_it()
    {
        // Without a broker between them a node hears of the other's facts only when it looks.
        using var deployment = await Deployment.New(Profile.Clustered);
        await using var first = await ConferenceHouse.Open(deployment);
        await using var second = await ConferenceHouse.Open(deployment);
        var plan = await first.Import(PlanInTwoHours, open: false);

        foreach (var point in plan.Codes)
        {
            using var key = SiteKey.Create();
            var issued = await first.Machine.NewEnrolmentCode(point.SiteId);
            Assert.Equal(point.SiteId, (await SiteSession.Enrol(second.Address, issued.Code, key)).SiteId);
        }
    }

    [Fact]
    public async Task A_new_code_takes_the_place_of_a_lost_one_and_a_new_machine_the_place_of_the_old()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(PlanInTwoHours);
        var point = plan.Codes.Single(c => c.Point == Cast.DaiHocVinh);
        using var observer = await house.Person(Role.Observer);

        var second = await house.Machine.NewEnrolmentCode(point.SiteId);
        using var key = SiteKey.Create();
        await Refuses("enrolment.code-unknown", () => SiteSession.Enrol(house.Address, point.EnrolmentCode!, key));
        await using var old = await GuestAgent.Enrol([house.Address], point with { EnrolmentCode = second.Code });
        await Until(() => old.Session.State == SiteSessionState.Connected);
        var third = await house.Machine.NewEnrolmentCode(point.SiteId);
        await using var young = await GuestAgent.Enrol([house.Address], point with { EnrolmentCode = third.Code });
        await Until(() => old.Session.State == SiteSessionState.Superseded && young.Session.State == SiteSessionState.Connected);

        Assert.Equal((point.SiteId, point.Name), (second.SiteId, second.SiteName));
        await Refuses("site.unknown", () => house.Machine.NewEnrolmentCode("nghe-an/nowhere"));
        await Refuses("access.denied", () => observer.NewEnrolmentCode(point.SiteId));

        static Task Until(Func<bool> reached) => Machine.Until(() => Task.FromResult(reached()), TimeSpan.FromSeconds(60), () => "The sessions never got there.");
    }

    [Fact]
    public async Task Somebody_removed_is_out_at_once()
    {
        await using var house = await ConferenceHouse.Open();
        await house.Import(PlanInTwoHours);
        using var director = await house.Person(Role.Director);
        var me = await director.WhoAmI();

        await house.Machine.RemovePerson(me!.PersonId);

        Assert.Null(await director.WhoAmI());
        await Refuses("access.signed-out", () => director.Board(Cast.Conference));
    }

    [Fact]
    public async Task Somebody_removed_is_shown_out_of_the_connection_that_was_open()
    {
        await using var house = await ConferenceHouse.Open();
        await house.Import(PlanInTwoHours);
        using var director = await house.Person(Role.Director);
        await using var door = new ControlDoor(director);
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        door.Closed += _ => closed.TrySetResult();
        await door.Open(TestContext.Current.CancellationToken);
        var me = await director.WhoAmI();

        await house.Machine.RemovePerson(me!.PersonId);

        await closed.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Guessing_a_short_code_is_locked_by_point()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(PlanInTwoHours);
        using var guesser = new CoordinatorApi(house.Address);
        for (var i = 0; i < 10; i++)
        {
            await Refuses("access.code-wrong", () => guesser.Enter(new EnterRequest(PointCode: plan.Codes[0].PublicPointCode, ShortCode: "0000000000", Name: "Kẻ đoán")));
        }

        await Refuses("access.locked", () => guesser.Enter(new EnterRequest(PointCode: plan.Codes[0].PublicPointCode, ShortCode: plan.Codes[0].ShortCode, Name: "Kẻ đoán")));
        var other = await guesser.Enter(new EnterRequest(PointCode: plan.Codes[1].PublicPointCode, ShortCode: plan.Codes[1].ShortCode.ToLowerInvariant()));
        Assert.Null(other.Me);
    }

    [Fact]
    public async Task A_contact_of_the_plan_is_chosen_by_name_on_entry()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(PlanInTwoHours);
        var vinh = plan.Codes.Single(c => c.Point == Cast.ThanhPhoVinh);
        using var op = new CoordinatorApi(house.Address);
        var asked = await op.Enter(new EnterRequest(PointCode: vinh.PublicPointCode, ShortCode: vinh.ShortCode));

        var entered = await op.Enter(new EnterRequest(PointCode: vinh.PublicPointCode, ShortCode: vinh.ShortCode, PersonId: asked.Contacts.Single().PersonId));

        Assert.Equal(("Trần Thị Bình", Cast.ThanhPhoVinh), (entered.Me!.Name, entered.Me.Point));
    }

    [Theory]
    [InlineData(HubRoutes.Agent)]
    [InlineData(HubRoutes.Operator)]
    [InlineData(HubRoutes.Control)]
    public async Task A_foreign_origin_opens_no_hub(string route)
    {
        await using var house = await ConferenceHouse.Open();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(house.Address, route));
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Authorization = new AuthenticationHeaderValue("Ticket", "x");

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_wrong_plan_is_refused_whole_with_every_error_in_its_place()
    {
        await using var house = await ConferenceHouse.Open();
        var wrong = PlanInTwoHours.Replace("code: DHV", "code: dhv!", StringComparison.Ordinal).Replace("summoned: 60", "summoned: many", StringComparison.Ordinal);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => house.Machine.ImportPlan(wrong));

        Assert.Equal("plan.invalid", refused.Code);
        Assert.Equal(2, refused.PlanErrors.Count);
        Assert.All(refused.PlanErrors, e => Assert.True(e.Line > 1 && e.Column > 1));
        Assert.DoesNotContain(await house.Machine.Streams(), s => s.Stream == "registry");
    }

    [Fact]
    public async Task Importing_again_changes_nothing_twice()
    {
        await using var house = await ConferenceHouse.Open();
        var yaml = PlanInTwoHours;
        var first = await house.Import(yaml, open: false);
        var second = await house.Import(yaml, open: false);

        Assert.All(first.Codes, c => Assert.NotNull(c.EnrolmentCode));
        Assert.All(second.Codes, c => Assert.Null(c.EnrolmentCode));
        Assert.Equal(first.Codes.Select(c => c.OperatorLink), second.Codes.Select(c => c.OperatorLink));
        Assert.Equal(3, (await house.Machine.Board(Cast.Conference)).Points.Count);
    }
}
