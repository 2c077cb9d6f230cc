using BridgeCoordinator.Client;

namespace BridgeCoordinator.Cli;

/// <summary><c>bridgectl enrol SITE</c>: the site's code was lost, or it has a new machine.</summary>
internal static class EnrolSite
{
    public static async Task<int> Run(CoordinatorApi api, Speech say, string site, CancellationToken ct)
    {
        var issued = await api.NewEnrolmentCode(site, ct: ct);
        say.Say(issued.Code);
        say.Wrong($"For {issued.SiteName} ({issued.SiteId}), good once, until {issued.ExpiresAt:yyyy-MM-dd HH:mm} UTC. An unused code of before is void;");
        say.Wrong("an agent that is enrolled there goes on until this code is used.");
        return ExitCode.Ok;
    }
}
