using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace BridgeCoordinator.Testing;

/// <summary>Ports, folders and processes of this machine, for servers of our own.</summary>
internal static class Machine
{
    public static bool IsRoot => Environment.UserName == "root";

    /// <summary>A loopback port that was free a moment ago.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static string TempFolder(string name) => Directory.CreateTempSubdirectory($"bridge-{name}-").FullName;

    public static Process Start(string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }
        return Process.Start(start) ?? throw new InvalidOperationException($"{file} did not start.");
    }

    /// <summary>Runs a command to its end; its words if it failed.</summary>
    public static async Task Run(string file, params string[] arguments)
    {
        using var process = Start(file, arguments);
        var words = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} failed: {string.Join('\n', await words)}");
        }
    }

    /// <summary>Reads and keeps what a process says, so that its pipes never fill.</summary>
    public static void Listen(Process process, Action<string> line)
    {
        process.OutputDataReceived += (_, said) => line(said.Data ?? "");
        process.ErrorDataReceived += (_, said) => line(said.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public static async Task Until(Func<Task<bool>> reached, TimeSpan patience, Func<string> otherwise)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await reached())
        {
            if (TimeProvider.System.GetElapsedTime(began) > patience)
            {
                throw new TimeoutException(otherwise());
            }
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    public static async Task<bool> Listens(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
