using System.Collections.Frozen;
using BridgeCoordinator.Contracts;
using BridgeCoordinator.Domain.Attendance;
using BridgeCoordinator.Domain.CheckIns;
using BridgeCoordinator.Domain.Cues;
using BridgeCoordinator.Domain.Go;
using BridgeCoordinator.Domain.Incidents;
using BridgeCoordinator.Domain.Links;
using BridgeCoordinator.Domain.Plans;
using BridgeCoordinator.Domain.Programmes;
using BridgeCoordinator.Domain.Readiness;
using BridgeCoordinator.Domain.Registry;
using BridgeCoordinator.Domain.Ringing;
using BridgeCoordinator.Domain.Setups;
using BridgeCoordinator.Domain.Shifts;
using BridgeCoordinator.Domain.Stills;
using BridgeCoordinator.Domain.Streams;
using BridgeCoordinator.Domain.Threads;

namespace BridgeCoordinator.Domain.Access;

/// <summary>Who may send a command.</summary>
/// <param name="Roles">The roles that may.</param>
/// <param name="Scope">The scope a machine's token needs, where machines may at all.</param>
/// <param name="System">The coordinator itself sends it: bell, sweep, courier, or a door before anybody is known.</param>
public sealed record Permission(FrozenSet<Role> Roles, string? Scope, bool System);

/// <summary>What a machine's token may be for.</summary>
public static class MachineScopes
{
    public const string PlanWrite = "plan:write";
    public const string JournalRead = "journal:read";
    public const string ConferenceRead = "conference:read";
    public const string ConferenceRun = "conference:run";
    public const string AccessWrite = "access:write";
    public const string ReadinessRead = "readiness:read";

    public const string ProgrammeWrite = "programme:write";

    public static FrozenSet<string> All { get; } = [PlanWrite, JournalRead, ConferenceRead, ConferenceRun, AccessWrite, ProgrammeWrite, ReadinessRead];
}

/// <summary>Role × command, as data. A command without a row fails a test. The site or point always comes from the identity.</summary>
public static class Permissions
{
    private static readonly Role[] Nobody = [];
    private static readonly Role[] Office = [Role.Administrator, Role.Director];
    private static readonly Role[] Control = [Role.Director, Role.Controller];
    private static readonly Role[] Hall = [Role.Operator];
    private static readonly Role[] Admin = [Role.Administrator];

    public static FrozenDictionary<Type, Permission> ByCommand { get; } =
        new (Type Command, Permission Row)[]
        {
            Row<ImportPlan>(Admin, MachineScopes.PlanWrite),
            Row<ImportUnits>(Admin, MachineScopes.ProgrammeWrite),
            Row<ImportRoster>(Admin, MachineScopes.PlanWrite),
            Row<BeginRoster>(Nobody, system: true),
            Row<EditPoint>([Role.Administrator, Role.Director, Role.Controller], MachineScopes.PlanWrite),
            Row<AdoptProgramme>(Nobody, system: true),
            Row<RegisterUnits>(Nobody, system: true),
            Row<WithdrawUnits>(Admin, MachineScopes.ProgrammeWrite),
            Row<ReportUnit>([Role.Unit, Role.Administrator, Role.Director, Role.Controller], MachineScopes.ProgrammeWrite),
            Row<ReportUnits>(Office, MachineScopes.ProgrammeWrite),
            Row<RemindOfDeadline>(Nobody, system: true),
            Row<PassDeadline>(Nobody, system: true),
            Row<DraftConference>(Nobody, system: true),
            Row<EnrolPoints>(Nobody, system: true),
            Row<CompleteRoster>(Nobody, system: true),
            Row<OpenConference>(Office, MachineScopes.ConferenceRun),
            Row<CloseConference>(Office, MachineScopes.ConferenceRun),
            Row<ShiftStart>(Control, MachineScopes.ConferenceRun),
            Row<ChangePhase>(Control, MachineScopes.ConferenceRun),
            Row<BeginGathering>(Nobody, system: true),
            Row<OpenWave>(Control, MachineScopes.ConferenceRun, system: true),
            Row<CloseWave>(Control, MachineScopes.ConferenceRun, system: true),
            Row<AnswerWave>([Role.Operator, Role.Agent]),
            Row<TickCheck>(Control),
            Row<GrantWaiver>(Control),
            Row<WithdrawWaiver>(Control),
            Row<TakeFix>(Control),
            Row<ReleaseFix>(Control),
            Row<FreezeSetup>(Control),
            Row<DecideGo>([Role.Director]),
            Row<ComeOnPost>(Hall),
            Row<OpenRollCall>(Control, MachineScopes.ConferenceRun),
            Row<AnswerRollCall>(Hall),
            Row<ConfirmRollCall>(Control),
            Row<CloseRollCall>(Control, MachineScopes.ConferenceRun),
            Row<RecordHeadcount>([Role.Operator, Role.Controller, Role.Director]),
            Row<CallCue>(Control, MachineScopes.ConferenceRun),
            Row<AnswerCue>(Hall),
            Row<StepCue>(Control, MachineScopes.ConferenceRun),
            Row<SetTally>(Control, MachineScopes.ConferenceRun),
            Row<RecordByPhone>(Control),
            Row<RingPoint>(Control),
            Row<TakeDirection>([Role.Director]),
            Row<OfferDirection>([Role.Director]),
            Row<AcceptDirection>([Role.Director]),
            Row<HandOverShift>(Control),
            Row<AcceptShift>(Control),
            Row<SayToPoint>(Control),
            Row<ReadThread>(Control),
            Row<SayToControl>(Hall),
            Row<ReceiveMessages>(Hall),
            Row<AskForStill>(Control),
            Row<WithdrawStill>(Control),
            Row<TakeStill>(Hall),
            Row<DeclineStill>(Hall),
            Row<AskForFloor>(Hall),
            Row<WithdrawFloor>(Hall),
            Row<AnswerFloor>(Control),
            Row<Announce>(Control, MachineScopes.ConferenceRun),
            Row<RepeatAnnouncement>(Control, MachineScopes.ConferenceRun),
            Row<ConfirmAnnouncement>(Hall),
            Row<PlanRundownItem>(Control, MachineScopes.ConferenceRun),
            Row<MoveRundownItem>(Control, MachineScopes.ConferenceRun),
            Row<StepRundownItem>(Control, MachineScopes.ConferenceRun),
            Row<SignHeadcount>([Role.Operator, Role.Controller, Role.Director]),
            Row<SignAttendance>(Control),
            Row<ReportLink>(Nobody, system: true),
            Row<ConfirmOutage>(Nobody, system: true),
            Row<OpenCorrelatedIncident>(Nobody, system: true),
            Row<ReportDuplicateIdentity>(Nobody, system: true),
            Row<ResolveIncident>(Nobody, system: true),
            Row<AcknowledgeIncident>(Control, MachineScopes.ConferenceRun),
            Row<AssignIncident>(Control, MachineScopes.ConferenceRun),
            Row<ShelveIncident>(Control, MachineScopes.ConferenceRun),
            Row<UnshelveIncident>(Control, MachineScopes.ConferenceRun),
            Row<CloseIncident>(Control, MachineScopes.ConferenceRun),
            Row<CallPeople>(Nobody, system: true),
            Row<EscalateIncident>(Nobody, system: true),
            Row<ReturnIncident>(Nobody, system: true),
            Row<AskForHelp>(Hall),
            Row<WithdrawHelp>(Hall),
            Row<ReportFlapping>(Nobody, system: true),
            Row<AddPerson>(Admin, MachineScopes.AccessWrite, system: true),
            Row<RemovePerson>(Admin, MachineScopes.AccessWrite),
            Row<IssueSignInLink>(Admin, MachineScopes.AccessWrite, system: true),
            Row<SignIn>(Nobody, system: true),
            Row<EnterAsOperator>(Nobody, system: true),
            Row<EnterAsUnit>(Nobody, system: true),
            Row<SignOut>([Role.Administrator, Role.Director, Role.Controller, Role.Operator, Role.Observer, Role.Unit]),
            Row<IssueEnrolmentCodes>(Admin, MachineScopes.PlanWrite),
            Row<EnrolAgent>(Nobody, system: true),
            Row<IssueMachineToken>(Admin, MachineScopes.AccessWrite, system: true),
            Row<RevokeMachineToken>(Admin, MachineScopes.AccessWrite),
            Row<ChangeOperatorCode>(Admin, MachineScopes.AccessWrite),
            Row<ChangeUnitCode>(Admin, MachineScopes.AccessWrite),
            Row<RecordDenials>(Nobody, system: true),
        }.ToFrozenDictionary(row => row.Command, row => row.Row);

    /// <summary>May a person or agent of this role send it? Machines are asked for by scope.</summary>
    public static bool Allows(Type command, Role role) => role != Role.Machine && ByCommand[command].Roles.Contains(role);

    /// <summary>May a machine with these scopes send it?</summary>
    public static bool Allows(Type command, IEnumerable<string> scopes) =>
        ByCommand[command].Scope is { } scope && scopes.Contains(scope, StringComparer.Ordinal);

    /// <summary>May the coordinator itself send it?</summary>
    public static bool AllowsSystem(Type command) => ByCommand[command].System;

    private static (Type, Permission) Row<TCommand>(Role[] roles, string? scope = null, bool system = false)
        where TCommand : Command => (typeof(TCommand), new([.. roles], scope, system));
}
