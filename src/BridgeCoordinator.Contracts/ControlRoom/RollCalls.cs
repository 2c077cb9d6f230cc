using System.ComponentModel.DataAnnotations;

namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary>Reads back what points answered.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Round">The round; it may be closed already.</param>
/// <param name="Word">What was heard. A point that says otherwise by now is refused: <c>roll-call.changed</c>.</param>
/// <param name="Points">Who said it, at most 500; absent, and only where all is clear: everybody who said so and has not been heard.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record ConfirmRollCallAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    int Round,
    RollCallWord Word,
    [property: MinLength(1), MaxLength(500)] IReadOnlyList<string>? Points = null,
    string? ConferenceId = null
);

/// <summary><c>GET /api/v1/conferences/{id}/sessions/{session}/roll-call?round=</c>: a round of roll call, and what became of every round.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="SessionName">Its name.</param>
/// <param name="ServerTime">The coordinator's clock.</param>
/// <param name="Round">The round looked at; absent before the first.</param>
/// <param name="Rounds">Every round, the latest first.</param>
/// <param name="Marks">How each point stands in this round, by its index on the board.</param>
/// <param name="Trouble">Those that said something is wrong, the unheard first; at most 500.</param>
/// <param name="Silent">Those asked that have not answered; at most 500.</param>
/// <param name="Unheard">Those whose all-clear nobody has read back; at most 500.</param>
public sealed record RollCallPage(
    string SessionId,
    string SessionName,
    DateTimeOffset ServerTime,
    RollCallRound? Round,
    IReadOnlyList<RollCallRound> Rounds,
    IReadOnlyList<RollCallMark> Marks,
    IReadOnlyList<CalledPoint> Trouble,
    IReadOnlyList<CalledPoint> Silent,
    IReadOnlyList<CalledPoint> Unheard
);

/// <summary>A round in numbers.</summary>
/// <param name="Round">From 1.</param>
/// <param name="OnlyMissing">It asked only those that had not answered the round before, or had trouble.</param>
/// <param name="Open">Answers are taken.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="ClosedAt">When it was closed.</param>
/// <param name="Asked">How many points were asked.</param>
/// <param name="Answered">How many answered.</param>
/// <param name="AllClear">How many said that all is clear.</param>
/// <param name="Trouble">How many said that something is wrong.</param>
/// <param name="Confirmed">How many answers were read back.</param>
public sealed record RollCallRound(
    int Round,
    bool OnlyMissing,
    bool Open,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt,
    int Asked,
    int Answered,
    int AllClear,
    int Trouble,
    int Confirmed
);

/// <summary>A point in a round of roll call.</summary>
/// <param name="Point">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="OrganizationId">Its organisation.</param>
/// <param name="Word">What it said.</param>
/// <param name="AnsweredAt">When.</param>
/// <param name="Note">What it added.</param>
/// <param name="HeardBy">Who has read it back.</param>
/// <param name="HeardAt">When.</param>
/// <param name="Contacts">Whom to ring: who is on post first, then its contacts.</param>
public sealed record CalledPoint(
    string Point,
    string Name,
    string OrganizationId,
    RollCallWord? Word,
    DateTimeOffset? AnsweredAt,
    string? Note,
    string? HeardBy,
    DateTimeOffset? HeardAt,
    IReadOnlyList<ContactView> Contacts
);
