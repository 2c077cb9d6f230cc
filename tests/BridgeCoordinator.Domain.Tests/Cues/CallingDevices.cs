using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Cues;

namespace BridgeCoordinator.Domain.Tests.Cues;

public sealed class A_call_to_devices_that_sleep
{
    private readonly Scene scene = Scene.At("T-5m");

    [Fact]
    public void Of_an_announcement_goes_to_those_it_is_for_and_again_only_to_those_who_have_not_confirmed()
    {
        var sent = scene.Does(new Announce("sang", null, ["DHV", "BDBP"]) { Text = "Giải lao" }).OfType<AnnouncementSent>().Single();
        Assert.Equal(PushKind.Announcement, Calls.KindOf(sent));
        Assert.Equal(["DHV", "BDBP"], Asked(sent));

        scene.Does(new ConfirmAnnouncement("sang", sent.AnnouncementId, "DHV", Cast.Hoa));
        scene.Now = scene.Now.AddMinutes(1);
        var again = scene.Does(new RepeatAnnouncement("sang", sent.AnnouncementId)).OfType<AnnouncementRepeated>().Single();
        Assert.Equal(PushKind.Announcement, Calls.KindOf(again));
        Assert.Equal(["BDBP"], Asked(again));
    }

    [Fact]
    public void Of_the_roll_goes_to_those_who_have_not_answered_and_to_nobody_once_it_is_closed()
    {
        var opened = scene.Does(new OpenRollCall("sang")).OfType<RollCallOpened>().Single();
        Assert.Equal(["DHV", "BDBP", "VINH"], Asked(opened));
        scene.Does(new AnswerRollCall("sang", opened.Round, "DHV", RollCallWord.AllClear));
        Assert.Equal(["BDBP", "VINH"], Asked(opened));
        scene.Does(new CloseRollCall("sang", opened.Round));
        Assert.Empty(Asked(opened));
    }

    [Fact]
    public void Of_a_cue_goes_to_those_who_have_not_said_whether_they_are_ready_and_to_nobody_once_it_is_cancelled()
    {
        var called = scene.Does(new CallCue("sang", CueKind.Speak, ["DHV", "BDBP"])).OfType<CueCalled>().Single();
        Assert.Equal(["DHV", "BDBP"], Asked(called));
        scene.Does(new AnswerCue("sang", called.CueId, "DHV", CueWord.Ready));
        Assert.Equal(["BDBP"], Asked(called));
        scene.Does(new StepCue("sang", called.CueId, CueStep.Cancel, null));
        Assert.Empty(Asked(called));
    }

    [Fact]
    public void Of_what_asks_nothing_is_none() => Assert.Null(Calls.KindOf(new AnnouncementConfirmed("sang", Cast.Hoa, "DHV", Cast.Hoa)));

    private IEnumerable<string> Asked(IFact fact) => scene.State.Roster.Points.Where(p => Calls.Asks(scene.State, fact, p)).Select(p => p.Code);
}
