using System.Diagnostics;
using BridgeCoordinator.Testing;

[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.All, MaxThreads = 4)]

namespace BridgeCoordinator.Faults.Tests;

/// <summary>
/// The short form of the fault cases: real processes in private network namespaces, real dropped packets and kills. Outcome and order only;
/// figures are taken by <c>infra/faults/run.sh CASE</c> without <c>--short</c>. Cases mostly wait, so all
/// are played at once; those that cost much and add little are left to <c>run.sh</c>.
/// </summary>
public sealed class FaultCases
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    [Theory]
    [Trait("Needs", "namespaces")]
    [InlineData("agent-killed")]
    [InlineData("shaky-line")]
    [InlineData("forty-percent")]
    [InlineData("coordinator-cut")]
    [InlineData("twins")]
    public async Task The_outcome_holds(string name)
    {
        Installed.Need(Installed.Namespaces, "A way to make network namespaces (root or sudo, iproute2, nftables)");
        var rig = Path.Combine(Root(), "infra", "faults", "run.sh");
        var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/')).Name;
        var environment = new Dictionary<string, string> { ["BRIDGE_FAULTS_BUILT"] = "1", ["BRIDGE_FAULTS_CONFIGURATION"] = configuration };
        using var played = Machine.Start(rig, [name, "--short"], environment);
        var words = Task.WhenAll(played.StandardOutput.ReadToEndAsync(), played.StandardError.ReadToEndAsync());
        try
        {
            await played.WaitForExitAsync().WaitAsync(Patience, TimeProvider.System);
        }
        finally
        {
            if (!played.HasExited)
            {
                played.Kill(entireProcessTree: true);
            }
        }
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', await words));
        Assert.True(played.ExitCode == 0, string.Join('\n', await words));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BridgeCoordinator.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests run inside the repository.");
        }
        return folder.FullName;
    }
}
