using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Bus;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.LinkQuality;

/// <summary>From an agent's burst through a bad stretch of network to the tile and its why.</summary>
public sealed class ALineIsMeasured : IAsyncLifetime
{
    private readonly int port = Relay.FreePort();
    private Relay relay = null!;
    private Deployment deployment = null!;
    private ConferenceHouse house = null!;

    public async ValueTask InitializeAsync()
    {
        relay = new Relay(port);
        deployment = (await Deployment.New(Profile.Embedded)) with
        {
            Settings =
            [
                "--Bridge:UdpEcho:Port",
                $"{port}",
                "--Bridge:UdpEcho:PublicHost",
                "127.0.0.1",
                "--Bridge:UdpEcho:PublicPort",
                $"{relay.Port}",
                "--Bridge:UdpEcho:ShortestInterval",
                "00:00:02",
            ],
        };
        house = await ConferenceHouse.Open(deployment);
    }

    public async ValueTask DisposeAsync()
    {
        await house.DisposeAsync();
        await relay.DisposeAsync();
        deployment.Dispose();
    }

    [Fact]
    public async Task A_lossy_main_line_shows_on_the_tile_with_its_figure_and_mends_after_the_hold()
    {
        // Every fifth question is swallowed, whatever burst: 20 % of a burst whose length is a multiple of five.
        relay.Drops = d => !d.Answer && d.Sequence % 5 == 4;
        var point = await Watched();
        var board = await house.Shows(Cast.Conference, b => Tile(b) is { Reason: "line.main-loss", Arguments: { } of } && of["value"] == "20");
        Assert.Equal((Condition.Unhealthy, ConditionDomain.Link, LinkState.Up), (Tile(board).Condition, Tile(board).Domain!.Value, Tile(board).Link));

        var why = await house.Machine.Why(Cast.Conference, point.Point);
        var line = Assert.Single(why.Lines);
        Assert.Equal((LineRole.Main, LineMethod.Udp, LinkGrade.Unhealthy), (line.Line, line.Method, line.Grade));
        Assert.Contains(line.Samples, s => s.LossPercent == 20.0);
        Assert.True(line.RFactor is > 40 and < 70 && line.Mos is > 1 and < 3.6);

        relay.Drops = _ => false;
        await house.Shows(Cast.Conference, b => Tile(b).Reason != "line.main-loss");
    }

    [Fact]
    public async Task A_conference_that_bears_more_grades_the_same_line_as_good()
    {
        relay.Drops = d => !d.Answer && d.Sequence % 5 == 4;
        var point = await Watched("  quality: { good: { lossPercent: 25, rFactor: 20 }, degraded: { rFactor: 10 } }\n");
        var why = await Until(point, w => w.Lines is [{ Samples: [.., { LossPercent: 20.0 }] }]);
        Assert.Equal(LinkGrade.Good, why.Lines[0].Grade);
        Assert.NotEqual("line.main-loss", Tile(await house.Machine.Board(Cast.Conference)).Reason);
    }

    [Fact]
    public async Task A_blocked_UDP_is_no_dead_line_and_says_so()
    {
        relay.Drops = _ => true;
        var point = await Watched();
        var why = await Until(point, w => w.Lines.Count > 0);
        Assert.Equal((LineMethod.Hub, LinkGrade.Good), (why.Lines[0].Method, why.Lines[0].Grade));
        Assert.True(why.Lines[0].Samples[^1] is { LossPercent: null, RttP50Ms: > 0 });
        Assert.NotEmpty(relay.Questions);
    }

    [Fact]
    public async Task The_backup_line_is_measured_apart_and_never_makes_a_point_unhealthy()
    {
        relay.Drops = d => !d.Answer && d.Line == LineRole.Backup && d.Sequence % 2 == 0;
        var point = await Watched(new LineSource(LineRole.Main), new LineSource(LineRole.Backup, "127.0.0.2"));
        var board = await house.Shows(Cast.Conference, b => Tile(b).Reason == "line.backup-loss");
        Assert.Equal(Condition.Degraded, Tile(board).Condition);
        var why = await house.Machine.Why(Cast.Conference, point.Point);
        Assert.Equal([(LineRole.Main, LinkGrade.Good), (LineRole.Backup, LinkGrade.Unhealthy)], why.Lines.Select(l => (l.Line, l.Grade)));
    }

    [Fact]
    public async Task What_one_node_hears_of_a_line_the_others_are_told_and_show_until_it_is_old()
    {
        relay.Drops = d => !d.Answer && d.Sequence % 5 == 4;
        var line = house.Get<NewsLine>();
        var told = new TaskCompletionSource<LinesMeasured>();
        line.Measured += news => told.TrySetResult(news);
        var mine = await Watched();
        var news = await told.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal((mine.SiteId, LineRole.Main, 20.0), (news.SiteId, news.Lines.Single().Line, news.Lines.Single().LossPercent));

        // The same words from another node, about a hall that only it holds.
        var (other, hall) = (Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), "nghe-an/bdbp");
        line.Hear(news with { Node = other, SiteId = hall, Lines = [news.Lines.Single() with { At = TimeProvider.System.GetUtcNow() }] });
        var board = await house.Shows(
            Cast.Conference,
            b =>
            {
                line.Hear(new SitesSeen(other, false, [new SiteSeen(hall, 1, LinkState.Up, news.Lines.Single().At)]));
                return b.Points.Any(p => p.Code == Cast.BienPhong && p.Reason == "line.main-loss");
            }
        );
        Assert.Equal(LinkState.Up, board.Points.Single(p => p.Code == Cast.BienPhong).Link);
        Assert.Equal(LinkGrade.Unhealthy, Assert.Single((await house.Machine.Why(Cast.Conference, Cast.BienPhong)).Lines).Grade);
        // The node falls silent: nobody knows, and the line's last word is not said of a site nobody hears.
        await house.Shows(Cast.Conference, b => b.Points.Any(p => p.Code == Cast.BienPhong && p.Reason != "line.main-loss"));
    }

    private static PointTile Tile(BoardSnapshot board) => board.Points.Single(p => p.Code == Cast.DaiHocVinh);

    private Task<Contracts.Http.PointCodes> Watched(params LineSource[] lines) => Watched("", lines);

    private async Task<Contracts.Http.PointCodes> Watched(string quality, params LineSource[] lines)
    {
        var plan = Cast.Plan(TimeProvider.System.GetUtcNow().AddMinutes(100), onPostBy: "T-30m");
        var imported = await house.Import(plan.Replace("  sessions:", quality + "  sessions:", StringComparison.Ordinal));
        var point = imported.Codes.Single(c => c.Point == Cast.DaiHocVinh);
        await house.Agent(point, lines);
        return point;
    }

    private async Task<WhyView> Until(Contracts.Http.PointCodes point, Func<WhyView, bool> expected)
    {
        while (true)
        {
            if (await house.Machine.Why(Cast.Conference, point.Point) is { } why && expected(why))
            {
                return why;
            }
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
