namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary><c>GET /api/v1/conferences/{id}/live?session=</c>: how a session is being run; without one, that people are in. Fetched again when a fact on the board says that it changed.</summary>
/// <param name="SessionId">The session; absent if there is none.</param>
/// <param name="At">The coordinator's clock.</param>
/// <param name="OnAir">The point on air.</param>
/// <param name="OnAirSince">Since when.</param>
/// <param name="Hall">Whether the main hall is on air.</param>
/// <param name="Next">Those that are next, in order.</param>
/// <param name="Cues">Open cues, the oldest first, then those that ended, the latest first, at most 20.</param>
/// <param name="Floor">Those who ask for the floor, in order.</param>
/// <param name="Announcements">The announcements, the latest first, at most 20.</param>
/// <param name="Rundown">The items of the rundown, in order.</param>
public sealed record LiveView(
    string? SessionId,
    DateTimeOffset At,
    string? OnAir,
    DateTimeOffset? OnAirSince,
    bool Hall,
    IReadOnlyList<string> Next,
    IReadOnlyList<CueView> Cues,
    IReadOnlyList<FloorView> Floor,
    IReadOnlyList<AnnouncementView> Announcements,
    IReadOnlyList<RundownItemView> Rundown
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

/// <summary>A request for the floor that waits.</summary>
/// <param name="Point">The point's code.</param>
/// <param name="Person">Who asks.</param>
/// <param name="AskedAt">When.</param>
/// <param name="What">What about.</param>
public sealed record FloorView(string Point, string Person, DateTimeOffset AskedAt, string? What);

/// <summary>An announcement and how far it came.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">What it says; absent if it was erased.</param>
/// <param name="By">Who sent it.</param>
/// <param name="SentAt">When.</param>
/// <param name="RepeatedAt">When those who had not confirmed were asked again.</param>
/// <param name="Group">The organisation it is for, if it is for one.</param>
/// <param name="Recipients">For how many points.</param>
/// <param name="Delivered">At how many points a page said that it holds it, as this node has heard since it started, or somebody confirmed it.</param>
/// <param name="Read">At how many it was shown, likewise.</param>
/// <param name="Confirmed">How many points have confirmed it.</param>
/// <param name="Missing">Those that have not, at most 200.</param>
public sealed record AnnouncementView(
    Guid Id,
    string? Text,
    string By,
    DateTimeOffset SentAt,
    DateTimeOffset? RepeatedAt,
    string? Group,
    int Recipients,
    int Delivered,
    int Read,
    int Confirmed,
    IReadOnlyList<MissingReceipt> Missing
);

/// <summary>A point that has not confirmed.</summary>
/// <param name="Point">Its code.</param>
/// <param name="Delivered">Its page holds it.</param>
/// <param name="Read">Its page has shown it.</param>
public sealed record MissingReceipt(string Point, bool Delivered, bool Read);

/// <summary>An item of the rundown.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is; absent if it was erased.</param>
/// <param name="State">Where it is.</param>
/// <param name="Minutes">Its planned length.</param>
/// <param name="Points">Codes of the points whose turn it is.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended or was left out.</param>
public sealed record RundownItemView(
    string Id,
    string? Title,
    RundownState State,
    int? Minutes,
    IReadOnlyList<string> Points,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt
);
