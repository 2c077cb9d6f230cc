using BridgeCoordinator.Client;

namespace BridgeCoordinator.Cli;

/// <summary><c>bridgectl admin-link</c>: for whoever owns the machine the coordinator runs on.</summary>
internal static class AdminLink
{
    public static async Task<int> Run(CoordinatorApi api, Speech say, CancellationToken ct)
    {
        var link = await api.AdminLink(ct: ct);
        say.Say(link.Link);
        say.Wrong($"Good once, until {link.ExpiresAt:yyyy-MM-dd HH:mm} UTC. Whoever opens it is the administrator.");
        return ExitCode.Ok;
    }
}
