import { beforeAll, describe, expect, it } from "vitest";
import type { SessionView, WaveView } from "../src/contracts.generated";
import { careCan, goCan, sessionCan } from "../src/control/can";
import { pressOf, timeUsed, wavesToShow } from "../src/control/overview/pulse";
import { axisOf, lanes } from "../src/control/plan/axis";
import { quorumOf, sayParts } from "../src/control/readiness/checks";
import { curveOf, expectedAt } from "../src/control/readiness/curve";
import { changeSentence } from "../src/shared/setup";
import { beginWords, say } from "../src/shared/words";
import vi from "../src/locales/vi/control.json";
import en from "../src/locales/en/control.json";
import viSetup from "../src/locales/vi/setup.json";
import enSetup from "../src/locales/en/setup.json";
import viCommon from "../src/locales/vi/common.json";
import enCommon from "../src/locales/en/common.json";

beforeAll(() => beginWords([vi, viSetup, viCommon], [en, enSetup, enCommon]));
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 1, minutes)).toISOString();
const t = (key: string, args?: Readonly<Record<string, string | number>>) => say(key, "vi", args);

describe("The curve of answers", () => {
  const arrivals = [{ from: at(0), points: 10 }, { from: at(1), points: 0 }, { from: at(2), points: 5 }];
  it("is what came summed up, and ends now", () => {
    expect(curveOf(arrivals, Date.parse(at(5))).map((dot) => [(dot.at - Date.parse(at(0))) / 60_000, dot.points])).toEqual([[0, 0], [1, 10], [2, 10], [5, 15]]);
  });
  it("never runs on after the run has closed", () => expect(curveOf(arrivals, Date.parse(at(1))).at(-1)).toEqual({ at: Date.parse(at(1)), points: 15 }));
  it("is empty before the wave has opened", () => expect(curveOf([], Date.parse(at(1)))).toEqual([]));
  it("tells when enough will have answered, if they go on so", () => {
    const curve = [0, 1, 2, 3].map((n) => ({ at: Date.parse(at(n)), points: n * 10 }));
    expect(expectedAt(curve, 50)).toBe(Date.parse(at(5)));
    expect(expectedAt(curve, 30)).toBeUndefined();
    expect(expectedAt([...curve, { at: Date.parse(at(9)), points: 30 }], 50)).toBeUndefined();
  });
});

describe("A quorum", () => {
  it("is of those that count, rounded up", () => {
    expect([quorumOf({ required: 8, quorumPercent: 95 }), quorumOf({ required: 400, quorumPercent: 95 }), quorumOf({ required: 0, quorumPercent: 100 })]).toEqual([8, 380, 0]);
  });
  it("is said without what is nought", () => expect(sayParts([["well", 3], ["caution", 0], ["held", 1]], t)).toBe("3 đạt · 1 ngoại lệ"));
});

it("A drift says what was and what is", () => {
  expect(changeSentence({ kind: "endpoint", from: "A", to: "B" }, t)).toBe("Thiết bị đầu cuối: A → B");
  expect(changeSentence({ kind: "line", to: "VNPT" }, t)).toContain("thêm VNPT");
  expect(changeSentence({ kind: "line", from: "Main VNPT", to: "Backup VNPT, Main Viettel" }, t)).toBe("Đường truyền: Đường chính VNPT → Đường dự phòng VNPT, Đường chính Viettel");
});

const wave = (id: string, change: Partial<WaveView> = {}): WaveView => ({
  id, name: id, kind: "checks", state: "planned", run: 0, failedOnly: false, windowMs: 0, answeredBy: [], checks: [], gate: "hard", quorumPercent: 100, required: 3, good: 0, passed: false, freezes: false, comparesSetup: false, ready: 0, readyWithNotes: 0, waived: 0, notReady: 0, noAnswer: 0, pending: 3, late: 0, ...change,
});
const session: SessionView = {
  id: "sang", name: "", kind: "plenary", phase: "gathering", lengthHalfDays: 1, startsAt: at(120), onPostBy: at(60), overdue: false, onPost: 0, expected: 3, present: 0, counted: 0,
  waves: [wave("t7d", { opensAt: "2026-11-16T03:00:00Z", deadline: "2026-11-17T03:00:00Z" }), wave("t2h", { opensAt: at(0), deadline: at(30) }), wave("t60", { opensAt: at(60), deadline: at(90) })],
  go: { number: 0, fixing: 0, waived: 0, drifted: 0, closedGates: [], warnings: [] },
};

describe("The line of time", () => {
  it("keeps the order of what happens, a week before as well as after the start", () => {
    const place = axisOf(session)!;
    const all = ["2026-11-16T03:00:00Z", "2026-11-17T03:00:00Z", at(0), at(30), at(60), at(119), at(120), at(200)].map((when) => place(Date.parse(when)));
    expect(all).toEqual([...all].sort((a, b) => a - b));
    expect([all[0], all.at(-1)! <= 1]).toEqual([0, true]);
    expect(new Set(all).size).toBe(all.length);
  });
  it("has none without a start", () => expect(axisOf({ ...session, startsAt: undefined })).toBeUndefined());
  it("lays what would overlap into lanes", () => {
    const marks = [{ key: "a", from: 0, to: 5 }, { key: "b", from: 2, to: 3 }, { key: "c", from: 6, to: 9 }];
    expect([...lanes(marks, (x) => x, 0)]).toEqual([["a", 0], ["b", 1], ["c", 0]]);
    expect(lanes(marks, (x) => x, 7).get("c")).toBe(2);
  });
});

describe("Before the word is given", () => {
  const board = { version: { epoch: "e", seq: 1, live: 1 }, serverTime: at(0), conference: { id: "c", name: "", programmeId: "", phase: "open" as const, drill: false, zone: "Asia/Ho_Chi_Minh", room: "", rosterComplete: true }, sessions: [session], points: [], latest: [], incidents: [], sight: { state: "clear" as const, silent: 0, of: 0 } };
  const standing = { role: "director" as const, stale: false, board };
  const with_ = (go: Partial<SessionView["go"]>): SessionView => ({ ...session, go: { ...session.go, ...go } });
  it("a go needs the director, and no red that is nobody's", () => {
    expect(goCan("go", standing, session)).toBeUndefined();
    expect(goCan("go", { ...standing, role: "controller" }, session)).toBe("cannot.not-director");
    expect(goCan("go", standing, with_({ number: 1 }))).toBe("cannot.go-number");
    expect(goCan("noGo", standing, with_({ number: 1 }))).toBeUndefined();
    expect(goCan("noGo", standing, with_({ word: "noGo" }))).toBe("cannot.decided");
  });
  it("a hard gate keeps the session from going live, not from going on", () => {
    expect(sessionCan("live", standing, with_({ closedGates: ["t60"] }))).toBe("cannot.gate");
    expect(sessionCan("live", standing, { ...with_({ closedGates: ["t60"] }), phase: "recess" })).toBeUndefined();
  });
  it("a waiver is of a wave that was asked", () => {
    expect(careCan(standing, session, wave("t60"))).toBe("cannot.wave-not-begun");
    expect(careCan(standing, session, wave("t60", { run: 1 }))).toBeUndefined();
    expect(careCan({ ...standing, role: "observer" }, session, wave("t60", { run: 1 }))).toBe("cannot.role");
  });
});

describe("On the overview", () => {
  const ids = (waves: readonly WaveView[]) => wavesToShow(waves).map((w) => w.id);
  it("stand the waves that are open, else the next, else the last", () => {
    const [done, open, later, next] = [wave("t120", { state: "closed" }), wave("t60", { state: "open" }), wave("t15", { state: "planned", opensAt: at(30) }), wave("t30", { state: "planned", opensAt: at(10) })];
    expect(ids([done, open, later, next])).toEqual(["t60"]);
    expect(ids([done, later, next])).toEqual(["t30"]);
    expect(ids([wave("t7d", { state: "closed" }), done])).toEqual(["t120"]);
    expect(ids([])).toEqual([]);
  });
  it("a wave's time runs from its opening to its deadline, and no further", () => {
    const timed = { opensAt: at(0), deadline: at(20) };
    expect([at(-5), at(5), at(50)].map((now) => timeUsed(timed, Date.parse(now)))).toEqual([0, 0.25, 1]);
    expect(timeUsed({ opensAt: at(0) }, 0)).toBeUndefined();
  });
  it("alarms press lightly up to two for a person in ten minutes, and flood when the coordinator says so", () => {
    const slots = (perOperator: number) => [{ at: at(0), alarms: perOperator, perOperator, flood: false }];
    expect(pressOf({ flood: false, slots: slots(2), perTenMinutes: 1 })).toBe("good");
    expect(pressOf({ flood: false, slots: slots(3), perTenMinutes: 1 })).toBe("much");
    expect(pressOf({ flood: true, slots: slots(12), perTenMinutes: 2.5 })).toBe("flood");
  });
});
