using BridgeCoordinator.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BridgeCoordinator.Conventions.Tests.House;

/// <summary>The whole coordinator, put together but never started: what it would listen to and what it would read.</summary>
public sealed class Coordinator : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "bridge-conventions-" + Path.GetRandomFileName());
    private WebApplication? app;

    public IReadOnlyList<RouteEndpoint> Routes =>
        [.. ((IEndpointRouteBuilder)app!).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()];

    public IServiceProvider Provider => app!.Services;

    public ValueTask InitializeAsync()
    {
        app = CoordinatorHost.Build(["--urls", "http://127.0.0.1:0", "--Bridge:Data:Path", folder]);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await app!.DisposeAsync();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
