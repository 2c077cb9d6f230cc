using BridgeCoordinator.Domain.Go;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Shifts;
using BridgeCoordinator.Domain.Threads;

namespace BridgeCoordinator.Domain.Tests.Shifts;

public sealed class One_director_at_a_time
{
    private static readonly Actor Hoa = Actor.Person(Cast.Hoa);
    private static readonly Actor Binh = Actor.Person(Cast.Binh);

    private static Scene Directed()
    {
        var scene = Scene.At("T-5m");
        scene.Does(new TakeDirection(Cast.Hoa), Hoa);
        return scene;
    }

    [Fact]
    public void While_nobody_directs_everybody_who_may_decides()
    {
        var scene = Scene.At("T-5m");
        scene.Does(new ChangePhase("sang", SessionPhase.Live), Binh);
        Assert.Null(scene.State.Direction);
    }

    [Fact]
    public void Whoever_directs_decides_phases_and_the_go_and_nobody_else()
    {
        var scene = Directed();
        Assert.Equal("director.other", scene.Refuses(new DecideGo("sang", GoWord.NoGo), Binh));
        Assert.Equal("director.other", scene.Refuses(new ChangePhase("sang", SessionPhase.Live), Binh));
        Assert.Equal("director.other", scene.Refuses(new ShiftStart("sang", scene.Now.AddMinutes(45)), Binh));
        scene.Does(new DecideGo("sang", GoWord.NoGo), Hoa);
        scene.Does(new ChangePhase("sang", SessionPhase.Live), Hoa);
        Assert.Equal("director.already", scene.Refuses(new TakeDirection(Cast.Hoa), Hoa));
    }

    [Fact]
    public void The_bell_and_machines_are_not_held_up()
    {
        var scene = Scene.At("T-95m");
        scene.Does(new TakeDirection(Cast.Hoa), Hoa);
        scene.RingUntil("T-5m");
        Assert.Equal(SessionPhase.Gathering, scene.Morning.Phase);
        scene.Does(new ChangePhase("sang", SessionPhase.Live), Actor.Machine(Cast.Binh));
    }

    [Fact]
    public void It_is_offered_and_stays_until_it_is_accepted()
    {
        var scene = Directed();
        Assert.Equal("director.other", scene.Refuses(new OfferDirection(Cast.Binh, Cast.Hoa), Binh));
        Assert.Equal("director.nobody", scene.Refuses(new OfferDirection(Cast.Hoa, Cast.Hoa), Hoa));
        Assert.Equal("director.not-offered", scene.Refuses(new AcceptDirection(Cast.Binh), Binh));
        scene.Does(new OfferDirection(Cast.Hoa, Cast.Binh), Hoa);
        Assert.Equal("director.other", scene.Refuses(new ChangePhase("sang", SessionPhase.Live), Binh));
        scene.Does(new AcceptDirection(Cast.Binh), Binh);
        Assert.Equal((Cast.Binh, null), (scene.State.Direction!.PersonId, scene.State.Direction.TookFrom));
        Assert.Equal("director.other", scene.Refuses(new ChangePhase("sang", SessionPhase.Live), Hoa));
    }

    [Fact]
    public void It_is_taken_from_somebody_absent_with_a_reason_that_is_seen()
    {
        var scene = Directed();
        Assert.Equal("director.reason", scene.Refuses(new TakeDirection(Cast.Binh), Binh));
        scene.Does(new TakeDirection(Cast.Binh) { Reason = "Không liên lạc được" }, Binh);
        Assert.Equal((Cast.Binh, Cast.Hoa), (scene.State.Direction!.PersonId, scene.State.Direction.TookFrom));
    }
}

public sealed class A_shift_is_handed_over
{
    private static readonly Actor Hoa = Actor.Person(Cast.Hoa);

    [Fact]
    public void With_what_is_open_in_numbers_and_accepted_by_somebody_else()
    {
        var scene = Scene.At("T-30m");
        scene.Does(new GrantWaiver("sang", "t-2h", ["DHV"], null) { Reason = "Máy phát hỏng" });
        scene.Does(new TakeFix("sang", "t-2h", ["BDBP"], scene.Now.AddMinutes(20)));
        scene.Does(new SayToControl("VINH") { Text = "Xin thêm dây" }, Actor.Person(Cast.Binh));
        var over = Assert.IsType<ShiftHandedOver>(scene.Does(new HandOverShift { Note = "VNPT đang kéo dây ở Vinh" })[0]);
        Assert.Equal((0, 1, 1, 1), (over.Incidents, over.Waivers, over.Fixes, over.Unread));
        var seq = scene.State.Handovers[^1].Seq;
        Assert.Equal("shift.own", scene.Refuses(new AcceptShift(seq)));
        Assert.Equal("shift.unknown", scene.Refuses(new AcceptShift(seq + 1), Hoa));
        scene.Does(new AcceptShift(seq), Hoa);
        Assert.Equal(Hoa, scene.State.Handovers[^1].AcceptedBy);
        Assert.Equal("shift.already", scene.Refuses(new AcceptShift(seq), Hoa));
    }
}
