using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Scenarios;

/// <summary>The detector through the real doors: proof by another way, two agents with one identity, witnesses, a coordinator that doubts itself.</summary>
public sealed class SeveralWays
{
    private static async Task<(ConferenceHouse House, PlanImported Plan)> Watching()
    {
        var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddHours(2).AddMinutes(1)));
        await house.Machine.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "may"));
        return (house, plan);
    }

    private static PointCodes Codes(PlanImported plan, string point) => plan.Codes.Single(c => c.Point == point);

    private static PointTile Tile(BoardSnapshot board, string point = Cast.DaiHocVinh) => board.Points.Single(p => p.Code == point);

    private static bool IsUp(BoardSnapshot board, params string[] points) =>
        points.All(p => Tile(board, p).Link == LinkState.Up && board.Latest.Any(f => f.Type == "link-came-up" && f.Point == p));

    private static async Task<List<string>> Links(ConferenceHouse house) =>
        [.. (await house.Facts("conference/" + Cast.Conference)).Select(f => f.Type).Where(t => t.StartsWith("link-", StringComparison.Ordinal) || t.StartsWith("incident-", StringComparison.Ordinal))];

    [Fact]
    public async Task Of_two_agents_with_one_identity_the_newest_wins_once_and_for_all()
    {
        var (house, plan) = await Watching();
        await using var _ = house;
        var first = await house.Agent(Codes(plan, Cast.DaiHocVinh));
        await house.Shows(Cast.Conference, b => IsUp(b, Cast.DaiHocVinh));

        await using var second = first.Twin();
        await first.Session.Completion.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, TestContext.Current.CancellationToken);
        await house.Shows(Cast.Conference, b => b.Latest.Any(f => f.Type == "incident-opened"));

        // A loop would need no longer than this to show.
        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal((SiteSessionState.Superseded, SiteSessionState.Connected), (first.Session.State, second.Session.State));
        Assert.Equal(["link-came-up", "incident-opened"], await Links(house));
        Assert.Equal(LinkState.Up, Tile(await house.Machine.Board(Cast.Conference)).Link);
    }

    [Fact]
    public async Task A_site_whose_socket_says_nothing_proves_itself_by_plain_https_and_is_never_down()
    {
        var (house, plan) = await Watching();
        await using var _ = house;
        await using var mute = await MuteAgent.Open(house.Address, Codes(plan, Cast.DaiHocVinh));
        await house.Shows(Cast.Conference, b => IsUp(b, Cast.DaiHocVinh));

        // Silence is suspected, and asked about over the socket; any word by the other way is proof.
        await house.Shows(Cast.Conference, b => Tile(b).Link == LinkState.Suspect);
        await mute.Asked.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, TestContext.Current.CancellationToken);
        for (var round = 0; round < 10; round++)
        {
            await mute.Prove();
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        Assert.Equal(LinkState.Up, Tile(await house.Machine.Board(Cast.Conference)).Link);
        Assert.Equal(["link-came-up"], await Links(house));
    }

    [Fact]
    public async Task When_all_of_several_fall_silent_at_once_nobody_is_called_down_and_the_board_says_so()
    {
        var (house, plan) = await Watching();
        await using var _ = house;
        var agents = new[] { await house.Agent(Codes(plan, Cast.DaiHocVinh)), await house.Agent(Codes(plan, Cast.BienPhong)) };
        await house.Shows(Cast.Conference, b => IsUp(b, Cast.DaiHocVinh, Cast.BienPhong));

        Array.ForEach(agents, a => a.CutLine());
        var blind = await house.Shows(Cast.Conference, b => b.Sight.State == SightState.Blind);
        WhyView why;
        do
        {
            why = await house.Machine.Why(Cast.Conference, Cast.DaiHocVinh);
        } while (why.Sentences.All(s => s.Code != "why.blind"));

        Assert.Equal((2, 2), (blind.Sight.Silent, blind.Sight.Of));
        Assert.Equal(LinkState.Suspect, why.Link);
        Assert.Contains(why.Sentences, s => s.Code == "why.asked");
        Assert.DoesNotContain(why.Sentences, s => s.Vi.Contains('{', StringComparison.Ordinal) || s.En.Contains('{', StringComparison.Ordinal));

        Array.ForEach(agents, a => a.MendLine());
        await house.Shows(Cast.Conference, b => b.Sight.State == SightState.Clear && Tile(b).Link == LinkState.Up);
        Assert.Equal(["link-came-up", "link-came-up"], await Links(house));
    }

    [Fact]
    public async Task A_page_is_a_witness_by_name_and_its_silence_makes_nobody_down()
    {
        var (house, plan) = await Watching();
        await using var _ = house;
        using var op = await house.Operator(Codes(plan, Cast.ThanhPhoVinh));
        await op.Desk(TestContext.Current.CancellationToken);

        var why = await house.Machine.Why(Cast.Conference, Cast.ThanhPhoVinh);

        var witness = Assert.Single(why.Witnesses);
        Assert.Equal((WitnessKind.Operator, "Nguyễn Văn An"), (witness.Kind, witness.Name));
        Assert.Equal(LinkState.NeverSeen, why.Link);
        Assert.Equal(Condition.Unknown, Tile(await house.Machine.Board(Cast.Conference), Cast.ThanhPhoVinh).Condition);
    }

    [Fact]
    public async Task A_session_token_proves_life_and_nothing_else()
    {
        var (house, plan) = await Watching();
        await using var _ = house;
        using var http = new HttpClient { BaseAddress = house.Address };
        foreach (var header in new[] { null, "Session forged", "Ticket forged", "Bearer forged" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/agent/heartbeat") { Content = new StringContent("{\"sequence\":1}", null, "application/json") };
            request.Headers.TryAddWithoutValidation("Authorization", header);
            using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(System.Net.HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task Connected_agents_hurry_when_a_conference_begins_to_be_watched()
    {
        var house = await ConferenceHouse.Open();
        await using var _ = house;
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddHours(3)));
        var agent = await house.Agent(Codes(plan, Cast.DaiHocVinh));
        await agent.Paced(60_000);

        await house.Machine.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "may"));

        await agent.Paced(1_000);
        await house.Machine.Do(Cast.Conference, new CloseConferenceAct(null));
        await agent.Paced(60_000);
    }

    [Fact]
    public async Task Connected_agents_slow_down_while_the_fleet_is_large()
    {
        var (house, plan) = await Watching();
        await using var _ = house;
        var agent = await house.Agent(Codes(plan, Cast.DaiHocVinh));
        await agent.Paced(1_000);

        var points = string.Concat(Enumerable.Range(1, 500).Select(n => $"\n    - {{ code: X-{n}, name: \"Điểm cầu số {n}\", kind: hall, organisation: khac/d-{n} }}"));
        var small = Cast.Plan(TimeProvider.System.GetUtcNow().AddHours(3));
        var large = small[..small.IndexOf("  points:", StringComparison.Ordinal)].Replace(Cast.Conference, "khac", StringComparison.Ordinal) + "  points:" + points;
        await house.Import(large);
        await house.Machine.Do("khac", new OpenWaveAct(null, Cast.Session, "may"));

        await agent.Paced(2_000);
        await house.Machine.Do("khac", new CloseConferenceAct(null));
        await agent.Paced(1_000);
    }
}
