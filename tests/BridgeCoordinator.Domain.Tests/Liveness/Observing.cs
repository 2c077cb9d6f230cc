using BridgeCoordinator.Domain.Liveness;

namespace BridgeCoordinator.Domain.Tests.Liveness;

public sealed class Observing
{
    private static readonly ObserverRules Rules = new();
    private static readonly Vitals Well = new(TimeSpan.Zero, default, default, default);
    private static readonly Vitals Late = new(TimeSpan.FromMilliseconds(600), default, default, default);

    private static DateTimeOffset Second(double seconds) => Cast.T0.AddSeconds(seconds);

    private static ObserverHealth Seconds(ObserverHealth health, int from, int to, Vitals vitals)
    {
        for (var second = from; second <= to; second++)
        {
            health = health.Look(vitals, Second(second), Rules);
        }
        return health;
    }

    [Fact]
    public void Each_ill_second_is_one_worse_each_well_one_better_and_neither_without_end()
    {
        var ill = Seconds(ObserverHealth.Well, 1, 3, Late);
        Assert.Equal((3, Ailments.LateTick), (ill.IllHealth, ill.Ailments));
        Assert.Equal(4, Seconds(ill, 4, 100, Late).IllHealth);
        Assert.Equal(1, Seconds(ill, 4, 5, Well).IllHealth);
        Assert.Equal((0, Ailments.None), (Seconds(ill, 4, 50, Well).IllHealth, Seconds(ill, 4, 50, Well).Ailments));
    }

    [Fact]
    public void Ten_looks_a_second_are_one_step()
    {
        var health = ObserverHealth.Well;
        for (var look = 0; look < 10; look++)
        {
            health = health.Look(Late, Second(1 + (look / 10.0)), Rules);
        }
        Assert.Equal(1, health.IllHealth);
        // What was wrong in between is not forgotten by the step that follows.
        Assert.Equal(2, health.Look(Well, Second(2), Rules).IllHealth);
    }

    [Theory]
    [InlineData(0.5, 0, 0, 0, Ailments.LateTick)]
    [InlineData(0.499, 0, 0, 0, Ailments.None)]
    [InlineData(0, 0.5, 0, 0, Ailments.PoolDelay)]
    [InlineData(0, 0, 0.5, 0, Ailments.GcPause)]
    [InlineData(0, 0, 0, 5, Ailments.LateLease)]
    [InlineData(0, 0, 0, 4.9, Ailments.None)]
    [InlineData(1, 1, 1, 9, Ailments.LateTick | Ailments.PoolDelay | Ailments.GcPause | Ailments.LateLease)]
    public void An_ailment_has_a_name(double tick, double pool, double gc, double lease, Ailments expected)
    {
        var vitals = new Vitals(TimeSpan.FromSeconds(tick), TimeSpan.FromSeconds(pool), TimeSpan.FromSeconds(gc), TimeSpan.FromSeconds(lease));
        var health = ObserverHealth.Well.Look(vitals, Second(1), Rules);
        Assert.Equal((expected, expected == Ailments.None ? 0 : 1), (health.Ailments, health.IllHealth));
    }

    [Fact]
    public void A_short_pause_moves_deadlines_and_is_no_illness()
    {
        var health = ObserverHealth.Well.Look(new(TimeSpan.FromMilliseconds(400), default, default, default), Second(1), Rules);
        Assert.Equal((0, TimeSpan.FromMilliseconds(400)), (health.IllHealth, health.PausedSince(Second(0))));
    }

    [Fact]
    public void A_pause_moves_what_began_before_it_by_its_length_and_what_began_in_it_by_the_rest()
    {
        var health = ObserverHealth.Well.Look(new(TimeSpan.FromSeconds(15), default, default, default), Second(20), Rules);
        Assert.Equal(TimeSpan.FromSeconds(15), health.PausedSince(Second(0)));
        Assert.Equal(TimeSpan.FromSeconds(15), health.PausedSince(Second(5)));
        Assert.Equal(TimeSpan.FromSeconds(3), health.PausedSince(Second(17)));
        Assert.Equal(TimeSpan.Zero, health.PausedSince(Second(20)));
    }

    [Fact]
    public void A_hundred_pauses_are_none_of_them_lost_to_a_deadline_that_saw_them_all()
    {
        var health = ObserverHealth.Well;
        for (var pause = 1; pause <= 100; pause++)
        {
            health = health.Look(Late, Second(pause), Rules);
        }
        Assert.Equal(TimeSpan.FromSeconds(60), health.PausedSince(Second(0)));
        Assert.Equal(TimeSpan.FromSeconds(6), health.PausedSince(Second(90)));
        Assert.Equal(TimeSpan.Zero, Seconds(health, 101, 500, Well).PausedSince(Second(0)));
    }

    [Fact]
    public void While_more_than_a_tenth_is_on_its_way_back_nobody_is_called_down()
    {
        Assert.True(ReturnGrace.Holds(11, 100, 0.1));
        Assert.False(ReturnGrace.Holds(10, 100, 0.1));
        Assert.False(ReturnGrace.Holds(0, 0, 0.1));
    }

    [Theory]
    [InlineData(true, true, true, true, true)]
    [InlineData(true, true, null, true, true)]
    [InlineData(false, true, true, true, false)]
    [InlineData(true, false, true, true, false)]
    [InlineData(true, true, false, true, false)]
    [InlineData(true, true, true, false, false)]
    public void The_self_test_passes_only_whole(bool lease, bool tick, bool? door, bool heard, bool passes) =>
        Assert.Equal(passes, new SelfTest(lease, tick, door, heard).Passed);
}
