namespace BridgeCoordinator.Contracts.Agents;

/// <summary>What a site's agent may ask of the coordinator (<see cref="HubRoutes.Agent"/>). Any call is a sign of life.</summary>
public interface IAgentHub
{
    /// <summary>First call on a connection, within 10 s of opening it, or the connection is dropped.</summary>
    Task<AgentOrders> Hello(AgentHello hello);

    /// <summary>A heartbeat. The answer is its acknowledgement; two missed ones mean the line is dead.</summary>
    Task<HeartbeatSeen> Heartbeat(AgentHeartbeat heartbeat);

    /// <summary>Answers a readiness wave. Refusals: <c>wave.*</c>, <c>point.*</c>.</summary>
    Task<Receipt> AnswerWave(AgentWaveAnswer answer);

    /// <summary>What was measured of lines and disk. Kept in memory only; a report that is lost is not sent again, the next one comes.</summary>
    Task Report(AgentReport report);

    /// <summary>Says good-bye: the site becomes Left, not Down.</summary>
    Task Goodbye(AgentGoodbye goodbye);
}

/// <summary>What the coordinator tells an agent. Orders are state: the whole of them comes on hello and on every change.</summary>
public interface IAgentClient
{
    /// <summary>The orders that hold from now on.</summary>
    Task Orders(AgentOrders orders);

    /// <summary>
    /// Nothing was heard for too long: say something at once, over this connection and by <c>POST /api/v1/agent/heartbeat</c> too. Whichever
    /// arrives within the time for proof will do.
    /// </summary>
    Task Prove(ProofRequest request);

    /// <summary>A newer session of this site took over; this connection will be closed and must not come back by itself.</summary>
    Task Superseded(SupersededNotice notice);
}

/// <summary>Who is calling.</summary>
/// <param name="AgentVersion">The agent's version, at most 64 characters.</param>
/// <param name="Platform">Operating system, at most 64 characters.</param>
/// <param name="StartedAt">When the agent's process started, by its own clock.</param>
public sealed record AgentHello(string AgentVersion, string Platform, DateTimeOffset StartedAt);

/// <summary>A heartbeat with the agent's latest readings. Readings never enter the journal.</summary>
/// <param name="Sequence">From 1 per connection.</param>
/// <param name="CpuPercent">Load of the whole machine, 0–100.</param>
/// <param name="MemoryPercent">Memory in use, 0–100.</param>
/// <param name="ClockOffsetMs">Coordinator's clock minus the agent's, in milliseconds, from the last acknowledged heartbeat.</param>
/// <param name="HubRttMs">Round trip of the last acknowledged heartbeat, in milliseconds.</param>
public sealed record AgentHeartbeat(long Sequence, double? CpuPercent, double? MemoryPercent, double? ClockOffsetMs, double? HubRttMs);

/// <summary>The acknowledgement of a heartbeat.</summary>
/// <param name="Sequence">The heartbeat's.</param>
/// <param name="ServerTime">The coordinator's clock.</param>
public sealed record HeartbeatSeen(long Sequence, DateTimeOffset ServerTime);

/// <summary>All a site has to do now.</summary>
/// <param name="HeartbeatMs">The interval the coordinator dictates, in milliseconds; the agent adds ±10 % jitter.</param>
/// <param name="Waves">Open waves this agent has not answered in their present run.</param>
/// <param name="Echo">How to measure the lines by UDP; absent where the coordinator has no echo.</param>
public sealed record AgentOrders(int HeartbeatMs, IReadOnlyList<WaveOrder> Waves, EchoOrder? Echo = null);

/// <summary>An open wave to answer.</summary>
/// <param name="ConferenceId">The conference.</param>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="Run">The run.</param>
/// <param name="Point">The site's seat in that conference.</param>
/// <param name="Deadline">When answers stop counting.</param>
/// <param name="Checks">What to check; unknown ids are left out of the answer.</param>
/// <param name="OpenedAt">When this run opened; absent from a coordinator that does not spread.</param>
/// <param name="WindowMs">Over how long the fleet spreads its answers, in milliseconds: this site begins at its <see cref="SpreadSlot"/>. 0: at once.</param>
public sealed record WaveOrder(
    string ConferenceId,
    string SessionId,
    string WaveId,
    int Run,
    string Point,
    DateTimeOffset Deadline,
    IReadOnlyList<string> Checks,
    DateTimeOffset? OpenedAt = null,
    int WindowMs = 0
);

/// <summary>An agent's answer to a wave.</summary>
/// <param name="CommandId">UUIDv7 made by the agent; send the same one again when no answer came.</param>
/// <param name="ConferenceId">The conference.</param>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="Run">The run.</param>
/// <param name="Checks">1–64 results.</param>
/// <param name="OccurredAt">When it was measured, by the coordinator's clock as the agent knows it.</param>
/// <param name="Setup">The set-up it was measured with, as far as the agent knows it; at most 32 items.</param>
public sealed record AgentWaveAnswer(
    Guid CommandId,
    string ConferenceId,
    string SessionId,
    string WaveId,
    int Run,
    IReadOnlyList<CheckResult> Checks,
    DateTimeOffset? OccurredAt = null,
    IReadOnlyList<SetupItem>? Setup = null
);

/// <summary>A good-bye.</summary>
/// <param name="Reason">Why, at most 100 characters: <c>shutdown</c>, <c>update</c>.</param>
public sealed record AgentGoodbye(string Reason);

/// <summary>A request for proof of life.</summary>
/// <param name="LastHeard">When the coordinator last heard the site.</param>
public sealed record ProofRequest(DateTimeOffset LastHeard);

/// <summary>A newer session took over.</summary>
/// <param name="Epoch">The newer session's epoch.</param>
public sealed record SupersededNotice(long Epoch);
