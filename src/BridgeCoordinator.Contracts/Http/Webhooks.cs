namespace BridgeCoordinator.Contracts.Http;

/// <summary>
/// <c>data</c> of a webhook of the types <c>incident.opened</c>, <c>incident.widened</c>, <c>incident.escalated</c> and <c>incident.resolved</c>, signed as
/// Standard Webhooks are; the receiver drops a <c>webhook-id</c> it knows.
/// </summary>
/// <param name="ConferenceId">The conference.</param>
/// <param name="Conference">Its name.</param>
/// <param name="IncidentId">The incident.</param>
/// <param name="Kind">Why people are told.</param>
/// <param name="Level">Who is.</param>
/// <param name="Priority">How much it pressed then.</param>
/// <param name="Cause">What those in it have in common.</param>
/// <param name="Group">The carrier, power zone or organisation, where the cause is one.</param>
/// <param name="Since">When it became true.</param>
/// <param name="Points">How many points it has hit.</param>
/// <param name="Codes">The codes of the first ten.</param>
public sealed record IncidentNotice(
    string ConferenceId,
    string Conference,
    Guid IncidentId,
    NoticeKind Kind,
    EscalationLevel Level,
    IncidentPriority Priority,
    IncidentCause Cause,
    string? Group,
    DateTimeOffset Since,
    int Points,
    IReadOnlyList<string> Codes
);

/// <summary>One line of <c>GET /api/v1/deliveries</c>.</summary>
/// <param name="Id">As the receiver sees it.</param>
/// <param name="Channel"><c>webhook</c> or <c>mail</c>.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="CreatedAt">When it was put on its way.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="NextAt">When it is tried again; absent when it is out or given up.</param>
/// <param name="DoneAt">When it was taken.</param>
/// <param name="Failure">Why it was not, the last time.</param>
public sealed record DeliveryView(
    Guid Id,
    string Channel,
    string Kind,
    DateTimeOffset CreatedAt,
    int Attempts,
    DateTimeOffset? NextAt,
    DateTimeOffset? DoneAt,
    string? Failure
);
