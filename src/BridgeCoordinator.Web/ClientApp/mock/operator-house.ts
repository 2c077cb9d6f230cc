import type { DeskHelp, DeskSession, DeskSetup, EnterReply, HelpKind, Me, PointDesk } from "../src/contracts.generated";
import { mainActOf } from "../src/operator/expected";
import { iso, MockProblem, openHouse, tell } from "./house";
import { threadOf } from "./people";
import { deskLive } from "./live";
import { checks, eight, programme, zone } from "./plan";

// `?scene=enter|post|wave|call|count|wait|silent|done`, `?cut=5`, `?refuse`: the rare states at will.
const asked = new URLSearchParams(location.search);
const scene = asked.get("scene") ?? "post";
const began = Date.now();
const minutes = (n: number) => iso(began + n * 60_000);
const point = eight[6]!;
let answered = false;
let inside = scene !== "enter";
let version = 1;

const after = (...scenes: string[]) => scenes.includes(scene);
let session: DeskSession = {
  id: "sang",
  name: "Buổi sáng",
  kind: "plenary",
  phase: after("done") ? "closed" : after("count", "silent") ? "live" : "gathering",
  startsAt: minutes(42),
  onPostDeadline: minutes(-18 + 30),
  ...(after("post", "enter") ? {} : { onPostAt: minutes(-31), onPostPerson: "Lương Thanh Phúc" }),
  waves: after("wave") || after("post", "enter") ? [{ id: "t60", name: "Kiểm tra T-60 phút", run: 1, deadline: minutes(12), checks: [...checks], items: asked.get("told") === "only" ? [{ id: "setup", advisory: true, twoWay: false, photo: false }] : [...checks.map((id) => ({ id, advisory: id === "display", twoWay: false, photo: id === "camera" })), { id: "seen-heard", advisory: false, twoWay: true, photo: false, otherEnd: "ready" as const }] }] : [],
  acts: after("call") ? [{ waveId: "t30", name: "Điểm danh", kind: "rollCall", deadline: minutes(9), done: false }] : [],
  ...(after("call") ? { rollCall: { round: 1, openedAt: minutes(-1) } } : {}),
  ...(after("done", "wait") ? { first: { count: { summoned: 120, present: 117, excused: 3, absent: 0 }, revision: 1, at: minutes(-8), by: "Lương Thanh Phúc", byControlRoom: false, ...(after("done") ? { signature: { by: "Lương Thanh Phúc", at: minutes(-2), count: { summoned: 120, present: 117, excused: 3, absent: 0 }, holds: true, byControlRoom: false } } : {}) } } : {}),
  mayCount: after("count") ? ["first"] : after("done", "wait") ? ["first"] : [],
  summoned: 120,
  // `?scene=wait` was heard, `?scene=count` waits for it.
  ...(after("wait", "count") ? { called: { round: 1, word: "allClear" as const, at: minutes(-12), ...(after("wait") ? { heardBy: "Trần Thị Mai", heardAt: minutes(-11) } : {}) } } : {}),
};

// `?scene=wait&help`: a call in each state.
let help: DeskHelp[] = asked.has("help")
  ? [
      { kind: "noPicture", askedAt: minutes(-3), state: "taken", by: "Trần Thị Mai", at: minutes(-1) },
      { kind: "noSound", askedAt: minutes(-1), state: "asked", at: minutes(-1) },
      { kind: "lostConnection", askedAt: minutes(-20), state: "solved", by: "Trần Thị Mai", at: minutes(-9) },
    ]
  : [];

const desk = (): PointDesk => ({
  version,
  epoch: "019ab000-0000-7000-8000-000000000001",
  serverTime: iso(Date.now()),
  conferenceName: programme,
  drill: false,
  zone,
  point: point.code,
  pointName: point.name,
  me: me.name,
  controlRoomPhone: "0238 3 000 000",
  ...(after("silent") ? { condition: "silent" as const, reason: "link.down", since: minutes(-2) } : { condition: "healthy" as const, reason: "point.healthy", since: minutes(-38) }),
  session,
  mainAct: mainActOf(session),
  nextDeadline: session.onPostAt === undefined ? { kind: "onPost", at: session.onPostDeadline ?? minutes(12) } : { kind: "start", at: minutes(42) },
  mayAsk: true,
  help: [...help],
  person: me.personId,
  thread: { last: 420, unread: asked.has("help") ? 1 : 0 },
  conference: "x",
  ...(asked.has("still") && !answered ? { still: { id: "019ab000-0000-7000-8000-00000000a001", askedAt: minutes(-2), by: "Trần Thị Mai" } } : {}),
  contacts: point.contacts.filter((c) => c.name).map((c, i) => ({ personId: `p${i}`, name: c.name ?? "", role: c.role })),
  ...(running === undefined ? {} : { live: running }),
  ...(session.waves.length > 0 ? { setup } : {}),
});
// `?told`: the set-up is known and frozen; `?told=drift`: it has changed since; `?told=only`: the wave asks for nothing else.
const line = { role: "main" as const, carrier: "VNPT" };
const frozen = { told: [{ kind: "room" as const, value: "Hội trường A, nhà A1" }, { kind: "endpoint" as const, value: "Logitech Rally Bar" }], frozenAt: minutes(-1_300) };
const setup: DeskSetup = {
  told: [],
  lines: [line, { role: "backup", carrier: "Viettel" }],
  read: [],
  mainHall: "Hội trường Tỉnh ủy",
  changes: asked.get("told") === "drift" ? [{ kind: "room", from: "Hội trường B", to: "Hội trường A, nhà A1" }] : [],
  ...(asked.has("told") ? frozen : {}),
};
let running = deskLive(asked.get("live"));


const changed = (next: DeskSession) => {
  if (asked.has("refuse")) return new MockProblem(409, "session.closed", "Buổi Buổi sáng đã kết thúc.", "The session Buổi sáng is closed.");
  session = next;
  version++;
  tell("DeskChanged", desk());
  return { stream: "conference/x", firstSeq: version, lastSeq: version, at: iso(Date.now()) };
};

let me: Me = { personId: "019ab000-0000-7000-8000-000000000002", name: "Lương Thanh Phúc", role: "operator", conferenceId: "x", point: point.code };
const enter = (body: Readonly<Record<string, unknown>>): EnterReply | MockProblem => {
  if (body["shortCode"] === "WRONG") return new MockProblem(403, "access.codes", "Hai mã không khớp. Xin kiểm tra lại phiếu.", "The codes do not match. Check your sheet.");
  const known = point.contacts.filter((c) => c.name).map((c, i) => ({ personId: `p${i}`, name: c.name ?? "", role: c.role }));
  inside = body["personId"] !== undefined || body["name"] !== undefined;
  return { conferenceName: programme, pointName: point.name, contacts: known, ...(inside ? { me } : {}) };
};

openHouse(
  {
    "GET /api/v1/me": () => (inside ? me : undefined),
    "GET /api/v1/operator/thread": threadOf,
    "GET /api/v1/operator/desk": () => (inside ? desk() : new MockProblem(401, "access.signed-out", "Chưa vào điểm cầu.", "Not entered.")),
    "POST /api/v1/operator/enter": enter,
    "GET /api/v1/operator/push": () => ({ publicKey: "BMock" }),
    "GET /api/v1/operator/av": () => ({ seconds: 6, bytes: 150_000 }),
    "POST /api/v1/operator/person": ({ personId, name }) => (me = { ...me, personId: String(personId ?? "typed"), name: String(name) }),
    "POST /api/v1/operator/acts/come-on-post": () => changed({ ...session, onPostAt: iso(Date.now()), onPostPerson: me.name }),
    "POST /api/v1/operator/acts/answer-wave": () => changed({ ...session, waves: session.waves.map((w) => ({ ...w, answer: "ready" })) }),
    "POST /api/v1/operator/acts/answer-roll-call": ({ word }) => changed({ ...session, ...(session.rollCall ? { rollCall: { ...session.rollCall, word: word as "allClear" } } : {}) }),
    "POST /api/v1/operator/acts/ask-for-help": ({ kind }) => {
      help = [...help.filter((h) => h.kind !== kind), { kind: kind as HelpKind, askedAt: iso(Date.now()), state: "asked", at: iso(Date.now()) }];
      return changed(session);
    },
    "POST /api/v1/operator/acts/withdraw-help": ({ kind }) => {
      help = help.map((h) => (h.kind === kind ? { ...h, state: "withdrawn", at: iso(Date.now()) } : h));
      return changed(session);
    },
    "POST /api/v1/operator/photos": () => ({ photo: "0".repeat(64) }),
    "POST /api/v1/operator/acts/(take|decline)-still": () => {
      answered = true;
      return changed(session);
    },
    "POST /api/v1/operator/receipts": () => undefined,
    "POST /api/v1/operator/acts/answer-cue": ({ word }) => {
      const cue = running?.cue;
      if (running && cue) running = { ...running, cue: word === "heard" ? { ...cue, heard: true } : { ...cue, state: word as "ready" } };
      return changed(session);
    },
    "POST /api/v1/operator/acts/sign-headcount": ({ moment, count }) => {
      const heads = session[moment as "first"];
      return changed(heads ? { ...session, [String(moment)]: { ...heads, signature: { by: me.name, at: iso(Date.now()), count, holds: true, byControlRoom: false } } } : session);
    },
    "POST /api/v1/operator/acts/record-headcount": ({ moment, count }) =>
      changed({ ...session, [String(moment)]: { count, revision: (session.first?.revision ?? 0) + 1, at: iso(Date.now()), by: me.name } }),
  },
  { Watch: desk },
);
