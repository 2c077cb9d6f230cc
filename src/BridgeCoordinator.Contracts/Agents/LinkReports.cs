namespace BridgeCoordinator.Contracts.Agents;

/// <summary>What an agent measured since its last report. Like a heartbeat it is a sign of life, and never enters the journal.</summary>
/// <param name="Lines">Each line that was measured; a site has at most two.</param>
/// <param name="DiskFreeMb">Room on the disk of the agent's folder, in megabytes.</param>
public sealed record AgentReport(IReadOnlyList<LinkReading> Lines, double? DiskFreeMb = null);

/// <summary>One measurement of one line, both ways together.</summary>
/// <param name="Line">Which line.</param>
/// <param name="Method">How it was measured; by <see cref="LineMethod.Hub"/> only round trips are known, and only they count.</param>
/// <param name="Sent">Datagrams sent.</param>
/// <param name="Received">Answers that came, each counted once.</param>
/// <param name="Reordered">Answers that came after one sent later (RFC 4737 §3).</param>
/// <param name="JitterMs">Interarrival jitter (RFC 3550 §6.4.1) at the end of the burst, the worse of the two ways, in milliseconds.</param>
/// <param name="RttP50Ms">Median round trip, in milliseconds.</param>
/// <param name="RttP95Ms">95th percentile, in milliseconds.</param>
/// <param name="RttMaxMs">The longest, in milliseconds.</param>
/// <param name="At">When the measurement ended, by the coordinator's clock as the agent knows it.</param>
public sealed record LinkReading(
    LineRole Line,
    LineMethod Method,
    int Sent,
    int Received,
    int Reordered,
    double? JitterMs,
    double? RttP50Ms,
    double? RttP95Ms,
    double? RttMaxMs,
    DateTimeOffset At
)
{
    /// <summary>Datagrams that were not answered, 0–100; absent where none were counted.</summary>
    public double? LossPercent => Method == LineMethod.Hub || Sent <= 0 ? null : 100.0 * (Sent - Received) / Sent;
}

/// <summary>How an agent measures its lines. Absent from the orders where the coordinator has no UDP echo.</summary>
/// <param name="Host">Where the datagrams go; absent: the host the agent reached the hub by.</param>
/// <param name="Port">The UDP port.</param>
/// <param name="Session">Names the agent's session in each datagram; changes with every epoch.</param>
/// <param name="Secret">The session's key (32 bytes, base64) by which question and answer are signed. Good as long as the connection.</param>
/// <param name="IntervalMs">From one burst to the next, in milliseconds.</param>
/// <param name="SlotMs">This site's place in the interval: a burst begins when the coordinator's Unix time in milliseconds, modulo the interval, is this.</param>
/// <param name="Packets">Datagrams in a burst.</param>
/// <param name="SpacingMs">From one datagram to the next: 20, as speech.</param>
public sealed record EchoOrder(string? Host, int Port, long Session, string Secret, int IntervalMs, int SlotMs, int Packets, int SpacingMs);
