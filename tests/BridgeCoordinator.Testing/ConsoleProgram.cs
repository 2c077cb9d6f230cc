using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace BridgeCoordinator.Testing;

/// <summary>How a console program ended, and what it said on either channel.</summary>
internal sealed record Ended(int ExitCode, string Output, string Errors);

/// <summary>One of our console programs as a process of its own, as people start it: the agent, bridgectl.</summary>
internal sealed class ConsoleProgram : IAsyncDisposable
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();
    private readonly Process process;

    private ConsoleProgram(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, said) => Hear(output, said.Data);
        process.ErrorDataReceived += (_, said) => Hear(errors, said.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The agent of a site.</summary>
    public static ConsoleProgram Agent(params string[] arguments) => Start("BridgeCoordinator.Agent", "BridgeCoordinator.Agent.dll", arguments);

    public static ConsoleProgram Bridgectl(params string[] arguments) => Start("BridgeCoordinator.Cli", "bridgectl.dll", arguments);

    /// <summary>Its end, when it ends by itself.</summary>
    public async Task<Ended> Ended()
    {
        await using var program = this;
        return await End();
    }

    /// <summary>Waits until it has said this.</summary>
    public Task Says(string words) =>
        Machine.Until(() => Task.FromResult(output.Any(line => line.Contains(words, StringComparison.Ordinal))), Hang, () => $"It never said '{words}':\n{Told()}");

    /// <summary>SIGTERM, as a service manager stops it; then its end.</summary>
    public async Task<Ended> Terminate()
    {
        await Machine.Run("kill", "-TERM", process.Id.ToString(CultureInfo.InvariantCulture));
        return await End();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
        process.Dispose();
    }

    private async Task<Ended> End()
    {
        using var hang = new CancellationTokenSource(Hang, TimeProvider.System);
        try
        {
            await process.WaitForExitAsync(hang.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"It did not end:\n{Told()}");
        }
        return new Ended(process.ExitCode, string.Join('\n', output), string.Join('\n', errors));
    }

    /// <summary>From the folder its own build made: what lies beside the tests has their frameworks, not its own.</summary>
    private static ConsoleProgram Start(string project, string assembly, string[] arguments)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return new(Machine.Start("dotnet", ["exec", Path.Combine(here.Parent!.Parent!.FullName, project, here.Name, assembly), .. arguments]));
    }

    private string Told() => string.Join('\n', output.Concat(errors));

    private static void Hear(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }
}
