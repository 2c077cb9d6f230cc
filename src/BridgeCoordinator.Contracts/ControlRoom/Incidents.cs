namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary>An incident: one cause, and the points it has hit.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Cause">What those in it have in common.</param>
/// <param name="Group">The carrier, power zone or organisation, where the cause is one.</param>
/// <param name="GroupName">Its name for people, where it has another than its key.</param>
/// <param name="Silent">How many of the group were silent when the cause was named.</param>
/// <param name="Of">How many belong to the group.</param>
/// <param name="Since">When it became true.</param>
/// <param name="OpenedAt">When it was written.</param>
/// <param name="QuietSince">Since when none of its points is in trouble; absent while one is.</param>
/// <param name="ResolvedAt">When it was over; absent while it is open.</param>
/// <param name="MergedInto">The incident it turned out to be part of.</param>
/// <param name="PointCount">How many points were ever in it.</param>
/// <param name="Troubled">How many of them are in trouble now.</param>
/// <param name="Points">Their codes, at most 100.</param>
public sealed record IncidentView(
    Guid Id,
    IncidentCause Cause,
    string? Group,
    string? GroupName,
    int Silent,
    int Of,
    DateTimeOffset Since,
    DateTimeOffset OpenedAt,
    DateTimeOffset? QuietSince,
    DateTimeOffset? ResolvedAt,
    Guid? MergedInto,
    int PointCount,
    int Troubled,
    IReadOnlyList<string> Points
);

/// <summary><c>GET /api/v1/conferences/{id}/incidents?after=&amp;limit=</c>: open ones first, the oldest on top; then those that ended, the latest first.</summary>
/// <param name="Incidents">At most 200.</param>
/// <param name="Open">How many are open.</param>
/// <param name="Total">How many there were in all.</param>
/// <param name="Notices">How many notices went out about this conference.</param>
/// <param name="Next">Pass as <c>after</c>; absent at the end.</param>
public sealed record IncidentPage(IReadOnlyList<IncidentView> Incidents, int Open, int Total, int Notices, int? Next);

/// <summary>Why people are told of an incident.</summary>
public enum NoticeKind
{
    /// <summary>It was opened.</summary>
    Opened,

    /// <summary>It is wider than it seemed. At most once for an incident.</summary>
    Widened,

    /// <summary>It is over.</summary>
    Resolved,
}
