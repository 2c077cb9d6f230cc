using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Http;

namespace BridgeCoordinator.Faults.Stage;

/// <summary>A real Agent process in a place of its own, with its folder, so that it can be started again.</summary>
internal sealed class AgentAtSite(Coordinator coordinator, Place place, PointCodes codes) : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bridge-faults-agent-").FullName;
    private Actor? process;

    public string Point => codes.Point;

    public string SiteId => codes.SiteId;

    public Place Place => place;

    public Actor Process => process ?? throw new InvalidOperationException($"{Point} was never started.");

    public void Start() => process = StartBeside(folder);

    /// <summary>Another agent with the very same identity: a copied disk.</summary>
    public Actor StartTwin()
    {
        var copy = Directory.CreateTempSubdirectory("bridge-faults-twin-").FullName;
        // The queue of answers is held by the one that runs; the identity is not.
        foreach (var file in Directory.GetFiles(folder, "site.*"))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }
        return StartBeside(copy);
    }

    /// <summary>Starts one for each of the first points and waits until the board shows them up.</summary>
    public static async Task<IReadOnlyList<AgentAtSite>> Start(Network network, Coordinator coordinator, Watch watch, int count)
    {
        List<AgentAtSite> agents = [];
        foreach (var codes in coordinator.Points.Take(count))
        {
            var agent = new AgentAtSite(coordinator, await network.Add(codes.Point.ToLowerInvariant()), codes);
            agent.Start();
            agents.Add(agent);
        }
        await watch.Shows(agents.Select(a => a.Point), LinkState.Up, TimeSpan.FromSeconds(60 + count));
        return agents;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }
        Directory.Delete(folder, recursive: true);
    }

    private Actor StartBeside(string data)
    {
        string[] enrolment = process is null ? ["--server", coordinator.Address.ToString(), "--code", codes.EnrolmentCode!] : [];
        return place.Start("dotnet", [Shell.Built("BridgeCoordinator.Agent"), "--data", data, .. enrolment]);
    }
}
