using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Readiness;

namespace BridgeCoordinator.Domain.Tests.Conferences;

public sealed class Phases
{
    [Fact]
    public void The_bell_moves_a_session_to_preparing_and_gathering_and_no_further()
    {
        Assert.Equal(SessionPhase.Preparing, Scene.At("T-91m").Morning.Phase);
        Assert.Equal(SessionPhase.Gathering, Scene.At("T-90m").Morning.Phase);
        Assert.Equal(SessionPhase.Gathering, Scene.At("T+3h").Morning.Phase);
    }

    [Fact]
    public void Every_step_a_person_may_take_and_no_other()
    {
        var table = new StringWriter { NewLine = "\n" };
        foreach (var from in Enum.GetValues<SessionPhase>())
        {
            foreach (var to in Enum.GetValues<SessionPhase>())
            {
                var scene = In(from);
                var decision = scene.Decide(new ChangePhase("sang", to), Cast.Director);
                table.WriteLine($"{from, -10} → {to, -10} {decision.Refusal?.Code ?? "moved"}");
            }
        }
        Approved.Text("phases", table.ToString());
    }

    private static Scene In(SessionPhase phase)
    {
        var scene = Scene.Opened();
        if (phase is SessionPhase.Preparing or SessionPhase.Gathering)
        {
            scene.RingUntil(phase == SessionPhase.Preparing ? "T-2h" : "T-90m");
        }
        if (phase >= SessionPhase.Live)
        {
            scene.Does(new ChangePhase("sang", SessionPhase.Live));
        }
        if (phase > SessionPhase.Live)
        {
            scene.Does(new ChangePhase("sang", phase));
        }
        Assert.Equal(phase, scene.Morning.Phase);
        return scene;
    }

    [Fact]
    public void Closing_a_session_closes_its_open_waves_and_its_roll_call_in_the_same_decision()
    {
        var scene = Scene.At("T-30m");
        scene.Does(new OpenRollCall("sang"));
        scene.Does(new AnswerRollCall("sang", 1, "DHV", RollCallWord.AllClear));
        scene.Does(new ChangePhase("sang", SessionPhase.Live));
        Assert.Equal(
            [
                new RollCallClosed("sang", 1, Answered: 1, Expected: 3),
                new WaveClosed("sang", "t-30m", 1, 0, 0, 0, 3, Waived: 0, Required: 3, Passed: false),
                new SessionPhaseChanged("sang", SessionPhase.Live, SessionPhase.Closed),
            ],
            scene.Does(new ChangePhase("sang", SessionPhase.Closed))
        );
        Assert.False(scene.State.IsWatched);
        Assert.Null(scene.State.NextDue);
    }

    [Fact]
    public void A_second_ring_for_gathering_changes_nothing()
    {
        var scene = Scene.At("T-90m");
        Assert.Equal("session.already", scene.Refuses(new BeginGathering("sang"), Cast.Bell));
        scene.Does(new ChangePhase("sang", SessionPhase.Live));
        Assert.Equal("session.already", scene.Refuses(new BeginGathering("sang"), Cast.Bell));
    }

    [Fact]
    public void A_ring_for_gathering_before_its_time_is_refused() =>
        Assert.Equal("session.too-early", Scene.At("T-2h").Refuses(new BeginGathering("sang"), Cast.Bell));

    [Fact]
    public void People_are_in_the_first_session_that_is_not_closed_and_a_forgotten_rehearsal_stands_back()
    {
        var scene = Scene.At("T-20h", Cast.Plan);
        Assert.Equal("tong-duyet", scene.State.CurrentSession(scene.Now)!.Id);
        Assert.Equal("sang", scene.State.CurrentSession(Cast.T0)!.Id);
        scene.Does(new ChangePhase("tong-duyet", SessionPhase.Live));
        scene.Does(new ChangePhase("tong-duyet", SessionPhase.Closed));
        Assert.Equal("sang", scene.State.CurrentSession(scene.Now)!.Id);
    }
}
