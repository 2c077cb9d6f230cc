using BridgeCoordinator.Contracts;
using BridgeCoordinator.Contracts.Operators;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Setups;
using BridgeCoordinator.Domain.Stills;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Domain.Threads;
using BridgeCoordinator.Server.Doors;
using BridgeCoordinator.Server.Journal;
using BridgeCoordinator.Server.Liveness;

namespace BridgeCoordinator.Server.Operators;

/// <summary>What an operator's acts mean. Conference and point are the caller's own, whatever the body says.</summary>
internal sealed partial class OperatorActs(Acts acts, Witnesses witnesses, OpenPages pages)
{
    public static Command Command(Caller caller, ComeOnPostAct act) => new ComeOnPost(act.SessionId, caller.Point!, caller.PersonId);

    public static Command Command(Caller caller, AnswerWaveAct act) =>
        new AnswerWave(act.SessionId, act.WaveId, act.Run, caller.Point!, WaveSource.Operator, act.Checks, act.Setup is null ? null : SetupWords.Plain(act.Setup)) { Note = act.Note };

    public static Command Command(Caller caller, AnswerRollCallAct act) =>
        new AnswerRollCall(act.SessionId, act.Round, caller.Point!, act.Word) { Note = act.Note };

    public static Command Command(Caller caller, RecordHeadcountAct act) =>
        new RecordHeadcount(act.SessionId, caller.Point!, act.Moment, act.Count) { Note = act.Note };

    public static Command Command(Caller caller, SignHeadcountAct act) => new SignHeadcount(act.SessionId, caller.Point!, act.Moment, act.Count);

    public static Command Command(Caller caller, AskForHelpAct act) => new AskForHelp(caller.Point!, act.Kind, caller.PersonId) { Note = act.Note };

    public static Command Command(Caller caller, WithdrawHelpAct act) => new WithdrawHelp(caller.Point!, act.Kind);

    public static Command Command(Caller caller, SayToControlAct act) => new SayToControl(caller.Point!) { Text = act.Text };

    public static Command Command(Caller caller, ReceiveMessagesAct act) => new ReceiveMessages(caller.Point!, act.UpTo);

    public static Command Command(Caller caller, TakeStillAct act) => new TakeStill(caller.Point!, act.StillId, act.Sends, act.Receives) { Note = act.Note };

    public static Command Command(Caller caller, DeclineStillAct act) => new DeclineStill(caller.Point!, act.StillId) { Reason = act.Reason };

    public static StreamId Stream(Caller caller) => StreamId.Conference(caller.ConferenceId ?? "");

    /// <summary>Any word of a page proves that somebody is there.</summary>
    public void Heard(Caller caller, string? line = null)
    {
        if (caller is { ConferenceId: { } conference, Point: { } point })
        {
            witnesses.Heard(conference, point, caller.PersonId);
            pages.Seen(caller, line);
        }
    }

    public ValueTask<Answer> Do(Caller caller, Guid? commandId, Command command, DateTimeOffset? occurredAt)
    {
        Heard(caller);
        return caller is { ConferenceId: not null, Point: not null }
            ? acts.Do(caller, Stream(caller), commandId, command, occurredAt)
            : ValueTask.FromResult<Answer>(Refused.For("access.denied"));
    }
}
