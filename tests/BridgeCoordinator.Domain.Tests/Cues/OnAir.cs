using BridgeCoordinator.Domain.Cues;

namespace BridgeCoordinator.Domain.Tests.Cues;

public sealed class On_air
{
    private readonly Scene scene = Scene.At("T-5m");

    private TallyPicture Tally => scene.Morning.Live.Tally;

    [Fact]
    public void Is_one_point_beside_the_hall_and_the_one_before_leaves_in_the_same_fact()
    {
        scene.Does(new SetTally("sang", Contracts.Tally.OnAir));
        scene.Does(new SetTally("sang", Contracts.Tally.OnAir, "DHV"));
        var taken = Assert.IsType<TallySet>(Assert.Single(scene.Does(new SetTally("sang", Contracts.Tally.OnAir, "VINH"))));
        Assert.Equal(("VINH", true), (taken.OnAir, taken.Hall));
        Assert.Equal(Contracts.Tally.Clear, Of("DHV"));
        Assert.Equal(Contracts.Tally.OnAir, Of("VINH"));
    }

    [Fact]
    public void Is_whoever_was_next_and_is_so_since_then()
    {
        scene.Does(new SetTally("sang", Contracts.Tally.Next, "DHV"));
        Assert.Equal(Contracts.Tally.Next, Of("DHV"));
        scene.Does(new SetTally("sang", Contracts.Tally.OnAir, "DHV"));
        var since = Tally.OnAirSince;
        Assert.Empty(Tally.Next);
        scene.Now = scene.Now.AddMinutes(1);
        scene.Does(new SetTally("sang", Contracts.Tally.Next, "VINH"));
        Assert.Equal(since, Tally.OnAirSince);
        Assert.Equal("tally.already", scene.Refuses(new SetTally("sang", Contracts.Tally.OnAir, "DHV")));
        scene.Does(new SetTally("sang", Contracts.Tally.Clear, "DHV"));
        Assert.Null(Tally.OnAirSince);
    }

    [Fact]
    public void The_hall_is_on_air_or_not_and_never_next()
    {
        Assert.Equal("tally.already", scene.Refuses(new SetTally("sang", Contracts.Tally.Clear)));
        Assert.Equal("tally.already", scene.Refuses(new SetTally("sang", Contracts.Tally.Next)));
        scene.Does(new SetTally("sang", Contracts.Tally.OnAir));
        Assert.True(Tally.Hall);
    }

    private Tally Of(string point) => Tally.Of(scene.State.Roster.Find(point)!.Index);
}
