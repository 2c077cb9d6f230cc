using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.ControlRoom;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Conferences;
using BridgeCoordinator.Domain.Go;
using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Ringing;
using BridgeCoordinator.Domain.Setups;
using BridgeCoordinator.Domain.Shifts;
using BridgeCoordinator.Domain.Stills;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Domain.Threads;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;

namespace BridgeCoordinator.Server.ControlRoom;

/// <summary>What the control room's acts mean, and the way to the desk. A conference nobody drafted opens no stream.</summary>
internal sealed partial class ControlActs(Acts acts, Followers followers)
{
    public static Command Command(OpenConferenceAct _) => new OpenConference();

    public static Command Command(CloseConferenceAct _) => new CloseConference();

    public static Command Command(ChangePhaseAct act) => new ChangePhase(act.SessionId, act.To);

    public static Command Command(ShiftStartAct act) => new ShiftStart(act.SessionId, act.To);

    public static Command Command(OpenWaveAct act) => new OpenWave(act.SessionId, act.WaveId, act.Rerun, act.FailedOnly, act.Minutes);

    public static Command Command(CloseWaveAct act) => new CloseWave(act.SessionId, act.WaveId, act.Run);

    public static Command Command(OpenRollCallAct act) => new OpenRollCall(act.SessionId, act.OnlyMissing);

    public static Command Command(ConfirmRollCallAct act) => new ConfirmRollCall(act.SessionId, act.Round, act.Word, act.Points);

    public static Command Command(CloseRollCallAct act) => new CloseRollCall(act.SessionId, act.Round);

    public static Command Command(CorrectHeadcountAct act) => new RecordHeadcount(act.SessionId, act.Point, act.Moment, act.Count) { ByControlRoom = true, Note = act.Note };

    public static Command Command(SignForPointAct act) => new SignHeadcount(act.SessionId, act.Point, act.Moment, act.Count) { ByControlRoom = true, Reason = act.Reason };

    public static Command Command(SignAttendanceAct act) =>
        new SignAttendance(act.SessionId, act.Moment, act.Organization, act.Seen, act.WithoutPoints ?? [], act.WithoutOrganizations ?? []) { Reason = act.Reason };

    public static Command Command(GrantWaiverAct act) => new GrantWaiver(act.SessionId, act.WaveId, act.Points, act.Check) { Reason = act.Reason };

    public static Command Command(WithdrawWaiverAct act) => new WithdrawWaiver(act.SessionId, act.WaveId, act.Point, act.Check);

    public static Command Command(TakeFixAct act) => new TakeFix(act.SessionId, act.WaveId, act.Points, act.ExpectedBy);

    public static Command Command(ReleaseFixAct act) => new ReleaseFix(act.SessionId, act.WaveId, act.Point);

    public static Command Command(TickCheckAct act) => new TickCheck(act.SessionId, act.WaveId, act.Run, act.Point, act.Checks) { Note = act.Note };

    public static Command Command(FreezeSetupAct act) => new FreezeSetup(act.SessionId);

    public static Command Command(DecideGoAct act) => new DecideGo(act.SessionId, act.Word) { Note = act.Note };

    public static Command Command(AcknowledgeIncidentAct act) => new AcknowledgeIncident(act.IncidentId, act.Minutes) { Note = act.Note };

    public static Command Command(Caller caller, OwnIncidentAct act) => new AssignIncident(act.IncidentId, caller.PersonId);

    public static Command Command(AssignIncidentAct act) => new AssignIncident(act.IncidentId, act.Owner);

    public static Command Command(ShelveIncidentAct act) => new ShelveIncident(act.IncidentId, act.Minutes) { Reason = act.Reason };

    public static Command Command(UnshelveIncidentAct act) => new UnshelveIncident(act.IncidentId);

    public static Command Command(CloseIncidentAct act) => new CloseIncident(act.IncidentId);

    public static Command Command(RingPointAct act) => new RingPoint(act.Point, act.Minutes) { Note = act.Note };

    public static Command Command(Caller caller, TakeDirectionAct act) => new TakeDirection(caller.PersonId) { Reason = act.Reason };

    public static Command Command(Caller caller, OfferDirectionAct act) => new OfferDirection(caller.PersonId, act.To);

    public static Command Command(Caller caller, AcceptDirectionAct _) => new AcceptDirection(caller.PersonId);

    public static Command Command(HandOverShiftAct act) => new HandOverShift { Note = act.Note };

    public static Command Command(AcceptShiftAct act) => new AcceptShift(act.Handover);

    public static Command Command(SayToPointAct act) => new SayToPoint(act.Point) { Text = act.Text };

    public static Command Command(AskForStillAct act) => new AskForStill(act.Point);

    public static Command Command(WithdrawStillAct act) => new WithdrawStill(act.Point, act.StillId);

    public static Command Command(ReadThreadAct act) => new ReadThread(act.Point, act.UpTo);

    /// <summary>Who rang is a contact of the point or a typed name, and stands in the erasable table before the fact names it.</summary>
    public ValueTask<Answer> Do(Caller caller, string conferenceId, Guid? commandId, RecordByPhoneAct act) =>
        followers.Find(StreamId.Conference(conferenceId))?.Current.State is not ConferenceState { Plan: not null } state || state.Roster.Find(act.Point) is not { } point
            ? ValueTask.FromResult<Answer>(new Refused(new Refusal("point.unknown", new Dictionary<string, string> { ["point"] = act.Point })))
        : Speakers.Of(conferenceId, point, act.CallerId, act.CallerName) is not { } speaker ? ValueTask.FromResult<Answer>(Refused.For("phone.caller"))
        : Do(
            caller,
            conferenceId,
            commandId,
            new RecordByPhone(act.SessionId, act.Point, speaker.Id, act.OnPost, act.Word, act.Count, act.Checks) { Note = act.Note, Caller = speaker.Row }
        );

    public async ValueTask<Answer> Do(Caller caller, string conferenceId, Guid? commandId, Command command)
    {
        var stream = StreamId.Conference(conferenceId);
        if (command is AssignIncident { Owner: { } owner } && !Staff.Works(followers, owner))
        {
            return Refused.For("person.not-in-control");
        }
        if (command is OfferDirection { To: var to } && !Staff.Directs(followers, to))
        {
            return Refused.For("director.nobody");
        }
        return followers.Find(stream)?.Current.State is ConferenceState { Plan: not null }
            ? await acts.Do(caller, stream, commandId, command)
            : new Refused(new Refusal("conference.unknown", new Dictionary<string, string> { ["conference"] = conferenceId }));
    }
}
