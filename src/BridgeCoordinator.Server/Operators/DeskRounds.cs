namespace BridgeCoordinator.Server.Operators;

/// <summary>
/// How long the desks rest after a round. A round draws every desk that is open on this node, some ten microseconds each: while a session runs, one
/// fact after another would keep a core busy with ten thousand phones. So it takes about a third of the time, and no rest is longer than half a second.
/// </summary>
internal static class DeskRounds
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(500);

    public static TimeSpan Rest(TimeSpan worked) =>
        worked * 2 is var rest && rest < Shortest ? Shortest
        : rest > Longest ? Longest
        : rest;
}
