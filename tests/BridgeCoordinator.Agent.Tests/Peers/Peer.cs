using System.Collections.Concurrent;
using System.Diagnostics;
using BridgeCoordinator.Agent.Configuration;
using BridgeCoordinator.Agent.Probes;
using BridgeCoordinator.Client;
using BridgeCoordinator.Testing;

namespace BridgeCoordinator.Agent.Tests.Peers;

/// <summary>A real server from Debian, in a temporary folder on a free loopback port of its own; ended by its process.</summary>
internal sealed class Peer : IAsyncDisposable
{
    private readonly List<Process> _processes = [];
    private readonly ConcurrentQueue<string> _said = new();

    private Peer(string name) => Folder = Testing.Machine.TempFolder(name);

    public string Folder { get; }

    public int Port { get; } = Testing.Machine.FreePort();

    /// <summary>An empty one, if its program is there; otherwise the test is skipped, aloud.</summary>
    /// <param name="program">The file that must be there.</param>
    /// <param name="package">Debian's package.</param>
    public static Peer Of(string program, string package)
    {
        Installed.Need(File.Exists(program) ? program : null, package);
        return new Peer(package);
    }

    public string Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        File.WriteAllText(path, text);
        return path;
    }

    public void Run(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var process = Testing.Machine.Start(program, arguments, environment);
        Testing.Machine.Listen(process, _said.Enqueue);
        _processes.Add(process);
    }

    /// <summary>
    /// One check of this kind against the peer, again until it finds what is waited for: a server that has just started answers late. What it
    /// found last, if it never does.
    /// </summary>
    public async Task<Finding> Check(string yaml, Func<Finding, bool>? expected = null)
    {
        Finding finding = Finding.Good("");
        await Testing.Machine.Until(
            async () =>
            {
                finding = await Once(yaml);
                return (expected ?? (f => f.Result is Contracts.Readiness.Ready))(finding);
            },
            TimeSpan.FromSeconds(20),
            () => $"The check found {finding} instead; the peer said:\n{string.Join('\n', _said.TakeLast(30))}"
        );
        return finding;
    }

    public static async Task<Finding> Once(string yaml, CoordinatorDoor? door = null, string timeout = "3s")
    {
        var reading = AgentFile.Read($"version: 1\nchecks:\n  it: {{ timeout: {timeout}, {yaml} }}");
        Assert.True(reading.Settings is not null, string.Join('\n', reading.Errors));
        var scene = new ProbeScene(new MachineReadings(1, 1), null, null, Path.GetTempPath(), TimeProvider.System, door);
        return (await Prober.Run([reading.Settings.Checks["it"]], scene, TestContext.Current.CancellationToken))[0].Finding;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
            await process.WaitForExitAsync();
            process.Dispose();
        }
        Directory.Delete(Folder, recursive: true);
    }
}
