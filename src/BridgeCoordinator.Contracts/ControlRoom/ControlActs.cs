using System.ComponentModel.DataAnnotations;

namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary>
/// What the control room may do (<see cref="HubRoutes.Control"/>). Each act is also <c>POST /api/v1/conferences/{conferenceId}/acts/{act-name}</c> with the same body
/// and the command's id in <see cref="HubRoutes.IdempotencyKey"/>.
/// </summary>
public interface IControlHub
{
    /// <summary>Begins to follow a board from a snapshot; frames follow. One board per connection: the last call counts.</summary>
    Task WatchBoard(WatchBoard watch);

    /// <summary>Opens a conference: its timetable runs. Refusals: <c>conference.*</c>.</summary>
    Task<Receipt> OpenConference(OpenConferenceAct act);

    /// <summary>Closes a conference whose sessions are all closed. Refusals: <c>conference.*</c>.</summary>
    Task<Receipt> CloseConference(CloseConferenceAct act);

    /// <summary>Moves a session to Live, Recess or Closed. Refusals: <c>session.*</c>.</summary>
    Task<Receipt> ChangePhase(ChangePhaseAct act);

    /// <summary>Sets or moves the start of a session. Refusals: <c>session.*</c>.</summary>
    Task<Receipt> ShiftStart(ShiftStartAct act);

    /// <summary>Opens a wave ahead of its time, or runs it again. Refusals: <c>wave.*</c>.</summary>
    Task<Receipt> OpenWave(OpenWaveAct act);

    /// <summary>Closes a wave ahead of its deadline. Refusals: <c>wave.*</c>.</summary>
    Task<Receipt> CloseWave(CloseWaveAct act);

    /// <summary>Opens a round of roll call. Refusals: <c>roll-call.*</c>, <c>session.*</c>.</summary>
    Task<Receipt> OpenRollCall(OpenRollCallAct act);

    /// <summary>Closes the round. Refusals: <c>roll-call.*</c>.</summary>
    Task<Receipt> CloseRollCall(CloseRollCallAct act);
}

/// <summary>What the coordinator tells a board.</summary>
public interface IControlClient
{
    /// <summary>What changed. Apply if <c>from</c> is the version held, else fetch the snapshot again.</summary>
    Task Frame(BoardFrame frame);

    /// <summary>Too far behind, or the board was rebuilt: fetch the snapshot again.</summary>
    Task FetchAgain(FetchAgain notice);
}

/// <summary>Asks to follow a board.</summary>
/// <param name="ConferenceId">The conference.</param>
/// <param name="From">The version of the snapshot held.</param>
public sealed record WatchBoard(string ConferenceId, BoardVersion From);

/// <summary>Opens a conference.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record OpenConferenceAct(Guid? CommandId, string? ConferenceId = null);

/// <summary>Closes a conference.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record CloseConferenceAct(Guid? CommandId, string? ConferenceId = null);

/// <summary>Moves a session's phase.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="To">Live, Recess or Closed.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record ChangePhaseAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    SessionPhase To,
    string? ConferenceId = null
);

/// <summary>Sets or moves a start.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="To">The new start.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record ShiftStartAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    DateTimeOffset To,
    string? ConferenceId = null
);

/// <summary>Opens a wave.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="Rerun">Run a closed wave again.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record OpenWaveAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    [property: MaxLength(32)] string WaveId,
    bool Rerun = false,
    string? ConferenceId = null
);

/// <summary>Closes a wave.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="WaveId">The wave.</param>
/// <param name="Run">The run.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record CloseWaveAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    [property: MaxLength(32)] string WaveId,
    int Run,
    string? ConferenceId = null
);

/// <summary>Opens a roll call.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record OpenRollCallAct(Guid? CommandId, [property: MaxLength(32)] string SessionId, string? ConferenceId = null);

/// <summary>Closes a roll call.</summary>
/// <param name="CommandId">UUIDv7 made by the sender.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Round">The round.</param>
/// <param name="ConferenceId">The conference (over HTTP the route counts).</param>
public sealed record CloseRollCallAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    int Round,
    string? ConferenceId = null
);
