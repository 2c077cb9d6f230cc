using System.ComponentModel.DataAnnotations;

namespace BridgeCoordinator.Contracts.Operators;

public partial interface IOperatorHub
{
    /// <summary>Answers a cue. Refusals: <c>cue.*</c>.</summary>
    Task<Receipt> AnswerCue(AnswerCueAct act);

    /// <summary>Asks for the floor. Refusals: <c>floor.*</c>, <c>session.phase</c>.</summary>
    Task<Receipt> AskForFloor(AskForFloorAct act);

    /// <summary>Does not want it any more. Refusals: <c>floor.none-already</c>.</summary>
    Task<Receipt> WithdrawFloor(WithdrawFloorAct act);

    /// <summary>Has received an announcement. Refusals: <c>announcement.*</c>.</summary>
    Task<Receipt> ConfirmAnnouncement(ConfirmAnnouncementAct act);
}

/// <summary>Answers a cue.</summary>
/// <param name="CommandId">UUIDv7 made by the page.</param>
/// <param name="SessionId">The session.</param>
/// <param name="CueId">The cue.</param>
/// <param name="Word">What is said.</param>
/// <param name="Note">Why not, at most 500 characters.</param>
/// <param name="OccurredAt">When. An answer that waited for more than two minutes is refused: what was ready then need not be now.</param>
public sealed record AnswerCueAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    Guid CueId,
    CueWord Word,
    [property: MaxLength(500)] string? Note = null,
    DateTimeOffset? OccurredAt = null
);

/// <summary>Asks for the floor.</summary>
/// <param name="CommandId">UUIDv7 made by the page.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Note">What about, at most 500 characters.</param>
/// <param name="OccurredAt">When.</param>
public sealed record AskForFloorAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    [property: MaxLength(500)] string? Note = null,
    DateTimeOffset? OccurredAt = null
);

/// <summary>Takes the request back.</summary>
/// <param name="CommandId">UUIDv7 made by the page.</param>
/// <param name="SessionId">The session.</param>
/// <param name="OccurredAt">When.</param>
public sealed record WithdrawFloorAct(Guid? CommandId, [property: MaxLength(32)] string SessionId, DateTimeOffset? OccurredAt = null);

/// <summary>Has received an announcement.</summary>
/// <param name="CommandId">UUIDv7 made by the page.</param>
/// <param name="SessionId">The session.</param>
/// <param name="AnnouncementId">The announcement.</param>
/// <param name="OccurredAt">When.</param>
public sealed record ConfirmAnnouncementAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    Guid AnnouncementId,
    DateTimeOffset? OccurredAt = null
);

/// <summary>
/// <c>POST /api/v1/operator/receipts</c>: which announcements the page holds and which it has shown. The page says so by itself, once for each, in one
/// message for all. It is what this coordinator has heard, kept in memory; after a restart pages say it again.
/// </summary>
/// <param name="Delivered">Those the page holds, at most 50.</param>
/// <param name="Read">Those that stood on a screen that was on, at most 50.</param>
public sealed record AnnouncementReceiptsRequest(
    [property: MaxLength(50)] IReadOnlyList<Guid> Delivered,
    [property: MaxLength(50)] IReadOnlyList<Guid> Read
);
