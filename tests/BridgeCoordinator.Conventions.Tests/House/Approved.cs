namespace BridgeCoordinator.Conventions.Tests.House;

/// <summary>
/// An approved file is a promise: what the code says now must be what is written there. A red diff is a conversation;
/// when it is over, run the tests once with <c>BRIDGE_ACCEPT=1</c> and commit the file.
/// </summary>
internal static class Approved
{
    private static readonly bool Accepting = Environment.GetEnvironmentVariable("BRIDGE_ACCEPT") == "1";

    /// <summary>Holds <paramref name="text"/> against the file at <paramref name="path"/> (from the repository's root).</summary>
    public static void Verify(string path, string text)
    {
        var file = Repository.At(path.Split('/'));
        var said = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var received = Path.Combine(
            Path.GetDirectoryName(file)!,
            Path.GetFileNameWithoutExtension(file) + ".received" + Path.GetExtension(file)
        );
        if (Accepting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, said);
            File.Delete(received);
            return;
        }
        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (approved == said)
        {
            File.Delete(received);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(received, said);
        Assert.Fail(Difference(path, approved, said, Repository.Name(received)));
    }

    private static string Difference(string path, string approved, string said, string received)
    {
        var (was, now) = (approved.Split('\n'), said.Split('\n'));
        var line = 0;
        while (line < was.Length && line < now.Length && was[line] == now[line])
        {
            line++;
        }
        return $"""
            {path} is no longer what the code says; the first difference is in line {line + 1}:
              approved: {(line < was.Length ? was[line] : "(end of file)")}
              now:      {(line < now.Length ? now[line] : "(end of file)")}
            The whole is in {received}. If the change is meant, accept it:
              BRIDGE_ACCEPT=1 dotnet test --project tests/BridgeCoordinator.Conventions.Tests
            """;
    }
}
