using BridgeCoordinator.Client;
using BridgeCoordinator.Testing;

namespace BridgeCoordinator.Server.Tests.Machines;

/// <summary>A coordinator as a process of its own, and programs that people start beside it.</summary>
public sealed class RunningCoordinator : IAsyncLifetime
{
    private Deployment? deployment;
    private ServerProcess? server;

    internal Uri Url => server!.Url;

    internal string Folder => deployment!.Folder;

    /// <summary>What the server itself printed.</summary>
    internal IReadOnlyCollection<string> Said => server!.Said;

    internal CoordinatorApi Api() => new(Url, deployment!.MachineToken);

    /// <summary><c>bridgectl</c> on the machine of the coordinator: the token is the one in the data folder.</summary>
    internal Task<Ended> Bridgectl(params string[] arguments) =>
        ConsoleProgram.Bridgectl([.. arguments, "--server", Url.ToString(), "--data", Folder]).Ended();

    /// <summary>A file beside the data, with this content.</summary>
    internal string File(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    public async ValueTask InitializeAsync()
    {
        deployment = await Deployment.New(Profile.Embedded);
        server = await ServerProcess.Start(deployment);
    }

    public async ValueTask DisposeAsync()
    {
        await server!.DisposeAsync();
        deployment!.Dispose();
    }
}
