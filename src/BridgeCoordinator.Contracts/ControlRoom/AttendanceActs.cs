using System.ComponentModel.DataAnnotations;

namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary>Writes down or corrects a headcount for a point, e.g. by phone; shown as such.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Point">The point's code.</param>
/// <param name="Moment">First or closing.</param>
/// <param name="Count">The numbers.</param>
/// <param name="Note">Who said so, at most 500 characters.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record CorrectHeadcountAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    [property: MaxLength(16)] string Point,
    HeadcountMoment Moment,
    Headcount Count,
    [property: MaxLength(500)] string? Note = null,
    string? ConferenceId = null
);

/// <summary>Signs a headcount for a point that cannot itself; shown as such.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Point">The point's code.</param>
/// <param name="Moment">First or closing.</param>
/// <param name="Count">The numbers that were seen; others are refused: <c>attendance.changed</c>.</param>
/// <param name="Reason">Why, and on whose word; needed, at most 500 characters.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record SignForPointAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    [property: MaxLength(16)] string Point,
    HeadcountMoment Moment,
    Headcount Count,
    [property: MaxLength(500)] string Reason,
    string? ConferenceId = null
);

/// <summary>Signs what was signed right under a level.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Moment">First or closing.</param>
/// <param name="Seen">The numbers that were seen (<see cref="AttendancePage.ToSign"/>); others are refused: <c>attendance.changed</c>.</param>
/// <param name="Organization">The level; absent: the whole conference.</param>
/// <param name="WithoutPoints">Points right under it that have not signed; at most 500.</param>
/// <param name="WithoutOrganizations">Bodies right under it that have not signed; at most 500.</param>
/// <param name="Reason">Why without them, at most 500 characters; needed if there are any.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record SignAttendanceAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    HeadcountMoment Moment,
    HeadTotals Seen,
    [property: MaxLength(128)] string? Organization = null,
    [property: MaxLength(500)] IReadOnlyList<string>? WithoutPoints = null,
    [property: MaxLength(500)] IReadOnlyList<string>? WithoutOrganizations = null,
    [property: MaxLength(500)] string? Reason = null,
    string? ConferenceId = null
);
