using System.ComponentModel.DataAnnotations;

namespace BridgeCoordinator.Contracts.Operators;

public partial interface IOperatorHub
{
    /// <summary>Answers a cue. Refusals: <c>cue.*</c>.</summary>
    Task<Receipt> AnswerCue(AnswerCueAct act);
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
