using System.Text.Json;
using BridgeCoordinator.Client;
using BridgeCoordinator.Contracts;

namespace BridgeCoordinator.Agent;

/// <summary>What the command line asks for.</summary>
internal sealed record AgentOrder(string? Servers, string? Code, string Data);

/// <summary>The site this machine belongs to.</summary>
internal sealed record AgentSite(string SiteId, string SiteName, Guid KeyId, IReadOnlyList<Uri> Servers);

/// <summary>How the process ends: 0 asked to, 2 refused, 3 superseded or failed.</summary>
internal sealed class AgentExit
{
    public int Code { get; set; }
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
