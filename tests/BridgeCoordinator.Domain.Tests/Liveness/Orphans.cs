using BridgeCoordinator.Domain.Liveness;

namespace BridgeCoordinator.Domain.Tests.Liveness;

/// <summary>Sites that were up when their node, or everything, stopped.</summary>
public sealed class Orphans
{
    private static readonly BrakeRules Rules = new();
    private static readonly Fleet Three = new(3, new Dictionary<string, int>());

    private static DateTimeOffset Second(double seconds) => Cast.T0.AddSeconds(seconds);

    private static Silent[] Away(int sites) => [.. Enumerable.Range(0, sites).Select(s => new Silent($"{s}", Second(0), []))];

    [Fact]
    public void Who_does_not_come_back_while_others_do_is_lost_after_the_time_to_return()
    {
        var brake = FleetBrake.Off.Look(Away(1), Three, Second(1), Rules);
        Assert.False(OrphanVerdict.IsLost(Second(0), Second(31.9), brake, Rules));
        Assert.True(OrphanVerdict.IsLost(Second(0), Second(32), brake, Rules));
    }

    [Fact]
    public void A_coordinator_that_starts_behind_a_cut_line_calls_nobody_lost()
    {
        var brake = FleetBrake.Off.Look(Away(3), Three, Second(1), Rules).Look(Away(3), Three, Second(180), Rules);
        Assert.False(OrphanVerdict.IsLost(Second(0), Second(180), brake, Rules));
    }

    [Fact]
    public void When_it_sees_again_the_others_are_given_time_to_come_back()
    {
        var brake = FleetBrake.Off.Look(Away(3), Three, Second(1), Rules).Look(Away(1), Three, Second(180), Rules);
        Assert.False(OrphanVerdict.IsLost(Second(0), Second(200), brake, Rules));
        Assert.True(OrphanVerdict.IsLost(Second(0), Second(226), brake, Rules));
    }
}
