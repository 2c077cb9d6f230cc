using BridgeCoordinator.Server.Hosting;
using BridgeCoordinator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace BridgeCoordinator.Server.Tests.Storage;

public sealed class ClockRules
{
    [Fact]
    public async Task On_a_file_the_clock_is_the_machines_however_slowly_it_answers()
    {
        using var deployment = await Deployment.New(Profile.Embedded);
        var paused = new Pausing();
        await using var house = await CoordinatorHouse.Open(deployment, paused);

        Assert.Equal(TimeSpan.Zero, Assert.IsType<CoordinatorClock>(house.Clock).Offset);
    }

    [Fact]
    public async Task On_a_server_the_clock_is_the_databases()
    {
        using var deployment = await Deployment.New(Profile.Clustered);
        var behind = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddHours(-1));
        await using var house = await CoordinatorHouse.Open(deployment, behind);

        Assert.InRange((house.Clock.GetUtcNow() - TimeProvider.System.GetUtcNow()).Duration(), TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    /// <summary>Every look costs more than the one before, as in a process that is paused longer and longer.</summary>
    private sealed class Pausing : TimeProvider
    {
        private readonly DateTimeOffset start = System.GetUtcNow();
        private long looks;

        public override DateTimeOffset GetUtcNow()
        {
            var look = Interlocked.Increment(ref looks);
            return start + TimeSpan.FromMilliseconds(look * look);
        }
    }
}
