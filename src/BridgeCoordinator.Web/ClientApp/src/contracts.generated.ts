// Written from the C# contracts by tests/BridgeCoordinator.Conventions.Tests; never edit it by hand.
// Accept a change: BRIDGE_ACCEPT=1 dotnet test --project tests/BridgeCoordinator.Conventions.Tests
// Ids and instants are strings: Guid, DateTimeOffset (ISO 8601), DateOnly (yyyy-MM-dd), TimeOffset (T-60m).
// A value that is not there is left out, never null.

// ── Words and parts shared by all

export const ActorKind = ["person", "agent", "machine", "system"] as const;
export type ActorKind = (typeof ActorKind)[number];

export const AlarmStage = ["nothing", "quiet", "warning", "page"] as const;
export type AlarmStage = (typeof AlarmStage)[number];

export const CheckBy = ["agent", "operator", "twoWay"] as const;
export type CheckBy = (typeof CheckBy)[number];

export const Condition = ["inactive", "unknown", "healthy", "degraded", "unhealthy", "silent", "suppressed"] as const;
export type Condition = (typeof Condition)[number];

export const ConditionDomain = ["operator", "agent", "link", "power", "endpoint", "media", "platform"] as const;
export type ConditionDomain = (typeof ConditionDomain)[number];

export const ConferencePhase = ["draft", "open", "closed"] as const;
export type ConferencePhase = (typeof ConferencePhase)[number];

export const ContactRole = ["operator", "deputy", "leader"] as const;
export type ContactRole = (typeof ContactRole)[number];

export const CueKind = ["speak", "report", "appear", "other"] as const;
export type CueKind = (typeof CueKind)[number];

export const CueState = ["standby", "ready", "notReady", "go", "done", "cancelled"] as const;
export type CueState = (typeof CueState)[number];

export const CueStep = ["go", "finish", "cancel"] as const;
export type CueStep = (typeof CueStep)[number];

export const CueWord = ["ready", "notReady", "heard"] as const;
export type CueWord = (typeof CueWord)[number];

export const DateFormKind = ["on", "range", "before", "withinMonth", "plannedInMonth"] as const;
export type DateFormKind = (typeof DateFormKind)[number];

export const EscalationLevel = ["technician", "province", "centre"] as const;
export type EscalationLevel = (typeof EscalationLevel)[number];

export const FloorState = ["asked", "given", "declined", "withdrawn"] as const;
export type FloorState = (typeof FloorState)[number];

export const GateKind = ["none", "soft", "hard"] as const;
export type GateKind = (typeof GateKind)[number];

export const GoWord = ["go", "noGo"] as const;
export type GoWord = (typeof GoWord)[number];

export const HeadcountMoment = ["first", "closing"] as const;
export type HeadcountMoment = (typeof HeadcountMoment)[number];

export const HelpKind = ["noPicture", "noSound", "lostConnection", "other"] as const;
export type HelpKind = (typeof HelpKind)[number];

export const ImportStage = ["reading", "checking", "writing", "carrying", "done", "refused"] as const;
export type ImportStage = (typeof ImportStage)[number];

export const IncidentCause = [
  "point",
  "powerZone",
  "carrier",
  "organization",
  "node",
  "fleet",
  "duplicateIdentity",
  "noPicture",
  "noSound",
  "lostConnection",
  "help",
] as const;
export type IncidentCause = (typeof IncidentCause)[number];

export const IncidentPriority = ["low", "high", "urgent"] as const;
export type IncidentPriority = (typeof IncidentPriority)[number];

export const LeaderRole = ["secretary", "deputySecretary", "standingCommittee", "propagandaDepartment", "other"] as const;
export type LeaderRole = (typeof LeaderRole)[number];

export const LineMethod = ["udp", "hub"] as const;
export type LineMethod = (typeof LineMethod)[number];

export const LineRole = ["main", "backup"] as const;
export type LineRole = (typeof LineRole)[number];

export const LinkDownCause = ["silence", "connectionLost"] as const;
export type LinkDownCause = (typeof LinkDownCause)[number];

export const LinkGrade = ["good", "degraded", "unhealthy"] as const;
export type LinkGrade = (typeof LinkGrade)[number];

export const LinkState = ["neverSeen", "up", "suspect", "down", "left", "unverified"] as const;
export type LinkState = (typeof LinkState)[number];

export const NotHeldReason = ["joined", "postponed", "disaster", "other"] as const;
export type NotHeldReason = (typeof NotHeldReason)[number];

export const NoticeKind = ["opened", "widened", "resolved", "escalated"] as const;
export type NoticeKind = (typeof NoticeKind)[number];

export const PointChangeKind = ["added", "changed", "withdrawn"] as const;
export type PointChangeKind = (typeof PointChangeKind)[number];

export const ProgrammeAlertKind = ["deadlineNear", "deadlineMissed"] as const;
export type ProgrammeAlertKind = (typeof ProgrammeAlertKind)[number];

export const Readiness = ["pending", "ready", "readyWithNotes", "notReady", "noAnswer", "waived"] as const;
export type Readiness = (typeof Readiness)[number];

export const ReturnCause = ["acknowledgementExpired", "shelfExpired", "unshelved"] as const;
export type ReturnCause = (typeof ReturnCause)[number];

export const RingReason = ["help", "silent", "neverHeard", "notOnPost", "wave", "rollCall"] as const;
export type RingReason = (typeof RingReason)[number];

export const Role = ["administrator", "director", "controller", "operator", "observer", "agent", "machine", "unit"] as const;
export type Role = (typeof Role)[number];

export const RollCallMark = ["notAsked", "silent", "clear", "clearHeard", "trouble", "troubleHeard"] as const;
export type RollCallMark = (typeof RollCallMark)[number];

export const RollCallWord = ["allClear", "noPicture", "noSound", "other"] as const;
export type RollCallWord = (typeof RollCallWord)[number];

export const RundownState = ["planned", "running", "finished", "skipped"] as const;
export type RundownState = (typeof RundownState)[number];

export const RundownStep = ["start", "finish", "skip"] as const;
export type RundownStep = (typeof RundownStep)[number];

export const SessionKind = ["plenary", "rehearsal"] as const;
export type SessionKind = (typeof SessionKind)[number];

export const SessionPhase = ["planned", "preparing", "gathering", "live", "recess", "closed"] as const;
export type SessionPhase = (typeof SessionPhase)[number];

export const SetupKind = ["room", "endpoint", "firmware", "line", "address"] as const;
export type SetupKind = (typeof SetupKind)[number];

export const ShiftedThing = ["start", "gathering", "onPost", "waveOpens", "waveCloses"] as const;
export type ShiftedThing = (typeof ShiftedThing)[number];

export const SightState = ["clear", "braked", "returning", "blind"] as const;
export type SightState = (typeof SightState)[number];

export const SignatureState = ["missing", "open", "sealed", "broken"] as const;
export type SignatureState = (typeof SignatureState)[number];

export const StillState = ["asked", "taken", "declined", "withdrawn"] as const;
export type StillState = (typeof StillState)[number];

export const Tally = ["clear", "next", "onAir"] as const;
export type Tally = (typeof Tally)[number];

export const ThreadSide = ["controlRoom", "point"] as const;
export type ThreadSide = (typeof ThreadSide)[number];

export const UnitReportKind = ["held", "notHeld", "owed"] as const;
export type UnitReportKind = (typeof UnitReportKind)[number];

export const UnitStanding = ["outstanding", "late", "held", "heldLate", "joined"] as const;
export type UnitStanding = (typeof UnitStanding)[number];

export const WaveGroupKind = ["organization", "carrier"] as const;
export type WaveGroupKind = (typeof WaveGroupKind)[number];

export const WaveKind = ["checks", "onPost", "rollCall", "firstHeadcount", "closingHeadcount"] as const;
export type WaveKind = (typeof WaveKind)[number];

export const WaveSource = ["agent", "operator", "controlRoom"] as const;
export type WaveSource = (typeof WaveSource)[number];

export const WaveState = ["planned", "open", "closed", "skipped"] as const;
export type WaveState = (typeof WaveState)[number];

export const WitnessKind = ["agent", "operator", "platform"] as const;
export type WitnessKind = (typeof WitnessKind)[number];

export interface AskForStillAct {
  readonly commandId?: string;
  readonly point: string;
  readonly conferenceId?: string;
}

export interface ByPhone {
  readonly callerId: string;
  readonly noteId?: string;
}

export interface CascadeTally {
  readonly units: number;
  readonly held: number;
  readonly heldLate: number;
  readonly joined: number;
  readonly outstanding: number;
  readonly late: number;
  readonly otherLeader: number;
  readonly summoned: number;
  readonly attended: number;
  readonly owed: readonly OwedTally[];
}

export interface CheckPlan {
  readonly id: string;
  readonly by: CheckBy;
  readonly advisory: boolean;
  readonly name?: string;
  readonly nameEn?: string;
  readonly photo: boolean;
  readonly atMost?: number;
  readonly atLeast?: number;
}

export interface CheckResult {
  readonly check: string;
  readonly result: Readiness;
  readonly value?: number;
  readonly unit?: string;
  readonly code?: string;
  readonly threshold?: number;
  readonly evidence?: string;
  readonly photo?: string;
}

export interface ConferencePlan {
  readonly id: string;
  readonly name: string;
  readonly programmeId: string;
  readonly zone: string;
  readonly room: string;
  readonly drill: boolean;
  readonly controlRoomPhone?: string;
  readonly sessions: readonly SessionPlan[];
  readonly quality?: LinkThresholds;
  readonly checks?: readonly CheckPlan[];
  readonly classified?: boolean;
}

export interface Congress {
  readonly number: string;
  readonly term: string;
  readonly sat?: DateForm;
}

export interface DateForm {
  readonly kind: DateFormKind;
  readonly first: string;
  readonly last?: string;
}

export interface DeclineStillAct {
  readonly commandId?: string;
  readonly stillId: string;
  readonly reason: string;
  readonly occurredAt?: string;
}

export interface DeskStill {
  readonly id: string;
  readonly askedAt: string;
  readonly by: string;
}

export interface DeskThread {
  readonly last: number;
  readonly unread: number;
}

export interface FurtherConference {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  readonly when?: DateForm;
  readonly lengthHalfDays?: number;
  readonly audience?: string;
  readonly about?: number;
  readonly agenda?: readonly string[];
}

export interface GoWave {
  readonly waveId: string;
  readonly state: WaveState;
  readonly gate: GateKind;
  readonly run: number;
  readonly required: number;
  readonly ready: number;
  readonly readyWithNotes: number;
  readonly waived: number;
  readonly notReady: number;
  readonly noAnswer: number;
  readonly pending: number;
  readonly passed: boolean;
}

export interface HeadTotals {
  readonly points: number;
  readonly summoned: number;
  readonly present: number;
  readonly excused: number;
  readonly absent: number;
}

export interface Headcount {
  readonly summoned: number;
  readonly present: number;
  readonly excused: number;
  readonly absent: number;
}

export interface HeldReport {
  readonly heldOn: string;
  readonly halfDays: number;
  readonly ledBy: LeaderRole;
  readonly attended: number;
  readonly summoned?: number;
  readonly agendaDone?: readonly string[];
}

export interface KeptWave {
  readonly sessionId: string;
  readonly waveId: string;
}

export interface LevelTally {
  readonly level: string;
  readonly tally: CascadeTally;
}

export interface LinkBounds {
  readonly lossPercent: number;
  readonly jitterMs: number;
  readonly rttMs: number;
  readonly rFactor: number;
}

export interface LinkThresholds {
  readonly good: LinkBounds;
  readonly degraded: LinkBounds;
  readonly holdSeconds: number;
}

export interface MessageView {
  readonly seq: number;
  readonly from: ThreadSide;
  readonly by: string;
  readonly at: string;
  readonly text?: string;
  readonly help?: HelpKind;
  readonly incidentId?: string;
  readonly readAt?: string;
}

export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly level?: string;
}

export interface OwedDelivery {
  readonly item: string;
  readonly on: string;
  readonly count: number;
}

export interface OwedTally {
  readonly item: string;
  readonly perPerson: boolean;
  readonly owing: number;
  readonly done: number;
  readonly count: number;
  readonly expected: number;
}

export interface PhonedChecks {
  readonly waveId: string;
  readonly run: number;
  readonly checks: readonly CheckResult[];
}

export interface PhonedCount {
  readonly moment: HeadcountMoment;
  readonly count: Headcount;
}

export interface PhonedView {
  readonly part: WaveKind;
  readonly waveId?: string;
  readonly caller?: string;
  readonly by: string;
  readonly at: string;
  readonly note?: string;
}

export interface PhonedWord {
  readonly round: number;
  readonly word: RollCallWord;
}

export interface ProblemBody {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly arguments?: Readonly<Record<string, string>>;
}

export interface ProgrammeLevel {
  readonly level: string;
  readonly lengthHalfDays?: number;
  readonly when?: DateForm;
  readonly audience?: string;
  readonly ledBy?: string;
  readonly agenda?: readonly string[];
  readonly owes?: readonly string[];
  readonly leader?: LeaderRole;
}

export interface ProgrammePlan {
  readonly id: string;
  readonly name: string;
  readonly by: string;
  readonly levels: readonly ProgrammeLevel[];
  readonly zone?: string;
  readonly congress?: Congress;
  readonly furtherConferences?: readonly FurtherConference[];
  readonly remindDays?: readonly number[];
}

export interface ProgrammeUnit {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly people?: number;
}

export interface ReadThreadAct {
  readonly commandId?: string;
  readonly point: string;
  readonly upTo: number;
  readonly conferenceId?: string;
}

export interface Receipt {
  readonly stream: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly at: string;
}

export interface ReceiveMessagesAct {
  readonly commandId?: string;
  readonly upTo: number;
  readonly occurredAt?: string;
}

export interface RosterLine {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly siteId: string;
  readonly organizationId: string;
  readonly summoned?: number;
  readonly lines: readonly SiteLine[];
  readonly powerZone?: string;
  readonly contacts: readonly SiteContact[];
  readonly required?: boolean;
  readonly sessions?: readonly string[];
}

export interface RunbookStep {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
}

export interface SayToControlAct {
  readonly commandId?: string;
  readonly text: string;
  readonly occurredAt?: string;
}

export interface SayToPointAct {
  readonly commandId?: string;
  readonly point: string;
  readonly text: string;
  readonly conferenceId?: string;
}

export interface SessionPlan {
  readonly id: string;
  readonly kind: SessionKind;
  readonly name: string;
  readonly start: SessionStart;
  readonly lengthHalfDays: number;
  readonly gathering: string;
  readonly onPostBy: string;
  readonly waves: readonly WavePlan[];
  readonly agenda?: readonly string[];
}

export interface SessionStart {
  readonly at?: string;
  readonly form?: DateForm;
  readonly ofSession?: string;
  readonly offset?: string;
}

export interface SetupChange {
  readonly kind: SetupKind;
  readonly from?: string;
  readonly to?: string;
}

export interface SetupItem {
  readonly kind: SetupKind;
  readonly value: string;
}

export interface Site {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly organizationId: string;
  readonly lines: readonly SiteLine[];
  readonly powerZone?: string;
  readonly contacts: readonly SiteContact[];
}

export interface SiteContact {
  readonly role: ContactRole;
  readonly personId: string;
}

export interface SiteLine {
  readonly role: LineRole;
  readonly carrier: string;
}

export interface StillView {
  readonly id: string;
  readonly askedAt: string;
  readonly askedBy: string;
  readonly state: StillState;
  readonly at: string;
  readonly by?: string;
  readonly sends?: string;
  readonly receives?: string;
  readonly note?: string;
}

export interface TakeStillAct {
  readonly commandId?: string;
  readonly stillId: string;
  readonly sends?: string;
  readonly receives?: string;
  readonly note?: string;
  readonly occurredAt?: string;
}

export interface ThreadView {
  readonly messages: readonly MessageView[];
}

export interface WaivedReds {
  readonly checks: readonly string[];
  readonly noAnswer: boolean;
  readonly act: boolean;
  readonly drift: boolean;
}

export interface WavePlan {
  readonly id: string;
  readonly name: string;
  readonly opens: string;
  readonly deadline: string;
  readonly answeredBy: readonly WaveSource[];
  readonly checks: readonly string[];
  readonly kind: WaveKind;
  readonly quorumPercent?: number;
  readonly gate: GateKind;
  readonly freezes: boolean;
  readonly comparesSetup: boolean;
}

export interface WithdrawStillAct {
  readonly commandId?: string;
  readonly point: string;
  readonly stillId: string;
  readonly conferenceId?: string;
}

// ── Operators

export const DeadlineKind = ["onPost", "waveOpens", "waveCloses", "start"] as const;
export type DeadlineKind = (typeof DeadlineKind)[number];

export const HelpState = ["asked", "seen", "taken", "solved", "withdrawn"] as const;
export type HelpState = (typeof HelpState)[number];

export const MainAct = ["wait", "comeOnPost", "answerWave", "answerRollCall", "recordHeadcount", "done"] as const;
export type MainAct = (typeof MainAct)[number];

export const PushKind = ["rollCall", "cue", "announcement"] as const;
export type PushKind = (typeof PushKind)[number];

export interface AnnouncementReceiptsRequest {
  readonly delivered: readonly string[];
  readonly read: readonly string[];
}

export interface AnswerCueAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly cueId: string;
  readonly word: CueWord;
  readonly note?: string;
  readonly occurredAt?: string;
}

export interface AnswerRollCallAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly round: number;
  readonly word: RollCallWord;
  readonly note?: string;
  readonly occurredAt?: string;
}

export interface AnswerWaveAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly waveId: string;
  readonly run: number;
  readonly checks: readonly CheckResult[];
  readonly note?: string;
  readonly occurredAt?: string;
  readonly setup?: readonly SetupItem[];
}

export interface AskForFloorAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly note?: string;
  readonly occurredAt?: string;
}

export interface AskForHelpAct {
  readonly commandId?: string;
  readonly kind: HelpKind;
  readonly note?: string;
  readonly occurredAt?: string;
}

export interface AvGrade {
  readonly grade: LinkGrade;
  readonly result: CheckResult;
  readonly lossPercent: number;
}

export interface AvPlan {
  readonly relay?: RelayAccess;
  readonly seconds: number;
  readonly bytes: number;
}

export interface AvReading {
  readonly sent: number;
  readonly received: number;
  readonly jitterMs?: number;
  readonly rttMs?: number;
  readonly downMbitPerSecond?: number;
  readonly upMbitPerSecond?: number;
}

export interface ComeOnPostAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly occurredAt?: string;
}

export interface ConfirmAnnouncementAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly announcementId: string;
  readonly occurredAt?: string;
}

export interface Deadline {
  readonly kind: DeadlineKind;
  readonly at: string;
}

export interface DeskAct {
  readonly waveId: string;
  readonly name: string;
  readonly kind: WaveKind;
  readonly deadline: string;
  readonly done: boolean;
}

export interface DeskCalled {
  readonly round: number;
  readonly word: RollCallWord;
  readonly at: string;
  readonly heardBy?: string;
  readonly heardAt?: string;
}

export interface DeskCheck {
  readonly id: string;
  readonly name?: string;
  readonly nameEn?: string;
  readonly advisory: boolean;
  readonly twoWay: boolean;
  readonly photo: boolean;
  readonly answer?: CheckResult;
  readonly otherEnd?: Readiness;
}

export interface DeskCue {
  readonly id: string;
  readonly kind: CueKind;
  readonly what?: string;
  readonly state: CueState;
  readonly since: string;
  readonly heard: boolean;
}

export interface DeskFloor {
  readonly state: FloorState;
  readonly since: string;
  readonly place?: number;
  readonly what?: string;
  readonly why?: string;
}

export interface DeskHelp {
  readonly kind: HelpKind;
  readonly askedAt: string;
  readonly state: HelpState;
  readonly by?: string;
  readonly at: string;
}

export interface DeskItem {
  readonly id: string;
  readonly title: string;
  readonly state: RundownState;
  readonly minutes?: number;
  readonly startedAt?: string;
  readonly expectedAt?: string;
  readonly before: number;
}

export interface DeskLive {
  readonly tally: Tally;
  readonly tallySince?: string;
  readonly cue?: DeskCue;
  readonly mayAskFloor: boolean;
  readonly floor?: DeskFloor;
  readonly messages: readonly DeskMessage[];
  readonly items: readonly DeskItem[];
}

export interface DeskMessage {
  readonly id: string;
  readonly text: string;
  readonly sentAt: string;
  readonly repeatedAt?: string;
  readonly confirmed: boolean;
}

export interface DeskRollCall {
  readonly round: number;
  readonly openedAt: string;
  readonly word?: RollCallWord;
}

export interface DeskSession {
  readonly id: string;
  readonly name: string;
  readonly kind: SessionKind;
  readonly phase: SessionPhase;
  readonly startsAt?: string;
  readonly onPostDeadline?: string;
  readonly onPostAt?: string;
  readonly onPostPerson?: string;
  readonly waves: readonly DeskWave[];
  readonly acts: readonly DeskAct[];
  readonly rollCall?: DeskRollCall;
  readonly first?: RecordedHeadcount;
  readonly closing?: RecordedHeadcount;
  readonly mayCount: readonly HeadcountMoment[];
  readonly summoned?: number;
  readonly called?: DeskCalled;
}

export interface DeskSetup {
  readonly told: readonly SetupItem[];
  readonly lines: readonly SiteLine[];
  readonly read: readonly SetupItem[];
  readonly mainHall: string;
  readonly frozenAt?: string;
  readonly changes: readonly SetupChange[];
}

export interface DeskWave {
  readonly id: string;
  readonly name: string;
  readonly run: number;
  readonly deadline: string;
  readonly checks: readonly string[];
  readonly items: readonly DeskCheck[];
  readonly answer?: Readiness;
  readonly comparesSetup?: boolean;
}

export interface HeadcountSignature {
  readonly by: string;
  readonly at: string;
  readonly count: Headcount;
  readonly holds: boolean;
  readonly byControlRoom: boolean;
}

export interface KeptPhoto {
  readonly photo: string;
}

export interface PointDesk {
  readonly version: number;
  readonly epoch: string;
  readonly serverTime: string;
  readonly conferenceName: string;
  readonly drill: boolean;
  readonly zone: string;
  readonly point: string;
  readonly pointName: string;
  readonly me: string;
  readonly controlRoomPhone?: string;
  readonly condition: Condition;
  readonly reason: string;
  readonly since: string;
  readonly session?: DeskSession;
  readonly mainAct: MainAct;
  readonly nextDeadline?: Deadline;
  readonly mayAsk: boolean;
  readonly help: readonly DeskHelp[];
  readonly person?: string;
  readonly conference?: string;
  readonly contacts?: readonly ContactChoice[];
  readonly live?: DeskLive;
  readonly phoned?: readonly PhonedView[];
  readonly thread?: DeskThread;
  readonly classified?: boolean;
  readonly setup?: DeskSetup;
  readonly still?: DeskStill;
  readonly seq?: number;
}

export interface PushKey {
  readonly publicKey?: string;
}

export interface PushSubscriptionRequest {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

export interface PushWord {
  readonly kind: PushKind;
}

export interface RecordHeadcountAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly moment: HeadcountMoment;
  readonly count: Headcount;
  readonly note?: string;
  readonly occurredAt?: string;
}

export interface RecordedHeadcount {
  readonly count: Headcount;
  readonly revision: number;
  readonly at: string;
  readonly by: string;
  readonly byControlRoom: boolean;
  readonly signature?: HeadcountSignature;
}

export interface RelayAccess {
  readonly urls: readonly string[];
  readonly username: string;
  readonly credential: string;
  readonly expiresAt: string;
}

export interface SignHeadcountAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly moment: HeadcountMoment;
  readonly count: Headcount;
  readonly occurredAt?: string;
}

export interface WithdrawFloorAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly occurredAt?: string;
}

export interface WithdrawHelpAct {
  readonly commandId?: string;
  readonly kind: HelpKind;
  readonly occurredAt?: string;
}

// ── Control room

export interface AcceptDirectionAct {
  readonly commandId?: string;
  readonly conferenceId?: string;
}

export interface AcceptShiftAct {
  readonly commandId?: string;
  readonly handover: number;
  readonly conferenceId?: string;
}

export interface AcknowledgeIncidentAct {
  readonly commandId?: string;
  readonly incidentId: string;
  readonly minutes?: number;
  readonly note?: string;
  readonly conferenceId?: string;
}

export interface AlarmSlot {
  readonly at: string;
  readonly alarms: number;
  readonly perOperator: number;
  readonly flood: boolean;
}

export interface AlarmSource {
  readonly cause: IncidentCause;
  readonly name?: string;
  readonly count: number;
  readonly percent: number;
  readonly since: string;
}

export interface AnnounceAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly text: string;
  readonly group?: string;
  readonly points?: readonly string[];
  readonly conferenceId?: string;
}

export interface AnnouncementView {
  readonly id: string;
  readonly text?: string;
  readonly by: string;
  readonly sentAt: string;
  readonly repeatedAt?: string;
  readonly group?: string;
  readonly recipients: number;
  readonly delivered: number;
  readonly read: number;
  readonly confirmed: number;
  readonly missing: readonly MissingReceipt[];
}

export interface AnswerFloorAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly point: string;
  readonly given: boolean;
  readonly note?: string;
  readonly conferenceId?: string;
}

export interface Arrivals {
  readonly from: string;
  readonly points: number;
}

export interface AssignIncidentAct {
  readonly commandId?: string;
  readonly incidentId: string;
  readonly owner?: string;
  readonly conferenceId?: string;
}

export interface AttendancePage {
  readonly sessionId: string;
  readonly sessionName: string;
  readonly moment: HeadcountMoment;
  readonly drill: boolean;
  readonly serverTime: string;
  readonly sentenceVi: string;
  readonly sentenceEn: string;
  readonly path: readonly AttendanceRow[];
  readonly rows: readonly AttendanceRow[];
  readonly rowsInAll: number;
  readonly toSign: HeadTotals;
  readonly missing: readonly UncountedPoint[];
  readonly open: readonly OpenBelow[];
  readonly next?: number;
}

export interface AttendanceRow {
  readonly point?: string;
  readonly organization: string;
  readonly name: string;
  readonly level?: string;
  readonly seated: number;
  readonly counted: HeadTotals;
  readonly official: HeadTotals;
  readonly state: SignatureState;
  readonly signature?: SignatureView;
  readonly recorded?: RecordedBy;
  readonly belowOpen: number;
}

export interface BoardFrame {
  readonly from: BoardVersion;
  readonly to: BoardVersion;
  readonly serverTime: string;
  readonly conference?: ConferenceView;
  readonly sessions?: readonly SessionView[];
  readonly currentSession?: string;
  readonly points: readonly PointTile[];
  readonly latest: readonly FactLine[];
  readonly incidents?: readonly IncidentView[];
  readonly sight?: FleetSight;
}

export interface BoardSnapshot {
  readonly version: BoardVersion;
  readonly serverTime: string;
  readonly conference: ConferenceView;
  readonly sessions: readonly SessionView[];
  readonly currentSession?: string;
  readonly points: readonly PointTile[];
  readonly latest: readonly FactLine[];
  readonly incidents: readonly IncidentView[];
  readonly sight: FleetSight;
}

export interface BoardVersion {
  readonly epoch: string;
  readonly seq: number;
  readonly live: number;
}

export interface CallCueAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly kind: CueKind;
  readonly points: readonly string[];
  readonly note?: string;
  readonly conferenceId?: string;
}

export interface CalledPoint {
  readonly point: string;
  readonly name: string;
  readonly organizationId: string;
  readonly word?: RollCallWord;
  readonly answeredAt?: string;
  readonly note?: string;
  readonly heardBy?: string;
  readonly heardAt?: string;
  readonly contacts: readonly ContactView[];
}

export interface ChangePhaseAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly to: SessionPhase;
  readonly conferenceId?: string;
}

export interface CheckTally {
  readonly check: string;
  readonly ready: number;
  readonly readyWithNotes: number;
  readonly notReady: number;
  readonly missing: number;
}

export interface CheckView {
  readonly id: string;
  readonly by?: CheckBy;
  readonly advisory: boolean;
  readonly name?: string;
  readonly nameEn?: string;
  readonly photo: boolean;
  readonly atMost?: number;
  readonly atLeast?: number;
}

export interface CloseConferenceAct {
  readonly commandId?: string;
  readonly conferenceId?: string;
}

export interface CloseIncidentAct {
  readonly commandId?: string;
  readonly incidentId: string;
  readonly conferenceId?: string;
}

export interface CloseRollCallAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly round: number;
  readonly conferenceId?: string;
}

export interface CloseWaveAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly waveId: string;
  readonly run: number;
  readonly conferenceId?: string;
}

export interface ConferenceIncidents {
  readonly conferenceId: string;
  readonly name: string;
  readonly drill: boolean;
  readonly stage: AlarmStage;
  readonly incidents: readonly IncidentView[];
}

export interface ConferenceLine {
  readonly id: string;
  readonly name: string;
  readonly phase: ConferencePhase;
  readonly drill: boolean;
  readonly points: number;
  readonly startsAt?: string;
}

export interface ConferencePlaces {
  readonly organizations: readonly Organization[];
  readonly points: readonly PointPlace[];
}

export interface ConferenceView {
  readonly id: string;
  readonly name: string;
  readonly programmeId: string;
  readonly phase: ConferencePhase;
  readonly drill: boolean;
  readonly zone: string;
  readonly room: string;
  readonly rosterComplete: boolean;
  readonly frozenAt?: string;
  readonly director?: DirectorView;
  readonly classified?: boolean;
}

export interface ConfirmRollCallAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly round: number;
  readonly word: RollCallWord;
  readonly points?: readonly string[];
  readonly conferenceId?: string;
}

export interface ContactView {
  readonly role: ContactRole;
  readonly name?: string;
  readonly phone?: string;
  readonly personId?: string;
}

export interface CorrectHeadcountAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly point: string;
  readonly moment: HeadcountMoment;
  readonly count: Headcount;
  readonly note?: string;
  readonly conferenceId?: string;
}

export interface CueSeatView {
  readonly point: string;
  readonly state: CueState;
  readonly since: string;
  readonly heardAt?: string;
  readonly unready: boolean;
  readonly why?: string;
}

export interface CueView {
  readonly id: string;
  readonly kind: CueKind;
  readonly what?: string;
  readonly calledAt: string;
  readonly by: string;
  readonly open: boolean;
  readonly seats: readonly CueSeatView[];
}

export interface DecideGoAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly word: GoWord;
  readonly note?: string;
  readonly conferenceId?: string;
}

export interface DirectorView {
  readonly personId: string;
  readonly name: string;
  readonly since: string;
  readonly tookFrom?: string;
  readonly offeredTo?: string;
  readonly offeredName?: string;
}

export interface FactLine {
  readonly seq: number;
  readonly at: string;
  readonly occurredAt: string;
  readonly type: string;
  readonly point?: string;
  readonly actor: string;
  readonly arguments: Readonly<Record<string, string>>;
}

export interface FetchAgain {
  readonly reason: string;
}

export interface FixView {
  readonly by: string;
  readonly at: string;
  readonly expectedBy: string;
  readonly overdue: boolean;
}

export interface FleetSight {
  readonly state: SightState;
  readonly since?: string;
  readonly group?: string;
  readonly silent: number;
  readonly of: number;
}

export interface FloorView {
  readonly point: string;
  readonly person: string;
  readonly askedAt: string;
  readonly what?: string;
}

export interface FreezeSetupAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly conferenceId?: string;
}

export interface GoDecisionView {
  readonly word: GoWord;
  readonly at: string;
  readonly by: string;
  readonly number: number;
  readonly fixing: number;
  readonly waived: number;
  readonly waves: readonly GoWave[];
  readonly reds: readonly string[];
  readonly note?: string;
}

export interface GoPage {
  readonly sessionId: string;
  readonly name: string;
  readonly phase: SessionPhase;
  readonly startsAt?: string;
  readonly serverTime: string;
  readonly go: GoView;
  readonly waves: readonly WaveView[];
  readonly reds: readonly RedView[];
  readonly redsInAll: number;
  readonly next?: number;
  readonly decisions: readonly GoDecisionView[];
}

export interface GoView {
  readonly number: number;
  readonly fixing: number;
  readonly waived: number;
  readonly drifted: number;
  readonly closedGates: readonly string[];
  readonly warnings: readonly string[];
  readonly word?: GoWord;
  readonly decidedAt?: string;
  readonly decidedBy?: string;
}

export interface GrantWaiverAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly waveId: string;
  readonly points: readonly string[];
  readonly reason: string;
  readonly check?: string;
  readonly conferenceId?: string;
}

export interface HandOverShiftAct {
  readonly commandId?: string;
  readonly note?: string;
  readonly conferenceId?: string;
}

export interface HandoverPage {
  readonly at: string;
  readonly incidents: readonly IncidentView[];
  readonly cares: readonly OpenCare[];
  readonly unread: readonly string[];
  readonly handovers: readonly HandoverView[];
}

export interface HandoverView {
  readonly seq: number;
  readonly by: string;
  readonly mine: boolean;
  readonly at: string;
  readonly incidents: number;
  readonly waivers: number;
  readonly fixes: number;
  readonly unread: number;
  readonly note?: string;
  readonly acceptedBy?: string;
  readonly acceptedAt?: string;
}

export interface HeadcountEvent {
  readonly seq: number;
  readonly at: string;
  readonly occurredAt: string;
  readonly signature: boolean;
  readonly revision: number;
  readonly from?: Headcount;
  readonly to: Headcount;
  readonly by: string;
  readonly byControlRoom: boolean;
  readonly note?: string;
}

export interface HeadcountHistory {
  readonly point: string;
  readonly name: string;
  readonly moment: HeadcountMoment;
  readonly events: readonly HeadcountEvent[];
}

export interface HeldView {
  readonly by: string;
  readonly at: string;
  readonly until: string;
}

export interface HelpView {
  readonly point: string;
  readonly pointName: string;
  readonly kind: HelpKind;
  readonly askedAt: string;
  readonly endedAt?: string;
  readonly person?: string;
  readonly note?: string;
}

export interface IncidentDetail {
  readonly incident: IncidentView;
  readonly help: readonly HelpView[];
  readonly runbook: readonly RunbookStep[];
  readonly history: readonly FactLine[];
  readonly notes: Readonly<Record<string, string>>;
}

export interface IncidentKpis {
  readonly from: string;
  readonly to: string;
  readonly operators: number;
  readonly slots: readonly AlarmSlot[];
  readonly perTenMinutes: number;
  readonly peak: number;
  readonly flood: boolean;
  readonly floodPercent: number;
  readonly low: number;
  readonly high: number;
  readonly urgent: number;
  readonly medianTakenSeconds?: number;
  readonly untaken: number;
  readonly chattering: readonly AlarmSource[];
  readonly stale: readonly AlarmSource[];
  readonly top: readonly AlarmSource[];
}

export interface IncidentPage {
  readonly incidents: readonly IncidentView[];
  readonly open: number;
  readonly total: number;
  readonly notices: number;
  readonly next?: number;
}

export interface IncidentView {
  readonly id: string;
  readonly cause: IncidentCause;
  readonly group?: string;
  readonly groupName?: string;
  readonly silent: number;
  readonly of: number;
  readonly since: string;
  readonly openedAt: string;
  readonly quietSince?: string;
  readonly resolvedAt?: string;
  readonly mergedInto?: string;
  readonly pointCount: number;
  readonly troubled: number;
  readonly points: readonly string[];
  readonly priority: IncidentPriority;
  readonly level: EscalationLevel;
  readonly calledAt?: string;
  readonly ownerId?: string;
  readonly owner?: string;
  readonly ownedAt?: string;
  readonly acknowledged?: HeldView;
  readonly shelved?: HeldView;
  readonly asking: number;
}

export interface LineSample {
  readonly at: string;
  readonly lossPercent?: number;
  readonly jitterMs?: number;
  readonly rttP50Ms?: number;
  readonly rttP95Ms?: number;
}

export interface LineView {
  readonly line: LineRole;
  readonly method: LineMethod;
  readonly grade: LinkGrade;
  readonly since: string;
  readonly betterSince?: string;
  readonly rFactor?: number;
  readonly mos?: number;
  readonly reordered: number;
  readonly samples: readonly LineSample[];
}

export interface LiveView {
  readonly sessionId?: string;
  readonly at: string;
  readonly onAir?: string;
  readonly onAirSince?: string;
  readonly hall: boolean;
  readonly next: readonly string[];
  readonly cues: readonly CueView[];
  readonly floor: readonly FloorView[];
  readonly announcements: readonly AnnouncementView[];
  readonly rundown: readonly RundownItemView[];
}

export interface MeetingView {
  readonly platform: string;
  readonly room: string;
  readonly inMeeting: boolean;
  readonly since: string;
  readonly camera: boolean;
  readonly microphone: boolean;
  readonly askedAt: string;
}

export interface MissingPoint {
  readonly point: string;
  readonly name: string;
  readonly organizationId: string;
  readonly group: string;
  readonly carrier?: string;
  readonly readiness: Readiness;
  readonly checks: readonly string[];
  readonly answeredLate?: string;
  readonly fix?: FixView;
}

export interface MissingReceipt {
  readonly point: string;
  readonly delivered: boolean;
  readonly read: boolean;
}

export interface MoveRundownItemAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly itemId: string;
  readonly before?: string;
  readonly conferenceId?: string;
}

export interface OfferDirectionAct {
  readonly commandId?: string;
  readonly to: string;
  readonly conferenceId?: string;
}

export interface OpenBelow {
  readonly point?: string;
  readonly organization: string;
  readonly name: string;
  readonly state: SignatureState;
}

export interface OpenCare {
  readonly point: string;
  readonly waveId: string;
  readonly by: string;
  readonly at: string;
  readonly check?: string;
  readonly expectedBy?: string;
  readonly reason?: string;
}

export interface OpenConferenceAct {
  readonly commandId?: string;
  readonly conferenceId?: string;
}

export interface OpenIncidents {
  readonly serverTime: string;
  readonly conferences: readonly ConferenceIncidents[];
}

export interface OpenRollCallAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly conferenceId?: string;
  readonly onlyMissing?: boolean;
}

export interface OpenWaveAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly waveId: string;
  readonly rerun?: boolean;
  readonly conferenceId?: string;
  readonly failedOnly?: boolean;
  readonly minutes?: number;
}

export interface OwnIncidentAct {
  readonly commandId?: string;
  readonly incidentId: string;
  readonly conferenceId?: string;
}

export interface PlanRundownItemAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly itemId?: string;
  readonly title?: string;
  readonly minutes?: number;
  readonly points?: readonly string[];
  readonly conferenceId?: string;
}

export interface PointCare {
  readonly reds: number;
  readonly waived: number;
  readonly fix?: FixView;
  readonly drifted: boolean;
}

export interface PointCheckView {
  readonly check: string;
  readonly by?: CheckBy;
  readonly advisory: boolean;
  readonly readiness: Readiness;
  readonly agent?: CheckResult;
  readonly operator?: CheckResult;
  readonly controlRoom?: CheckResult;
}

export interface PointDetail {
  readonly tile: PointTile;
  readonly contacts: readonly ContactView[];
  readonly lines: readonly SiteLine[];
  readonly powerZone?: string;
  readonly why: WhyView;
  readonly checks: readonly CheckResult[];
  readonly timeline: readonly FactLine[];
  readonly waves: readonly PointWaveView[];
  readonly setup?: SetupView;
  readonly advice?: readonly WhySentence[];
  readonly phoned?: readonly PhonedView[];
  readonly stills?: readonly StillView[];
}

export interface PointPlace {
  readonly index: number;
  readonly carrier?: string;
  readonly backupCarrier?: string;
  readonly powerZone?: string;
}

export interface PointTile {
  readonly index: number;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly organizationId: string;
  readonly condition: Condition;
  readonly domain?: ConditionDomain;
  readonly reason: string;
  readonly arguments?: Readonly<Record<string, string>>;
  readonly since: string;
  readonly link: LinkState;
  readonly watched: boolean;
  readonly onPost?: string;
  readonly readiness?: Readiness;
  readonly rollCall?: RollCallWord;
  readonly summoned?: number;
  readonly first?: Headcount;
  readonly closing?: Headcount;
  readonly answeredLate?: string;
  readonly care?: PointCare;
  readonly unseated?: boolean;
  readonly tally?: Tally;
  readonly byPhone?: boolean;
  readonly unread?: number;
}

export interface PointWaveView {
  readonly waveId: string;
  readonly name: string;
  readonly run: number;
  readonly readiness: Readiness;
  readonly kept: boolean;
  readonly checks: readonly PointCheckView[];
  readonly answeredLate?: string;
  readonly waivers: readonly WaiverView[];
  readonly fix?: FixView;
  readonly changes: readonly SetupChange[];
}

export interface RecordByPhoneAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly point: string;
  readonly callerId?: string;
  readonly callerName?: string;
  readonly onPost?: boolean;
  readonly word?: PhonedWord;
  readonly count?: PhonedCount;
  readonly checks?: PhonedChecks;
  readonly note?: string;
  readonly conferenceId?: string;
}

export interface RecordedBy {
  readonly by: string;
  readonly at: string;
  readonly revision: number;
  readonly byControlRoom: boolean;
}

export interface RedView {
  readonly point: string;
  readonly name: string;
  readonly organizationId: string;
  readonly waveId: string;
  readonly waveName: string;
  readonly gate: GateKind;
  readonly readiness: Readiness;
  readonly checks: readonly string[];
  readonly changes: readonly SetupChange[];
  readonly waivers: readonly WaiverView[];
  readonly fix?: FixView;
}

export interface ReleaseFixAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly waveId: string;
  readonly point: string;
  readonly conferenceId?: string;
}

export interface RepeatAnnouncementAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly announcementId: string;
  readonly conferenceId?: string;
}

export interface ReplayChapter {
  readonly sessionId?: string;
  readonly from: string;
  readonly to: string;
  readonly facts: readonly number[];
}

export interface ReplayFrames {
  readonly until: string;
  readonly frames: readonly BoardFrame[];
  readonly torn: boolean;
}

export interface ReplayReel {
  readonly conferenceId: string;
  readonly name: string;
  readonly drill: boolean;
  readonly zone: string;
  readonly from: string;
  readonly to: string;
  readonly facts: number;
  readonly chapters: readonly ReplayChapter[];
  readonly marks: readonly FactLine[];
}

export interface RingLine {
  readonly point: string;
  readonly name: string;
  readonly reasons: readonly RingWhy[];
  readonly dueAt: string;
  readonly people?: number;
  readonly contacts: readonly ContactView[];
  readonly rung?: RungView;
}

export interface RingPage {
  readonly at: string;
  readonly total: number;
  readonly lines: readonly RingLine[];
}

export interface RingPointAct {
  readonly commandId?: string;
  readonly point: string;
  readonly minutes: number;
  readonly note?: string;
  readonly conferenceId?: string;
}

export interface RingWhy {
  readonly reason: RingReason;
  readonly dueAt: string;
  readonly waveId?: string;
}

export interface RollCallPage {
  readonly sessionId: string;
  readonly sessionName: string;
  readonly serverTime: string;
  readonly round?: RollCallRound;
  readonly rounds: readonly RollCallRound[];
  readonly marks: readonly RollCallMark[];
  readonly trouble: readonly CalledPoint[];
  readonly silent: readonly CalledPoint[];
  readonly unheard: readonly CalledPoint[];
}

export interface RollCallRound {
  readonly round: number;
  readonly onlyMissing: boolean;
  readonly open: boolean;
  readonly openedAt: string;
  readonly closedAt?: string;
  readonly asked: number;
  readonly answered: number;
  readonly allClear: number;
  readonly trouble: number;
  readonly confirmed: number;
}

export interface RollCallView {
  readonly round: number;
  readonly open: boolean;
  readonly allClear: number;
  readonly trouble: number;
  readonly pending: number;
  readonly confirmed: number;
  readonly onlyMissing: boolean;
}

export interface RundownItemView {
  readonly id: string;
  readonly title?: string;
  readonly state: RundownState;
  readonly minutes?: number;
  readonly points: readonly string[];
  readonly startedAt?: string;
  readonly endedAt?: string;
}

export interface RungView {
  readonly by: string;
  readonly at: string;
  readonly until: string;
  readonly note?: string;
}

export interface SessionView {
  readonly id: string;
  readonly name: string;
  readonly kind: SessionKind;
  readonly phase: SessionPhase;
  readonly startsAt?: string;
  readonly form?: DateForm;
  readonly lengthHalfDays: number;
  readonly onPostBy?: string;
  readonly overdue: boolean;
  readonly waves: readonly WaveView[];
  readonly rollCall?: RollCallView;
  readonly onPost: number;
  readonly expected: number;
  readonly present: number;
  readonly counted: number;
  readonly go: GoView;
}

export interface SetTallyAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly tally: Tally;
  readonly point?: string;
  readonly conferenceId?: string;
}

export interface SetupView {
  readonly items: readonly SetupItem[];
  readonly at: string;
  readonly frozen: readonly SetupItem[];
  readonly frozenAt?: string;
  readonly changes: readonly SetupChange[];
}

export interface ShelveIncidentAct {
  readonly commandId?: string;
  readonly incidentId: string;
  readonly minutes: number;
  readonly reason: string;
  readonly conferenceId?: string;
}

export interface ShiftMove {
  readonly sessionId: string;
  readonly name: string;
  readonly kind: ShiftedThing;
  readonly waveId?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface ShiftPreview {
  readonly sessionId: string;
  readonly from?: string;
  readonly to?: string;
  readonly moves: readonly ShiftMove[];
}

export interface ShiftStartAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly to: string;
  readonly conferenceId?: string;
}

export interface SignAttendanceAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly moment: HeadcountMoment;
  readonly seen: HeadTotals;
  readonly organization?: string;
  readonly withoutPoints?: readonly string[];
  readonly withoutOrganizations?: readonly string[];
  readonly reason?: string;
  readonly conferenceId?: string;
}

export interface SignForPointAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly point: string;
  readonly moment: HeadcountMoment;
  readonly count: Headcount;
  readonly reason: string;
  readonly conferenceId?: string;
}

export interface SignatureView {
  readonly by: string;
  readonly at: string;
  readonly totals: HeadTotals;
  readonly byControlRoom: boolean;
  readonly without: readonly string[];
  readonly reason?: string;
}

export interface SiteReadings {
  readonly cpuPercent?: number;
  readonly memoryPercent?: number;
  readonly clockOffsetMs?: number;
  readonly hubRttMs?: number;
  readonly agentVersion?: string;
  readonly platform?: string;
  readonly diskFreeMb?: number;
}

export interface StaffMember {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
}

export interface StepCueAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly cueId: string;
  readonly step: CueStep;
  readonly points?: readonly string[];
  readonly unready?: boolean;
  readonly conferenceId?: string;
}

export interface StepRundownItemAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly itemId: string;
  readonly step: RundownStep;
  readonly conferenceId?: string;
}

export interface TakeDirectionAct {
  readonly commandId?: string;
  readonly reason?: string;
  readonly conferenceId?: string;
}

export interface TakeFixAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly waveId: string;
  readonly points: readonly string[];
  readonly expectedBy: string;
  readonly conferenceId?: string;
}

export interface TickCheckAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly waveId: string;
  readonly run: number;
  readonly point: string;
  readonly checks: readonly CheckResult[];
  readonly note?: string;
  readonly conferenceId?: string;
}

export interface UncountedPoint {
  readonly point: string;
  readonly name: string;
  readonly organizationId: string;
  readonly summoned?: number;
  readonly contacts: readonly ContactView[];
}

export interface UnshelveIncidentAct {
  readonly commandId?: string;
  readonly incidentId: string;
  readonly conferenceId?: string;
}

export interface WaiverView {
  readonly by: string;
  readonly at: string;
  readonly check?: string;
  readonly reason?: string;
}

export interface WatchBoard {
  readonly conferenceId: string;
  readonly from: BoardVersion;
}

export interface WaveGroup {
  readonly kind: WaveGroupKind;
  readonly id: string;
  readonly name: string;
  readonly level?: string;
  readonly required: number;
  readonly ready: number;
  readonly readyWithNotes: number;
  readonly waived: number;
  readonly notReady: number;
  readonly missing: number;
  readonly late: number;
}

export interface WavePage {
  readonly wave: WaveView;
  readonly serverTime: string;
  readonly checks: readonly CheckView[];
  readonly byCheck: readonly CheckTally[];
  readonly closedAt?: string;
  readonly arrivals: readonly Arrivals[];
  readonly groups: readonly WaveGroup[];
  readonly missing: readonly MissingPoint[];
  readonly missingInAll: number;
  readonly next?: number;
  readonly runs: readonly WaveRunView[];
}

export interface WaveRunView {
  readonly run: number;
  readonly failedOnly: boolean;
  readonly openedAt: string;
  readonly closedAt?: string;
  readonly ready: number;
  readonly readyWithNotes: number;
  readonly waived: number;
  readonly notReady: number;
  readonly noAnswer: number;
  readonly required?: number;
  readonly passed?: boolean;
}

export interface WaveView {
  readonly id: string;
  readonly name: string;
  readonly kind: WaveKind;
  readonly state: WaveState;
  readonly run: number;
  readonly failedOnly: boolean;
  readonly opensAt?: string;
  readonly deadline?: string;
  readonly windowMs: number;
  readonly answeredBy: readonly WaveSource[];
  readonly checks: readonly string[];
  readonly gate: GateKind;
  readonly quorumPercent: number;
  readonly required: number;
  readonly good: number;
  readonly passed: boolean;
  readonly freezes: boolean;
  readonly comparesSetup: boolean;
  readonly ready: number;
  readonly readyWithNotes: number;
  readonly waived: number;
  readonly notReady: number;
  readonly noAnswer: number;
  readonly pending: number;
  readonly late: number;
}

export interface WhySentence {
  readonly code: string;
  readonly arguments: Readonly<Record<string, string>>;
  readonly vi: string;
  readonly en: string;
}

export interface WhyView {
  readonly link: LinkState;
  readonly since: string;
  readonly lastHeard?: string;
  readonly socketClosedAt?: string;
  readonly nextDeadline?: string;
  readonly heartbeatMs?: number;
  readonly epoch: number;
  readonly node?: string;
  readonly watched: boolean;
  readonly readings?: SiteReadings;
  readonly patienceMs?: number;
  readonly suspectedAt?: string;
  readonly sentences: readonly WhySentence[];
  readonly witnesses: readonly Witness[];
  readonly lines: readonly LineView[];
  readonly meeting?: MeetingView;
}

export interface WithdrawWaiverAct {
  readonly commandId?: string;
  readonly sessionId: string;
  readonly waveId: string;
  readonly point: string;
  readonly check?: string;
  readonly conferenceId?: string;
}

export interface Witness {
  readonly kind: WitnessKind;
  readonly name: string;
  readonly lastHeard: string;
}

// ── HTTP

export const ReadinessVerdict = ["ready", "readyWithNotes", "notReady", "open", "unknown"] as const;
export type ReadinessVerdict = (typeof ReadinessVerdict)[number];

export interface AddPersonRequest {
  readonly name: string;
  readonly role: Role;
  readonly phone?: string;
}

export interface ChainVerdict {
  readonly stream: string;
  readonly rows: number;
  readonly valid: boolean;
  readonly brokenAt?: number;
  readonly reason?: string;
}

export interface ChangePersonRequest {
  readonly personId?: string;
  readonly name?: string;
  readonly phone?: string;
}

export interface CloneRequest {
  readonly id: string;
  readonly name?: string;
  readonly start?: string;
  readonly drill?: boolean;
}

export interface ContactChoice {
  readonly personId: string;
  readonly name: string;
  readonly role: ContactRole;
}

export interface ContactPlan {
  readonly role: ContactRole;
  readonly name?: string;
  readonly phone?: string;
}

export interface DeliveryView {
  readonly id: string;
  readonly channel: string;
  readonly kind: string;
  readonly createdAt: string;
  readonly attempts: number;
  readonly nextAt?: string;
  readonly doneAt?: string;
  readonly failure?: string;
}

export interface EnrolReply {
  readonly siteId: string;
  readonly siteName: string;
  readonly keyId: string;
}

export interface EnrolRequest {
  readonly code: string;
  readonly publicKey: string;
}

export interface EnterReply {
  readonly conferenceName: string;
  readonly pointName: string;
  readonly contacts: readonly ContactChoice[];
  readonly me?: Me;
}

export interface EnterRequest {
  readonly linkCode?: string;
  readonly pointCode?: string;
  readonly shortCode?: string;
  readonly personId?: string;
  readonly name?: string;
  readonly phone?: string;
}

export interface EnterUnitReply {
  readonly programmeName: string;
  readonly unitName: string;
  readonly me?: Me;
}

export interface EnterUnitRequest {
  readonly linkCode?: string;
  readonly unitCode?: string;
  readonly shortCode?: string;
  readonly name?: string;
  readonly phone?: string;
}

export interface FieldChange {
  readonly field: string;
  readonly from?: string;
  readonly to?: string;
}

export interface FurtherView {
  readonly plan: FurtherConference;
  readonly hostName: string;
  readonly deadline?: string;
  readonly lastDay?: string;
  readonly standing: UnitStanding;
  readonly held?: HeldReport;
  readonly notHeld?: NotHeldReason;
  readonly plannedOn?: string;
  readonly isHere: boolean;
}

export interface GatewayCall {
  readonly id: string;
  readonly point: string;
  readonly pointName: string;
  readonly phone: string;
  readonly vi: string;
  readonly en: string;
}

export interface GatewayNotice {
  readonly conferenceId: string;
  readonly conference: string;
  readonly sessionId: string;
  readonly kind: PushKind;
  readonly until: string;
  readonly calls: readonly GatewayCall[];
}

export interface GoNotice {
  readonly conferenceId: string;
  readonly conference: string;
  readonly sessionId: string;
  readonly session: string;
  readonly word: GoWord;
  readonly number: number;
  readonly fixing: number;
  readonly waived: number;
  readonly waves: readonly GoWave[];
  readonly reds: readonly string[];
}

export interface ImportChanges {
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  readonly unchanged: number;
  readonly points: readonly PointChange[];
  readonly plan: readonly FieldChange[];
  readonly keptWaves?: readonly KeptWave[];
  readonly withdrawnUnits?: number;
}

export interface ImportProgress {
  readonly importId: string;
  readonly stage: ImportStage;
  readonly read: number;
  readonly checked: number;
  readonly written: number;
  readonly carried: number;
  readonly total: number;
}

export interface IncidentNotice {
  readonly conferenceId: string;
  readonly conference: string;
  readonly incidentId: string;
  readonly kind: NoticeKind;
  readonly level: EscalationLevel;
  readonly priority: IncidentPriority;
  readonly cause: IncidentCause;
  readonly group?: string;
  readonly since: string;
  readonly points: number;
  readonly codes: readonly string[];
}

export interface IssueTokenRequest {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt: string;
}

export interface IssuedEnrolmentCode {
  readonly siteId: string;
  readonly siteName: string;
  readonly code: string;
  readonly expiresAt: string;
}

export interface IssuedToken {
  readonly tokenId: string;
  readonly token: string;
  readonly expiresAt: string;
}

export interface JournalFact {
  readonly seq: number;
  readonly commandId: string;
  readonly ord: number;
  readonly type: string;
  readonly version: number;
  readonly at: string;
  readonly occurredAt: string;
  readonly actorKind: ActorKind;
  readonly actorId: string;
  readonly body: string;
  readonly hash: string;
}

export interface JournalPage {
  readonly stream: string;
  readonly facts: readonly JournalFact[];
  readonly next?: number;
}

export interface LinksRequest {
  readonly points: readonly string[];
}

export interface Me {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly conferenceId?: string;
  readonly point?: string;
  readonly programmeId?: string;
  readonly unit?: string;
}

export interface NonceReply {
  readonly nonce: string;
}

export interface OwedState {
  readonly item: string;
  readonly perPerson: boolean;
  readonly expected: number;
  readonly count: number;
  readonly on?: string;
  readonly done: boolean;
}

export interface PersonView {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly phone?: string;
}

export interface PlanError {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

export interface PlanImported {
  readonly importId: string;
  readonly programmeId: string;
  readonly conferenceId?: string;
  readonly points: number;
  readonly dryRun: boolean;
  readonly complete: boolean;
  readonly codes: readonly PointCodes[];
  readonly changes?: ImportChanges;
  readonly tag?: string;
  readonly stood?: readonly string[];
}

export interface PointChange {
  readonly point: string;
  readonly name: string;
  readonly kind: PointChangeKind;
  readonly fields: readonly FieldChange[];
}

export interface PointCodes {
  readonly point: string;
  readonly name: string;
  readonly siteId: string;
  readonly enrolmentCode?: string;
  readonly operatorLink: string;
  readonly publicPointCode: string;
  readonly shortCode: string;
}

export interface PointEdit {
  readonly name: string;
  readonly kind: string;
  readonly summoned?: number;
  readonly lines: readonly SiteLine[];
  readonly powerZone?: string;
  readonly required: boolean;
  readonly sessions?: readonly string[];
  readonly contacts: readonly ContactPlan[];
}

export interface PointHandout {
  readonly point: string;
  readonly name: string;
  readonly operatorLink: string;
  readonly publicPointCode: string;
  readonly shortCode: string;
  readonly qrSvg: string;
}

export interface PointLink {
  readonly point: string;
  readonly name: string;
  readonly operatorLink: string;
}

export interface PointPage {
  readonly points: readonly PointPlan[];
  readonly total: number;
  readonly next?: string;
}

export interface PointPlan {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly siteId: string;
  readonly organizationId: string;
  readonly summoned?: number;
  readonly lines: readonly SiteLine[];
  readonly powerZone?: string;
  readonly required: boolean;
  readonly sessions?: readonly string[];
  readonly contacts?: readonly ContactPlan[];
  readonly revision: number;
  readonly withdrawn: boolean;
}

export interface ProgrammeAlert {
  readonly kind: ProgrammeAlertKind;
  readonly level?: string;
  readonly conference?: string;
  readonly deadline: string;
  readonly count: number;
  readonly since: string;
}

export interface ProgrammeConference {
  readonly id: string;
  readonly name: string;
  readonly phase: ConferencePhase;
  readonly points: number;
  readonly startsAt?: string;
}

export interface ProgrammeGroup {
  readonly organization: string;
  readonly name: string;
  readonly label?: string;
  readonly units: number;
  readonly levels: readonly LevelTally[];
}

export interface ProgrammeLevelView {
  readonly plan: ProgrammeLevel;
  readonly deadline?: string;
  readonly lastDay?: string;
  readonly tally: CascadeTally;
}

export interface ProgrammeLine {
  readonly id: string;
  readonly name: string;
  readonly by: string;
  readonly units: number;
  readonly held: number;
  readonly late: number;
  readonly alerts: readonly ProgrammeAlert[];
}

export interface ProgrammeView {
  readonly id: string;
  readonly name: string;
  readonly by: string;
  readonly congress?: Congress;
  readonly zone: string;
  readonly serverTime: string;
  readonly seq: number;
  readonly adopted: string;
  readonly levels: readonly ProgrammeLevelView[];
  readonly further: readonly FurtherView[];
  readonly conferences: readonly ProgrammeConference[];
  readonly alerts: readonly ProgrammeAlert[];
  readonly under?: string;
  readonly underName?: string;
  readonly groups: readonly ProgrammeGroup[];
}

export interface ReadinessOfPoint {
  readonly point: string;
  readonly name: string;
  readonly required: boolean;
  readonly readiness: Readiness;
  readonly answeredAt?: string;
  readonly checks: readonly CheckResult[];
  readonly waivedBy?: string;
  readonly reason?: string;
}

export interface ReadinessReport {
  readonly conferenceId: string;
  readonly name: string;
  readonly drill: boolean;
  readonly sessionId: string;
  readonly waveId: string;
  readonly waveName: string;
  readonly run: number;
  readonly verdict: ReadinessVerdict;
  readonly serverTime: string;
  readonly deadline?: string;
  readonly quorumPercent: number;
  readonly required: number;
  readonly ready: number;
  readonly readyWithNotes: number;
  readonly waived: number;
  readonly notReady: number;
  readonly noAnswer: number;
  readonly pending: number;
  readonly points: readonly ReadinessOfPoint[];
}

export interface ReportUnitRequest {
  readonly unit?: string;
  readonly conference?: string;
  readonly held?: HeldReport;
  readonly notHeld?: NotHeldReason;
  readonly plannedOn?: string;
  readonly owed?: readonly OwedDelivery[];
  readonly note?: string;
}

export interface SessionReply {
  readonly ticket: string;
  readonly siteId: string;
  readonly epoch: number;
  readonly expiresAt: string;
  readonly heartbeatMs: number;
  readonly reconnectWindowMs: number;
  readonly sessionToken: string;
}

export interface SessionRequest {
  readonly keyId: string;
  readonly nonce: string;
  readonly signature: string;
}

export interface SignInLink {
  readonly personId: string;
  readonly link: string;
  readonly expiresAt: string;
}

export interface SignInRequest {
  readonly token: string;
}

export interface StreamHead {
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
  readonly nextDue?: string;
}

export interface UnitDesk {
  readonly programmeId: string;
  readonly programmeName: string;
  readonly zone: string;
  readonly serverTime: string;
  readonly today: string;
  readonly unit: UnitRow;
  readonly level?: ProgrammeLevel;
  readonly deadline?: string;
  readonly lastDay?: string;
  readonly further: readonly FurtherView[];
  readonly history: readonly UnitHistoryLine[];
}

export interface UnitFileResult {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly dryRun: boolean;
  readonly returned: number;
}

export interface UnitHistoryLine {
  readonly kind: UnitReportKind;
  readonly at: string;
  readonly by: string;
  readonly conference?: string;
  readonly held?: HeldReport;
  readonly notHeld?: NotHeldReason;
  readonly plannedOn?: string;
  readonly owed?: OwedDelivery;
  readonly note?: string;
}

export interface UnitLink {
  readonly unit: string;
  readonly name: string;
  readonly level: string;
  readonly link: string;
  readonly unitCode: string;
  readonly shortCode: string;
}

export interface UnitPage {
  readonly units: readonly UnitRow[];
  readonly total: number;
  readonly next?: string;
}

export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly people?: number;
  readonly parents: readonly string[];
  readonly standing: UnitStanding;
  readonly held?: HeldReport;
  readonly otherLeader: boolean;
  readonly notHeld?: NotHeldReason;
  readonly plannedOn?: string;
  readonly reportedAt?: string;
  readonly corrections: number;
  readonly owed: readonly OwedState[];
}

export interface WaveNotice {
  readonly conferenceId: string;
  readonly conference: string;
  readonly sessionId: string;
  readonly session: string;
  readonly waveId: string;
  readonly wave: string;
  readonly run: number;
  readonly passed?: boolean;
  readonly required?: number;
  readonly ready: number;
  readonly readyWithNotes: number;
  readonly waived: number;
  readonly notReady: number;
  readonly noAnswer: number;
  readonly failed: readonly string[];
}

export interface WithdrawUnitsRequest {
  readonly units: readonly string[];
}

// ── Agents

export interface AgentGoodbye {
  readonly reason: string;
}

export interface AgentHeartbeat {
  readonly sequence: number;
  readonly cpuPercent?: number;
  readonly memoryPercent?: number;
  readonly clockOffsetMs?: number;
  readonly hubRttMs?: number;
}

export interface AgentHello {
  readonly agentVersion: string;
  readonly platform: string;
  readonly startedAt: string;
}

export interface AgentOrders {
  readonly heartbeatMs: number;
  readonly waves: readonly WaveOrder[];
  readonly echo?: EchoOrder;
}

export interface AgentReport {
  readonly lines: readonly LinkReading[];
  readonly diskFreeMb?: number;
}

export interface AgentWaveAnswer {
  readonly commandId: string;
  readonly conferenceId: string;
  readonly sessionId: string;
  readonly waveId: string;
  readonly run: number;
  readonly checks: readonly CheckResult[];
  readonly occurredAt?: string;
  readonly setup?: readonly SetupItem[];
}

export interface EchoOrder {
  readonly host?: string;
  readonly port: number;
  readonly session: number;
  readonly secret: string;
  readonly intervalMs: number;
  readonly slotMs: number;
  readonly packets: number;
  readonly spacingMs: number;
}

export interface HeartbeatSeen {
  readonly sequence: number;
  readonly serverTime: string;
}

export interface LinkReading {
  readonly line: LineRole;
  readonly method: LineMethod;
  readonly sent: number;
  readonly received: number;
  readonly reordered: number;
  readonly jitterMs?: number;
  readonly rttP50Ms?: number;
  readonly rttP95Ms?: number;
  readonly rttMaxMs?: number;
  readonly at: string;
  readonly lossPercent?: number;
}

export interface ProofRequest {
  readonly lastHeard: string;
}

export interface SupersededNotice {
  readonly epoch: number;
}

export interface WaveOrder {
  readonly conferenceId: string;
  readonly sessionId: string;
  readonly waveId: string;
  readonly run: number;
  readonly point: string;
  readonly deadline: string;
  readonly checks: readonly string[];
  readonly openedAt?: string;
  readonly windowMs: number;
}

// ── Hubs

export const hubRoutes = {
  agent: "/hubs/v1/agent",
  operator: "/hubs/v1/operator",
  control: "/hubs/v1/control",
} as const;

export interface AgentHub {
  Hello(hello: AgentHello): Promise<AgentOrders>;
  Heartbeat(heartbeat: AgentHeartbeat): Promise<HeartbeatSeen>;
  AnswerWave(answer: AgentWaveAnswer): Promise<Receipt>;
  Report(report: AgentReport): Promise<void>;
  Goodbye(goodbye: AgentGoodbye): Promise<void>;
}

export const agentHubMethods = {
  hello: "Hello",
  heartbeat: "Heartbeat",
  answerWave: "AnswerWave",
  report: "Report",
  goodbye: "Goodbye",
} as const;

export interface AgentClient {
  Orders(orders: AgentOrders): void;
  Prove(request: ProofRequest): void;
  Superseded(notice: SupersededNotice): void;
}

export const agentClientMethods = {
  orders: "Orders",
  prove: "Prove",
  superseded: "Superseded",
} as const;

export interface OperatorHub {
  AnswerCue(act: AnswerCueAct): Promise<Receipt>;
  AskForFloor(act: AskForFloorAct): Promise<Receipt>;
  WithdrawFloor(act: WithdrawFloorAct): Promise<Receipt>;
  ConfirmAnnouncement(act: ConfirmAnnouncementAct): Promise<Receipt>;
  Watch(): Promise<PointDesk>;
  ComeOnPost(act: ComeOnPostAct): Promise<Receipt>;
  AnswerWave(act: AnswerWaveAct): Promise<Receipt>;
  AnswerRollCall(act: AnswerRollCallAct): Promise<Receipt>;
  RecordHeadcount(act: RecordHeadcountAct): Promise<Receipt>;
  SignHeadcount(act: SignHeadcountAct): Promise<Receipt>;
  AskForHelp(act: AskForHelpAct): Promise<Receipt>;
  WithdrawHelp(act: WithdrawHelpAct): Promise<Receipt>;
  SayToControl(act: SayToControlAct): Promise<Receipt>;
  ReceiveMessages(act: ReceiveMessagesAct): Promise<Receipt>;
  TakeStill(act: TakeStillAct): Promise<Receipt>;
  DeclineStill(act: DeclineStillAct): Promise<Receipt>;
}

export const operatorHubMethods = {
  answerCue: "AnswerCue",
  askForFloor: "AskForFloor",
  withdrawFloor: "WithdrawFloor",
  confirmAnnouncement: "ConfirmAnnouncement",
  watch: "Watch",
  comeOnPost: "ComeOnPost",
  answerWave: "AnswerWave",
  answerRollCall: "AnswerRollCall",
  recordHeadcount: "RecordHeadcount",
  signHeadcount: "SignHeadcount",
  askForHelp: "AskForHelp",
  withdrawHelp: "WithdrawHelp",
  sayToControl: "SayToControl",
  receiveMessages: "ReceiveMessages",
  takeStill: "TakeStill",
  declineStill: "DeclineStill",
} as const;

export interface OperatorClient {
  DeskChanged(desk: PointDesk): void;
}

export const operatorClientMethods = {
  deskChanged: "DeskChanged",
} as const;

export interface ControlHub {
  WatchBoard(watch: WatchBoard): Promise<void>;
  OpenConference(act: OpenConferenceAct): Promise<Receipt>;
  CloseConference(act: CloseConferenceAct): Promise<Receipt>;
  ChangePhase(act: ChangePhaseAct): Promise<Receipt>;
  ShiftStart(act: ShiftStartAct): Promise<Receipt>;
  OpenWave(act: OpenWaveAct): Promise<Receipt>;
  CloseWave(act: CloseWaveAct): Promise<Receipt>;
  OpenRollCall(act: OpenRollCallAct): Promise<Receipt>;
  ConfirmRollCall(act: ConfirmRollCallAct): Promise<Receipt>;
  CloseRollCall(act: CloseRollCallAct): Promise<Receipt>;
  CorrectHeadcount(act: CorrectHeadcountAct): Promise<Receipt>;
  SignForPoint(act: SignForPointAct): Promise<Receipt>;
  SignAttendance(act: SignAttendanceAct): Promise<Receipt>;
  GrantWaiver(act: GrantWaiverAct): Promise<Receipt>;
  WithdrawWaiver(act: WithdrawWaiverAct): Promise<Receipt>;
  TakeFix(act: TakeFixAct): Promise<Receipt>;
  ReleaseFix(act: ReleaseFixAct): Promise<Receipt>;
  TickCheck(act: TickCheckAct): Promise<Receipt>;
  FreezeSetup(act: FreezeSetupAct): Promise<Receipt>;
  DecideGo(act: DecideGoAct): Promise<Receipt>;
  AcknowledgeIncident(act: AcknowledgeIncidentAct): Promise<Receipt>;
  OwnIncident(act: OwnIncidentAct): Promise<Receipt>;
  AssignIncident(act: AssignIncidentAct): Promise<Receipt>;
  ShelveIncident(act: ShelveIncidentAct): Promise<Receipt>;
  UnshelveIncident(act: UnshelveIncidentAct): Promise<Receipt>;
  CloseIncident(act: CloseIncidentAct): Promise<Receipt>;
  RecordByPhone(act: RecordByPhoneAct): Promise<Receipt>;
  RingPoint(act: RingPointAct): Promise<Receipt>;
  SayToPoint(act: SayToPointAct): Promise<Receipt>;
  ReadThread(act: ReadThreadAct): Promise<Receipt>;
  AskForStill(act: AskForStillAct): Promise<Receipt>;
  WithdrawStill(act: WithdrawStillAct): Promise<Receipt>;
  TakeDirection(act: TakeDirectionAct): Promise<Receipt>;
  OfferDirection(act: OfferDirectionAct): Promise<Receipt>;
  AcceptDirection(act: AcceptDirectionAct): Promise<Receipt>;
  HandOverShift(act: HandOverShiftAct): Promise<Receipt>;
  AcceptShift(act: AcceptShiftAct): Promise<Receipt>;
  CallCue(act: CallCueAct): Promise<Receipt>;
  StepCue(act: StepCueAct): Promise<Receipt>;
  SetTally(act: SetTallyAct): Promise<Receipt>;
  AnswerFloor(act: AnswerFloorAct): Promise<Receipt>;
  Announce(act: AnnounceAct): Promise<Receipt>;
  RepeatAnnouncement(act: RepeatAnnouncementAct): Promise<Receipt>;
  PlanRundownItem(act: PlanRundownItemAct): Promise<Receipt>;
  MoveRundownItem(act: MoveRundownItemAct): Promise<Receipt>;
  StepRundownItem(act: StepRundownItemAct): Promise<Receipt>;
}

export const controlHubMethods = {
  watchBoard: "WatchBoard",
  openConference: "OpenConference",
  closeConference: "CloseConference",
  changePhase: "ChangePhase",
  shiftStart: "ShiftStart",
  openWave: "OpenWave",
  closeWave: "CloseWave",
  openRollCall: "OpenRollCall",
  confirmRollCall: "ConfirmRollCall",
  closeRollCall: "CloseRollCall",
  correctHeadcount: "CorrectHeadcount",
  signForPoint: "SignForPoint",
  signAttendance: "SignAttendance",
  grantWaiver: "GrantWaiver",
  withdrawWaiver: "WithdrawWaiver",
  takeFix: "TakeFix",
  releaseFix: "ReleaseFix",
  tickCheck: "TickCheck",
  freezeSetup: "FreezeSetup",
  decideGo: "DecideGo",
  acknowledgeIncident: "AcknowledgeIncident",
  ownIncident: "OwnIncident",
  assignIncident: "AssignIncident",
  shelveIncident: "ShelveIncident",
  unshelveIncident: "UnshelveIncident",
  closeIncident: "CloseIncident",
  recordByPhone: "RecordByPhone",
  ringPoint: "RingPoint",
  sayToPoint: "SayToPoint",
  readThread: "ReadThread",
  askForStill: "AskForStill",
  withdrawStill: "WithdrawStill",
  takeDirection: "TakeDirection",
  offerDirection: "OfferDirection",
  acceptDirection: "AcceptDirection",
  handOverShift: "HandOverShift",
  acceptShift: "AcceptShift",
  callCue: "CallCue",
  stepCue: "StepCue",
  setTally: "SetTally",
  answerFloor: "AnswerFloor",
  announce: "Announce",
  repeatAnnouncement: "RepeatAnnouncement",
  planRundownItem: "PlanRundownItem",
  moveRundownItem: "MoveRundownItem",
  stepRundownItem: "StepRundownItem",
} as const;

export interface ControlClient {
  Frame(frame: BoardFrame): void;
  FetchAgain(notice: FetchAgain): void;
}

export const controlClientMethods = {
  frame: "Frame",
  fetchAgain: "FetchAgain",
} as const;

// ── Facts and problems by name

export const factNames = [
  "access-denied",
  "agent-enrolled",
  "announcement-confirmed",
  "announcement-repeated",
  "announcement-sent",
  "attendance-signed",
  "conference-closed",
  "conference-drafted",
  "conference-opened",
  "cue-answered",
  "cue-called",
  "cue-stepped",
  "direction-offered",
  "direction-taken",
  "enrolment-code-issued",
  "fix-released",
  "fix-taken",
  "floor-answered",
  "floor-asked",
  "floor-withdrawn",
  "gathering-skipped",
  "go-decided",
  "headcount-recorded",
  "headcount-signed",
  "help-asked",
  "help-moved",
  "help-withdrawn",
  "incident-acknowledged",
  "incident-assigned",
  "incident-escalated",
  "incident-merged",
  "incident-opened",
  "incident-resolved",
  "incident-returned",
  "incident-shelved",
  "incident-widened",
  "link-came-up",
  "link-flapping-began",
  "link-flapping-ended",
  "link-left",
  "link-went-down",
  "machine-token-issued",
  "machine-token-revoked",
  "message-sent",
  "operator-came-on-post",
  "operator-code-changed",
  "organizations-registered",
  "outage-confirmed",
  "outage-doubted",
  "people-called",
  "person-added",
  "person-removed",
  "plan-accepted",
  "plan-completed",
  "plan-roster-accepted",
  "plan-units-accepted",
  "point-edited",
  "point-rung",
  "points-enrolled",
  "points-joined-incident",
  "points-withdrawn",
  "programme-adopted",
  "programme-deadline-near",
  "programme-deadline-passed",
  "programme-reminder-skipped",
  "programme-units-registered",
  "programme-units-withdrawn",
  "roll-call-answered",
  "roll-call-closed",
  "roll-call-confirmed",
  "roll-call-opened",
  "roster-accepted",
  "roster-begun",
  "roster-completed",
  "rundown-item-moved",
  "rundown-item-planned",
  "rundown-item-stepped",
  "session-phase-changed",
  "session-start-shifted",
  "setup-drifted",
  "setup-frozen",
  "shift-accepted",
  "shift-handed-over",
  "sign-in-link-issued",
  "signed-in",
  "signed-out",
  "sites-registered",
  "still-asked",
  "still-declined",
  "still-taken",
  "still-withdrawn",
  "tally-set",
  "thread-read",
  "unit-code-changed",
  "unit-conference-held",
  "unit-conference-not-held",
  "unit-owed-delivered",
  "unit-reporter-added",
  "waiver-granted",
  "waiver-withdrawn",
  "wave-answered",
  "wave-answered-late",
  "wave-closed",
  "wave-opened",
  "wave-skipped",
] as const;
export type FactName = (typeof factNames)[number];

export const problemCodes = [
  "access.already",
  "access.code-wrong",
  "access.denied",
  "access.expiry",
  "access.last-administrator",
  "access.link-expired",
  "access.link-unknown",
  "access.locked",
  "access.person-unknown",
  "access.role",
  "access.scope",
  "access.signed-out",
  "announcement.all-already",
  "announcement.already",
  "announcement.nobody",
  "announcement.text",
  "announcement.too-soon",
  "announcement.unknown",
  "answer.already",
  "answer.check",
  "answer.empty",
  "attendance.already",
  "attendance.changed",
  "attendance.missing",
  "attendance.node",
  "attendance.not-under",
  "attendance.nothing",
  "attendance.open",
  "attendance.reason",
  "attendance.signed-below",
  "attendance.too-many",
  "audio.missing",
  "camera.denied",
  "camera.unclear",
  "clock.off",
  "clock.wrong",
  "command.failed",
  "command.id-missing",
  "command.id-reused",
  "conference.already",
  "conference.classified",
  "conference.closed",
  "conference.exists",
  "conference.not-open",
  "conference.roster-incomplete",
  "conference.unknown",
  "coordinator.busy",
  "coordinator.unavailable",
  "cpu.busy",
  "cue.already",
  "cue.gone",
  "cue.not-go",
  "cue.not-ready",
  "cue.over",
  "cue.points",
  "cue.unknown",
  "cue.waited",
  "cue.what",
  "deadline.already",
  "director.already",
  "director.nobody",
  "director.not-offered",
  "director.other",
  "director.reason",
  "disk.full",
  "dns.other",
  "dns.refused",
  "dns.slow",
  "dns.unknown",
  "enrolment.already",
  "enrolment.code-expired",
  "enrolment.code-unknown",
  "fix.already",
  "fix.none",
  "fix.not-red",
  "fix.time",
  "floor.already",
  "floor.none-already",
  "gate.closed",
  "go.already",
  "go.reds",
  "headcount.already",
  "headcount.range",
  "help.already",
  "help.lost-connection",
  "help.no-picture",
  "help.no-sound",
  "help.none-already",
  "help.other",
  "help.over",
  "help.what",
  "http.content",
  "http.slow",
  "http.status",
  "icmp.loss",
  "icmp.silent",
  "import.already",
  "import.id",
  "import.superseded",
  "import.unknown",
  "incident.already",
  "incident.measured",
  "incident.not-due",
  "incident.not-quiet",
  "incident.not-shelved",
  "incident.owned",
  "incident.reason",
  "incident.too-long",
  "incident.unknown",
  "line.backup-delay",
  "line.backup-jitter",
  "line.backup-loss",
  "line.backup-rating",
  "line.backup-silent",
  "line.main-delay",
  "line.main-jitter",
  "line.main-loss",
  "line.main-rating",
  "line.main-silent",
  "link.already",
  "link.connection-lost",
  "link.down",
  "link.epoch",
  "link.flapping",
  "link.left",
  "link.never-seen",
  "link.not-watched",
  "link.suspect",
  "link.unverified",
  "machine.cpu-busy",
  "machine.disk-full",
  "machine.memory-full",
  "memory.full",
  "message.empty",
  "microphone.denied",
  "microphone.quiet",
  "network.jitter",
  "network.narrow",
  "network.rating",
  "network.slow",
  "note.too-long",
  "on-post.already",
  "operator.missing",
  "person.not-in-control",
  "phone.caller",
  "phone.nothing",
  "photo.too-large",
  "photo.type",
  "photo.unknown",
  "pjlink.error",
  "pjlink.lamp",
  "pjlink.off",
  "pjlink.password",
  "plan.invalid",
  "plan.too-large",
  "platform.gone",
  "platform.left-both",
  "platform.missing",
  "platform.missing-of-all",
  "platform.missing-though-well",
  "platform.missing-unverified",
  "platform.no-picture",
  "platform.not-joined",
  "platform.picture-comes",
  "platform.seen",
  "platform.sees-silent",
  "platform.sound-comes",
  "point.changed",
  "point.healthy",
  "point.inactive",
  "point.no-etag",
  "point.not-seated",
  "point.other",
  "point.unknown",
  "point.withdrawn",
  "probe.failed",
  "probe.garbled",
  "probe.name-unknown",
  "probe.no-session",
  "probe.not-here",
  "probe.silent",
  "probe.unreachable",
  "programme.already",
  "programme.deadline-unknown",
  "programme.level-unknown",
  "programme.nothing-new",
  "programme.too-early",
  "programme.unknown",
  "push.service",
  "readiness.drifted",
  "readiness.not-ready",
  "readiness.notes",
  "relay.silent",
  "report.invalid",
  "request.invalid",
  "ring.already",
  "ring.too-long",
  "roll-call.all-clear",
  "roll-call.already",
  "roll-call.changed",
  "roll-call.closed",
  "roll-call.first",
  "roll-call.none",
  "roll-call.one-by-one",
  "roll-call.trouble",
  "roster.changed",
  "roster.invalid",
  "rundown.already",
  "rundown.begun",
  "rundown.full",
  "rundown.not-running",
  "rundown.over",
  "rundown.range",
  "rundown.title",
  "rundown.unknown",
  "session.already",
  "session.closed",
  "session.phase",
  "session.running",
  "session.start-range",
  "session.too-early",
  "session.unknown",
  "setup.already",
  "setup.item",
  "setup.none",
  "sheet.column-missing",
  "sheet.column-twice",
  "sheet.column-unknown",
  "sheet.day",
  "sheet.encoding",
  "sheet.formula",
  "sheet.name",
  "sheet.number",
  "sheet.path",
  "sheet.quote",
  "sheet.too-large",
  "sheet.too-long",
  "sheet.twice",
  "sheet.word",
  "shift.already",
  "shift.own",
  "shift.unknown",
  "sip.declined",
  "sip.failed",
  "site.unknown",
  "sntp.refused",
  "sntp.unset",
  "speaker.unheard",
  "still.already",
  "still.empty",
  "still.over",
  "still.reason",
  "stream.not-understood",
  "stream.unknown",
  "stun.refused",
  "tally.already",
  "tally.next",
  "text.not-plain",
  "thread.already",
  "tls.chain",
  "tls.expired",
  "tls.expiring",
  "tls.handshake",
  "tls.name",
  "udp.blocked",
  "udp.loss",
  "udp.no-echo",
  "unit.agenda-unknown",
  "unit.already",
  "unit.conference-unknown",
  "unit.future",
  "unit.not-owed",
  "unit.number",
  "unit.planned-past",
  "unit.unknown",
  "ups.failed",
  "ups.low",
  "ups.on-battery",
  "ups.unknown",
  "video.missing",
  "waiver.already",
  "waiver.none",
  "waiver.not-red",
  "waiver.reason",
  "wave.all-good",
  "wave.already",
  "wave.not-open",
  "wave.run",
  "wave.source",
  "wave.too-early",
  "wave.unknown",
  "why.asked",
  "why.blind",
  "why.braked",
  "why.closed",
  "why.deadline",
  "why.down",
  "why.elsewhere",
  "why.flapping",
  "why.heard",
  "why.held",
  "why.ill",
  "why.lease",
  "why.left",
  "why.never-heard",
  "why.outage-doubted",
  "why.pace",
  "why.page",
  "why.platform-in",
  "why.platform-lag",
  "why.platform-mute",
  "why.platform-nobody",
  "why.platform-out",
  "why.platform-turning",
  "why.returning",
  "why.unverified",
  "why.unwatched",
] as const;
export type ProblemCode = (typeof problemCodes)[number];
