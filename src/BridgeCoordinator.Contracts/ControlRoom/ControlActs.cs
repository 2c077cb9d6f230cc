using System.ComponentModel.DataAnnotations;

namespace BridgeCoordinator.Contracts.ControlRoom;

/// <summary>
/// What the control room may do (<see cref="HubRoutes.Control"/>). Each act is also <c>POST /api/v1/conferences/{conferenceId}/acts/{act-name}</c> with the same body
/// and the command's id in <see cref="HubRoutes.IdempotencyKey"/>.
/// </summary>
public partial interface IControlHub
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

    /// <summary>Has heard what points answered and reads it back. Refusals: <c>roll-call.*</c>, <c>point.*</c>, <c>session.*</c>.</summary>
    Task<Receipt> ConfirmRollCall(ConfirmRollCallAct act);

    /// <summary>Closes the round. Refusals: <c>roll-call.*</c>.</summary>
    Task<Receipt> CloseRollCall(CloseRollCallAct act);

    /// <summary>Writes down or corrects a headcount for a point. Refusals: <c>headcount.*</c>, <c>session.phase</c>, <c>point.*</c>.</summary>
    Task<Receipt> CorrectHeadcount(CorrectHeadcountAct act);

    /// <summary>Signs a headcount for a point that cannot. Refusals: <c>attendance.*</c>, <c>point.*</c>.</summary>
    Task<Receipt> SignForPoint(SignForPointAct act);

    /// <summary>Signs the attendance of a level. Refusals: <c>attendance.*</c>.</summary>
    Task<Receipt> SignAttendance(SignAttendanceAct act);

    /// <summary>Excepts points from a wave, with a reason. Refusals: <c>wave.*</c>, <c>point.*</c>, <c>waiver.*</c>.</summary>
    Task<Receipt> GrantWaiver(GrantWaiverAct act);

    /// <summary>Withdraws a waiver. Refusals: <c>waiver.*</c>.</summary>
    Task<Receipt> WithdrawWaiver(WithdrawWaiverAct act);

    /// <summary>The caller is repairing what keeps points from passing a wave. Refusals: <c>wave.*</c>, <c>fix.*</c>.</summary>
    Task<Receipt> TakeFix(TakeFixAct act);

    /// <summary>Nobody is repairing it any more. Refusals: <c>fix.*</c>.</summary>
    Task<Receipt> ReleaseFix(ReleaseFixAct act);

    /// <summary>Ticks the control room's end of two-way checks. Refusals: <c>wave.*</c>, <c>answer.*</c>.</summary>
    Task<Receipt> TickCheck(TickCheckAct act);

    /// <summary>Freezes the set-up by hand. Refusals: <c>setup.*</c>.</summary>
    Task<Receipt> FreezeSetup(FreezeSetupAct act);

    /// <summary>Go or not; the director's alone. Refusals: <c>go.*</c>, <c>session.*</c>.</summary>
    Task<Receipt> DecideGo(DecideGoAct act);

    /// <summary>Has seen an incident and answers for it for a while. Refusals: <c>incident.unknown</c>, <c>incident.too-long</c>.</summary>
    Task<Receipt> AcknowledgeIncident(AcknowledgeIncidentAct act);

    /// <summary>Takes an incident: it is the caller's to solve. Refusals: <c>incident.unknown</c>, <c>incident.owned</c>.</summary>
    Task<Receipt> OwnIncident(OwnIncidentAct act);

    /// <summary>Gives an incident to somebody of the control room, or to nobody. Refusals: <c>incident.*</c>, <c>person.not-in-control</c>.</summary>
    Task<Receipt> AssignIncident(AssignIncidentAct act);

    /// <summary>Puts an incident aside for a while. Refusals: <c>incident.*</c>.</summary>
    Task<Receipt> ShelveIncident(ShelveIncidentAct act);

    /// <summary>Takes an incident from the shelf. Refusals: <c>incident.not-shelved</c>.</summary>
    Task<Receipt> UnshelveIncident(UnshelveIncidentAct act);

    /// <summary>Says that what operators called for is solved. Refusals: <c>incident.measured</c>.</summary>
    Task<Receipt> CloseIncident(CloseIncidentAct act);

    /// <summary>Writes down what a point says by phone. Refusals: <c>phone.*</c>, and those of the acts it stands for.</summary>
    Task<Receipt> RecordByPhone(RecordByPhoneAct act);

    /// <summary>Has rung a point, or rings it now. Refusals: <c>ring.*</c>, <c>point.*</c>.</summary>
    Task<Receipt> RingPoint(RingPointAct act);

    /// <summary>Says something in a point's thread. Refusals: <c>message.empty</c>, <c>note.too-long</c>, <c>point.*</c>.</summary>
    Task<Receipt> SayToPoint(SayToPointAct act);

    /// <summary>Has read a point's thread. Refusals: <c>thread.already</c>, <c>point.*</c>.</summary>
    Task<Receipt> ReadThread(ReadThreadAct act);

    /// <summary>Asks a point for a still of what it sends and receives. Refusals: <c>conference.classified</c>, <c>still.already</c>, <c>point.*</c>.</summary>
    Task<Receipt> AskForStill(AskForStillAct act);

    /// <summary>Does not need the still any more. Refusals: <c>still.over</c>, <c>point.*</c>.</summary>
    Task<Receipt> WithdrawStill(WithdrawStillAct act);

    /// <summary>Directs from now on. Refusals: <c>director.*</c>.</summary>
    Task<Receipt> TakeDirection(TakeDirectionAct act);

    /// <summary>Offers the direction to another. Refusals: <c>director.*</c>.</summary>
    Task<Receipt> OfferDirection(OfferDirectionAct act);

    /// <summary>Accepts the direction. Refusals: <c>director.not-offered</c>.</summary>
    Task<Receipt> AcceptDirection(AcceptDirectionAct act);

    /// <summary>Hands the shift over. Refusals: <c>note.too-long</c>.</summary>
    Task<Receipt> HandOverShift(HandOverShiftAct act);

    /// <summary>Accepts a hand-over. Refusals: <c>shift.*</c>.</summary>
    Task<Receipt> AcceptShift(AcceptShiftAct act);
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
/// <param name="FailedOnly">With a rerun: what passed stands, only the others are asked again.</param>
/// <param name="Minutes">How long a rerun lasts, 1–10,080; absent: as long as the wave was planned.</param>
public sealed record OpenWaveAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    [property: MaxLength(32)] string WaveId,
    bool Rerun = false,
    string? ConferenceId = null,
    bool FailedOnly = false,
    [property: Range(1, 10_080)] int? Minutes = null
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
/// <param name="OnlyMissing">Ask only those that had not answered the round before, or had trouble.</param>
public sealed record OpenRollCallAct(
    Guid? CommandId,
    [property: MaxLength(32)] string SessionId,
    string? ConferenceId = null,
    bool OnlyMissing = false
);

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
