import type { BoardFrame, BoardSnapshot, ConferenceLine, FactLine, Me, PointTile, SessionPhase, SessionView, WaveView, IncidentView } from "../src/contracts.generated";
import { detailOf } from "./detail";
import { fleetOf, plain, storm } from "./fleet";
import { iso, MockProblem, openHouse, tell } from "./house";
import { checks, eight, programme, zone } from "./plan";
import { planRoutes, remember } from "./plans";
import { care, counted, goOf, goPage, shiftOf, wavePage, waiveKey } from "./readiness";
import { attendanceDoors } from "./attendance";
import { rollCallPage } from "./roll-call";
import { liveHouse } from "./live";
import { peopleHouse } from "./people";
import { alarms, detailOf as incidentOf, kpis } from "./incidents";

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
  ...{ answeredBy: ["agent", "operator"], checks: [...checks] },
  ...{ ready: 0, readyWithNotes: 0, waived: 0, notReady: 0, noAnswer: 0, pending: many, late: 0 },
  ...change,
});
const tally = (of: PointTile["readiness"]) => tiles.filter((t) => t.readiness === of).length;
const answers = { ready: tally("ready"), readyWithNotes: tally("readyWithNotes"), notReady: tally("notReady"), pending: tally("pending") };
const shownWaves = (): WaveView[] => waves.map((w) => counted(w, tiles));
let startsAt = minutes(start);
const rehearsal: SessionView = {
  ...{ id: "tong-duyet", name: "Tổng duyệt", kind: "rehearsal", phase: "closed", lengthHalfDays: 1, overdue: false, onPost: many, expected: many, present: 0, counted: 0 },
  startsAt: minutes(start - 24 * 60),
  onPostBy: minutes(start - 25 * 60),
  waves: [wave("td", "Kết nối thử", -25 * 60, -24 * 60 - 20, { state: "closed", run: 1, gate: "soft", freezes: true, passed: true, ready: many, good: many, pending: 0 })],
  go: { number: 0, fixing: 0, waived: 0, drifted: 0, closedGates: [], warnings: [] },
};
const sessions = () => [rehearsal, session()];
const session = (): SessionView => ({
  id: "sang",
  name: "Buổi sáng",
  kind: "plenary",
  phase,
  startsAt,
  lengthHalfDays: 1,
  onPostBy: iso(Date.parse(startsAt) - 3_600_000),
  overdue: false,
  waves: shownWaves(),
  rollCall,
  onPost: tiles.filter((t) => t.onPost !== undefined).length,
  expected: many,
  present: tiles.reduce((sum, t) => sum + (t.first?.present ?? 0), 0),
  counted: tiles.filter((t) => t.first).length,
  go: goOf(shownWaves(), tiles),
});
let phase: SessionPhase = scene === "live" ? "live" : "gathering";
let waves: WaveView[] = [
  wave("t7d", "Kiểm kê T-7 ngày", -7 * 1440, -6 * 1440, { state: "closed", run: 1, ready: many, good: many, passed: true, pending: 0 }),
  wave("t120", "Kiểm tra T-2 giờ", -120, -90, { state: "closed", run: 1, ready: many - 1, readyWithNotes: 1, good: many, passed: true, pending: 0, gate: "soft", comparesSetup: true }),
  wave("t60", "Kiểm tra T-60 phút", -60, -30, scene === "live" ? { state: "closed", run: 2, gate: "hard", quorumPercent: 95, ...answers } : { state: asked.has("closed") ? "closed" : "open", run: 1, gate: "hard", quorumPercent: 95, ...answers }),
  wave("t30", "Điểm danh", -30, -20, { kind: "rollCall", checks: [] }),
  wave("t15", "Sĩ số lần đầu", -10, -2, { kind: "firstHeadcount", checks: [], ...(scene === "live" ? { state: "skipped" as const } : {}) }),
];
let rollCall = scene === "live" || asked.has("called") ? { round: 1, open: asked.has("called"), allClear: many, trouble: 0, pending: 0, confirmed: 0, onlyMissing: false } : undefined;

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
  sessions: sessions(),
  currentSession: "sang",
  points: tiles,
  latest,
  incidents: asked.has("alarms") ? alarms : scene === "calm" ? [] : [incident],
  sight: asked.has("blind") ? { state: "blind", since: minutes(-1), silent: 5, of: 8 } : { state: "clear", silent: 0, of: 0 },
});

function change(points: readonly PointTile[], line?: FactLine): void {
  const from = { epoch, seq, live };
  live++;
  if (line) latest.unshift(line);
  for (const tile of points) tiles[tile.index] = tile;
  const frame: BoardFrame = { from, to: { epoch, seq, live }, serverTime: iso(Date.now()), ...(line ? { sessions: sessions(), currentSession: "sang" } : {}), points, latest: line ? [line] : [] };
  tell("Frame", frame);
}

const now = (type: string, point: string | undefined, actor: string, args: Record<string, string> = {}): FactLine => ({ ...fact(0, type, point, actor, args), seq: ++seq + 1000, at: iso(Date.now()), occurredAt: iso(Date.now()) });
const receipt = () => ({ stream: `conference/${id}`, firstSeq: seq, lastSeq: seq, at: iso(Date.now()) });
const base = "/api/v1/conferences/[^/]+";
const me: Me = { personId: epoch, name: "Trần Thị Mai", role: (asked.get("role") ?? "director") as Me["role"] };
const conferences: ConferenceLine[] = [
  { id, name: programme, phase: "open", drill: false, points: many, startsAt: minutes(start) },
  { id: "nghe-an-xix-tap-duot", name: "Diễn tập trước hội nghị cấp tỉnh", phase: "closed", drill: true, points: 8, startsAt: minutes(-60 * 24 * 2) },
];

const running = liveHouse(tiles, (type, point, args) => change([], now(type, point, me.name, args)));

openHouse(
  {
    ...running(base, receipt),
    ...planRoutes(tiles, asked),
    "GET /api/v1/me": () => (asked.has("out") ? undefined : me),
    "GET /api/v1/conferences": () => conferences,
    [`GET ${base}/board`]: board,
    [`GET ${base}/places`]: () => fleet.places,
    [`GET ${base}/incidents`]: () => ({ incidents: scene === "calm" ? [ended] : [incident, ended], open: scene === "calm" ? 0 : 1, total: 2, notices: 2 }),
    [`GET ${base}/incidents/kpis`]: () => kpis(asked.has("alarms")),
    [`GET ${base}/incidents/[^/]+`]: (_, path) => incidentOf([...alarms, incident].find((i) => path.endsWith(i.id)) ?? incident),
    ...peopleHouse(base, tiles, scene, receipt),
    [`GET ${base}/staff`]: () => [{ personId: me.personId, name: me.name, role: me.role }, { personId: "019ab000-0000-7000-8000-0000000000aa", name: "Trần Thị Mai", role: "controller" }],
    [`GET ${base}/points/[^/]+`]: (_, path) => detailOf(decodeURIComponent(path.split("/").pop() ?? ""), tiles, latest),
    [`GET ${base}/sessions/[^/]+/go`]: (_, path) => goPage(sessions().find((s) => s.id === path.split("/").at(-2)) ?? session(), tiles, fleet.places),
    ...attendanceDoors(base, tiles, asked.has("drill"), minutes, () => rollCallPage(rollCall, tiles)),
    [`GET ${base}/sessions/[^/]+/waves/[^/]+`]: (_, path) => {
      const found = sessions().flatMap((s) => s.waves).find((w) => w.id === path.split("/").pop());
      return found ? wavePage(found, tiles, fleet.places) : new MockProblem(404, "wave.unknown", "Không có đợt kiểm tra này.", "There is no such wave.");
    },
    [`GET ${base}/sessions/[^/]+/shift`]: (_, path, query) => {
      const found = sessions().find((s) => s.id === path.split("/").at(-2)) ?? session();
      return shiftOf(found, query.get("to") ?? found.startsAt ?? minutes(0));
    },
    [`POST ${base}/acts/shift-start`]: ({ to }) => {
      const by = Date.parse(String(to)) - Date.parse(startsAt);
      waves = waves.map((w) => (w.run > 0 ? w : { ...w, opensAt: iso(Date.parse(w.opensAt ?? "") + by), deadline: iso(Date.parse(w.deadline ?? "") + by) }));
      startsAt = String(to);
      change([], now("session-start-shifted", undefined, me.name, { to: startsAt }));
      return receipt();
    },
    [`POST ${base}/acts/(grant-waiver|take-fix)`]: ({ waveId, points, reason, expectedBy }) => {
      for (const point of points as string[]) {
        if (reason === undefined) care.fixes.set(waiveKey(String(waveId), point), { by: me.name, at: iso(Date.now()), expectedBy: String(expectedBy), overdue: false });
        else care.waivers.set(waiveKey(String(waveId), point), { by: me.name, at: iso(Date.now()), reason: String(reason) });
      }
      change([], now(reason === undefined ? "fix-taken" : "waiver-granted", String((points as string[])[0]), me.name, { waveId: String(waveId) }));
      return receipt();
    },
    [`POST ${base}/acts/(withdraw-waiver|release-fix)`]: ({ waveId, point }) => {
      care.waivers.delete(waiveKey(String(waveId), String(point)));
      care.fixes.delete(waiveKey(String(waveId), String(point)));
      change([], now("waiver-withdrawn", String(point), me.name, { waveId: String(waveId) }));
      return receipt();
    },
    [`POST ${base}/acts/decide-go`]: ({ word }) => {
      const { number, fixing, waived } = session().go;
      const reds = goPage(session(), tiles, fleet.places).reds.filter((r) => r.readiness !== "waived").map((r) => r.point);
      care.decisions.unshift({ word: word === "go" ? "go" : "noGo", at: iso(Date.now()), by: me.name, number, fixing, waived, reds: reds.slice(0, 100), waves: shownWaves().filter((w) => w.gate !== "none").map((w) => ({ ...w, waveId: w.id })) });
      change([], now("go-decided", undefined, me.name, { word: String(word) }));
      return receipt();
    },
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
      rollCall = { round: (rollCall?.round ?? 0) + 1, open: true, allClear: 0, trouble: 0, pending: many, confirmed: 0, onlyMissing: false };
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

if (asked.has("trend")) remember(id, many);
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
