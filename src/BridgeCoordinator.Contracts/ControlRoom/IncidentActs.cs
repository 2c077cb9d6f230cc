using System.ComponentModel.DataAnnotations;

namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary>Acknowledges.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="IncidentId">The incident.</param>
/// <param name="Minutes">For how long, 1–480; then it asks again.</param>
/// <param name="Note">Free text, at most 500 characters.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record AcknowledgeIncidentAct(
    Guid? CommandId,
    Guid IncidentId,
    [property: Range(1, 480)] int Minutes = 30,
    [property: MaxLength(500)] string? Note = null,
    string? ConferenceId = null
);

/// <summary>Takes it.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="IncidentId">The incident.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record OwnIncidentAct(Guid? CommandId, Guid IncidentId, string? ConferenceId = null);

/// <summary>Gives it to somebody.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="IncidentId">The incident.</param>
/// <param name="Owner">A director or controller; absent for nobody.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record AssignIncidentAct(Guid? CommandId, Guid IncidentId, Guid? Owner = null, string? ConferenceId = null);

/// <summary>Puts it aside.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="IncidentId">The incident.</param>
/// <param name="Minutes">For how long, 1–480; then it comes back.</param>
/// <param name="Reason">Why, at most 500 characters.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record ShelveIncidentAct(
    Guid? CommandId,
    Guid IncidentId,
    [property: Range(1, 480)] int Minutes,
    [property: MaxLength(500)] string Reason,
    string? ConferenceId = null
);

/// <summary>Takes it from the shelf.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="IncidentId">The incident.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record UnshelveIncidentAct(Guid? CommandId, Guid IncidentId, string? ConferenceId = null);

/// <summary>Solved.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="IncidentId">The incident.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record CloseIncidentAct(Guid? CommandId, Guid IncidentId, string? ConferenceId = null);
