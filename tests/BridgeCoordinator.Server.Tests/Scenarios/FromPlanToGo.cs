using System.Globalization;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Scenarios;

/// <summary>From the first wave to the director's word, through the real doors.</summary>
public sealed class From_plan_to_go
{
    private static readonly SetupItem[] Rally = [new(SetupKind.Endpoint, "Logitech Rally")];
    private static readonly SetupItem[] Poly = [new(SetupKind.Endpoint, "Poly Studio")];

    [Fact]
    public async Task A_red_is_run_again_waived_and_let_go_and_only_then_live()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Plan(3 * 3600));
        using var director = await house.Person(Role.Director);
        var (vinh, police, city) = (await Agent(house, plan, Cast.DaiHocVinh), await Agent(house, plan, Cast.BienPhong), await Agent(house, plan, Cast.ThanhPhoVinh));
        (police.Answers, city.Answers) = (Readiness.NotReady, null);
        await director.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "may"));
        await house.Shows(Cast.Conference, b => Wave(b) is { Ready: 1, NotReady: 1, Pending: 1 });
        await director.Do(Cast.Conference, new CloseWaveAct(null, Cast.Session, "may", 1));

        Assert.Equal("gate.closed", await Refused(() => director.Do(Cast.Conference, new ChangePhaseAct(null, Cast.Session, SessionPhase.Live))));
        Assert.Equal("go.reds", await Refused(() => director.Do(Cast.Conference, new DecideGoAct(null, Cast.Session, GoWord.Go))));

        // Only the two that failed are asked again; the one that passed keeps its seat, whatever it would say now.
        (vinh.Answers, police.Answers) = (Readiness.NotReady, Readiness.Ready);
        await director.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "may", Rerun: true, FailedOnly: true, Minutes: 10));
        await house.Shows(Cast.Conference, b => Wave(b) is { Run: 2, Ready: 2, Pending: 1 });
        await director.Do(Cast.Conference, new CloseWaveAct(null, Cast.Session, "may", 2));
        var red = Assert.Single((await director.Go(Cast.Conference, Cast.Session)).Reds);
        Assert.Equal((Cast.ThanhPhoVinh, Readiness.NoAnswer, "may"), (red.Point, red.Readiness, red.WaveId));

        await director.Do(Cast.Conference, new TakeFixAct(null, Cast.Session, "may", [Cast.ThanhPhoVinh], TimeProvider.System.GetUtcNow().AddMinutes(20)));
        var board = await house.Shows(Cast.Conference, b => b.Points.Single(p => p.Code == Cast.ThanhPhoVinh).Care?.Fix is { By: "Người Director" });
        Assert.Equal((0, 1), (board.Sessions[0].Go.Number, board.Sessions[0].Go.Fixing));
        await director.Do(Cast.Conference, new GrantWaiverAct(null, Cast.Session, "may", [Cast.ThanhPhoVinh], "Mất điện cả khối"));
        var page = await director.Go(Cast.Conference, Cast.Session);
        Assert.Equal((0, 0, 1), (page.Go.Number, page.Go.Fixing, page.Go.Waived));
        Assert.Equal(("Người Director", "Mất điện cả khối"), (page.Reds[0].Waivers[0].By, page.Reds[0].Waivers[0].Reason));

        await director.Do(Cast.Conference, new DecideGoAct(null, Cast.Session, GoWord.Go, "Đủ điều kiện"));
        await director.Do(Cast.Conference, new ChangePhaseAct(null, Cast.Session, SessionPhase.Live));
        await house.Shows(Cast.Conference, b => b.Sessions[0].Phase == SessionPhase.Live);

        var decided = Assert.Single((await director.Go(Cast.Conference, Cast.Session)).Decisions);
        Assert.Equal((GoWord.Go, "Người Director", "Đủ điều kiện", 1), (decided.Word, decided.By, decided.Note, decided.Waived));
        await TheWaveIsEvidence(director);
    }

    [Fact]
    public async Task A_set_up_that_changed_after_the_freeze_asks_for_a_new_test_and_says_what_changed()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Plan(3 * 3600));
        using var controller = await house.Person(Role.Controller);
        var agent = await Agent(house, plan, Cast.DaiHocVinh);
        agent.Setup = Rally;
        await controller.Do(Cast.Conference, new OpenWaveAct(null, "tong-duyet", "may"));
        await house.Shows(Cast.Conference, b => b.Sessions[1].Waves[0].Ready == 1);
        await controller.Do(Cast.Conference, new CloseWaveAct(null, "tong-duyet", "may", 1));
        await house.Shows(Cast.Conference, b => b.Conference.FrozenAt is not null);

        agent.Setup = Poly;
        await controller.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "may"));
        await house.Shows(Cast.Conference, b => b.Sessions[0].Go.Drifted == 1);
        var point = await controller.Point(Cast.Conference, Cast.DaiHocVinh);
        Assert.Equal([new SetupChange(SetupKind.Endpoint, "Logitech Rally", "Poly Studio")], point.Setup!.Changes);
        Assert.Equal(Readiness.NotReady, point.Waves.Single(w => w.WaveId == "may").Readiness);

        await controller.Do(Cast.Conference, new CloseWaveAct(null, Cast.Session, "may", 1));
        await controller.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "may", Rerun: true, FailedOnly: true));
        await house.Shows(Cast.Conference, b => b.Sessions[0].Go.Drifted == 0 && Wave(b) is { Run: 2, Ready: 1 });
        Assert.Single(await house.Facts("conference/" + Cast.Conference), f => f.Type == "setup-frozen" && f.Body.Contains("\"point\":\"DHV\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Both_ends_tick_a_two_way_check_and_the_operator_leaves_a_photo()
    {
        await using var house = await ConferenceHouse.Open();
        var plan = await house.Import(Plan(3 * 3600));
        using var controller = await house.Person(Role.Controller);
        using var person = await house.Operator(plan.Codes.Single(c => c.Point == Cast.BienPhong));
        await controller.Do(Cast.Conference, new OpenWaveAct(null, Cast.Session, "hai-chieu"));
        await person.DoAtPoint(new ComeOnPostAct(null, Cast.Session));
        var asked = (await person.Desk()).Session!.Waves.Single();
        Assert.Null(asked.ComparesSetup);
        Assert.Equal((true, true), (asked.Items.Single(i => i.Id == "seen-heard").TwoWay, asked.Items.Single(i => i.Id == "generator").Photo));

        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. Enumerable.Repeat((byte)7, 5_000)];
        var kept = await person.KeepPhoto(jpeg);
        Assert.Equal(kept, await person.KeepPhoto(jpeg));
        Assert.Equal("photo.type", await Refused(() => person.KeepPhoto([1, 2, 3])));
        Assert.Equal("photo.too-large", await Refused(() => person.KeepPhoto([.. jpeg, .. new byte[200 * 1024]])));
        await person.DoAtPoint(
            new AnswerWaveAct(null, Cast.Session, "hai-chieu", 1, [new("seen-heard", Readiness.Ready), new("generator", Readiness.Ready, Photo: kept.Photo)], Setup: [new(SetupKind.Room, " Hội trường  A ")])
        );
        Assert.Equal([new SetupItem(SetupKind.Room, "Hội trường A")], (await person.Desk()).Setup!.Told);
        Assert.Equal(Readiness.Pending, (await Of(controller)).Readiness);
        await controller.Do(Cast.Conference, new TickCheckAct(null, Cast.Session, "hai-chieu", 1, Cast.BienPhong, [new("seen-heard", Readiness.Ready)]));

        var after = await Of(controller);
        Assert.Equal((Readiness.Ready, kept.Photo), (after.Readiness, after.Checks.Single(c => c.Check == "generator").Operator!.Photo));
        Assert.Equal(jpeg, await controller.Photo(Cast.Conference, kept.Photo));
        Assert.Equal(Readiness.Ready, (await person.Desk()).Session!.Waves.Single().Items.Single(i => i.Id == "seen-heard").OtherEnd);

        static async Task<PointWaveView> Of(CoordinatorApi api) => (await api.Point(Cast.Conference, Cast.BienPhong)).Waves.Single(w => w.WaveId == "hai-chieu");
    }

    [Fact]
    public async Task A_start_moved_by_three_quarters_of_an_hour_takes_waves_and_gathering_along_in_one_fact()
    {
        await using var house = await ConferenceHouse.Open();
        await house.Import(Plan(3 * 3600));
        using var director = await house.Person(Role.Director);
        var before = (await house.Shows(Cast.Conference, b => b.Sessions[0].StartsAt is not null)).Sessions[0];

        var receipt = await director.Do(Cast.Conference, new ShiftStartAct(null, Cast.Session, before.StartsAt!.Value.AddMinutes(45)));

        Assert.Equal(receipt.FirstSeq, receipt.LastSeq);
        var after = (await house.Shows(Cast.Conference, b => b.Sessions[0].StartsAt != before.StartsAt)).Sessions[0];
        Assert.All(before.Waves.Zip(after.Waves), pair => Assert.Equal(pair.First.OpensAt!.Value.AddMinutes(45), pair.Second.OpensAt));
        Assert.All(before.Waves.Zip(after.Waves), pair => Assert.Equal(pair.First.Deadline!.Value.AddMinutes(45), pair.Second.Deadline));
        Assert.Equal(before.OnPostBy!.Value.AddMinutes(45), after.OnPostBy);
    }

    private static async Task TheWaveIsEvidence(CoordinatorApi api)
    {
        var wave = await api.Wave(Cast.Conference, Cast.Session, "may");
        Assert.Equal([(2, true, 2, 1), (1, false, 1, 1)], wave.Runs.Select(r => (r.Run, r.FailedOnly, r.Ready, r.NoAnswer)));
        Assert.Equal((3, 3, true), (wave.Wave.Required, wave.Wave.Good, wave.Wave.Passed));
        Assert.Equal(["nghe-an", "VNPT", "Viettel"], wave.Groups.Select(g => g.Id));
        Assert.Equal((2, 2, 1), (wave.Groups[1].Required, wave.Groups[1].Ready + wave.Groups[1].Waived, wave.Groups[1].Waived));
        Assert.Equal(1, wave.Arrivals.Sum(a => a.Points));
        Assert.Empty(wave.Missing);
    }

    private static Task<GuestAgent> Agent(ConferenceHouse house, PlanImported plan, string point) => house.Agent(plan.Codes.Single(c => c.Point == point));

    private static WaveView Wave(BoardSnapshot board) => board.Sessions[0].Waves.Single(w => w.Id == "may");

    private static async Task<string> Refused<T>(Func<Task<T>> act) => (await Assert.ThrowsAsync<RefusedException>(async () => await act())).Code;

    /// <summary>The cast's plan with a hard gate, a rehearsal that freezes, and a wave of two-way checks.</summary>
    private static string Plan(double seconds)
    {
        var start = TimeProvider.System.GetUtcNow().AddSeconds(seconds);
        var plain = Cast.Plan(start);
        var i = plain.IndexOf("      waves:", StringComparison.Ordinal);
        var j = plain.IndexOf("points:", StringComparison.Ordinal);
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {{plain[..i]}}      waves:
                    - { id: may, name: "Kiểm tra máy", opens: T-2h, deadline: T-1h, checks: [cpu], gate: hard, comparesSetup: true }
                    - { id: hai-chieu, name: "Hai chiều", opens: T-50m, deadline: T-40m, checks: [seen-heard, generator] }
                - id: tong-duyet
                  kind: rehearsal
                  start: "T+2d of {{Cast.Session}}"
                  waves:
                    - { id: may, opens: T-2h, deadline: T-1h, checks: [cpu], quorum: 30, freezes: true }
              {{plain[j..]}}
            """
        );
    }
}
