using System.Reflection;
using System.Text;

namespace BridgeCoordinator.Server.Plans;

/// <summary>The plans that ship with the coordinator: three provinces, autumn 2020.</summary>
internal static class PlanSamples
{
    private const string Folder = "BridgeCoordinator.Server.Plans.Samples.";

    /// <summary>Their names, e.g. <c>nghe-an-xix</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(PlanSamples)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Select(n => n[Folder.Length..^".yaml".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of one.</summary>
    public static string Read(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Folder}{name}.yaml")
            ?? throw new ArgumentException($"There is no sample plan '{name}'; there are {string.Join(", ", Names)}.", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
