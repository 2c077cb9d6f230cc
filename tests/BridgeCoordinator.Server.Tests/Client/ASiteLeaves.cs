using BridgeCoordinator.Client;
using static BridgeCoordinator.Server.Tests.Client.SiteSessionTests;

namespace BridgeCoordinator.Server.Tests.Client;

/// <summary>A good-bye is said on the newest connection, once, or not at all.</summary>
public sealed class ASiteLeaves
{
    [Fact]
    public async Task Whoever_leaves_says_good_bye()
    {
        await using var house = await FakeCoordinator.Start();
        var session = Begin(house);
        await house.Until("beat 1");

        await session.DisposeAsync();

        await house.Until("goodbye 1 shutdown");
        await house.Until("close 1");
        Assert.Equal(SiteSessionState.Stopped, session.State);
    }

    [Fact]
    public async Task Whoever_leaves_while_a_second_connection_is_being_opened_says_good_bye_on_that_one()
    {
        await using var house = await FakeCoordinator.Start();
        house.Deaf.Add(1);
        using var open = new SemaphoreSlim(0);
        house.OnHello = number => number > 1 ? open.WaitAsync() : Task.CompletedTask;
        await using var session = Begin(house);
        await house.Until("open 2");

        var stopped = session.Stop();
        open.Release();
        await stopped;

        Assert.Contains("goodbye 2 shutdown", await house.Until("close 2"));
    }

    [Fact]
    public async Task A_session_that_is_given_up_twice_ends_once()
    {
        await using var house = await FakeCoordinator.Start();
        var session = Begin(house);
        await house.Until("beat 1");

        await Task.WhenAll(session.DisposeAsync().AsTask(), session.DisposeAsync().AsTask());
        await session.DisposeAsync();

        Assert.Equal(SiteSessionState.Stopped, session.State);
        Assert.Single(await house.Until("close 1"), line => line.StartsWith("goodbye", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_aborted_session_says_nothing()
    {
        await using var house = await FakeCoordinator.Start();
        await using var session = Begin(house);
        await house.Until("beat 1");

        await session.Abort();

        Assert.DoesNotContain("goodbye 1 shutdown", await house.Until("close 1"));
    }
}
