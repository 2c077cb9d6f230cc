using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Access;

/// <summary>Whoever owns the machine may run the coordinator from it: a token with every scope lies in the data folder, mode 0600, and is made anew if it is gone.</summary>
internal sealed class FirstToken(Followers followers, Desks desks, DataFolder folder, TimeProvider time) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var path = folder.File("machine.token");
        if (File.Exists(path))
        {
            return;
        }
        var access = (AccessState)(await followers.Open(StreamId.Access, cancellationToken)).Current.State;
        var now = time.GetUtcNow();
        var (id, token) = (Guid.CreateVersion7(now), Secrets.Token());
        var command = new IssueMachineToken(id, $"machine.token #{access.MachineTokens.Count + 1}", [.. MachineScopes.All.Order()], now.AddYears(1))
        {
            Secret = new CredentialRow(id, "machine-token", Secrets.Hash(token)),
        };
        Installation.Demand(await desks.Send(StreamId.Access, new Envelope(id, Installation.Setup, command)));
        SecretFile.Write(path, token);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
