using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Agents;

namespace BridgeCoordinator.Client;

/// <summary>What a site's session needs to know.</summary>
public sealed record SiteSessionOptions
{
    /// <summary>Addresses of the coordinator, tried in turn.</summary>
    public required IReadOnlyList<Uri> Servers { get; init; }

    /// <summary>The site's key. The caller keeps it, and disposes of it after the session.</summary>
    public required SiteKey Key { get; init; }

    /// <summary>Under which the coordinator knows the key (<c>EnrolReply.KeyId</c>).</summary>
    public required Guid KeyId { get; init; }

    /// <summary>Who says hello.</summary>
    public required AgentHello Hello { get; init; }

    /// <summary>Asked before every heartbeat; must not take long.</summary>
    public Func<MachineReadings> Readings { get; init; } = () => default;

    /// <summary>The lines to measure, where the coordinator says how. By default the main line, wherever the system routes it.</summary>
    public IReadOnlyList<LineSource> Lines { get; init; } = [new LineSource(LineRole.Main)];

    /// <summary>Answers that have no receipt yet. By default they live as long as the process.</summary>
    public IAnswerOutbox Outbox { get; init; } = new AnswersInMemory();

    /// <summary>The clock and the timers.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where jitter comes from.</summary>
    public Random Random { get; init; } = new();

    /// <summary>
    /// Dials the coordinator: given <c>tcp://host:port</c>, answers with the bare transport stream (TLS comes on top). A simulator wraps
    /// <see cref="SiteSession.Dial"/> here to freeze a line.
    /// </summary>
    public Func<Uri, CancellationToken, ValueTask<Stream>>? Connect { get; init; }

    /// <summary>How long one request, or the opening of a connection, may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
}

/// <summary>Load of the machine a session runs on.</summary>
/// <param name="CpuPercent">0–100; absent if unknown.</param>
/// <param name="MemoryPercent">0–100; absent if unknown.</param>
/// <param name="DiskFreeMb">Megabytes free on the disk that matters; absent if unknown.</param>
public readonly record struct MachineReadings(double? CpuPercent, double? MemoryPercent, double? DiskFreeMb = null);

/// <summary>Where a session is.</summary>
public enum SiteSessionState
{
    /// <summary>Not started.</summary>
    Idle,

    /// <summary>Asking for a ticket or opening the connection.</summary>
    Connecting,

    /// <summary>Heard by the coordinator.</summary>
    Connected,

    /// <summary>Two acknowledgements are missing; a second connection is being opened beside the first.</summary>
    Doubtful,

    /// <summary>Waiting before the next attempt.</summary>
    Waiting,

    /// <summary>Another agent of the same site took over; this session has ended and does not come back by itself.</summary>
    Superseded,

    /// <summary>Ended by its owner.</summary>
    Stopped,
}

/// <summary>A change of a session's state.</summary>
/// <param name="State">The state from now on.</param>
/// <param name="Server">The coordinator it is about, if one.</param>
/// <param name="Retry">When waiting: for how long.</param>
/// <param name="Error">What went wrong, if something did.</param>
public sealed record SiteSessionChange(SiteSessionState State, Uri? Server = null, TimeSpan? Retry = null, Exception? Error = null);

/// <summary>
/// Keeps answers until the coordinator has acknowledged or refused them. Sending one again with the same command id is safe, so an
/// outbox may forget that something was delivered, but never that something was not.
/// </summary>
public interface IAnswerOutbox
{
    /// <summary>Keeps an answer.</summary>
    void Keep(AgentWaveAnswer answer);

    /// <summary>The coordinator has spoken: forget it.</summary>
    void Forget(Guid commandId);

    /// <summary>What is still to be delivered, oldest first.</summary>
    IReadOnlyList<AgentWaveAnswer> Left();
}

/// <summary>An outbox that lives as long as the process.</summary>
internal sealed class AnswersInMemory : IAnswerOutbox
{
    private readonly Lock _lock = new();
    private readonly List<AgentWaveAnswer> _left = [];

    public void Keep(AgentWaveAnswer answer)
    {
        lock (_lock)
        {
            _left.Add(answer);
        }
    }

    public void Forget(Guid commandId)
    {
        lock (_lock)
        {
            _left.RemoveAll(a => a.CommandId == commandId);
        }
    }

    public IReadOnlyList<AgentWaveAnswer> Left()
    {
        lock (_lock)
        {
            return [.. _left];
        }
    }
}
