using System.ComponentModel.DataAnnotations;

namespace BridgeCoordinator.Contracts.ControlRoom;

public partial interface IControlHub
{
    /// <summary>Calls points to stand by. Refusals: <c>cue.*</c>, <c>point.*</c>, <c>session.*</c>.</summary>
    Task<Receipt> CallCue(CallCueAct act);

    /// <summary>Says go, done or stand down. Refusals: <c>cue.*</c>.</summary>
    Task<Receipt> StepCue(StepCueAct act);

    /// <summary>Takes a point or the hall on air, next, or off. Refusals: <c>tally.*</c>, <c>point.*</c>, <c>session.*</c>.</summary>
    Task<Receipt> SetTally(SetTallyAct act);
}

/// <summary>Calls points to stand by. Those that have an open cue already are left out.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Kind">What for.</param>
/// <param name="Points">Codes of the points, 1–500.</param>
/// <param name="Note">What exactly, at most 500 characters; needed with <see cref="CueKind.Other"/>.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record CallCueAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    CueKind Kind,
    [property: MinLength(1), MaxLength(500)] IReadOnlyList<string> Points,
    [property: MaxLength(500)] string? Note = null,
    string? ConferenceId = null
);

/// <summary>Goes on with a cue.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="CueId">The cue.</param>
/// <param name="Step">Go, done or stand down.</param>
/// <param name="Points">Codes of the points; absent: all of the cue for which it is time.</param>
/// <param name="Unready">With go: also those that have not said they are ready. The fact keeps who they were.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record StepCueAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    Guid CueId,
    CueStep Step,
    [property: MaxLength(500)] IReadOnlyList<string>? Points = null,
    bool Unready = false,
    string? ConferenceId = null
);

/// <summary>Says who is on air.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Tally">What.</param>
/// <param name="Point">The point's code; absent: the main hall.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record SetTallyAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    Tally Tally,
    [property: MaxLength(16)] string? Point = null,
    string? ConferenceId = null
);
