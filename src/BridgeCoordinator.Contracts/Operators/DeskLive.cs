namespace BridgeCoordinator.Contracts.Operators;

/// <summary>What the running of the session asks of one's own point.</summary>
/// <param name="Tally">Whether one is on air.</param>
/// <param name="TallySince">Since when.</param>
/// <param name="Cue">The cue one is called by; one that ended a minute ago is still shown.</param>
public sealed record DeskLive(Tally Tally, DateTimeOffset? TallySince, DeskCue? Cue);

/// <summary>A cue on the operator's own desk.</summary>
/// <param name="Id">The cue.</param>
/// <param name="Kind">What for.</param>
/// <param name="What">What exactly.</param>
/// <param name="State">Where one is.</param>
/// <param name="Since">Since when.</param>
/// <param name="Heard">One has confirmed the "go".</param>
public sealed record DeskCue(Guid Id, CueKind Kind, string? What, CueState State, DateTimeOffset Since, bool Heard);
