using System.Diagnostics;
using System.Text;

namespace BridgeCoordinator.Simulator.Tests;

/// <summary>How a rehearsal ended.</summary>
internal sealed record Rehearsed(int ExitCode, string Output, TimeSpan Took);

/// <summary>The simulator as a process of its own, as people start it.</summary>
internal static class RehearsalProcess
{
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(4);

    public static async Task<Rehearsed> Run(string arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", $"exec \"{Path.Combine(AppContext.BaseDirectory, "BridgeCoordinator.Simulator.dll")}\" rehearse {arguments}")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }
        var began = TimeProvider.System.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Add(output, line.Data);
        process.ErrorDataReceived += (_, line) => Add(output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var hang = new CancellationTokenSource(Hang, TimeProvider.System);
        try
        {
            await process.WaitForExitAsync(hang.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Add(output, $"Killed after {Hang}.");
            return new(-1, output.ToString(), Hang);
        }
        return new(process.ExitCode, output.ToString(), TimeProvider.System.GetElapsedTime(began));
    }

    private static void Add(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }
}
