using BridgeCoordinator.Domain.Readiness;
using R = BridgeCoordinator.Contracts.Readiness;

namespace BridgeCoordinator.Domain.Tests.Readiness;

/// <summary>Seen and heard: the control room ticks its end of each check by itself, one after the other, by several hands.</summary>
public sealed class Ticks_of_the_control_room
{
    private static Scene Asked()
    {
        var wave = new WavePlan("loi", "Hai chiều", TimeOffset.Parse("T-2h"), TimeOffset.Parse("T-1h"), [WaveSource.Operator, WaveSource.ControlRoom], ["hinh", "tieng"]);
        var scene = Scene.Opened(
            Cast.PlanOf(Cast.Session("sang", SessionKind.Plenary, new SessionStart(At: Cast.T0), wave)) with { Checks = [new("hinh", CheckBy.TwoWay), new("tieng", CheckBy.TwoWay)] }
        );
        scene.RingUntil("T-2h");
        scene.Does(new AnswerWave("sang", "loi", 1, "DHV", WaveSource.Operator, [new("hinh", R.Ready), new("tieng", R.Ready)]), Actor.Person(Cast.Hoa));
        return scene;
    }

    private static TickCheck Tick(string check, R word) => new("sang", "loi", 1, "DHV", [new(check, word)]);

    [Fact]
    public void Add_up_and_none_is_lost()
    {
        var scene = Asked();
        scene.Does(Tick("hinh", R.NotReady));
        var second = Assert.IsType<WaveAnswered>(Assert.Single(scene.Does(Tick("tieng", R.Ready))));
        Assert.Equal(R.NotReady, second.Verdict);
        Assert.Equal(["hinh", "tieng"], second.Checks.Select(check => check.Check));
        Assert.Equal(R.NotReady, Standing(scene));
        scene.Does(Tick("hinh", R.Ready));
        Assert.Equal(R.Ready, Standing(scene));
        Assert.Equal("answer.already", scene.Refuses(Tick("hinh", R.Ready)));
    }

    [Fact]
    public void Of_a_check_the_wave_does_not_have_are_refused() => Assert.Equal("answer.check", Asked().Refuses(Tick("mui", R.Ready)));

    private static R Standing(Scene scene) => scene.Morning.Wave("loi")!.Readiness(scene.State.Roster.Find("DHV")!.Index);
}
