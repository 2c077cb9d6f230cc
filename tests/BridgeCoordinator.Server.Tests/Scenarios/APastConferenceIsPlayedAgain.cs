using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Scenarios;

/// <summary>The board of the past comes from the same fold as the board of now.</summary>
public sealed class APastConferenceIsPlayedAgain
{
    [Fact]
    public async Task Any_second_shows_what_the_board_showed_then()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddHours(3)));
        using var op = await house.Operator(plan.Codes.Single(c => c.Point == Cast.DaiHocVinh));
        using var director = await house.Person(Role.Director);
        await op.DoAtPoint(new ComeOnPostAct(null, Cast.Session));
        await director.Do(Cast.Conference, new OpenRollCallAct(null, Cast.Session));
        await op.DoAtPoint(new AnswerRollCallAct(null, Cast.Session, 1, RollCallWord.NoSound));
        await director.Do(Cast.Conference, new ChangePhaseAct(null, Cast.Session, SessionPhase.Live));
        // Enough facts that the reel stops on its way, more than once.
        var desks = house.Get<Desks>();
        for (var i = 0; i < 700; i++)
        {
            var count = new RecordHeadcount(Cast.Session, Cast.BienPhong, HeadcountMoment.First, new(60, i % 60, 0, 0));
            Assert.IsType<Accepted>(await desks.Send(StreamId.Conference(Cast.Conference), new(house.Machine.NewCommandId(), Actor.System("test"), count)));
        }
        await director.Do(Cast.Conference, new ChangePhaseAct(null, Cast.Session, SessionPhase.Recess));
        var facts = await house.Facts("conference/" + Cast.Conference);
        var live = await house.Shows(Cast.Conference, b => b.Version.Seq == facts[^1].Seq);

        var reel = await house.Machine.Replay(Cast.Conference);
        Assert.Equal((facts.Count, 2), (reel.Facts, reel.Chapters.Count));
        Assert.Equal(facts.Count(f => f.Type == "session-phase-changed"), reel.Marks.Count(m => m.Type == "session-phase-changed"));
        Assert.Equal(facts.Count, reel.Chapters[0].Facts.Sum());

        var end = await house.Machine.ReplayBoard(Cast.Conference, reel.To);
        Assert.Equal(Shown(live), Shown(end));
        Assert.Equal(live.Latest.Take(90).Select(l => (l.Seq, l.Actor)), end.Latest.Take(90).Select(l => (l.Seq, l.Actor)));

        var posted = facts.Single(f => f.Type == "operator-came-on-post").At;
        Assert.NotNull(Tile(await house.Machine.ReplayBoard(Cast.Conference, posted)).OnPost);
        Assert.Null(Tile(await house.Machine.ReplayBoard(Cast.Conference, posted.AddMilliseconds(-2))).OnPost);
        foreach (var fact in facts.Where((_, i) => i % 97 == 0))
        {
            var then = fact.At.ToUnixTimeMilliseconds();
            var still = await house.Machine.ReplayBoard(Cast.Conference, fact.At);
            Assert.Equal(facts.Last(f => f.At.ToUnixTimeMilliseconds() <= then).Seq, still.Version.Seq);
        }
    }

    [Fact]
    public async Task Frames_from_any_instant_lead_to_the_board_they_say()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(TimeProvider.System.GetUtcNow().AddHours(3)));
        using var op = await house.Operator(plan.Codes.Single(c => c.Point == Cast.DaiHocVinh));
        using var director = await house.Person(Role.Director);
        await director.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "loi"));
        await op.DoAtPoint(new ComeOnPostAct(null, Cast.Session));
        await op.DoAtPoint(new AnswerWaveAct(null, Cast.Session, "loi", 1, [new("camera", Readiness.Ready), new("microphone", Readiness.NotReady)]));
        await director.Do(Cast.Conference, new CloseWaveAct(null, Cast.Session, "loi", 1));
        var reel = await house.Machine.Replay(Cast.Conference);

        var board = await house.Machine.ReplayBoard(Cast.Conference, reel.From);
        var steps = 0;
        while (board.ServerTime < reel.To)
        {
            var frames = await house.Machine.ReplayFrames(Cast.Conference, board.ServerTime, TimeSpan.FromMilliseconds(100), 3);
            Assert.False(frames.Torn);
            board = frames.Frames.Aggregate(board, Fold);
            Assert.Equal(frames.Until, board.ServerTime);
            Assert.Equal(Shown(await house.Machine.ReplayBoard(Cast.Conference, frames.Until)), Shown(board));
            Assert.InRange(++steps, 1, 500);
        }
        Assert.Equal(Readiness.NotReady, Tile(board).Readiness);
        Assert.Equal(WaveState.Closed, board.Sessions.Single().Waves.Single(w => w.Id == "loi").State);
    }

    [Fact]
    public async Task A_conference_nobody_knows_cannot_be_played()
    {
        await using var house = await ConferenceHouse.Open();
        Assert.Equal("conference.unknown", (await Assert.ThrowsAsync<RefusedException>(() => house.Machine.Replay("khong-co"))).Code);
    }

    private static BoardSnapshot Fold(BoardSnapshot board, BoardFrame frame)
    {
        Assert.Equal(board.Version, frame.From);
        return board with
        {
            Version = frame.To,
            ServerTime = frame.ServerTime,
            Conference = frame.Conference ?? board.Conference,
            Sessions = frame.Sessions ?? board.Sessions,
            Incidents = frame.Incidents ?? board.Incidents,
            Points = [.. board.Points.Concat(frame.Points).GroupBy(p => p.Index).Select(p => p.Last()).OrderBy(p => p.Index)],
        };
    }

    /// <summary>What people see, without when it was asked for.</summary>
    private static string Shown(BoardSnapshot board) =>
        System.Text.Json.JsonSerializer.Serialize(new { board.Conference, board.Sessions, board.Points, board.Incidents }, ContractJson.Options);

    private static PointTile Tile(BoardSnapshot board) => board.Points.Single(p => p.Code == Cast.DaiHocVinh);
}
