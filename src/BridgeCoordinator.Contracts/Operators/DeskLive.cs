namespace BridgeCoordinator.Contracts.Operators;

/// <summary>What the running of the session asks of one's own point.</summary>
/// <param name="Tally">Whether one is on air.</param>
/// <param name="TallySince">Since when.</param>
/// <param name="Cue">The cue one is called by; one that ended a minute ago is still shown.</param>
/// <param name="MayAskFloor">Whether the floor can be asked for now.</param>
/// <param name="Floor">One's request for the floor, and what became of it in the last five minutes.</param>
/// <param name="Messages">Announcements for this point: those not confirmed, the oldest first, then the last two that were.</param>
/// <param name="Items">One's own items of the rundown that are on or still to come, at most three.</param>
public sealed record DeskLive(
    Tally Tally,
    DateTimeOffset? TallySince,
    DeskCue? Cue,
    bool MayAskFloor,
    DeskFloor? Floor,
    IReadOnlyList<DeskMessage> Messages,
    IReadOnlyList<DeskItem> Items
);

/// <summary>A cue on the operator's own desk.</summary>
/// <param name="Id">The cue.</param>
/// <param name="Kind">What for.</param>
/// <param name="What">What exactly.</param>
/// <param name="State">Where one is.</param>
/// <param name="Since">Since when.</param>
/// <param name="Heard">One has confirmed the "go".</param>
public sealed record DeskCue(Guid Id, CueKind Kind, string? What, CueState State, DateTimeOffset Since, bool Heard);

/// <summary>One's request for the floor.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Since">Since when.</param>
/// <param name="Place">One's place in the queue, from 1; absent when it does not wait.</param>
/// <param name="What">What one wants to speak about.</param>
/// <param name="Why">What the control room said with a no.</param>
public sealed record DeskFloor(FloorState State, DateTimeOffset Since, int? Place, string? What, string? Why);

/// <summary>An announcement on the operator's own desk.</summary>
/// <param name="Id">The announcement.</param>
/// <param name="Text">What it says.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="RepeatedAt">When one was asked again.</param>
/// <param name="Confirmed">One has confirmed it.</param>
public sealed record DeskMessage(Guid Id, string Text, DateTimeOffset SentAt, DateTimeOffset? RepeatedAt, bool Confirmed);

/// <summary>One's own item of the rundown.</summary>
/// <param name="Id">The item.</param>
/// <param name="Title">What it is.</param>
/// <param name="State">Planned or running.</param>
/// <param name="Minutes">Its planned length.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="ExpectedAt">When it should begin if everything before keeps its planned length; absent where a length is not known.</param>
/// <param name="Before">How many items come before it, the one that is on included.</param>
public sealed record DeskItem(string Id, string Title, RundownState State, int? Minutes, DateTimeOffset? StartedAt, DateTimeOffset? ExpectedAt, int Before);
