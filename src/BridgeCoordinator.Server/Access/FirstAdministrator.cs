using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.Access;

/// <summary>
/// A fresh installation has an administrator nobody has met. Until that administrator has signed in, every start prints a one-time link:
/// to the terminal, never to a log.
/// </summary>
internal sealed class FirstAdministrator(
    Followers followers,
    Desks desks,
    SignIns signIns,
    Addresses addresses,
    Terminal terminal,
    IHostApplicationLifetime lifetime
) : IHostedService
{
    private static readonly Guid PersonId = DerivedId.From("person", "first-administrator");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var follower = await followers.Open(StreamId.Access, cancellationToken);
        await EnsureAdministrator(follower);
        // Removed, or met once: then whoever administrates has a way in, and a link that works for anybody would only be a hole.
        if (((AccessState)follower.Current.State).People.TryGetValue(PersonId, out var administrator) && administrator.FirstSignIn is null)
        {
            var (answer, token, _) = await signIns.IssueToken(Installation.Setup, PersonId);
            Installation.Demand(answer);
            // The address is known only once the server listens.
            lifetime.ApplicationStarted.Register(() => terminal.Show(addresses.SignIn(token)));
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task EnsureAdministrator(Follower follower)
    {
        if (((AccessState)follower.Current.State).People.Values.Any(p => p.Role == Role.Administrator))
        {
            return;
        }
        var add = new AddPerson(PersonId, Role.Administrator) { Person = new PersonRow(PersonId, "Quản trị viên") };
        var id = DerivedId.From("access", "first-administrator");
        Installation.Demand(await desks.Send(StreamId.Access, new Envelope(id, Installation.Setup, add)));
    }
}

/// <summary>What the first start does in its own name.</summary>
internal static class Installation
{
    public static readonly Actor Setup = Actor.System("setup");

    public static void Demand(Answer answer)
    {
        // Another node may have been quicker: then it is so already, which is what was wanted.
        if (answer is Refused { Refusal.Code: not "access.already" } refused)
        {
            throw new InvalidOperationException($"The installation could not be set up: {refused.Refusal.Code}.");
        }
    }
}

/// <summary>Where the person who started this process reads; a house of tests shows nobody its link.</summary>
internal sealed class Terminal(TextWriter paper)
{
    public void Show(string link) => paper.WriteLine($"\n  Quản trị viên / first administrator, one-time link:\n  {link}\n");
}
