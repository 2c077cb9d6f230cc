using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Server.Liveness;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Scenarios;

/// <summary>Silence, loss and good-bye are three different things.</summary>
public sealed class ASiteIsWatched
{
    private static async Task<(ConferenceHouse House, GuestAgent Agent, PlanImported Plan)> Watched()
    {
        var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddHours(2).AddMinutes(1)));
        await house.Machine.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "may"));
        var agent = await house.Agent(plan.Codes.Single(c => c.Point == Cast.DaiHocVinh));
        await house.Shows(Cast.Conference, b => Tile(b).Link == LinkState.Up && b.Latest.Any(f => f.Type == "link-came-up"));
        return (house, agent, plan);
    }

    private static PointTile Tile(BoardSnapshot board) => board.Points.Single(p => p.Code == Cast.DaiHocVinh);

    [Fact]
    public async Task A_line_that_swallows_everything_is_suspect_then_down_then_up_again()
    {
        var (house, agent, _) = await Watched();
        await using var _ = house;

        agent.CutLine();
        await house.Shows(Cast.Conference, b => Tile(b).Link == LinkState.Suspect);
        var down = await house.Shows(Cast.Conference, b => Tile(b).Link == LinkState.Down);
        agent.MendLine();
        // The board shows a link as it is heard; that it came up is written a moment later.
        await house.Shows(Cast.Conference, b => Tile(b).Link == LinkState.Up && b.Latest.Count(f => f.Type == "link-came-up") == 2);

        Assert.Equal((Condition.Silent, "link.down"), (Tile(down).Condition, Tile(down).Reason));
        var facts = await house.Facts("conference/" + Cast.Conference);
        var links = facts.Where(f => f.Type.StartsWith("link-", StringComparison.Ordinal)).Select(f => f.Type);
        Assert.Equal(["link-came-up", "link-went-down", "link-came-up"], links);
        Assert.Contains("\"silence\"", facts.Single(f => f.Type == "link-went-down").Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_after_a_good_bye_is_no_news()
    {
        var (house, agent, _) = await Watched();
        await using var _ = house;

        await agent.Session.Stop();

        await house.Shows(Cast.Conference, b => b.Latest.Any(f => f.Type == "link-left"));
        var tile = Tile(await house.Machine.Board(Cast.Conference));
        Assert.Equal((LinkState.Left, Condition.Unknown), (tile.Link, tile.Condition));
        Assert.DoesNotContain(await house.Facts("conference/" + Cast.Conference), f => f.Type == "link-went-down");
    }

    [Fact]
    public async Task A_closed_socket_is_suspect_at_once_and_down_when_nobody_comes_back_whatever_breaks_over_it()
    {
        var (house, agent, _) = await Watched();
        await using var _ = house;
        var broke = 0;
        house.Get<LiveEvidence>().Doubted += (_, _) => throw new InvalidOperationException($"Of those who listen, one breaks; {++broke}.");

        await agent.Session.Abort();

        await house.Shows(Cast.Conference, b => Tile(b).Link == LinkState.Suspect);
        var down = await house.Shows(Cast.Conference, b => Tile(b).Link == LinkState.Down);
        Assert.Equal(("link.connection-lost", true), (Tile(down).Reason, broke > 0));
    }

    [Fact]
    public async Task What_a_probe_found_reaches_the_page_with_its_bound_its_evidence_and_advice_in_both_languages()
    {
        var (house, agent, _) = await Watched();
        await using var _ = house;
        await house.Shows(Cast.Conference, b => Tile(b).Readiness == Readiness.Ready);
        var found = new CheckResult("cpu", Readiness.NotReady, 120, "MB", "disk.full", 500, "/opt: 120 MB free");
        await agent.Session.AnswerWave(new AgentWaveAnswer(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), Cast.Conference, Cast.Session, "may", 1, [found]));

        await house.Shows(Cast.Conference, b => Tile(b).Readiness == Readiness.NotReady);
        var detail = await house.Machine.Point(Cast.Conference, Cast.DaiHocVinh);

        Assert.Equal(found, Assert.Single(detail.Checks));
        var advice = Assert.Single(detail.Advice!);
        Assert.Equal(("disk.full", ProblemCatalogue.ByCode["disk.full"].Vi, ProblemCatalogue.ByCode["disk.full"].En), (advice.Code, advice.Vi, advice.En));
    }

    [Fact]
    public async Task A_point_explains_itself()
    {
        var (house, agent, _) = await Watched();
        await using var _ = house;

        var why = await house.Machine.Why(Cast.Conference, Cast.DaiHocVinh);
        var detail = await house.Machine.Point(Cast.Conference, Cast.DaiHocVinh);

        Assert.Equal(LinkState.Up, why.Link);
        Assert.Equal((1000, agent.Session.Epoch, true), (why.HeartbeatMs, why.Epoch, why.Watched));
        Assert.NotNull(why.NextDeadline);
        Assert.Contains(detail.Timeline, f => f.Type == "link-came-up");
        Assert.Equal("VNPT", detail.Lines.Single().Carrier);
    }
}
