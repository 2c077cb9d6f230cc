using System.ComponentModel.DataAnnotations;

namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary>The caller has rung a point, or rings it now: others leave it alone for so long.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="Point">The point's code.</param>
/// <param name="Minutes">1–120.</param>
/// <param name="Note">What came of it, at most 500 characters.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record RingPointAct(
    Guid? CommandId,
    [property: MaxLength(16)] string Point,
    [property: Range(1, 120)] int Minutes,
    [property: MaxLength(500)] string? Note = null,
    string? ConferenceId = null
);

/// <summary><c>GET /api/v1/conferences/{id}/ring</c>: whom to ring, the most pressing first (time left × people), those just rung last.</summary>
/// <param name="At">The coordinator's clock.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Lines">At most 200 of them.</param>
public sealed record RingPage(DateTimeOffset At, int Total, IReadOnlyList<RingLine> Lines);

/// <summary>A point to be rung.</summary>
/// <param name="Point">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reasons">Why, the most pressing first.</param>
/// <param name="DueAt">By when something is owed; past: it is overdue.</param>
/// <param name="People">How many delegates are summoned there; absent if unknown.</param>
/// <param name="Contacts">Whom to ring: operator, then deputy, then leader.</param>
/// <param name="Rung">Who rang last, while that holds.</param>
public sealed record RingLine(
    string Point,
    string Name,
    IReadOnlyList<RingWhy> Reasons,
    DateTimeOffset DueAt,
    int? People,
    IReadOnlyList<ContactView> Contacts,
    RungView? Rung
);

/// <summary>One reason to ring.</summary>
/// <param name="Reason">Which.</param>
/// <param name="DueAt">By when.</param>
/// <param name="WaveId">The wave, where it is one.</param>
public sealed record RingWhy(RingReason Reason, DateTimeOffset DueAt, string? WaveId = null);

/// <summary>A call that holds.</summary>
/// <param name="By">Who rang.</param>
/// <param name="At">When.</param>
/// <param name="Until">Until when others leave it alone.</param>
/// <param name="Note">What came of it.</param>
public sealed record RungView(string By, DateTimeOffset At, DateTimeOffset Until, string? Note);
