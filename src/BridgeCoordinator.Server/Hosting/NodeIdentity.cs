namespace BridgeCoordinator.Server.Hosting;

/// <summary>This process among its peers.</summary>
/// <param name="Epoch">New with every start.</param>
/// <param name="Name">For people: machine and process.</param>
internal sealed record NodeIdentity(Guid Epoch, string Name)
{
    public static NodeIdentity OfThisProcess(TimeProvider clock)
    {
        var epoch = Guid.CreateVersion7(clock.GetUtcNow());
        return new NodeIdentity(epoch, $"{Environment.MachineName}-{Environment.ProcessId}-{epoch.ToString("N")[^4..]}");
    }
}
