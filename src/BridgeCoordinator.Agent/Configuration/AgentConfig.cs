namespace BridgeCoordinator.Agent.Configuration;

/// <summary>Finds the agent's file, and tells what is wrong with it.</summary>
internal static class AgentConfig
{
    public const string UsualData = "bridge-agent";

    /// <param name="file">The file asked for; absent: <c>agent.yaml</c> in the data folder, if there is one.</param>
    /// <param name="data">The data folder asked for.</param>
    public static AgentReading Load(string? file, string? data)
    {
        var path = Path.GetFullPath(file ?? Path.Combine(data ?? UsualData, "agent.yaml"));
        if (file is null && !File.Exists(path))
        {
            return new AgentReading(AgentSettings.Usual, []);
        }
        try
        {
            var reading = AgentFile.Read(File.ReadAllText(path), Path.GetDirectoryName(path)!);
            return reading with { Errors = [.. reading.Errors.Select(e => e with { Path = $"{path}:{e.Line}:{e.Column} {e.Path}".TrimEnd() })] };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new AgentReading(null, [new AgentFileError(0, 0, path, "Không đọc được tệp cấu hình.", e.Message)]);
        }
    }

    /// <summary>Every error on the error stream: place, Vietnamese, English.</summary>
    public static void Complain(AgentReading reading)
    {
        foreach (var error in reading.Errors)
        {
            Console.Error.WriteLine($"{error.Path}: {error.Vi} / {error.En}");
        }
    }
}
