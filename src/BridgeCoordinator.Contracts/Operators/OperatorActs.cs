using System.ComponentModel.DataAnnotations;

namespace BridgeCoordinator.Contracts.Operators;

/// <summary>
/// What an operator may do (<see cref="HubRoutes.Operator"/>). Each act is also <c>POST /api/v1/operator/acts/{act-name}</c> with the same body and the
/// command's id in <see cref="HubRoutes.IdempotencyKey"/>, for the offline queue. The point comes from the sign-in, never from the body.
/// </summary>
public partial interface IOperatorHub
{
    /// <summary>Begins to watch one's own point; the desk comes back now and on every change.</summary>
    Task<PointDesk> Watch();

    /// <summary>Comes on post. Refusals: <c>on-post.already</c>, <c>session.*</c>.</summary>
    Task<Receipt> ComeOnPost(ComeOnPostAct act);

    /// <summary>Answers an open wave by word. Refusals: <c>wave.*</c>.</summary>
    Task<Receipt> AnswerWave(AnswerWaveAct act);

    /// <summary>Answers the roll call. Refusals: <c>roll-call.*</c>.</summary>
    Task<Receipt> AnswerRollCall(AnswerRollCallAct act);

    /// <summary>Reports or corrects a headcount. Refusals: <c>headcount.*</c>, <c>session.phase</c>.</summary>
    Task<Receipt> RecordHeadcount(RecordHeadcountAct act);

    /// <summary>Signs one's own headcount. Refusals: <c>attendance.*</c>.</summary>
    Task<Receipt> SignHeadcount(SignHeadcountAct act);

    /// <summary>Calls for help. Refusals: <c>help.*</c>.</summary>
    Task<Receipt> AskForHelp(AskForHelpAct act);

    /// <summary>Does not need it any more. Refusals: <c>help.none-already</c>.</summary>
    Task<Receipt> WithdrawHelp(WithdrawHelpAct act);

    /// <summary>Says something to the control room. Refusals: <c>message.empty</c>, <c>note.too-long</c>.</summary>
    Task<Receipt> SayToControl(SayToControlAct act);

    /// <summary>Has received what the control room said. Refusals: <c>thread.already</c>.</summary>
    Task<Receipt> ReceiveMessages(ReceiveMessagesAct act);

    /// <summary>Took the still that was asked for. Refusals: <c>still.*</c>, <c>photo.unknown</c>, <c>conference.classified</c>.</summary>
    Task<Receipt> TakeStill(TakeStillAct act);

    /// <summary>Cannot take it. Refusals: <c>still.*</c>.</summary>
    Task<Receipt> DeclineStill(DeclineStillAct act);
}

/// <summary>What the coordinator tells an operator's page.</summary>
public interface IOperatorClient
{
    /// <summary>The desk as it is from now on, whole.</summary>
    Task DeskChanged(PointDesk desk);
}

/// <summary>Comes on post.</summary>
/// <param name="CommandId">UUIDv7 made by the page (over HTTP the header counts).</param>
/// <param name="SessionId">The session.</param>
/// <param name="OccurredAt">When, if it waited in an offline queue.</param>
public sealed record ComeOnPostAct(Guid? CommandId, [property: MaxLength(32)] string SessionId, DateTimeOffset? OccurredAt = null);

/// <summary>Answers a wave by word.</summary>
/// <param name="CommandId">UUIDv7 made by the page.</param>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="Run">The run.</param>
/// <param name="Checks">1–64 results.</param>
/// <param name="Note">Free text, at most 500 characters.</param>
/// <param name="OccurredAt">When.</param>
/// <param name="Setup">What the operator knows of the set-up (room, endpoint, lines, address), whole: it replaces what an operator said before. At most 32
/// items; spaces at the ends and doubled ones fall away. Absent: as it was said.</param>
public sealed record AnswerWaveAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    [property: MaxLength(32)] string WaveId,
    int Run,
    [property: MinLength(1), MaxLength(64)] IReadOnlyList<CheckResult> Checks,
    [property: MaxLength(500)] string? Note = null,
    DateTimeOffset? OccurredAt = null,
    [property: MaxLength(32)] IReadOnlyList<SetupItem>? Setup = null
);

/// <summary>Answers the roll call.</summary>
/// <param name="CommandId">UUIDv7 made by the page.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Round">The round.</param>
/// <param name="Word">What is said.</param>
/// <param name="Note">Free text, at most 500 characters.</param>
/// <param name="OccurredAt">When.</param>
public sealed record AnswerRollCallAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    int Round,
    RollCallWord Word,
    [property: MaxLength(500)] string? Note = null,
    DateTimeOffset? OccurredAt = null
);

/// <summary>Reports or corrects a headcount.</summary>
/// <param name="CommandId">UUIDv7 made by the page.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Moment">First or closing.</param>
/// <param name="Count">The numbers.</param>
/// <param name="Note">Free text, at most 500 characters.</param>
/// <param name="OccurredAt">When.</param>
public sealed record RecordHeadcountAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    HeadcountMoment Moment,
    Headcount Count,
    [property: MaxLength(500)] string? Note = null,
    DateTimeOffset? OccurredAt = null
);

/// <summary>Signs one's own headcount.</summary>
/// <param name="CommandId">UUIDv7 made by the page.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Moment">First or closing.</param>
/// <param name="Count">The numbers that were seen; others are refused: <c>attendance.changed</c>.</param>
/// <param name="OccurredAt">When.</param>
public sealed record SignHeadcountAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    HeadcountMoment Moment,
    Headcount Count,
    DateTimeOffset? OccurredAt = null
);

/// <summary>Calls for help.</summary>
/// <param name="CommandId">UUIDv7 made by the page.</param>
/// <param name="Kind">With what.</param>
/// <param name="Note">Free text, at most 500 characters; needed with <see cref="HelpKind.Other"/>.</param>
/// <param name="OccurredAt">When.</param>
public sealed record AskForHelpAct(Guid? CommandId, HelpKind Kind, [property: MaxLength(500)] string? Note = null, DateTimeOffset? OccurredAt = null);

/// <summary>Does not need it any more.</summary>
/// <param name="CommandId">UUIDv7 made by the page.</param>
/// <param name="Kind">What was called for.</param>
/// <param name="OccurredAt">When.</param>
public sealed record WithdrawHelpAct(Guid? CommandId, HelpKind Kind, DateTimeOffset? OccurredAt = null);
