using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using BridgeCoordinator.Testing;

namespace BridgeCoordinator.Agent.Tests;

/// <summary>The agent as people and systemd start it.</summary>
public sealed class The_program
{
    private static readonly string Dll = Path.Combine(AppContext.BaseDirectory, "BridgeCoordinator.Agent.dll");

    [Fact]
    public async Task Once_prints_a_table_in_either_language_and_ends_with_a_plugins_code_without_a_coordinator()
    {
        var folder = Testing.Machine.TempFolder("once");
        var config = Path.Combine(folder, "agent.yaml");
        await File.WriteAllTextAsync(config, "version: 1\nchecks:\n  cpu: { warn: 1000, fail: 1000 }\n  nobody: { kind: tcp, to: \"127.0.0.1:9\" }\n", TestContext.Current.CancellationToken);

        var (code, said, _) = await Run("--once", "--data", folder);
        Assert.Equal(2, code);
        Assert.Contains("CHƯA ĐẠT", said, StringComparison.Ordinal);
        Assert.Contains("→ Không kết nối được", said, StringComparison.Ordinal);

        (code, said, _) = await Run("--once", "--config", config, "--lang", "en", "--data", folder);
        Assert.Equal(2, code);
        Assert.Contains("NOT READY", said, StringComparison.Ordinal);
        Assert.Contains("→ No connection", said, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_wrong_file_stops_it_with_every_error_and_its_place()
    {
        var folder = Testing.Machine.TempFolder("wrong");
        var config = Path.Combine(folder, "agent.yaml");
        await File.WriteAllTextAsync(config, "version: 1\nchecs: {}\nserver: x\n", TestContext.Current.CancellationToken);

        var (code, _, error) = await Run("--config", config);
        Assert.Equal(2, code);
        Assert.Contains($"{config}:2:1 checs: Không có mục 'checs'; có phải 'checks'? / There is no key 'checs'; did you mean 'checks'?", error, StringComparison.Ordinal);
        Assert.Contains($"{config}:3:1 server", error, StringComparison.Ordinal);
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
        // systemd tells a service its own process id; the shell knows it before it becomes the agent. The server is nobody: an agent that
        // cannot enrol yet is alive all the same.
        var start = $"export SYSTEMD_EXEC_PID=$$; exec dotnet {Dll} --data {folder}/data --server http://127.0.0.1:9 --code NONE";
        using var agent = Testing.Machine.Start("/bin/bash", ["-c", start], environment);
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
            await Testing.Machine.Run("kill", "-TERM", $"{agent.Id}");
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
                agent.Kill();
            }
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(int Code, string Said, string Error)> Run(params string[] arguments)
    {
        using var agent = Testing.Machine.Start("dotnet", [Dll, .. arguments]);
        var (said, error) = (agent.StandardOutput.ReadToEndAsync(), agent.StandardError.ReadToEndAsync());
        await agent.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (agent.ExitCode, await said, await error);
    }
}
