using System.ComponentModel.DataAnnotations;

namespace BridgeCoordinator.Contracts;

/// <summary>What became of a request for a still.</summary>
public enum StillState
{
    /// <summary>The point has it before its eyes, or will once it has a network.</summary>
    Asked,

    /// <summary>The pictures are here.</summary>
    Taken,

    /// <summary>The operator cannot, and says why.</summary>
    Declined,

    /// <summary>The control room does not need it any more.</summary>
    Withdrawn,
}

/// <summary>A request for a still, on a point's page in the control room.</summary>
/// <param name="Id">The request.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="AskedBy">Who asked.</param>
/// <param name="State">What became of it.</param>
/// <param name="At">Since when; of pictures, when the phone sent them off, network or not.</param>
/// <param name="By">Who took it, declined or withdrew it; absent while it waits.</param>
/// <param name="Sends">What the point sends, for <c>GET …/photos/{photo}</c>: SHA-256, lower-case hex.</param>
/// <param name="Receives">What it receives, likewise.</param>
/// <param name="Note">The operator's word with it; absent once erased.</param>
public sealed record StillView(
    Guid Id,
    DateTimeOffset AskedAt,
    string AskedBy,
    StillState State,
    DateTimeOffset At,
    string? By = null,
    string? Sends = null,
    string? Receives = null,
    string? Note = null
);

/// <summary>A request for a still that waits, on the operator's own desk.</summary>
/// <param name="Id">The request.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="By">Who asked.</param>
public sealed record DeskStill(Guid Id, DateTimeOffset AskedAt, string By);

/// <summary>The control room asks a point for a still of what it sends and of what it receives.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="Point">The point's code.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record AskForStillAct(Guid? CommandId, [property: MaxLength(16)] string Point, string? ConferenceId = null);

/// <summary>The control room does not need it any more.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="Point">The point's code.</param>
/// <param name="StillId">The request.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record WithdrawStillAct(Guid? CommandId, [property: MaxLength(16)] string Point, Guid StillId, string? ConferenceId = null);

/// <summary>The operator took it; each picture was kept by <c>POST /api/v1/operator/photos</c> before.</summary>
/// <param name="CommandId">UUIDv7 made by the page.</param>
/// <param name="StillId">The request.</param>
/// <param name="Sends">What the point sends: SHA-256 of the picture, lower-case hex. One of the two is enough.</param>
/// <param name="Receives">What it receives, likewise.</param>
/// <param name="Note">At most 500 characters.</param>
/// <param name="OccurredAt">When.</param>
public sealed record TakeStillAct(
    Guid? CommandId,
    Guid StillId,
    [property: MaxLength(64)] string? Sends = null,
    [property: MaxLength(64)] string? Receives = null,
    [property: MaxLength(500)] string? Note = null,
    DateTimeOffset? OccurredAt = null
);

/// <summary>The operator cannot take it.</summary>
/// <param name="CommandId">UUIDv7 made by the page.</param>
/// <param name="StillId">The request.</param>
/// <param name="Reason">1–500 characters.</param>
/// <param name="OccurredAt">When.</param>
public sealed record DeclineStillAct(Guid? CommandId, Guid StillId, [property: MaxLength(500)] string Reason, DateTimeOffset? OccurredAt = null);
