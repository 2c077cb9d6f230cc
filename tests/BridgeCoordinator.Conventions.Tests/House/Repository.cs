namespace BridgeCoordinator.Conventions.Tests.House;

/// <summary>The working copy these conventions are about.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(At(parts)).ReplaceLineEndings("\n");

    /// <summary>A path as people write it: from the root, with forward slashes.</summary>
    public static string Name(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BridgeCoordinator.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException($"Expected BridgeCoordinator.sln above {AppContext.BaseDirectory}.");
    }
}
