using System.Diagnostics;
using System.Globalization;

namespace BridgeCoordinator.Faults.Stage;

/// <summary>Commands and processes of this machine. Whatever is started here is ended here.</summary>
internal static class Shell
{
    /// <summary>Runs a command to its end; its words if it failed.</summary>
    public static async Task Run(string file, IEnumerable<string> arguments, string? input = null)
    {
        using var process = Start(file, arguments, input is not null);
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        var words = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} failed: {string.Join('\n', await words)}");
        }
    }

    public static Task Run(string line, string? input = null) => line.Split(' ') is [var file, .. var rest] ? Run(file, rest, input) : Task.CompletedTask;

    public static Process Start(string file, IEnumerable<string> arguments, bool input = false, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = input,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }
        return Process.Start(start) ?? throw new InvalidOperationException($"{file} did not start.");
    }

    /// <summary>A signal by name, e.g. STOP; returns when it was sent.</summary>
    public static Task Signal(Process process, string signal) =>
        Run("kill", ["-s", signal, process.Id.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>The program of another project of this solution, built beside this one in the same configuration.</summary>
    public static string Built(string project)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/'));
        return Path.Combine(here.Parent!.Parent!.FullName, project, here.Name, $"{project}.dll");
    }
}

/// <summary>A process of the stage, with what it said, killed at the end if it still lives.</summary>
internal sealed class Actor : IAsyncDisposable
{
    private readonly Queue<string> said = new();

    public Actor(string name, Process process)
    {
        (Name, Process) = (name, process);
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Name { get; }

    public Process Process { get; }

    /// <summary>Each line it says.</summary>
    public event Action<string>? Said;

    /// <summary>Its last words, for a sentence about what went wrong.</summary>
    public string LastWords
    {
        get
        {
            lock (said)
            {
                return string.Join('\n', said);
            }
        }
    }

    /// <summary>SIGKILL. Returns the instant before it was sent.</summary>
    public long Kill()
    {
        var at = Stopwatch.GetTimestamp();
        Process.Kill();
        return at;
    }

    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited)
        {
            Process.Kill();
            await Process.WaitForExitAsync();
        }
        Process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }
        lock (said)
        {
            said.Enqueue(line);
            if (said.Count > 60)
            {
                said.Dequeue();
            }
        }
        Said?.Invoke(line);
    }
}
