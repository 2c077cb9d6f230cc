namespace BridgeCoordinator.Server.Storage;

/// <summary>The folder that holds the journal's file and the keys, and the lock that keeps a second process out.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream? held;

    public DataFolder(string path, bool exclusive)
    {
        Path = System.IO.Path.GetFullPath(path);
        Create();
        if (!exclusive)
        {
            return;
        }
        try
        {
            held = new FileStream(File("coordinator.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException inUse)
        {
            throw new InvalidOperationException(
                $"Another coordinator is using the data folder {Path}. Stop it, or give this one a folder of its own (Bridge:Data:Path).",
                inUse
            );
        }
    }

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => held?.Dispose();

    /// <summary>A new folder is its owner's alone: names, numbers and keys lie in it. One that is there already keeps the rights it was given.</summary>
    private void Create()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path);
            return;
        }
        Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
