using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Storage;
using BridgeCoordinator.Server.Tests.Journal;
using BridgeCoordinator.Testing;

namespace BridgeCoordinator.Server.Tests.Storage;

public sealed class DataFolderRules
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_coordinator_on_the_same_folder_is_told_so()
    {
        using var deployment = await Deployment.New(Profile.Embedded);
        await using var house = await CoordinatorHouse.Open(deployment);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => CoordinatorHouse.Open(deployment));

        Assert.Contains("Another coordinator is using the data folder", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_left_by_a_killed_migration_does_not_hang_the_next_start()
    {
        using var deployment = await Deployment.New(Profile.Embedded);
        await using (var house = await CoordinatorHouse.Open(deployment))
        {
            await house.Desks.Send(StreamId.Access, Acts.Add(1)).MustAccept();
            await house.Store.Write(
                c => c.Do("insert into \"__EFMigrationsLock\" (\"Id\", \"Timestamp\") values (1, '2020-12-10')", Cancel),
                Cancel
            );
        }

        await using var again = await CoordinatorHouse.Open(deployment).WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        Assert.True((await again.Desks.Send(StreamId.Access, Acts.Add(1)).MustAccept()).Repeated);
    }

    [Fact]
    public async Task A_new_folder_is_its_owners_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no modes; there the folder's owner sets its rights.");
            return;
        }
        using var deployment = await Deployment.New(Profile.Embedded);
        Directory.Delete(deployment.Folder);
        await using var house = await CoordinatorHouse.Open(deployment);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(deployment.Folder));
    }

    [Theory, Profiles]
    public async Task A_ticket_is_redeemed_once_and_only_for_the_newest_epoch(Profile profile)
    {
        using var deployment = await Deployment.New(profile);
        await using var house = await CoordinatorHouse.Open(deployment);
        var (sessions, node) = (house.Get<SiteSessions>(), Acts.Person(0));

        var first = await sessions.Claim("nghe-an/dhv", node, Cancel);
        var second = await sessions.Claim("nghe-an/dhv", node, Cancel);

        Assert.Equal((1, 2), (first, second));
        Assert.False(await sessions.Redeem("nghe-an/dhv", first, node, Cancel));
        Assert.True(await sessions.Redeem("nghe-an/dhv", second, node, Cancel));
        Assert.False(await sessions.Redeem("nghe-an/dhv", second, node, Cancel));
    }
}
