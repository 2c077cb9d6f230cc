using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using BridgeCoordinator.Testing;

namespace BridgeCoordinator.Agent.Tests;

/// <summary>The agent as people and systemd start it.</summary>
public sealed class The_program
{
    /// <summary>In the folder its own build made: what lies beside the tests has their frameworks, not its own.</summary>
    private static readonly string Dll = Path.Combine(
        new DirectoryInfo(AppContext.BaseDirectory).Parent!.Parent!.FullName,
        "BridgeCoordinator.Agent",
        new DirectoryInfo(AppContext.BaseDirectory).Name,
        "BridgeCoordinator.Agent.dll"
    );

    [Fact]
    public async Task Once_prints_a_table_in_either_language_and_ends_with_a_plugins_code_without_a_coordinator()
    {
        var folder = Testing.Machine.TempFolder("once");
        var config = Path.Combine(folder, "agent.yaml");
        await File.WriteAllTextAsync(config, "version: 1\nchecks:\n  cpu: { warn: 1000, fail: 1000 }\n  nobody: { kind: tcp, to: \"127.0.0.1:9\" }\n", TestContext.Current.CancellationToken);

        var vi = await ConsoleProgram.Agent("--once", "--data", folder).Ended();
        var en = await ConsoleProgram.Agent("--once", "--config", config, "--lang", "en", "--data", folder).Ended();

        Assert.Equal((2, 2), (vi.ExitCode, en.ExitCode));
        Assert.Contains("CHƯA ĐẠT", vi.Output, StringComparison.Ordinal);
        Assert.Contains("→ Không kết nối được", vi.Output, StringComparison.Ordinal);
        Assert.Contains("NOT READY", en.Output, StringComparison.Ordinal);
        Assert.Contains("→ No connection", en.Output, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_wrong_file_stops_it_with_every_error_and_its_place()
    {
        var folder = Testing.Machine.TempFolder("wrong");
        var config = Path.Combine(folder, "agent.yaml");
        await File.WriteAllTextAsync(config, "version: 1\nchecs: {}\nserver: x\n", TestContext.Current.CancellationToken);

        var ended = await ConsoleProgram.Agent("--config", config).Ended();
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains($"{config}:2:1 checs: Không có mục 'checs'; có phải 'checks'? / There is no key 'checs'; did you mean 'checks'?", ended.Errors, StringComparison.Ordinal);
        Assert.Contains($"{config}:3:1 server", ended.Errors, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Under_systemd_it_says_ready_pets_the_watchdog_and_says_when_it_stops()
    {
        Installed.Need(File.Exists("/bin/bash") ? "/bin/bash" : null, "bash");
        var folder = Testing.Machine.TempFolder("systemd");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        var path = Path.Combine(folder, "notify");
        socket.Bind(new UnixDomainSocketEndPoint(path));
        var environment = new Dictionary<string, string> { ["NOTIFY_SOCKET"] = path, ["WATCHDOG_USEC"] = "200000" };
        // .NET believes in systemd when its parent is called so: here a shell by that name. The server is nobody: an agent that cannot enrol
        // yet is alive all the same.
        var systemd = Path.Combine(folder, "systemd");
        File.Copy("/bin/bash", systemd);
        var start = $"dotnet exec {Dll} --data {folder}/data --server http://127.0.0.1:9 --code NONE & echo PID $!; wait $!";
        using var agent = Testing.Machine.Start(systemd, ["-c", start], environment);
        var said = new ConcurrentQueue<string>();
        Testing.Machine.Listen(agent, said.Enqueue);

        var heard = new List<string>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60), TimeProvider.System);
        async Task Hear(Func<bool> enough)
        {
            var buffer = new byte[4_096];
            while (!enough())
            {
                heard.AddRange(Encoding.UTF8.GetString(buffer, 0, await socket.ReceiveAsync(buffer, patience.Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
            }
        }
        try
        {
            await Hear(() => heard.Contains("READY=1") && heard.Count(h => h == "WATCHDOG=1") >= 3);
            await Testing.Machine.Run("kill", "-TERM", said.Single(line => line.StartsWith("PID ", StringComparison.Ordinal))[4..]);
            await Hear(() => heard.Contains("STOPPING=1"));
            await agent.WaitForExitAsync(patience.Token);
            Assert.Equal(0, agent.ExitCode);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"systemd heard {string.Join(", ", heard)}; the agent said:\n{string.Join('\n', said)}");
        }
        finally
        {
            if (!agent.HasExited)
            {
                agent.Kill(entireProcessTree: true);
            }
            Directory.Delete(folder, recursive: true);
        }
    }
}
