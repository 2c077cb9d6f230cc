using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Setups;
using R = BridgeCoordinator.Contracts.Readiness;

namespace BridgeCoordinator.Domain.Tests.Readiness;

public sealed class Running_a_wave_again_for_those_that_failed
{
    private static Scene Closed()
    {
        var scene = WavesScene.Rehearsed();
        scene.Says("DHV", R.Ready);
        scene.Says("BDBP", R.NotReady);
        scene.RingUntil("T-50m");
        return scene;
    }

    [Fact]
    public void What_passed_stands_and_only_the_others_are_asked()
    {
        var scene = Closed();
        scene.Does(new OpenWave("sang", "may", Rerun: true, FailedOnly: true, Minutes: 10));
        Assert.Equal([R.Ready, R.Pending, R.Pending], Cast.Roster.Select(l => scene.Of(l.Code)));
        Assert.Equal((2, true, scene.Now.AddMinutes(10)), (scene.Wave().Run, scene.Wave().Seat(0).Kept, scene.Wave().Deadline!.Value));
    }

    [Fact]
    public void A_waiver_holds_over_the_runs()
    {
        var scene = Closed();
        scene.Does(new GrantWaiver("sang", "may", ["VINH"]) { Reason = "Mất điện cả xã" });
        scene.Does(new OpenWave("sang", "may", true));
        Assert.Equal(R.Waived, scene.Of("VINH"));
    }

    [Fact]
    public void A_waiver_excuses_what_it_was_granted_for_and_nothing_that_comes_later()
    {
        var scene = Closed();
        scene.Does(new GrantWaiver("sang", "may", ["VINH"]) { Reason = "Mất điện cả xã" });
        scene.Does(new OpenWave("sang", "may", true));
        scene.Says("VINH", R.NotReady);
        Assert.Equal(R.NotReady, scene.Of("VINH"));

        scene.Does(new GrantWaiver("sang", "may", ["VINH"]) { Reason = "Máy yếu, vẫn dùng được" });
        scene.Does(new CloseWave("sang", "may", 2));
        scene.Does(new OpenWave("sang", "may", true));
        Assert.Equal(R.Pending, scene.Of("VINH"));
        scene.Says("VINH", R.NotReady);
        Assert.Equal(R.Waived, scene.Of("VINH"));
    }

    [Fact]
    public void A_drift_that_comes_later_is_not_excused_by_a_waiver_for_a_check()
    {
        var scene = Closed();
        scene.Does(new GrantWaiver("sang", "may", ["BDBP"]) { Reason = "Máy yếu, vẫn dùng được" });
        scene.Does(new OpenWave("sang", "may", true));
        scene.Says("BDBP", R.NotReady, WavesScene.Poly);
        Assert.Equal(R.NotReady, scene.Of("BDBP"));
    }

    [Fact]
    public void A_waiver_of_an_older_journal_excuses_everything_as_it_did()
    {
        var scene = Closed();
        var state = (ConferenceState)scene.State.Apply(new WaiverGranted("sang", "may", "BDBP", null, Cast.Hoa), new FactStamp(999, scene.Now, scene.Now, Cast.Director));
        Assert.Equal(R.Waived, state.Session("sang")!.Wave("may")!.Readiness(1));
    }

    [Fact]
    public void Who_has_no_red_is_given_no_waiver()
    {
        var scene = Closed();
        Assert.Equal("waiver.not-red", scene.Refuses(new GrantWaiver("sang", "may", ["DHV"]) { Reason = "Cho chắc" }));
        Assert.Equal("waiver.not-red", scene.Refuses(new GrantWaiver("sang", "may", ["DHV"], "cpu") { Reason = "Cho chắc" }));
        Assert.Equal(["BDBP", "VINH"], scene.Does(new GrantWaiver("sang", "may", ["DHV", "BDBP", "VINH"]) { Reason = "Đã gọi điện" }).OfType<WaiverGranted>().Select(w => w.Point));
        Assert.Equal("waiver.already", scene.Refuses(new GrantWaiver("sang", "may", ["BDBP", "DHV"]) { Reason = "Lần nữa" }));
    }

    [Fact]
    public void Every_run_keeps_its_result()
    {
        var scene = Closed();
        scene.Does(new OpenWave("sang", "may", true, true, 10));
        scene.Says("BDBP", R.Ready);
        scene.Says("VINH", R.Ready);
        scene.RingUntil("T-40m");
        Assert.Equal([(1, false, 1, false), (2, true, 3, true)], scene.Wave().Ended.Select(r => (r.Run, r.FailedOnly, r.Ready, r.Passed!.Value)));
    }

    [Fact]
    public void Where_all_are_good_nobody_is_asked_again()
    {
        var scene = Closed();
        scene.Does(new GrantWaiver("sang", "may", ["BDBP", "VINH"]) { Reason = "Đã gọi điện" });
        Assert.Equal("wave.all-good", scene.Refuses(new OpenWave("sang", "may", true, true)));
    }
}

public sealed class Freezing_the_set_up
{
    [Fact]
    public void A_rehearsal_that_passed_freezes_what_every_point_reported()
    {
        var scene = WavesScene.Rehearsed();
        var frozen = Assert.Single(scene.Facts.OfType<SetupFrozen>());
        Assert.Equal(("tong-duyet", "may", 3), (frozen.SessionId, frozen.WaveId, frozen.Points));
        Assert.Equal(64, frozen.Fingerprint.Length);
        Assert.Equal(["Endpoint Logitech Rally", "Line Main VNPT", "Address 10.1.0.7"], scene.State.Setups.Of(0)!.Frozen!.Value.Select(i => $"{i.Kind} {i.Value}"));
    }

    [Fact]
    public void A_difference_asks_for_a_new_test_and_says_what_changed()
    {
        var scene = WavesScene.Rehearsed();
        var drifted = scene.Says("DHV", R.Ready, WavesScene.Poly).OfType<SetupDrifted>().Single();
        Assert.Equal([new SetupChange(SetupKind.Endpoint, "Logitech Rally", "Poly Studio")], drifted.Changes);
        Assert.Equal(R.NotReady, scene.Of("DHV"));
    }

    [Fact]
    public void The_same_set_up_in_another_run_is_the_new_test_and_is_frozen_in_its_turn()
    {
        var scene = WavesScene.Rehearsed();
        scene.Says("DHV", R.Ready, WavesScene.Poly);
        scene.Does(new CloseWave("sang", "may", 1));
        scene.Does(new OpenWave("sang", "may", true, true));
        var facts = scene.Says("DHV", R.Ready, WavesScene.Poly);
        Assert.Equal("DHV", Assert.Single(facts.OfType<SetupFrozen>()).Point);
        Assert.Equal(R.Ready, scene.Of("DHV"));
        Assert.Null(scene.State.Setups.Of(0)!.Drift);
    }

    [Fact]
    public void A_new_test_that_fails_freezes_nothing()
    {
        var scene = WavesScene.Rehearsed();
        scene.Says("DHV", R.Ready, WavesScene.Poly);
        scene.Does(new CloseWave("sang", "may", 1));
        scene.Does(new OpenWave("sang", "may", true, true));
        Assert.Empty(scene.Says("DHV", R.NotReady, WavesScene.Poly).OfType<SetupFrozen>());
        Assert.NotNull(scene.State.Setups.Of(0)!.Drift);
    }

    [Fact]
    public void What_is_put_back_as_it_was_needs_no_test()
    {
        var scene = WavesScene.Rehearsed();
        scene.Says("DHV", R.Ready, WavesScene.Poly);
        scene.Says("DHV", R.Ready, WavesScene.Rally);
        Assert.Equal((R.Ready, null), (scene.Of("DHV"), scene.State.Setups.Of(0)!.Drift));
    }

    [Fact]
    public void A_carrier_that_changes_in_the_plan_is_a_drift_too()
    {
        var scene = WavesScene.Rehearsed();
        var viettel = Cast.Roster.Select(l => l.Code == "DHV" ? l with { Lines = [new SiteLine(LineRole.Main, "Viettel")] } : l).ToArray();
        foreach (var command in Cast.Import("later", WavesScene.Plan(), viettel))
        {
            scene.Does(command, Cast.Courier);
        }
        Assert.Equal([new SetupChange(SetupKind.Line, "Main VNPT", "Main Viettel")], scene.Says("DHV", R.Ready, WavesScene.Rally).OfType<SetupDrifted>().Single().Changes);
    }

    [Fact]
    public void A_person_freezes_by_hand_once()
    {
        var scene = Scene.At("T-2h", WavesScene.Plan());
        Assert.Equal("setup.none", scene.Refuses(new FreezeSetup("sang")));
        scene.Says("DHV", R.Ready, WavesScene.Rally);
        scene.Does(new FreezeSetup("sang"));
        Assert.Equal("setup.already", scene.Refuses(new FreezeSetup("sang")));
    }
}
