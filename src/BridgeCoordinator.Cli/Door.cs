using BridgeCoordinator.Client;

namespace BridgeCoordinator.Cli;

/// <summary>Exit codes as monitoring plug-ins use them.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int Warning = 1;
    public const int Refused = 2;
    public const int Unknown = 3;
}

/// <summary>The way to the coordinator: an address and a token, given or found in the data folder.</summary>
internal sealed class Door(string server, string? token, string data)
{
    /// <summary>Runs a command and turns what can go wrong into a sentence and an exit code.</summary>
    /// <param name="command">What is done with the coordinator.</param>
    /// <param name="refused">The code of a refusal; a command whose 2 means something of its own has another.</param>
    public async Task<int> Through(Func<CoordinatorApi, Speech, Task<int>> command, int refused = ExitCode.Refused)
    {
        var say = Speech.OnConsole();
        try
        {
            using var api = new CoordinatorApi(Address(), Token());
            return await command(api, say);
        }
        catch (RefusedException e)
        {
            say.Wrong($"{e.Problem.En} ({e.Code})");
            say.Wrong(e.Problem.Vi);
            return e.IsPassing || (int?)e.Status is >= 500 ? ExitCode.Unknown : refused;
        }
        catch (HttpRequestException e)
        {
            say.Wrong($"The coordinator at {server} cannot be reached: {e.Message}");
            return ExitCode.Unknown;
        }
        catch (OperationCanceledException)
        {
            say.Wrong("Stopped before the coordinator answered.");
            return ExitCode.Unknown;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            say.Wrong(e.Message);
            return ExitCode.Unknown;
        }
#pragma warning disable CA1031 // Whatever it was, it is no answer: a job that is gated by the exit code must not take it for one.
        catch (Exception e)
#pragma warning restore CA1031
        {
            say.Wrong($"What {server} answered is not understood: {e.Message}");
            return ExitCode.Unknown;
        }
    }

    private Uri Address() =>
        Uri.TryCreate(server, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https")
            ? address
            : throw new InvalidDataException($"'{server}' is not the address of a coordinator, like https://bridge.example.");

    private string Token()
    {
        if ((token ?? Environment.GetEnvironmentVariable("BRIDGE_TOKEN")) is { Length: > 0 } given)
        {
            return given.Trim();
        }
        var path = Path.GetFullPath(Path.Combine(data, "machine.token"));
        return File.Exists(path)
            ? File.ReadAllText(path).Trim()
            : throw new FileNotFoundException($"No token: there is no {path}. Give --data FOLDER, --token or BRIDGE_TOKEN.");
    }
}
