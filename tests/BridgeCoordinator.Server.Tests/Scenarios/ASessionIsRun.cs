using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Scenarios;

/// <summary>Cues, the floor, announcements and stills through the real doors: the controller at the hub, the operators over HTTP and at theirs.</summary>
public sealed class ASessionIsRun(LiveHouse live) : IClassFixture<LiveHouse>
{
    private const string Dhv = Cast.DaiHocVinh;
    private const string Bdbp = Cast.BienPhong;
    private const string Vinh = Cast.ThanhPhoVinh;

    [Fact]
    public async Task A_cue_goes_from_standby_over_ready_and_go_to_done_point_by_point()
    {
        await live.Control.CallCue(new(live.NewId(), Cast.Session, CueKind.Speak, [Dhv, Bdbp], "Tham luận", Cast.Conference));
        var cue = await Open("Tham luận");
        Assert.Equal([(Dhv, CueState.Standby), (Bdbp, CueState.Standby)], States(cue));
        Assert.Equal(CueState.Standby, (await live.Vinh.Desk()).Live!.Cue!.State);
        Assert.NotEqual(cue.Id, (await live.City.Desk()).Live!.Cue?.Id);
        Assert.Equal("cue.not-ready", await Refused(() => Step(cue, CueStep.Go)));

        await using var phone = new OperatorDoor(live.Vinh);
        await phone.Open();
        await phone.AnswerCue(new(live.NewId(), Cast.Session, cue.Id, CueWord.Ready));
        await live.Border.DoAtPoint(new AnswerCueAct(null, Cast.Session, cue.Id, CueWord.NotReady, "Đang thay micro"));
        cue = await Open("Tham luận");
        Assert.Equal([(Dhv, CueState.Ready), (Bdbp, CueState.NotReady)], States(cue));
        Assert.Equal("Đang thay micro", cue.Seats[1].Why);
        Assert.Equal("cue.unknown", await Refused(() => live.City.DoAtPoint(new AnswerCueAct(null, Cast.Session, cue.Id, CueWord.Ready))));

        // "Go" without names is for those that are ready; the other goes by name, and the fact keeps that it never said it was.
        await Step(cue, CueStep.Go);
        Assert.Equal([(Dhv, CueState.Go), (Bdbp, CueState.NotReady)], States(await Open("Tham luận")));
        await phone.AnswerCue(new(live.NewId(), Cast.Session, cue.Id, CueWord.Heard));
        await live.Control.StepCue(new(live.NewId(), Cast.Session, cue.Id, CueStep.Go, [Bdbp], Unready: true, ConferenceId: Cast.Conference));
        cue = await Open("Tham luận");
        Assert.Equal([(true, false), (false, true)], cue.Seats.Select(s => (s.HeardAt is not null, s.Unready)));
        await Step(cue, CueStep.Finish);
        cue = (await live.Live()).Cues.Single(c => c.Id == cue.Id);
        Assert.Equal((false, "Người Controller"), (cue.Open, cue.By));
        Assert.Equal([(Dhv, CueState.Done), (Bdbp, CueState.Done)], States(cue));
        Assert.Equal("cue.over", await Refused(() => live.Vinh.DoAtPoint(new AnswerCueAct(null, Cast.Session, cue.Id, CueWord.Ready))));
        Assert.Equal("access.denied", await Refused(() => live.Vinh.Do(Cast.Conference, new CallCueAct(null, Cast.Session, CueKind.Speak, [Dhv]))));
    }

    [Fact]
    public async Task The_floor_is_a_queue_in_the_order_of_asking()
    {
        await live.City.DoAtPoint(new AskForFloorAct(null, Cast.Session, "Về giải phóng mặt bằng"));
        await live.Vinh.DoAtPoint(new AskForFloorAct(null, Cast.Session));
        await live.Border.DoAtPoint(new AskForFloorAct(null, Cast.Session));
        var queue = (await live.Live()).Floor;
        Assert.Equal([(Vinh, "Trần Thị Bình"), (Dhv, "Nguyễn Văn An"), (Bdbp, "Lê Thị Hoa")], queue.Select(f => (f.Point, f.Person)));
        Assert.Equal("Về giải phóng mặt bằng", queue[0].What);
        Assert.Equal(3, (await live.Border.Desk()).Live!.Floor!.Place);
        Assert.Equal("floor.already", await Refused(() => live.Border.DoAtPoint(new AskForFloorAct(null, Cast.Session))));

        await live.Vinh.DoAtPoint(new WithdrawFloorAct(null, Cast.Session));
        Assert.Equal(2, (await live.Border.Desk()).Live!.Floor!.Place);
        await live.Control.AnswerFloor(new(live.NewId(), Cast.Session, Vinh, true, ConferenceId: Cast.Conference));
        var given = (await live.City.Desk()).Live!;
        Assert.Equal((FloorState.Given, CueState.Standby, "Về giải phóng mặt bằng"), (given.Floor!.State, given.Cue!.State, given.Cue.What));
        await live.Controller.Do(Cast.Conference, new AnswerFloorAct(null, Cast.Session, Bdbp, false, "Hết giờ thảo luận"));
        var declined = (await live.Border.Desk()).Live!.Floor!;
        Assert.Equal((FloorState.Declined, "Hết giờ thảo luận"), (declined.State, declined.Why));
        Assert.Equal("floor.none-already", await Refused(() => live.Controller.Do(Cast.Conference, new AnswerFloorAct(null, Cast.Session, Dhv, true))));
        Assert.Empty((await live.Live()).Floor);
        await live.Controller.Do(Cast.Conference, new StepCueAct(null, Cast.Session, given.Cue.Id, CueStep.Cancel));
    }

    [Fact]
    public async Task An_announcement_is_delivered_read_and_confirmed_and_who_has_not_is_known()
    {
        await live.Control.Announce(new(live.NewId(), Cast.Session, "Giải lao 15 phút", Points: [Dhv, Bdbp, Vinh], ConferenceId: Cast.Conference));
        var sent = await Announced();
        Assert.Equal((3, 0, 0, 0), Counts(sent));
        Assert.Equal([Dhv, Bdbp, Vinh], sent.Missing.Select(m => m.Point));

        // A page holds it, another has shown it; saying so again changes nothing, and nobody speaks for another point's.
        await live.Vinh.TellReceipts(new([sent.Id], []));
        await live.Border.TellReceipts(new([sent.Id], [sent.Id]));
        await live.Border.TellReceipts(new([sent.Id], []));
        sent = await Announced();
        Assert.Equal((3, 2, 1, 0), Counts(sent));
        Assert.Equal([(true, false), (true, true), (false, false)], sent.Missing.Select(m => (m.Delivered, m.Read)));

        Assert.Equal("Giải lao 15 phút", (await live.City.Desk()).Live!.Messages.Single(m => m.Id == sent.Id).Text);
        await live.City.DoAtPoint(new ConfirmAnnouncementAct(null, Cast.Session, sent.Id));
        await live.Border.DoAtPoint(new ConfirmAnnouncementAct(null, Cast.Session, sent.Id));
        Assert.Equal("announcement.already", await Refused(() => live.City.DoAtPoint(new ConfirmAnnouncementAct(null, Cast.Session, sent.Id))));
        sent = await Announced();
        Assert.Equal((3, 3, 2, 2), Counts(sent));
        Assert.Equal(Dhv, Assert.Single(sent.Missing).Point);
        Assert.Equal("announcement.too-soon", await Refused(() => live.Control.RepeatAnnouncement(new(live.NewId(), Cast.Session, sent.Id, Cast.Conference))));
        await live.Vinh.DoAtPoint(new ConfirmAnnouncementAct(null, Cast.Session, sent.Id));
        sent = await Announced();
        Assert.Equal((3, 3, 3, 3), Counts(sent));
        Assert.Empty(sent.Missing);
        Assert.Equal("announcement.all-already", await Refused(() => live.Control.RepeatAnnouncement(new(live.NewId(), Cast.Session, sent.Id, Cast.Conference))));
    }

    [Fact]
    public async Task Another_session_is_looked_at_by_its_name()
    {
        await live.Control.PlanRundownItem(new(live.NewId(), LiveHouse.Afternoon, null, "Thảo luận tổ", 45, [Bdbp], Cast.Conference));
        var afternoon = await live.Live(LiveHouse.Afternoon);
        Assert.Equal((LiveHouse.Afternoon, "Thảo luận tổ"), (afternoon.SessionId, Assert.Single(afternoon.Rundown).Title));
        var now = await live.Live();
        Assert.Equal((Cast.Session, 0), (now.SessionId, now.Rundown.Count));
        Assert.Equal("session.unknown", await Refused(() => live.Live("toi")));
    }

    [Fact]
    public async Task A_still_is_asked_for_taken_and_seen_and_one_that_is_not_needed_is_over()
    {
        byte[] hall = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4], screen = [0xFF, 0xD8, 0xFF, 0xE0, 5, 6, 7, 8];
        await live.Control.AskForStill(new(live.NewId(), Dhv, Cast.Conference));
        Assert.Null((await live.Border.Desk()).Still);
        var asked = (await live.Vinh.Desk()).Still!;
        Assert.Equal("Người Controller", asked.By);
        var (sends, receives) = (await live.Vinh.KeepPhoto(hall), await live.Vinh.KeepPhoto(screen));
        await live.Vinh.DoAtPoint(new TakeStillAct(null, asked.Id, sends.Photo, receives.Photo, "Màn hình trái hơi tối"));
        Assert.Null((await live.Vinh.Desk()).Still);

        var taken = Assert.Single((await live.Controller.Point(Cast.Conference, Dhv)).Stills!);
        Assert.Equal((StillState.Taken, "Nguyễn Văn An", "Màn hình trái hơi tối"), (taken.State, taken.By, taken.Note));
        Assert.Equal(hall, await live.Controller.Photo(Cast.Conference, taken.Sends!));
        Assert.Equal(screen, await live.Controller.Photo(Cast.Conference, taken.Receives!));

        await live.Control.AskForStill(new(live.NewId(), Dhv, Cast.Conference));
        var again = (await live.Vinh.Desk()).Still!;
        Assert.Equal("still.already", await Refused(() => live.Control.AskForStill(new(live.NewId(), Dhv, Cast.Conference))));
        await live.Control.WithdrawStill(new(live.NewId(), Dhv, again.Id, Cast.Conference));
        Assert.Null((await live.Vinh.Desk()).Still);
        Assert.Equal("still.over", await Refused(() => live.Vinh.DoAtPoint(new DeclineStillAct(null, again.Id, "Đang bận"))));
        Assert.Equal([StillState.Withdrawn, StillState.Taken], (await live.Controller.Point(Cast.Conference, Dhv)).Stills!.Select(s => s.State));
        Assert.Equal("access.denied", await Refused(() => live.Vinh.Do(Cast.Conference, new AskForStillAct(null, Dhv))));
    }

    private async Task<CueView> Open(string what) => (await live.Live()).Cues.Single(c => c.Open && c.What == what);

    private async Task<AnnouncementView> Announced() => (await live.Live()).Announcements.Single(a => a.Text == "Giải lao 15 phút");

    private Task<Receipt> Step(CueView cue, CueStep step) => live.Control.StepCue(new(live.NewId(), Cast.Session, cue.Id, step, ConferenceId: Cast.Conference));

    private static IEnumerable<(string, CueState)> States(CueView cue) => cue.Seats.Select(s => (s.Point, s.State));

    private static (int, int, int, int) Counts(AnnouncementView sent) => (sent.Recipients, sent.Delivered, sent.Read, sent.Confirmed);

    private static async Task<string> Refused<T>(Func<Task<T>> act) => (await Assert.ThrowsAsync<RefusedException>(async () => await act())).Code;
}
