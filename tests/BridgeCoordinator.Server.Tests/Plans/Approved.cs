using System.Runtime.CompilerServices;

namespace BridgeCoordinator.Server.Tests.Plans;

/// <summary>A text somebody read and approved. A difference leaves a <c>.received</c> file beside it.</summary>
internal static class Approved
{
    public static string Beside(string name, [CallerFilePath] string caller = "") => File.ReadAllText(Path.Combine(Path.GetDirectoryName(caller)!, name));

    public static void Same(string name, string text, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, name);
        var approved = File.Exists(path) ? File.ReadAllText(path) : "";
        if (approved != text)
        {
            File.WriteAllText(path.Replace(".approved.", ".received.", StringComparison.Ordinal), text);
        }
        Assert.Equal(approved, text);
    }
}
