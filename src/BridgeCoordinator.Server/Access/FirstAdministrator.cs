using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Access;

/// <summary>
/// A fresh installation has an administrator nobody has met and a token for the machine it runs on. Until the administrator has signed in,
/// every start prints a one-time link: to the terminal, never to a log.
/// </summary>
internal sealed class FirstAdministrator(
    Followers followers,
    Desks desks,
    SignIns signIns,
    Addresses addresses,
    DataFolder folder,
    TimeProvider time,
    IHostApplicationLifetime lifetime
) : IHostedService
{
    private static readonly Guid PersonId = DerivedId.From("person", "first-administrator");
    private static readonly Actor Setup = Actor.System("setup");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var follower = await followers.Open(StreamId.Access, cancellationToken);
        await EnsureAdministrator(follower);
        await EnsureToken((AccessState)follower.Current.State);
        if (!((AccessState)follower.Current.State).SignIns.Values.Any(s => s.PersonId == PersonId))
        {
            var (answer, token, _) = await signIns.IssueToken(Setup, PersonId);
            Demand(answer);
            // The address is known only once the server listens.
            lifetime.ApplicationStarted.Register(() => Print(addresses.SignIn(token)));
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
        Demand(await desks.Send(StreamId.Access, new Envelope(DerivedId.From("access", "first-administrator"), Setup, add)));
    }

    private async Task EnsureToken(AccessState access)
    {
        var path = folder.File("machine.token");
        if (File.Exists(path))
        {
            return;
        }
        var now = time.GetUtcNow();
        var (id, token) = (Guid.CreateVersion7(now), Secrets.Token());
        var command = new IssueMachineToken(id, $"machine.token #{access.MachineTokens.Count + 1}", [.. MachineScopes.All.Order()], now.AddYears(1))
        {
            Secret = new CredentialRow(id, "machine-token", Secrets.Hash(token)),
        };
        Demand(await desks.Send(StreamId.Access, new Envelope(id, Setup, command)));
        SecretFile.Write(path, token);
    }

    private static void Print(string link) => Console.Out.WriteLine($"\n  Quản trị viên / first administrator, one-time link:\n  {link}\n");

    private static void Demand(Answer answer)
    {
        // Another node may have been quicker: then it is so already, which is what was wanted.
        if (answer is Refused { Refusal.Code: not "access.already" } refused)
        {
            throw new InvalidOperationException($"The first administrator could not be set up: {refused.Refusal.Code}.");
        }
    }
}
