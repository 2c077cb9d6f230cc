using BridgeCoordinator.Server.Operators;

namespace BridgeCoordinator.Server.Tests.Operators;

public sealed class A_round_of_the_desks
{
    [Theory]
    [InlineData(0, 40)]
    [InlineData(15, 40)]
    [InlineData(100, 200)]
    [InlineData(900, 500)]
    public void Is_followed_by_twice_its_time_within_what_nobody_notices(int worked, int rests) =>
        Assert.Equal(TimeSpan.FromMilliseconds(rests), DeskRounds.Rest(TimeSpan.FromMilliseconds(worked)));
}
