using BridgeCoordinator.Contracts.Agents;

namespace BridgeCoordinator.Server.Agents;

/// <summary>Whether a report can be true. What cannot would stay on the wall until the next one.</summary>
internal static class Readings
{
    private const int MostLines = 4;
    private const int MostPackets = 10_000;
    private const double LongestMs = 60_000;

    public static bool AreSane(AgentReport report) =>
        report.Lines.Count <= MostLines && report.Lines.All(AreSane) && report.DiskFreeMb is null or (>= 0 and < 1e12);

    private static bool AreSane(LinkReading reading) =>
        Enum.IsDefined(reading.Line)
        && Enum.IsDefined(reading.Method)
        && reading.Sent is >= 0 and <= MostPackets
        && reading.Received >= 0
        && reading.Received <= reading.Sent
        && reading.Reordered >= 0
        && reading.Reordered <= reading.Received
        && new[] { reading.JitterMs, reading.RttP50Ms, reading.RttP95Ms, reading.RttMaxMs }.All(ms => ms is null or (>= 0 and <= LongestMs));
}
