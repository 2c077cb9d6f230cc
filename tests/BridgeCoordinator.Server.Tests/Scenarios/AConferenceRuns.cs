using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Scenarios;

/// <summary>Each act of a conference, through the real doors.</summary>
public sealed class AConferenceRuns
{
    private static DateTimeOffset In(double seconds) => TimeProvider.System.GetUtcNow().AddSeconds(seconds);

    private static PointCodes Point(PlanImported plan, string code) => plan.Codes.Single(c => c.Point == code);

    [Fact]
    public async Task An_operator_comes_on_post_and_the_board_shows_it()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(In(3600)));
        using var op = await house.Operator(Point(plan, Cast.DaiHocVinh));
        var desk = await op.Desk();
        Assert.Equal(MainAct.ComeOnPost, desk.MainAct);

        var commandId = op.NewCommandId();
        var receipt = await op.DoAtPoint(new ComeOnPostAct(null, Cast.Session), commandId);
        var again = await op.DoAtPoint(new ComeOnPostAct(null, Cast.Session), commandId);

        Assert.Equal(receipt, again);
        var board = await house.Shows(Cast.Conference, b => b.Points.Single(p => p.Code == Cast.DaiHocVinh).OnPost is not null);
        Assert.Equal(1, board.Sessions.Single().OnPost);
        Assert.Single(await house.Facts("conference/" + Cast.Conference), f => f.Type == "operator-came-on-post");
        var already = await Assert.ThrowsAsync<RefusedException>(() => op.DoAtPoint(new ComeOnPostAct(null, Cast.Session)));
        Assert.Equal("on-post.already", already.Code);
    }

    [Fact]
    public async Task The_same_id_with_another_body_is_refused()
    {
        await using var house = await ConferenceHouse.Open();
        await house.Import(Cast.Plan(In(3600)));
        using var director = await house.Person(Role.Director);
        var id = director.NewCommandId();
        await director.Do(Cast.Conference, new OpenRollCallAct(null, Cast.Session), id);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => director.Do(Cast.Conference, new CloseRollCallAct(null, Cast.Session, 1), id));

        Assert.Equal("command.id-reused", refused.Code);
    }

    [Fact]
    public async Task The_bell_opens_a_wave_the_agents_answer_and_the_bell_closes_it()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(In(60), agentWave: ("T-56s", "T-48s"), gathering: "T-50s"));
        var good = await house.Agent(Point(plan, Cast.DaiHocVinh));
        var bad = await house.Agent(Point(plan, Cast.BienPhong));
        (good.Answers, bad.Answers) = (Readiness.Ready, Readiness.NotReady);

        var board = await house.Shows(Cast.Conference, b => Wave(b, "may").State == WaveState.Closed);

        var wave = Wave(board, "may");
        Assert.Equal((1, 0, 1), (wave.Ready, wave.ReadyWithNotes, wave.NotReady));
        Assert.Equal(Readiness.NoAnswer, board.Points.Single(p => p.Code == Cast.ThanhPhoVinh).Readiness);
        await house.Shows(Cast.Conference, b => b.Sessions.Single().Phase == SessionPhase.Gathering);
        var facts = await house.Facts("conference/" + Cast.Conference);
        Assert.Single(facts, f => f.Type == "wave-opened" && f.ActorId == "bell");
        Assert.Single(facts, f => f.Type == "wave-closed" && f.ActorId == "bell");
    }

    [Fact]
    public async Task A_wave_the_control_room_opens_reaches_agents_and_is_run_again_for_everybody()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(In(3 * 3600)));
        var agent = await house.Agent(Point(plan, Cast.DaiHocVinh));
        using var controller = await house.Person(Role.Controller);
        await controller.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "may"));
        await house.Shows(Cast.Conference, b => Tile(b, Cast.DaiHocVinh).Readiness == Readiness.Ready);
        await controller.Do(Cast.Conference, new CloseWaveAct(null, Cast.Session, "may", 1));
        agent.Answers = Readiness.ReadyWithNotes;

        await controller.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "may", Rerun: true));

        var board = await house.Shows(Cast.Conference, b => Tile(b, Cast.DaiHocVinh).Readiness == Readiness.ReadyWithNotes);
        Assert.Equal(2, Wave(board, "may").Run);
    }

    [Fact]
    public async Task An_operator_answers_a_wave_and_a_roll_call_by_word()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(In(3 * 3600)));
        using var op = await house.Operator(Point(plan, Cast.BienPhong));
        using var director = await house.Person(Role.Director);
        await op.DoAtPoint(new ComeOnPostAct(null, Cast.Session));
        await director.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "loi"));
        Assert.Equal(MainAct.AnswerWave, (await op.Desk()).MainAct);

        await op.DoAtPoint(new AnswerWaveAct(null, Cast.Session, "loi", 1, [new("camera", Readiness.Ready), new("microphone", Readiness.NotReady)], "Micro rè"));
        await director.Do(Cast.Conference, new OpenRollCallAct(null, Cast.Session));
        Assert.Equal(MainAct.AnswerRollCall, (await op.Desk()).MainAct);
        await op.DoAtPoint(new AnswerRollCallAct(null, Cast.Session, 1, RollCallWord.NoSound));

        var board = await house.Shows(Cast.Conference, b => Tile(b, Cast.BienPhong).RollCall == RollCallWord.NoSound);
        Assert.Equal(Readiness.NotReady, Tile(board, Cast.BienPhong).Readiness);
        Assert.Equal(1, board.Sessions.Single().RollCall!.Trouble);
        Assert.DoesNotContain(await house.Facts("conference/" + Cast.Conference), f => f.Body.Contains("Micro", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Headcounts_are_corrected_and_every_correction_is_kept()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Cast.Plan(In(3 * 3600)));
        using var op = await house.Operator(Point(plan, Cast.DaiHocVinh));
        using var director = await house.Person(Role.Director);
        await director.Do(Cast.Conference, new ChangePhaseAct(null, Cast.Session, SessionPhase.Live));

        await op.DoAtPoint(new RecordHeadcountAct(null, Cast.Session, HeadcountMoment.First, new Headcount(120, 110, 6, 4)));
        await op.DoAtPoint(new RecordHeadcountAct(null, Cast.Session, HeadcountMoment.First, new Headcount(120, 112, 5, 3)));

        var board = await house.Shows(Cast.Conference, b => b.Sessions.Single().Present == 112);
        Assert.Equal(112, Tile(board, Cast.DaiHocVinh).First!.Present);
        Assert.Equal(2, (await house.Facts("conference/" + Cast.Conference)).Count(f => f.Type == "headcount-recorded"));
        var refused = await Assert.ThrowsAsync<RefusedException>(
            () => op.DoAtPoint(new RecordHeadcountAct(null, Cast.Session, HeadcountMoment.First, new Headcount(120, -1, 0, 0)))
        );
        Assert.Equal("headcount.range", refused.Code);
    }

    [Fact]
    public async Task A_shift_moves_what_has_not_opened_and_everybody_sees_it()
    {
        await using var house = await ConferenceHouse.Open();
        await house.Import(Cast.Plan(In(3 * 3600)));
        using var director = await house.Person(Role.Director);
        var before = (await house.Machine.Board(Cast.Conference)).Sessions.Single();

        await director.Do(Cast.Conference, new ShiftStartAct(null, Cast.Session, before.StartsAt!.Value.AddMinutes(45)));

        var after = (await house.Shows(Cast.Conference, b => b.Sessions.Single().StartsAt != before.StartsAt)).Sessions.Single();
        Assert.Equal(before.Waves[0].OpensAt!.Value.AddMinutes(45), after.Waves[0].OpensAt);
        Assert.Equal(before.OnPostBy!.Value.AddMinutes(45), after.OnPostBy);
    }

    [Fact]
    public async Task What_was_done_stands_after_a_restart()
    {
        using var deployment = await Deployment.New(Profile.Embedded);
        BoardSnapshot before;
        await using (var house = await ConferenceHouse.Open(deployment))
        {
            var plan = await house.Import(Cast.Plan(In(3 * 3600)));
            using var op = await house.Operator(Point(plan, Cast.DaiHocVinh));
            await op.DoAtPoint(new ComeOnPostAct(null, Cast.Session));
            before = await house.Shows(Cast.Conference, b => b.Sessions.Single().OnPost == 1);
        }
        await using var again = await ConferenceHouse.Open(deployment);
        var after = await again.Shows(Cast.Conference, b => b.Sessions.Single().OnPost == 1);
        Assert.Equal(before.Points.Select(p => (p.Code, p.OnPost)), after.Points.Select(p => (p.Code, p.OnPost)));
        Assert.Equal(before.Version.Seq, after.Version.Seq);
        Assert.NotEqual(before.Version.Epoch, after.Version.Epoch);
        Assert.All(await again.Machine.Streams(), s => Assert.True(again.Machine.Verify(s.Stream).Result.Valid));
    }

    private static WaveView Wave(BoardSnapshot board, string id) => board.Sessions.Single().Waves.Single(w => w.Id == id);

    private static PointTile Tile(BoardSnapshot board, string code) => board.Points.Single(p => p.Code == code);
}
