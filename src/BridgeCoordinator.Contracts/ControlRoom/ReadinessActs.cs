using System.ComponentModel.DataAnnotations;

namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary>Excepts points from a wave. The reason is kept beside the journal; who excepts them is the caller.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="Points">Codes of the points, 1–500.</param>
/// <param name="Reason">Why, 3–500 characters.</param>
/// <param name="Check">One check alone; absent: the whole wave.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record GrantWaiverAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    [property: MaxLength(32)] string WaveId,
    [property: MinLength(1), MaxLength(500)] IReadOnlyList<string> Points,
    [property: MinLength(3), MaxLength(500)] string Reason,
    [property: MaxLength(32)] string? Check = null,
    string? ConferenceId = null
);

/// <summary>Withdraws a waiver.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="Point">The point's code.</param>
/// <param name="Check">The check it was for; absent: the whole wave.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record WithdrawWaiverAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    [property: MaxLength(32)] string WaveId,
    [property: MaxLength(16)] string Point,
    [property: MaxLength(32)] string? Check = null,
    string? ConferenceId = null
);

/// <summary>Takes the repair of points upon oneself.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="Points">Codes of the points, 1–500.</param>
/// <param name="ExpectedBy">By when it should be done; at most a day from now.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record TakeFixAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    [property: MaxLength(32)] string WaveId,
    [property: MinLength(1), MaxLength(500)] IReadOnlyList<string> Points,
    DateTimeOffset ExpectedBy,
    string? ConferenceId = null
);

/// <summary>Gives a repair up.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="Point">The point's code.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record ReleaseFixAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    [property: MaxLength(32)] string WaveId,
    [property: MaxLength(16)] string Point,
    string? ConferenceId = null
);

/// <summary>The control room's end of two-way checks: seen and heard.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="Run">The run.</param>
/// <param name="Point">The point's code.</param>
/// <param name="Checks">1–64 results.</param>
/// <param name="Note">Free text, at most 500 characters.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record TickCheckAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    [property: MaxLength(32)] string WaveId,
    int Run,
    [property: MaxLength(16)] string Point,
    [property: MinLength(1), MaxLength(64)] IReadOnlyList<CheckResult> Checks,
    [property: MaxLength(500)] string? Note = null,
    string? ConferenceId = null
);

/// <summary>Freezes the set-up as it was last reported.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session on whose account.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record FreezeSetupAct(Guid? CommandId, [property: MaxLength(32)] string SessionId, string? ConferenceId = null);

/// <summary>The director's word.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Word">Go or not.</param>
/// <param name="Note">Free text, at most 500 characters.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record DecideGoAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    GoWord Word,
    [property: MaxLength(500)] string? Note = null,
    string? ConferenceId = null
);
