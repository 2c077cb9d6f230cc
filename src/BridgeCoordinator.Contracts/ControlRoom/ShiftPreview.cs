namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary>
/// <c>GET /api/v1/conferences/{id}/sessions/{session}/shift?to=</c>: what would move if the start did. Nothing is written. Refusals: those of <see cref="ShiftStartAct"/>;
/// without <c>to</c>, or to where it starts already, everything stays.
/// </summary>
/// <param name="SessionId">The session.</param>
/// <param name="From">Its start now.</param>
/// <param name="To">Its start then.</param>
/// <param name="Moves">Everything of this session that follows its start, and of others what moves with it; the earliest first.</param>
public sealed record ShiftPreview(string SessionId, DateTimeOffset? From, DateTimeOffset? To, IReadOnlyList<ShiftMove> Moves);

/// <summary>One thing that follows a start: a local time stays while the day does, a wave that has opened stays where it is.</summary>
/// <param name="SessionId">Of which session.</param>
/// <param name="Name">The wave's name, or the session's.</param>
/// <param name="Kind">What it is.</param>
/// <param name="WaveId">Of which wave; absent for what is the session's own.</param>
/// <param name="From">When it is now.</param>
/// <param name="To">When it would be.</param>
public sealed record ShiftMove(
    string SessionId,
    string Name,
    ShiftedThing Kind,
    string? WaveId,
    DateTimeOffset? From,
    DateTimeOffset? To
);
