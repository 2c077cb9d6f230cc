namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary><c>GET /api/v1/conferences/{id}/replay</c>: what of a conference can be played again. Refusals: <c>conference.unknown</c>.</summary>
/// <param name="ConferenceId">The conference.</param>
/// <param name="Name">Its name.</param>
/// <param name="Drill">A drill, marked as such.</param>
/// <param name="Zone">IANA zone in which times are shown.</param>
/// <param name="From">When its first fact was written.</param>
/// <param name="To">When its last was, so far.</param>
/// <param name="Facts">How many it holds.</param>
/// <param name="Chapters">The whole, then each session that was begun.</param>
/// <param name="Marks">What one looks for: phases, waves, roll calls, incidents, decisions; by time, at most 1,000.</param>
public sealed record ReplayReel(
    string ConferenceId,
    string Name,
    bool Drill,
    string Zone,
    DateTimeOffset From,
    DateTimeOffset To,
    long Facts,
    IReadOnlyList<ReplayChapter> Chapters,
    IReadOnlyList<FactLine> Marks
);

/// <summary>A stretch of a conference.</summary>
/// <param name="SessionId">The session; absent for the whole.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Facts">How many facts were written in each of 120 equal parts of it.</param>
public sealed record ReplayChapter(string? SessionId, DateTimeOffset From, DateTimeOffset To, IReadOnlyList<int> Facts);

/// <summary>
/// <c>GET /api/v1/conferences/{id}/replay/frames?from=&amp;step=&amp;count=</c>: what changed on the board in <c>count</c> (1–60) steps of <c>step</c> (100–600,000 ms) from an
/// instant on. It starts from the board of <c>GET …/replay/board?at=</c> with the same instant; a board's version counts its milliseconds.
/// </summary>
/// <param name="Until">The instant they lead to.</param>
/// <param name="Frames">By time; a step in which nothing changed has none, but the last always has one.</param>
/// <param name="Torn">Points left the roster there: fetch the board of <see cref="Until"/>.</param>
public sealed record ReplayFrames(DateTimeOffset Until, IReadOnlyList<BoardFrame> Frames, bool Torn);
