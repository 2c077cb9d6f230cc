using System.Runtime.CompilerServices;

namespace BridgeCoordinator.Domain.Tests;

/// <summary>A promise kept as a text file beside its test. A difference is written next to it as *.received.txt and is a conversation.</summary>
internal static class Approved
{
    public static void Text(string name, string actual, [CallerFilePath] string test = "")
    {
        var approved = Path.Combine(Path.GetDirectoryName(test)!, $"{name}.approved.txt");
        var received = approved.Replace(".approved.", ".received.", StringComparison.Ordinal);
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, actual);
        var (old, @new) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable
            .Range(0, Math.Max(old.Length, @new.Length))
            .First(i => old.ElementAtOrDefault(i) != @new.ElementAtOrDefault(i));
        Assert.Fail(
            $"""
            {name} is not what was approved. The first difference is line {line + 1}:
              approved: {old.ElementAtOrDefault(line)}
              received: {@new.ElementAtOrDefault(line)}
            diff {approved} {received}
            If the new text is right: mv {received} {approved}
            """
        );
    }

    /// <summary>The text of a file beside the test.</summary>
    public static string Read(string file, [CallerFilePath] string test = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(test)!, file));
}
