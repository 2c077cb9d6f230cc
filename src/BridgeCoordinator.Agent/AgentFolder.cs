using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;
using Microsoft.Extensions.Hosting;

namespace BridgeCoordinator.Agent;

/// <summary>What the command line asks for.</summary>
internal sealed record AgentOrder(string? Servers, string? Code, string Data);

/// <summary>The site this machine belongs to.</summary>
/// <param name="SiteId">The site.</param>
/// <param name="SiteName">Its name.</param>
/// <param name="KeyId">Under which the coordinator knows this machine's key.</param>
/// <param name="Servers">Where the coordinator is.</param>
/// <param name="Code">The fingerprint of the code that was used up: a unit file may go on naming it, another one enrols anew.</param>
internal sealed record AgentSite(string SiteId, string SiteName, Guid KeyId, IReadOnlyList<Uri> Servers, string? Code)
{
    public static string Fingerprint(string code)
    {
        var meant = string.Concat(code.ToUpperInvariant().Where(char.IsLetterOrDigit));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(meant)))[..16];
    }
}

/// <summary>How the process ends: 0 asked to, 2 refused, 3 superseded or failed.</summary>
internal sealed class AgentExit(IHostApplicationLifetime host)
{
    public int Code { get; set; }

    public void StopHost() => host.StopApplication();
}

/// <summary>The agent's folder: the private key (0600) and the site it was enrolled for.</summary>
internal sealed class AgentFolder(string path)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    private string KeyFile => System.IO.Path.Combine(Path, "site.key");

    private string SiteFile => System.IO.Path.Combine(Path, "site.json");

    /// <summary>The key, made on the first call and kept from then on.</summary>
    public SiteKey Key()
    {
        if (SiteKey.Load(KeyFile) is { } known)
        {
            return known;
        }
        var key = SiteKey.Create();
        key.Save(KeyFile);
        return key;
    }

    public AgentSite? Site() =>
        File.Exists(SiteFile) ? JsonSerializer.Deserialize<AgentSite>(File.ReadAllText(SiteFile), ContractJson.Options) : null;

    public void Remember(AgentSite site)
    {
        Directory.CreateDirectory(Path);
        var beside = SiteFile + ".new";
        File.WriteAllText(beside, JsonSerializer.Serialize(site, ContractJson.Options));
        File.Move(beside, SiteFile, overwrite: true);
    }
}
