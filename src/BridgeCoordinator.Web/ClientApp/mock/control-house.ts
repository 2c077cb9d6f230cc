import type { BoardFrame, BoardSnapshot, CheckResult, ConferenceLine, FactLine, Me, PointDetail, PointTile, SessionPhase, SessionView, WaveView, IncidentView, LineView } from "../src/contracts.generated";
import { fleetOf, plain, storm } from "./fleet";
import { iso, MockProblem, openHouse, tell } from "./house";
import { checks, eight, programme, zone } from "./plan";

// `?scene=calm|mixed|live`, `?points=400`, `?quiet` (nothing moves): the rare states at will.
const asked = new URLSearchParams(location.search);
const scene = asked.get("scene") ?? "mixed";
const many = Number(asked.get("points") ?? 8);
const began = Date.now();
const minutes = (n: number) => iso(began + n * 60_000);
const start = scene === "live" ? -24 : 42;
const id = "nghe-an-xix-province";

const fleet = fleetOf(many, scene, minutes);
const { tiles } = fleet;

const wave = (waveId: string, name: string, opens: number, closes: number, change: Partial<WaveView>): WaveView => ({
  id: waveId,
  name,
  state: "planned",
  run: 0,
  opensAt: minutes(start + opens),
  deadline: minutes(start + closes),
  ...{ kind: "checks", failedOnly: false, windowMs: 0, gate: "none", quorumPercent: 100, required: many, good: 0, passed: false, freezes: false, comparesSetup: false },
  answeredBy: ["agent", "operator"],
  checks: [...checks],
  ...{ ready: 0, readyWithNotes: 0, waived: 0, notReady: 0, noAnswer: 0, pending: many, late: 0 },
  ...change,
});
const tally = (of: PointTile["readiness"]) => tiles.filter((t) => t.readiness === of).length;
const answers = { ready: tally("ready"), readyWithNotes: tally("readyWithNotes"), notReady: tally("notReady"), pending: tally("pending") };
const session = (): SessionView => ({
  id: "sang",
  name: "Buổi sáng",
  kind: "plenary",
  phase,
  startsAt: minutes(start),
  lengthHalfDays: 1,
  onPostBy: minutes(start - 60),
  overdue: false,
  waves,
  rollCall,
  onPost: tiles.filter((t) => t.onPost !== undefined).length,
  expected: many,
  present: tiles.reduce((sum, t) => sum + (t.first?.present ?? 0), 0),
  counted: tiles.filter((t) => t.first).length,
  go: { number: 0, fixing: 0, waived: 0, drifted: 0, closedGates: [], warnings: [] },
});
let phase: SessionPhase = scene === "live" ? "live" : "gathering";
let waves: WaveView[] = [
  wave("t120", "Kiểm tra T-2 giờ", -120, -90, { state: "closed", run: 1, ready: many - 1, readyWithNotes: 1, pending: 0 }),
  wave("t60", "Kiểm tra T-60 phút", -60, -30, scene === "live" ? { state: "closed", run: 2, ...answers } : { state: "open", run: 1, ...answers }),
  wave("t15", "Kiểm tra cuối", -15, -5, scene === "live" ? { state: "skipped" } : {}),
];
let rollCall = scene === "live" ? { round: 1, open: false, allClear: many, trouble: 0, pending: 0 } : undefined;

let seq = 431;
const fact = (ago: number, type: string, point: string | undefined, actor: string, args: Record<string, string> = {}): FactLine => ({
  seq: seq--,
  at: minutes(-ago),
  occurredAt: minutes(-ago),
  type,
  ...(point ? { point } : {}),
  actor,
  arguments: { sessionId: "sang", ...args },
});
const latest: FactLine[] = [
  ...(scene === "calm" ? [] : [fact(2.3, "link-went-down", "BPT", "system:sweep", { cause: "silence" })]),
  ...(scene === "live" ? [fact(22, "session-phase-changed", undefined, "Trần Thị Mai", { from: "gathering", to: "live" }), fact(30, "roll-call-closed", undefined, "Trần Thị Mai", { round: "1", answered: "8", expected: "8" })] : []),
  fact(11, "wave-answered", "QST", "Cao Xuân Lâm", { waveId: "t60", verdict: scene === "calm" ? "ready" : "notReady", source: "operator" }),
  fact(12, "wave-answered", "KCQ", "Trần Đức Cảnh", { waveId: "t60", verdict: "readyWithNotes", source: "operator" }),
  fact(13, "wave-answered", "TPV", "Nguyễn Văn An", { waveId: "t60", verdict: "ready", source: "operator" }),
  fact(17.5, "wave-answered", "CAT", "Công an tỉnh", { waveId: "t60", verdict: "ready", source: "agent" }),
  fact(18, "wave-opened", undefined, "system:bell", { waveId: "t60", run: "1" }),
  ...eight.map((p, i) => fact(46 + i, "operator-came-on-post", p.code, p.contacts[0]?.name ?? "", { late: "false" })),
  fact(70, "session-phase-changed", undefined, "system:bell", { from: "preparing", to: "gathering" }),
  fact(84, "wave-closed", undefined, "system:bell", { waveId: "t120", ready: "7", readyWithNotes: "1", notReady: "0", noAnswer: "0" }),
  ...eight.map((p, i) => fact(118 + i, "link-came-up", p.code, p.name)),
  fact(200, "conference-opened", undefined, "Trần Thị Mai"),
];
seq = 431;

const incident: IncidentView = {
  id: "019ab000-0000-7000-8000-00000000c001",
  cause: "carrier",
  group: "Viettel",
  silent: 1,
  of: 2,
  since: minutes(-2.4),
  openedAt: minutes(-2.3),
  pointCount: 1,
  troubled: 1,
  points: ["BPT"],
  priority: "low",
  level: "technician",
  asking: 0,
};

const ended: IncidentView = { ...incident, id: "019ab000-0000-7000-8000-00000000c000", cause: "powerZone", group: "vinh-2", silent: 3, of: 3, since: minutes(-95), openedAt: minutes(-95), quietSince: minutes(-81), resolvedAt: minutes(-80), pointCount: 3, troubled: 0, points: ["DHV", "SKV", "TPV"] };

const epoch = "019ab000-0000-7000-8000-000000000001";
let live = 1;
const board = (): BoardSnapshot => ({
  version: { epoch, seq, live },
  serverTime: iso(Date.now()),
  conference: { id, name: programme, programmeId: "nghe-an-xix", phase: "open", drill: asked.has("drill"), zone, room: "Hội trường Tỉnh ủy", rosterComplete: true },
  sessions: [session()],
  currentSession: "sang",
  points: tiles,
  latest,
  incidents: scene === "calm" ? [] : [incident],
  sight: asked.has("blind") ? { state: "blind", since: minutes(-1), silent: 5, of: 8 } : { state: "clear", silent: 0, of: 0 },
});

function change(points: readonly PointTile[], line?: FactLine): void {
  const from = { epoch, seq, live };
  live++;
  if (line) latest.unshift(line);
  for (const tile of points) tiles[tile.index] = tile;
  const frame: BoardFrame = { from, to: { epoch, seq, live }, serverTime: iso(Date.now()), ...(line ? { sessions: [session()], currentSession: "sang" } : {}), points, latest: line ? [line] : [] };
  tell("Frame", frame);
}

const now = (type: string, point: string | undefined, actor: string, args: Record<string, string> = {}): FactLine => ({ ...fact(0, type, point, actor, args), seq: ++seq + 1000, at: iso(Date.now()), occurredAt: iso(Date.now()) });
const receipt = () => ({ stream: `conference/${id}`, firstSeq: seq, lastSeq: seq, at: iso(Date.now()) });
const base = "/api/v1/conferences/[^/]+";
const me: Me = { personId: epoch, name: "Trần Thị Mai", role: asked.get("role") === "observer" ? "observer" : "director" };
const conferences: ConferenceLine[] = [
  { id, name: programme, phase: "open", drill: false, points: many, startsAt: minutes(start) },
  { id: "nghe-an-xix-tap-duot", name: "Diễn tập trước hội nghị cấp tỉnh", phase: "closed", drill: true, points: 8, startsAt: minutes(-60 * 24 * 2) },
];

function detail(code: string): PointDetail | MockProblem {
  const tile = tiles.find((t) => t.code === code);
  const plan = eight.find((p) => p.code === code) ?? eight[(tile?.index ?? 0) % eight.length];
  if (!tile || !plan) return new MockProblem(404, "point.unknown", "Không có điểm cầu này.", "There is no such point.");
  const bad = tile.readiness === "notReady";
  const results: CheckResult[] = checks.map((check) => ({ check, result: bad && (check === "microphone" || check === "camera") ? "notReady" : "ready" }));
  return {
    tile,
    contacts: plan.contacts,
    lines: plan.lines,
    powerZone: "vinh-2",
    why: {
      link: tile.link,
      since: tile.since,
      epoch: 3,
      watched: tile.watched,
      heartbeatMs: 1000,
      sentences:
        tile.link === "neverSeen"
          ? [{ code: "why.never-heard", arguments: {}, vi: "Chưa nghe thấy máy nào ở điểm cầu: không biết, chứ không phải mất tín hiệu.", en: "No agent was ever heard here: unknown, which is not down." }]
          : [{ code: "why.pace", arguments: { interval: "1", patience: "2" }, vi: "Nhịp 1 s; đường truyền này im lặng quá 2 s thì bị nghi ngờ.", en: "It speaks every 1 s; this line is suspected after 2 s of silence." }],
      witnesses: tile.link === "neverSeen" ? [] : [{ kind: "agent", name: "Windows 11", lastHeard: tile.link === "up" ? iso(Date.now() - 400) : tile.since }],
      lines: tile.link === "up" ? mockLines() : [],
      ...(scene === "live" ? { meeting: { platform: "LiveKit", room: id, inMeeting: tile.domain !== "platform", since: tile.since, camera: true, microphone: false, askedAt: iso(Date.now()) } } : {}),
      ...(tile.link === "neverSeen" ? {} : { lastHeard: tile.link === "up" ? iso(Date.now() - 400) : tile.since, node: "bridge-1" }),
      ...(tile.link === "up" ? { readings: { cpuPercent: 23.4, memoryPercent: 61, clockOffsetMs: 12, hubRttMs: 34, agentVersion: "0.1.0", platform: "Windows 11" } } : {}),
    },
    waves: [],
    checks: tile.readiness === "pending" ? [] : [...results, { check: "network", result: "ready", value: 34, unit: "ms" }, { check: "disk", result: "readyWithNotes", value: 1800, unit: "MB", threshold: 2000, code: "disk.full", evidence: "/opt/bridge-agent: 1800 MB free" }],
    timeline: latest.filter((line) => line.point === code),
    advice: [{ code: "disk.full", arguments: {}, vi: "Sắp hết chỗ trên ổ đĩa: xoá bớt tệp.", en: "The disk is nearly full: delete files." }],
  };
}

function mockLines(): LineView[] {
  const samples = Array.from({ length: 20 }, (_, i) => ({ at: iso(Date.now() - (20 - i) * 30_000), lossPercent: i > 16 ? 2.4 : 0, jitterMs: 4.2, rttP50Ms: 34, rttP95Ms: 41 }));
  const hub = samples.map(({ at }) => ({ at, rttP50Ms: 88 }));
  return [
    { line: "main", method: "udp", grade: "degraded", since: iso(Date.now() - 90_000), rFactor: 84.1, mos: 4.17, reordered: 0, samples },
    { line: "backup", method: "hub", grade: "good", since: iso(Date.now() - 600_000), reordered: 0, samples: hub },
  ];
}

openHouse(
  {
    "GET /api/v1/me": () => (asked.has("out") ? undefined : me),
    "GET /api/v1/conferences": () => conferences,
    [`GET ${base}/board`]: board,
    [`GET ${base}/places`]: () => fleet.places,
    [`GET ${base}/incidents`]: () => ({ incidents: scene === "calm" ? [ended] : [incident, ended], open: scene === "calm" ? 0 : 1, total: 2, notices: 2 }),
    [`GET ${base}/points/[^/]+`]: (_, path) => detail(decodeURIComponent(path.split("/").pop() ?? "")),
    [`POST ${base}/acts/change-phase`]: ({ to }) => {
      const from = phase;
      phase = to as SessionPhase;
      change([], now("session-phase-changed", undefined, me.name, { from, to: phase }));
      return receipt();
    },
    [`POST ${base}/acts/open-wave`]: ({ waveId }) => {
      const opened = waves.find((w) => w.id === waveId);
      if (!opened) return new MockProblem(404, "wave.unknown", "Không có đợt kiểm tra này.", "There is no such wave.");
      waves = waves.map((w) => (w.id === waveId ? { ...w, state: "open", run: w.run + 1, deadline: iso(Date.now() + 600_000), ready: 0, readyWithNotes: 0, notReady: 0, pending: many } : w));
      change([], now("wave-opened", undefined, me.name, { waveId: String(waveId), run: String(opened.run + 1) }));
      return receipt();
    },
    [`POST ${base}/acts/close-wave`]: ({ waveId }) => {
      waves = waves.map((w) => (w.id === waveId ? { ...w, state: "closed" } : w));
      change([], now("wave-closed", undefined, me.name, { waveId: String(waveId), ready: "0", notReady: "0", noAnswer: "8" }));
      return receipt();
    },
    [`POST ${base}/acts/open-roll-call`]: () => {
      rollCall = { round: (rollCall?.round ?? 0) + 1, open: true, allClear: 0, trouble: 0, pending: many };
      change([], now("roll-call-opened", undefined, me.name, { round: String(rollCall.round) }));
      return receipt();
    },
    [`POST ${base}/acts/close-roll-call`]: () => {
      if (rollCall) rollCall = { ...rollCall, open: false };
      change([], now("roll-call-closed", undefined, me.name, { round: String(rollCall?.round ?? 1), answered: "0", expected: String(many) }));
      return receipt();
    },
    [`POST ${base}/acts/.*`]: () => new MockProblem(409, "session.phase", "Không làm được khi buổi ở giai đoạn này.", "Not possible in this phase."),
  },
  { WatchBoard: () => undefined },
);

const rate = Number(asked.get("storm") ?? 0);
if (rate > 0) storm(rate, fleet, (points) => change(points));

// Suspect → down → back, so that one can watch it happen.
if (!asked.has("quiet") && scene === "mixed") {
  const dhv = tiles.find((t) => t.code === "DHV");
  if (dhv) {
    setTimeout(() => change([{ ...dhv, reason: "link.down", link: "down", since: iso(Date.now()) }], now("link-went-down", "DHV", "system:sweep", { cause: "silence" })), 8_000);
    setTimeout(() => change([{ ...dhv, ...plain, domain: undefined, since: iso(Date.now()) }], now("link-came-up", "DHV", dhv.name)), 20_000);
  }
}
