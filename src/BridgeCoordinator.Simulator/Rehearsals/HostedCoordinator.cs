using BridgeCoordinator.Server.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace BridgeCoordinator.Simulator.Rehearsals;

/// <summary>
/// The coordinator to rehearse on: the whole Server in this process over a throw-away folder, or one that already runs. Storage and bus
/// come from the environment (<c>Bridge__Storage__…</c>, <c>Bridge__Bus__…</c>), so the course is the same on every profile.
/// </summary>
internal sealed class HostedCoordinator : IAsyncDisposable
{
    private readonly WebApplication? app;
    private readonly string? throwAway;

    private HostedCoordinator(WebApplication? app, Uri address, string token, string? throwAway) =>
        (this.app, Address, Token, this.throwAway) = (app, address, token, throwAway);

    public Uri Address { get; }

    /// <summary>A machine token with every scope.</summary>
    public string Token { get; }

    public static async Task<HostedCoordinator> Open(RehearsalOptions options, CancellationToken cancel)
    {
        if (options.Connect is { } elsewhere)
        {
            return new(null, elsewhere, options.Token!, null);
        }
        var folder = options.Keep is { } keep ? Path.Combine(Path.GetFullPath(keep), "data") : Directory.CreateTempSubdirectory("bridge-rehearsal-").FullName;
        var app = CoordinatorHost.Build(
            ["--urls", options.Url.ToString(), "--Bridge:Data:Path", folder],
            builder =>
            {
                // What the course does on purpose (lines cut, links lost) would fill the terminal as warnings.
                builder.Logging.SetMinimumLevel(LogLevel.Error);
            }
        );
        try
        {
            await app.StartAsync(cancel);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
        var bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var token = await File.ReadAllTextAsync(Path.Combine(folder, "machine.token"), cancel);
        return new(app, new Uri(bound.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)), token.Trim(), options.Keep is null ? folder : null);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
        if (throwAway is not null)
        {
            Directory.Delete(throwAway, recursive: true);
        }
    }
}
