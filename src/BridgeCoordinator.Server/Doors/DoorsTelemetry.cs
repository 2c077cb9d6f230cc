namespace BridgeCoordinator.Server.Doors;

internal static partial class DoorsTelemetry
{
    [LoggerMessage(LogLevel.Warning, "{Count} denials were not recorded: {Code}.")]
    public static partial void DenialsNotRecorded(ILogger log, int count, string code);
}
