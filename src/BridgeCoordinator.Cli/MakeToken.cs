using BridgeCoordinator.Client;

namespace BridgeCoordinator.Cli;

/// <summary><c>bridgectl token NAME --scope …</c>: a token for one machine and one purpose.</summary>
internal static class MakeToken
{
    public static async Task<int> Run(CoordinatorApi api, Speech say, string name, string[] scopes, int days, CancellationToken ct)
    {
        var made = await api.IssueToken(new(name, scopes, TimeProvider.System.GetUtcNow().AddDays(days)), ct: ct);
        say.Say(made.Token);
        say.Wrong($"{string.Join(", ", scopes)}, until {made.ExpiresAt:yyyy-MM-dd HH:mm} UTC. It is shown once; its id is {made.TokenId}.");
        return ExitCode.Ok;
    }
}
