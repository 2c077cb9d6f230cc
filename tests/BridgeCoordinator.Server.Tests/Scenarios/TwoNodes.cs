using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Scenarios;

/// <summary>Two processes on one PostgreSQL and one RabbitMQ.</summary>
public sealed class TwoNodes
{
    [Fact]
    [Trait("Needs", "postgres")]
    [Trait("Needs", "rabbitmq")]
    public async Task An_agent_goes_on_at_the_second_node_when_the_first_is_killed_and_was_never_down()
    {
        using var deployment = await Deployment.New(Profile.Clustered, bus: true);
        await using var first = await ServerProcess.Start(deployment);
        await using var second = await ServerProcess.Start(deployment);
        using var onFirst = new CoordinatorApi(first.Url, deployment.MachineToken);
        using var onSecond = new CoordinatorApi(second.Url, deployment.MachineToken);
        var plan = await onFirst.ImportPlan(Cast.Plan(TimeProvider.System.GetUtcNow().AddHours(3)));
        await onFirst.Do(Cast.Conference, new OpenConferenceAct(null));
        await using var agent = await GuestAgent.Enrol([first.Url, second.Url], plan.Codes.Single(c => c.Point == Cast.DaiHocVinh));
        await ConferenceHouse.Shows(onSecond, Cast.Conference, b => b.Conference.Phase == ConferencePhase.Open);

        // Opened on the second, answered by the agent on the first, seen on the second.
        await onSecond.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "may"));
        await ConferenceHouse.Shows(onSecond, Cast.Conference, b => Tile(b).Readiness == Readiness.Ready && Tile(b).Link == LinkState.Up);
        // A second site that only the first node holds, and that does not move: it stays unverified.
        await using var stayer = await GuestAgent.Enrol([first.Url], plan.Codes.Single(c => c.Point == Cast.BienPhong));
        await ConferenceHouse.Shows(onSecond, Cast.Conference, b => Tile(b, Cast.BienPhong).Link == LinkState.Up);

        await ATwinAtTheOtherNodeIsToldOf(first, second, onFirst, plan.Codes.Single(c => c.Point == Cast.ThanhPhoVinh));

        var killedAt = TimeProvider.System.GetTimestamp();
        await first.Kill();

        await ConferenceHouse.Shows(onSecond, Cast.Conference, b => Tile(b, Cast.BienPhong).Link == LinkState.Unverified);
        await ConferenceHouse.Shows(onSecond, Cast.Conference, b => Tile(b).Link == LinkState.Up);
        await NobodyGoesDown(onSecond, killedAt);
        // The one who never came back is called so in the end: the watch was not blind.
        await ConferenceHouse.Shows(onSecond, Cast.Conference, b => Tile(b, Cast.BienPhong).Link == LinkState.Down);
        Assert.Equal(LinkState.Up, Tile(await onSecond.Board(Cast.Conference)).Link);
        Assert.True((await onSecond.Verify("conference/" + Cast.Conference)).Valid);
        var why = await onSecond.Why(Cast.Conference, Cast.DaiHocVinh);
        Assert.Equal(LinkState.Up, why.Link);
        Assert.True(why.Epoch > 1, "The agent should hold a newer session at the second node.");
    }

    /// <summary>Neither node sees both agents; the newest wins all the same, and people hear of it once. An agent that only moves is no twin.</summary>
    private static async Task ATwinAtTheOtherNodeIsToldOf(ServerProcess first, ServerProcess second, CoordinatorApi onFirst, PointCodes point)
    {
        await using var one = await GuestAgent.Enrol([first.Url], point);
        await ConferenceHouse.Shows(onFirst, Cast.Conference, b => Tile(b, Cast.ThanhPhoVinh).Link == LinkState.Up);
        await using var other = one.Twin(second.Url);
        await one.Session.Completion.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, TestContext.Current.CancellationToken);
        var board = await ConferenceHouse.Shows(onFirst, Cast.Conference, b => b.Incidents.Count > 0);
        Assert.Equal((IncidentCause.DuplicateIdentity, Cast.ThanhPhoVinh), (board.Incidents.Single().Cause, board.Incidents.Single().Points.Single()));
        Assert.Equal((SiteSessionState.Superseded, SiteSessionState.Connected), (one.Session.State, other.Session.State));
        await other.Session.Stop();
    }

    /// <summary>Looks on for 40 s from the kill: the lease of a dead node, the reconnect window and 30 s are not over before. A Down ends it at once.</summary>
    private static async Task NobodyGoesDown(CoordinatorApi api, long killedAt)
    {
        for (long seen = 0; TimeProvider.System.GetElapsedTime(killedAt) < TimeSpan.FromSeconds(39); )
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, TestContext.Current.CancellationToken);
            var page = await api.Facts("conference/" + Cast.Conference, seen, ct: TestContext.Current.CancellationToken);
            Assert.DoesNotContain(page.Facts, f => f.Type == "link-went-down");
            seen = page.Facts.Count > 0 ? page.Facts[^1].Seq : seen;
        }
    }

    private static PointTile Tile(BoardSnapshot board, string code = Cast.DaiHocVinh) => board.Points.Single(p => p.Code == code);
}
