using System.ComponentModel.DataAnnotations;

namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary>Who directs now.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">The name.</param>
/// <param name="Since">Since when.</param>
/// <param name="TookFrom">From whom it was taken without an offer; absent where it was free or offered.</param>
/// <param name="OfferedTo">To whom it is offered.</param>
/// <param name="OfferedName">That one's name.</param>
public sealed record DirectorView(Guid PersonId, string Name, DateTimeOffset Since, string? TookFrom = null, Guid? OfferedTo = null, string? OfferedName = null);

/// <summary>The caller directs from now on.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="Reason">Why, where somebody else directs and did not offer it; at most 500 characters.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record TakeDirectionAct(Guid? CommandId, [property: MaxLength(500)] string? Reason = null, string? ConferenceId = null);

/// <summary>The caller, who directs, offers it to another director.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="To">To whom.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record OfferDirectionAct(Guid? CommandId, Guid To, string? ConferenceId = null);

/// <summary>The caller accepts what was offered.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record AcceptDirectionAct(Guid? CommandId, string? ConferenceId = null);

/// <summary>The caller hands the shift over.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="Note">What the machine cannot know, at most 500 characters.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record HandOverShiftAct(Guid? CommandId, [property: MaxLength(500)] string? Note = null, string? ConferenceId = null);

/// <summary>The caller has read a hand-over and takes the shift.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="Handover">Its number.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record AcceptShiftAct(Guid? CommandId, long Handover, string? ConferenceId = null);

/// <summary><c>GET /api/v1/conferences/{id}/handover</c>: what is open, and who handed over to whom.</summary>
/// <param name="At">The coordinator's clock.</param>
/// <param name="Incidents">Open incidents, the oldest first.</param>
/// <param name="Cares">Waivers and repairs in sessions that are not closed; at most 200.</param>
/// <param name="Unread">Points with messages nobody has read, by code.</param>
/// <param name="Handovers">Hand-overs, the latest first; at most 20.</param>
public sealed record HandoverPage(
    DateTimeOffset At,
    IReadOnlyList<IncidentView> Incidents,
    IReadOnlyList<OpenCare> Cares,
    IReadOnlyList<string> Unread,
    IReadOnlyList<HandoverView> Handovers
);

/// <summary>A waiver or a repair.</summary>
/// <param name="Point">The point's code.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="By">Whose word it is.</param>
/// <param name="At">Since when.</param>
/// <param name="Check">Of a waiver: for which check; absent: the whole wave.</param>
/// <param name="ExpectedBy">Of a repair: by when; absent: it is a waiver.</param>
/// <param name="Reason">Of a waiver: why.</param>
public sealed record OpenCare(string Point, string WaveId, string By, DateTimeOffset At, string? Check, DateTimeOffset? ExpectedBy, string? Reason);

/// <summary>A hand-over.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="By">Who handed over.</param>
/// <param name="Mine">It is the caller's own.</param>
/// <param name="At">When.</param>
/// <param name="Incidents">How many incidents were open.</param>
/// <param name="Waivers">How many waivers held.</param>
/// <param name="Fixes">How many repairs were going on.</param>
/// <param name="Unread">How many messages were unread.</param>
/// <param name="Note">What was said besides.</param>
/// <param name="AcceptedBy">Who took it.</param>
/// <param name="AcceptedAt">When.</param>
public sealed record HandoverView(
    long Seq,
    string By,
    bool Mine,
    DateTimeOffset At,
    int Incidents,
    int Waivers,
    int Fixes,
    int Unread,
    string? Note,
    string? AcceptedBy,
    DateTimeOffset? AcceptedAt
);
