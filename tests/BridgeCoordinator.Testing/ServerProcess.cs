using System.Collections.Concurrent;
using System.Diagnostics;

namespace BridgeCoordinator.Testing;

/// <summary>The coordinator as a process of its own, to be killed.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> said = new();
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(5) };

    private ServerProcess(Process process, Uri url)
    {
        (this.process, Url) = (process, url);
        Machine.Listen(process, said.Enqueue);
    }

    public Uri Url { get; }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>What it printed so far.</summary>
    public IReadOnlyCollection<string> Said => said;

    /// <param name="deployment">Where it keeps its things; start it again on the same one after a kill.</param>
    /// <param name="failpoint">E.g. <c>desk.after-commit</c> or <c>desk.after-commit:3</c>; Debug builds only.</param>
    /// <param name="arguments">What else it is told on the command line.</param>
    public static Task<ServerProcess> Start(Deployment deployment, string? failpoint = null, params string[] arguments) =>
        Start(new Uri($"http://127.0.0.1:{Machine.FreePort()}"), deployment, failpoint, arguments);

    /// <summary>Where one was that is gone: pages find it at the same address.</summary>
    public static async Task<ServerProcess> Start(Uri url, Deployment deployment, string? failpoint = null, params string[] arguments)
    {
        var server = Path.Combine(AppContext.BaseDirectory, "BridgeCoordinator.Server.dll");
        string[] args = [server, .. deployment.Args.SkipWhile(a => a == "--urls" || a.StartsWith("http", StringComparison.Ordinal)), "--urls", url.ToString()];
        var environment = new Dictionary<string, string> { ["DOTNET_ENVIRONMENT"] = "Production", ["DOTNET_gcServer"] = "0" };
        if (failpoint is not null)
        {
            environment["BRIDGE_FAILPOINT"] = failpoint;
        }
        var started = new ServerProcess(Machine.Start("dotnet", [.. args, .. arguments], environment), url);
        await Machine.Until(started.Ready, TimeSpan.FromSeconds(60), () => string.Join('\n', started.said.TakeLast(60)));
        return started;
    }

    /// <summary>SIGKILL: no good-bye, no flush.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Waits until it is gone, as after a failpoint.</summary>
    public Task Gone(CancellationToken cancel) => process.WaitForExitAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await Kill();
        }
        process.Dispose();
        http.Dispose();
    }

    private async Task<bool> Ready()
    {
        if (process.HasExited)
        {
            throw new InvalidOperationException($"The server ended with {process.ExitCode}:\n{string.Join('\n', said.TakeLast(60))}");
        }
        try
        {
            using var answer = await http.GetAsync(new Uri(Url, "/readyz"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
