using BridgeCoordinator.Domain.Go;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Readiness;
using R = BridgeCoordinator.Contracts.Readiness;

namespace BridgeCoordinator.Domain.Tests.Readiness;

public sealed class Go_or_not
{
    private static readonly ChangePhase Live = new("sang", SessionPhase.Live);

    /// <summary>Two are ready, one has not answered, the wave is over.</summary>
    private static Scene OneRed(int quorum = 100, GateKind gate = GateKind.Hard)
    {
        var scene = WavesScene.Rehearsed(quorum, gate);
        scene.Says("DHV", R.Ready);
        scene.Says("VINH", R.ReadyWithNotes);
        scene.RingUntil("T-50m");
        return scene;
    }

    [Fact]
    public void A_hard_gate_keeps_a_session_from_going_live() => Assert.Equal("gate.closed", OneRed().Refuses(Live));

    [Fact]
    public void A_soft_gate_stops_nobody() => OneRed(gate: GateKind.Soft).Does(Live);

    [Fact]
    public void A_gate_opens_with_the_quorum_at_the_deadline()
    {
        Assert.Contains(OneRed(quorum: 66).Facts.OfType<WaveClosed>(), f => f is { SessionId: "sang", Passed: true, Required: 3, NoAnswer: 1 });
        OneRed(quorum: 66).Does(Live);
        Assert.Equal("gate.closed", OneRed(quorum: 67).Refuses(Live));
    }

    [Fact]
    public void Delegates_gather_whatever_the_gates_say() => Assert.Equal(SessionPhase.Gathering, OneRed().Morning.Phase);

    [Fact]
    public void A_waiver_opens_the_gate_and_its_withdrawal_shuts_it()
    {
        var scene = OneRed();
        scene.Does(new GrantWaiver("sang", "may", ["BDBP"]) { Reason = "Nghe qua điện thoại" });
        Assert.Equal(R.Waived, scene.Of("BDBP"));
        Assert.Empty(Gates.Closed(scene.State, scene.Morning));
        scene.Does(new WithdrawWaiver("sang", "may", "BDBP"));
        Assert.Equal("gate.closed", scene.Refuses(Live));
    }

    [Fact]
    public void A_waiver_needs_a_person_and_a_reason()
    {
        var scene = OneRed();
        Assert.Equal("waiver.reason", scene.Refuses(new GrantWaiver("sang", "may", ["BDBP"])));
        Assert.Equal("waiver.reason", scene.Refuses(new GrantWaiver("sang", "may", ["BDBP"]) { Reason = "x" }, Actor.Machine(Cast.Hoa)));
        Assert.Equal("waiver.none", scene.Refuses(new WithdrawWaiver("sang", "may", "BDBP")));
        Assert.Equal("point.unknown", scene.Refuses(new GrantWaiver("sang", "may", ["NOWHERE"]) { Reason = "x" }));
    }

    [Fact]
    public void The_reason_stands_beside_the_journal_and_not_in_it()
    {
        var scene = OneRed();
        var decision = scene.Decide(new GrantWaiver("sang", "may", ["BDBP"]) { Reason = "Bí mật" }, Cast.Director);
        Assert.Equal(new NoteRow(Assert.IsType<WaiverGranted>(decision.Facts[0]).NoteId, "Bí mật"), Assert.Single(decision.Rows));
        Assert.DoesNotContain("Bí mật", FactCatalogue.Write(decision.Facts[0]).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_go_is_refused_while_a_red_is_nobodys()
    {
        var scene = OneRed();
        Assert.Equal("go.reds", scene.Refuses(new DecideGo("sang", GoWord.Go)));
        scene.Does(new TakeFix("sang", "may", ["BDBP"], scene.Now.AddMinutes(10)));
        var go = Assert.IsType<GoDecided>(Assert.Single(scene.Does(new DecideGo("sang", GoWord.Go))));
        Assert.Equal((0, 1, 0, "BDBP"), (go.Number, go.Fixing, go.Waived, Assert.Single(go.Reds)));
        Assert.Equal(new GoWave("may", WaveState.Closed, GateKind.Hard, 1, 3, 1, 1, 0, 0, 1, 0, Passed: false), Assert.Single(go.Waves));
        scene.Does(Live);
    }

    [Fact]
    public void A_repair_past_its_time_counts_no_more()
    {
        var scene = OneRed();
        scene.Does(new TakeFix("sang", "may", ["BDBP"], scene.Now.AddMinutes(10)));
        scene.Now = scene.Now.AddMinutes(10);
        Assert.Equal("go.reds", scene.Refuses(new DecideGo("sang", GoWord.Go)));
    }

    [Fact]
    public void A_repair_is_over_when_the_point_is_good()
    {
        var scene = OneRed();
        scene.Does(new TakeFix("sang", "may", ["BDBP"], scene.Now.AddMinutes(10)));
        scene.Does(new OpenWave("sang", "may", true, true, 5));
        scene.Says("BDBP", R.Ready);
        Assert.Null(scene.Wave().Seat(1).Fix);
        Assert.Equal("fix.none", scene.Refuses(new ReleaseFix("sang", "may", "BDBP")));
        Assert.Equal("fix.not-red", scene.Refuses(new TakeFix("sang", "may", ["BDBP"], scene.Now.AddMinutes(10))));
    }

    [Fact]
    public void A_later_no_shuts_the_gate_again()
    {
        var scene = OneRed();
        scene.Does(new TakeFix("sang", "may", ["BDBP"], scene.Now.AddMinutes(10)));
        scene.Does(new DecideGo("sang", GoWord.Go));
        Assert.Equal("go.already", scene.Refuses(new DecideGo("sang", GoWord.Go)));
        scene.Does(new DecideGo("sang", GoWord.NoGo));
        Assert.Equal("gate.closed", scene.Refuses(Live));
    }

    [Fact]
    public void A_go_covers_the_gates_as_they_stood_and_no_later_failure()
    {
        var scene = WavesScene.Rehearsed(100, GateKind.Hard);
        scene.Does(new DecideGo("sang", GoWord.Go));
        scene.Says("DHV", R.Ready);
        scene.RingUntil("T-50m");
        Assert.Equal("gate.closed", scene.Refuses(Live));
        scene.Does(new TakeFix("sang", "may", ["BDBP", "VINH"], scene.Now.AddMinutes(10)));
        scene.Does(new DecideGo("sang", GoWord.Go));
        scene.Does(Live);
    }

    [Fact]
    public void A_point_that_does_not_count_is_no_red_and_hinders_no_quorum()
    {
        var scene = Scene.Drafted(WavesScene.Plan());
        var optional = Cast.Roster.Select(l => l.Code == "BDBP" ? l with { Required = false } : l).ToArray();
        foreach (var command in Cast.Import("second", WavesScene.Plan(), optional))
        {
            scene.Does(command, Cast.Courier);
        }
        scene.Does(new OpenConference());
        scene.RingUntil("T-2h");
        scene.Says("DHV", R.Ready);
        scene.Says("VINH", R.Ready);
        scene.RingUntil("T-50m");
        Assert.Equal(0, GoPicture.Of(scene.State, scene.Morning, scene.Now).Number);
        scene.Does(Live);
    }

    [Fact]
    public void Nobody_decides_about_a_session_that_has_begun()
    {
        var scene = OneRed(quorum: 0);
        scene.Does(Live);
        Assert.Equal("session.phase", scene.Refuses(new DecideGo("sang", GoWord.NoGo)));
    }

    [Fact]
    public void A_return_from_a_recess_is_not_gated()
    {
        var scene = OneRed(quorum: 0);
        scene.Does(Live);
        scene.Does(new ChangePhase("sang", SessionPhase.Recess));
        scene.Does(new OpenWave("sang", "may", true));
        scene.Does(Live);
    }
}
