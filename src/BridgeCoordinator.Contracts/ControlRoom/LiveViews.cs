namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary><c>GET /api/v1/conferences/{id}/live</c>: how the session people are in is being run. Fetched again when a fact on the board says that it changed.</summary>
/// <param name="SessionId">The session; absent if there is none.</param>
/// <param name="At">The coordinator's clock.</param>
/// <param name="OnAir">The point on air.</param>
/// <param name="OnAirSince">Since when.</param>
/// <param name="Hall">Whether the main hall is on air.</param>
/// <param name="Next">Those that are next, in order.</param>
/// <param name="Cues">Open cues, the oldest first, then those that ended, the latest first, at most 20.</param>
public sealed record LiveView(
    string? SessionId,
    DateTimeOffset At,
    string? OnAir,
    DateTimeOffset? OnAirSince,
    bool Hall,
    IReadOnlyList<string> Next,
    IReadOnlyList<CueView> Cues
);

/// <summary>A cue.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What for.</param>
/// <param name="What">What exactly.</param>
/// <param name="CalledAt">When it was called.</param>
/// <param name="By">Who called it.</param>
/// <param name="Open">Whether a point of it is neither done nor stood down.</param>
/// <param name="Seats">Its points.</param>
public sealed record CueView(Guid Id, CueKind Kind, string? What, DateTimeOffset CalledAt, string By, bool Open, IReadOnlyList<CueSeatView> Seats);

/// <summary>A point in a cue.</summary>
/// <param name="Point">Its code.</param>
/// <param name="State">Where it is.</param>
/// <param name="Since">Since when.</param>
/// <param name="HeardAt">When its operator confirmed the "go".</param>
/// <param name="Unready">It was told to go without having said it was ready.</param>
/// <param name="Why">What its operator said with "not ready".</param>
public sealed record CueSeatView(string Point, CueState State, DateTimeOffset Since, DateTimeOffset? HeardAt, bool Unready, string? Why);
