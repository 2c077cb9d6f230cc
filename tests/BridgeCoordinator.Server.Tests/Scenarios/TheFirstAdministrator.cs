using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;
using BridgeCoordinator.Testing;
using BridgeCoordinator.Testing.House;

namespace BridgeCoordinator.Server.Tests.Scenarios;

public sealed class The_first_administrator
{
    [Fact]
    public async Task Once_met_is_given_no_further_link_at_a_start_even_after_signing_out()
    {
        using var deployment = await Deployment.New(Profile.Embedded);
        await using (var first = await ConferenceHouse.Open(deployment))
        {
            using var administrator = new CoordinatorApi(first.Address);
            await administrator.SignIn((await first.Machine.AdminLink()).Link);
            await administrator.SignOut();
        }
        await using var again = await ConferenceHouse.Open(deployment);
        // One at the first start, and the one asked for.
        Assert.Equal(2, (await again.Facts("access")).Count(f => f.Type == "sign-in-link-issued"));
    }

    [Fact]
    public async Task Removed_by_another_one_keeps_no_coordinator_from_starting()
    {
        using var deployment = await Deployment.New(Profile.Embedded);
        await using (var first = await ConferenceHouse.Open(deployment))
        {
            var link = await first.Machine.AddPerson(new AddPersonRequest("Trần Thị Mai", Role.Administrator));
            using var mai = new CoordinatorApi(first.Address);
            await mai.SignIn(link.Link);
            var placeholder = (await mai.People()).Single(p => p.Name == "Quản trị viên");
            await mai.RemovePerson(placeholder.PersonId);
        }
        await using var again = await ConferenceHouse.Open(deployment);
        Assert.NotEmpty(await again.Facts("access"));
    }

    [Fact]
    public async Task A_machine_token_that_opens_nothing_here_is_replaced_at_the_next_start()
    {
        using var deployment = await Deployment.New(Profile.Embedded);
        await using (await ConferenceHouse.Open(deployment)) { }
        await File.WriteAllTextAsync(Path.Combine(deployment.Folder, "machine.token"), "not-of-this-house", TestContext.Current.CancellationToken);
        await using var again = await ConferenceHouse.Open(deployment);
        Assert.NotEmpty(await again.Facts("access"));
    }
}
