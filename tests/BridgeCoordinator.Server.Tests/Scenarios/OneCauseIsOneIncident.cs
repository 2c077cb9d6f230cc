using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Liveness;
using BridgeCoordinator.Server.Tests.Journal;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;
using Microsoft.Extensions.DependencyInjection;

namespace BridgeCoordinator.Server.Tests.Scenarios;

/// <summary>From verdicts in the journal to what people are called for, on the board and in the book of notices.</summary>
public sealed class One_cause_is_one_incident
{
    private static readonly StreamId Stream = StreamId.Conference(Cast.Conference);

    [Theory]
    [InlineData(Profile.Embedded)]
    [InlineData(Profile.Clustered)]
    public async Task A_fallen_point_is_on_the_board_and_noticed_once_though_its_facts_are_read_twice(Profile profile)
    {
        using var deployment = await Deployment.New(profile);
        await using var house = await CoordinatorHouse.Open(deployment);
        using var machine = new CoordinatorApi(house.Url, deployment.MachineToken);
        var plan = await machine.ImportPlan(Cast.Plan(house.Clock.GetUtcNow().AddHours(2).AddMinutes(1)));
        await machine.Do(Cast.Conference, new OpenConferenceAct(null));
        await machine.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "may"));
        await machine.Do(Cast.Conference, new ChangePhaseAct(null, Cast.Session, SessionPhase.Live));
        var site = plan.Codes.Single(c => c.Point == Cast.DaiHocVinh).SiteId;

        Assert.IsType<Accepted>(await house.Send(Stream, new ReportLink(site, 1, LinkVerdict.Down, house.Clock.GetUtcNow(), LinkDownCause.Silence)));

        var board = await ConferenceHouse.Shows(machine, Cast.Conference, b => b.Incidents.Count == 1);
        Assert.Equal((IncidentCause.Point, 1), (board.Incidents[0].Cause, board.Incidents[0].Troubled));
        Assert.Equal([Cast.DaiHocVinh], board.Incidents[0].Points);

        await house.Get<Cursors>().Restart("notices", Stream, TestContext.Current.CancellationToken);
        Assert.IsType<Accepted>(await house.Send(Stream, new ReportDuplicateIdentity(site)));
        var told = await Told(machine, notices: 2);
        Assert.Equal((2, 2), (told.Open, told.Total));
    }

    [Fact]
    public async Task A_second_agent_found_while_the_database_was_down_is_told_when_it_is_back()
    {
        using var deployment = await Deployment.New(Profile.Embedded);
        await using var house = await CoordinatorHouse.Open(deployment);
        using var machine = new CoordinatorApi(house.Url, deployment.MachineToken);
        var plan = await machine.ImportPlan(Cast.Plan(house.Clock.GetUtcNow().AddHours(2).AddMinutes(1)));
        await machine.Do(Cast.Conference, new OpenConferenceAct(null));
        await machine.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "may"));
        var store = new FaultyStore(house.Store, new Random(1), 1);
        using var followers = new Followers(store);
        using var desks = new Desks(store, followers, house.Clock, house.Get<JournalTelemetry>());
        var reports = ActivatorUtilities.CreateInstance<LinkReports>(house.App.Services, desks);

        reports.ReportDuplicate(Cast.Conference, plan.Codes.Single(c => c.Point == Cast.DaiHocVinh).SiteId);
        // The desk has given up once.
        await Machine.Until(() => Task.FromResult(store.Failures >= 12), TimeSpan.FromSeconds(60), () => $"The database was asked {store.Failures} times.");
        store.Share = 0;

        var board = await ConferenceHouse.Shows(machine, Cast.Conference, b => b.Incidents.Count == 1);
        Assert.Equal(IncidentCause.DuplicateIdentity, board.Incidents[0].Cause);
        await desks.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("drill")]
    [InlineData("classified")]
    public async Task Nobody_outside_is_called_for_a_drill_or_for_what_is_classified(string flag)
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddHours(2).AddMinutes(1)).Replace("  zone:", $"  {flag}: true\n  zone:", StringComparison.Ordinal));
        await house.Machine.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "may"));
        var agent = await house.Agent(plan.Codes.Single(c => c.Point == Cast.DaiHocVinh));
        await house.Shows(Cast.Conference, b => b.Points.Any(p => p.Link == LinkState.Up));
        await agent.Session.Abort();
        await house.Machine.Do(Cast.Conference, new ChangePhaseAct(null, Cast.Session, SessionPhase.Live));
        var board = await house.Shows(Cast.Conference, b => b.Latest.Any(line => line.Type == "people-called"));
        var called = board.Latest.First(line => line.Type == "people-called").Seq;
        await Machine.Until(
            async () => (await house.Get<Cursors>().Read("notices", Stream, TestContext.Current.CancellationToken)).Seq >= called,
            TimeSpan.FromSeconds(30),
            () => "The notices did not follow."
        );
        Assert.Equal((1, 0), ((await house.Machine.Incidents(Cast.Conference)).Open, (await house.Machine.Incidents(Cast.Conference)).Notices));
    }

    private static async Task<IncidentPage> Told(CoordinatorApi machine, int notices)
    {
        var page = await machine.Incidents(Cast.Conference);
        await Machine.Until(
            async () => (page = await machine.Incidents(Cast.Conference)).Notices >= notices,
            TimeSpan.FromSeconds(30),
            () => $"{page.Notices} notices instead of {notices}"
        );
        Assert.Equal(notices, page.Notices);
        return page;
    }
}
