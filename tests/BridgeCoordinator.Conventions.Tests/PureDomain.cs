using System.Text.RegularExpressions;
using BridgeCoordinator.Conventions.Tests.House;
using BridgeCoordinator.Domain.Streams;

namespace BridgeCoordinator.Conventions.Tests;

/// <summary>Decide and Apply are pure: the same journal folds to the same state anywhere, today and in ten years.</summary>
public sealed partial class PureDomain
{
    [Fact]
    public void The_machine_knows_no_files_tasks_clocks_logs_or_chance() =>
        Sources.None(
            Sources.Where(Sources.Files("src/BridgeCoordinator.Domain", ".cs"), line => Impure().IsMatch(line)),
            "Domain is pure: no I/O, no clock, no async, no logging, no randomness. `now` is a parameter; ids come in with the command."
        );

    [Fact]
    public void The_machine_stands_on_the_base_library_and_the_contracts()
    {
        string[] known = ["BridgeCoordinator.Contracts", "System."];
        var references = typeof(StreamState).Assembly.GetReferencedAssemblies().Select(a => a.Name!);
        Assert.DoesNotContain(references, r => !known.Any(k => r.StartsWith(k, StringComparison.Ordinal)));
        string[] outside = ["System.Net", "System.IO.", "System.Threading.Tasks", "System.Diagnostics.Process", "System.Console"];
        Assert.DoesNotContain(references, r => outside.Any(o => r.StartsWith(o, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\b(System\.IO|File\.|Stream(Reader|Writer)\b|Task\b|ValueTask\b|async\b|await\b|ILogger|TimeProvider|Stopwatch|Environment\.|Console\.|Random\b|Guid\.(NewGuid|CreateVersion7)|DateTime(Offset)?\.(Utc)?Now|Thread\b|lock\s*\()")]
    private static partial Regex Impure();
}
