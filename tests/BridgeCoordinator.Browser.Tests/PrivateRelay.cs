using System.Collections.Concurrent;
using System.Diagnostics;
using BridgeCoordinator.Testing;

namespace BridgeCoordinator.Browser.Tests;

/// <summary>Debian's coturn for one test: on loopback, by names that expire, as docker-compose.yml runs it.</summary>
internal sealed class PrivateRelay : IAsyncDisposable
{
    public const string Secret = "a secret of this test alone";
    private const string Program = "/usr/bin/turnserver";
    private readonly string folder = Machine.TempFolder("coturn");
    private readonly ConcurrentQueue<string> said = new();
    private readonly Process process;

    private PrivateRelay()
    {
        string[] arguments =
        [
            "-n", "--listening-ip", "127.0.0.1", "--relay-ip", "127.0.0.1", "--listening-port", $"{Port}", "--realm", "bridge.test",
            "--use-auth-secret", "--static-auth-secret", Secret, "--fingerprint", "--no-tls", "--no-dtls", "--no-cli", "--no-tcp-relay",
            // Both ends of a loopback are allocations of this relay, and here it has no other address.
            "--allow-loopback-peers",
            "--log-file", "stdout", "--pidfile", Path.Combine(folder, "pid"), "--userdb", Path.Combine(folder, "db"),
        ];
        process = Machine.Start(Program, arguments);
        Machine.Listen(process, said.Enqueue);
    }

    public int Port { get; } = Machine.FreePort();

    public IReadOnlyCollection<string> Said => said;

    /// <summary>One that listens. Skips the test, aloud, where coturn is missing.</summary>
    public static async Task<PrivateRelay> Start()
    {
        Installed.Need(File.Exists(Program) ? Program : null, "coturn");
        var relay = new PrivateRelay();
        await Machine.Until(() => Machine.Listens(relay.Port), TimeSpan.FromSeconds(20), () => string.Join('\n', relay.said.TakeLast(30)));
        return relay;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
