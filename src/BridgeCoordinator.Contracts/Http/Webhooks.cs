using BridgeCoordinator.Contracts.Facts;

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

/// <summary>
/// <c>data</c> of a webhook of the type <c>wave.closed</c>: how a run of a readiness wave ended. The verdict of the moment, waivers since then included, is at
/// <c>GET /api/v1/conferences/{id}/readiness?wave={sessionId}/{waveId}</c>.
/// </summary>
/// <param name="ConferenceId">The conference; never a drill.</param>
/// <param name="Conference">Its name.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Session">Its name.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="Wave">Its name.</param>
/// <param name="Run">The run, from 1.</param>
/// <param name="Passed">Enough of the points that count are ready, ready with notes or waived; absent of a run that closed before this was recorded.</param>
/// <param name="Required">How many points count. The numbers that follow are of all points asked.</param>
/// <param name="Ready">Ready.</param>
/// <param name="ReadyWithNotes">Ready with notes.</param>
/// <param name="Waived">Waived.</param>
/// <param name="NotReady">Not ready.</param>
/// <param name="NoAnswer">No answer at the deadline.</param>
/// <param name="Failed">Codes of points not ready or without an answer, at most 100; empty, too, if the wave was run again before this was written.</param>
public sealed record WaveNotice(
    string ConferenceId,
    string Conference,
    string SessionId,
    string Session,
    string WaveId,
    string Wave,
    int Run,
    bool? Passed,
    int? Required,
    int Ready,
    int ReadyWithNotes,
    int Waived,
    int NotReady,
    int NoAnswer,
    IReadOnlyList<string> Failed
);

/// <summary><c>data</c> of a webhook of the type <c>go.decided</c>: the director's word, on this picture.</summary>
/// <param name="ConferenceId">The conference; never a drill.</param>
/// <param name="Conference">Its name.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Session">Its name.</param>
/// <param name="Word">Go or not.</param>
/// <param name="Number">Reds neither waived nor with a named person fixing them. A go finds it 0.</param>
/// <param name="Fixing">Reds somebody is fixing.</param>
/// <param name="Waived">Reds that are waived.</param>
/// <param name="Waves">The waves with a gate.</param>
/// <param name="Reds">Codes of the points that were red, at most 100.</param>
public sealed record GoNotice(
    string ConferenceId,
    string Conference,
    string SessionId,
    string Session,
    GoWord Word,
    int Number,
    int Fixing,
    int Waived,
    IReadOnlyList<GoWave> Waves,
    IReadOnlyList<string> Reds
);

/// <summary>One line of <c>GET /api/v1/deliveries</c>.</summary>
/// <param name="Id">As the receiver sees it.</param>
/// <param name="Channel"><c>webhook</c>, <c>gateway</c> or <c>mail</c>.</param>
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
