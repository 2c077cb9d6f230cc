using Xunit;

namespace BridgeCoordinator.Testing;

/// <summary>What a test needs from the machine. What is missing is said aloud, and written down so that infra/test.sh can fail.</summary>
internal static class Installed
{
    /// <summary>The folder of PostgreSQL's server binaries, which Debian keeps off the path; null if there is none.</summary>
    public static string? PostgreSql { get; } =
        Newest("/usr/lib/postgresql", folder => File.Exists(Path.Combine(folder, "bin", "initdb")) ? Path.Combine(folder, "bin") : null);

    /// <summary>The folder of RabbitMQ's own scripts; the ones on the path change the user.</summary>
    public static string? RabbitMq { get; } =
        Newest("/usr/lib/rabbitmq/lib", folder => File.Exists(Path.Combine(folder, "sbin", "rabbitmq-server")) ? Path.Combine(folder, "sbin") : null);

    /// <summary>What makes a private network: root's tools and root's rights.</summary>
    public static string? Namespaces { get; } =
        new[] { "/usr/sbin/ip", "/usr/sbin/nft", "/usr/bin/unshare" }.All(File.Exists) && (Machine.IsRoot || MayBecomeRoot()) ? "/usr/sbin/ip" : null;

    public static void Need(string? found, string what)
    {
        if (found is null && Environment.GetEnvironmentVariable("BRIDGE_SKIPS") is { Length: > 0 } file)
        {
            File.AppendAllText(file, $"{what} is not installed: {TestContext.Current.Test?.TestDisplayName}{Environment.NewLine}");
        }
        Assert.SkipUnless(found is not null, $"{what} is not installed on this machine; its half of this test did not run.");
    }

    private static bool MayBecomeRoot()
    {
        if (!File.Exists("/usr/bin/sudo"))
        {
            return false;
        }
        using var asked = Machine.Start("/usr/bin/sudo", ["--non-interactive", "true"]);
        asked.WaitForExit();
        return asked.ExitCode == 0;
    }

    private static string? Newest(string parent, Func<string, string?> inside) =>
        Directory.Exists(parent)
            ? Directory.GetDirectories(parent).OrderDescending(StringComparer.Ordinal).Select(inside).FirstOrDefault(found => found is not null)
            : null;
}
