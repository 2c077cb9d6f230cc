namespace BridgeCoordinator.Contracts.Facts;

/// <summary>conference: something happened that a person should know of. One incident per cause; points join it.</summary>
/// <param name="IncidentId">Its id.</param>
/// <param name="Cause">What those who fell together have in common.</param>
/// <param name="Group">The carrier, power zone or organisation, where the cause is one.</param>
/// <param name="Points">The codes of the points in it so far; none when a group is seen to fall before any of its points is down. At most 100.</param>
/// <param name="Since">When it became true.</param>
/// <param name="Silent">How many of the group were silent then.</param>
/// <param name="Of">How many belong to the group.</param>
[FactName("incident-opened")]
public sealed record IncidentOpened(
    Guid IncidentId,
    IncidentCause Cause,
    string? Group,
    IReadOnlyList<string> Points,
    DateTimeOffset Since,
    int Silent,
    int Of
) : IFact;

/// <summary>conference: an open incident is wider than it seemed: its cause is a group's.</summary>
/// <param name="IncidentId">The incident.</param>
/// <param name="Cause">What those in it have in common, as it now seems.</param>
/// <param name="Group">The group.</param>
/// <param name="Silent">How many of the group are silent.</param>
/// <param name="Of">How many belong to it.</param>
[FactName("incident-widened")]
public sealed record IncidentWidened(Guid IncidentId, IncidentCause Cause, string? Group, int Silent, int Of) : IFact;

/// <summary>conference: more points share the cause of an open incident.</summary>
/// <param name="IncidentId">The incident.</param>
/// <param name="Points">Their codes, at most 100.</param>
[FactName("points-joined-incident")]
public sealed record PointsJoinedIncident(Guid IncidentId, IReadOnlyList<string> Points) : IFact;

/// <summary>conference: what seemed an incident of its own has the cause of another; its points are that one's from now on.</summary>
/// <param name="IncidentId">The incident that ends.</param>
/// <param name="Into">The incident that goes on.</param>
[FactName("incident-merged")]
public sealed record IncidentMerged(Guid IncidentId, Guid Into) : IFact;

/// <summary>conference: none of its points was in trouble any more for the time a recovery must hold, or nobody watches any more.</summary>
/// <param name="IncidentId">The incident.</param>
/// <param name="Since">When the last of its points was well again.</param>
[FactName("incident-resolved")]
public sealed record IncidentResolved(Guid IncidentId, DateTimeOffset Since) : IFact;
