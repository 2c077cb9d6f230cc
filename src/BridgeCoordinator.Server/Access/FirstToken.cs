using BridgeCoordinator.Domain.Access;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Storage;

namespace BridgeCoordinator.Server.Access;

/// <summary>Whoever owns the machine may run the coordinator from it: a token with every scope lies in the data folder, mode 0600, and is made anew if it is gone.</summary>
internal sealed class FirstToken(Followers followers, Desks desks, Credentials credentials, DataFolder folder, TimeProvider time) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var path = folder.File("machine.token");
        var access = (AccessState)(await followers.Open(StreamId.Access, cancellationToken)).Current.State;
        var now = time.GetUtcNow();
        if (File.Exists(path) && await Opens(access, (await File.ReadAllTextAsync(path, cancellationToken)).Trim(), now, cancellationToken))
        {
            return;
        }
        var (id, token) = (Guid.CreateVersion7(now), Secrets.Token());
        var command = new IssueMachineToken(id, $"machine.token #{access.MachineTokens.Count + 1}", [.. MachineScopes.All.Order()], now.AddYears(1))
        {
            Secret = new CredentialRow(id, "machine-token", Secrets.Hash(token)),
        };
        Installation.Demand(await desks.Send(StreamId.Access, new Envelope(id, Installation.Setup, command)));
        SecretFile.Write(path, token);
    }

    /// <summary>A token past its year, or of another database, opens nothing here.</summary>
    private async Task<bool> Opens(AccessState access, string token, DateTimeOffset now, CancellationToken cancel) =>
        await credentials.Find("machine-token", Secrets.Hash(token), cancel) is { } known
        && access.MachineTokens.TryGetValue(known.CredentialId, out var standing)
        && standing.ExpiresAt > now;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
