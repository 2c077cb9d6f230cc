import { describe, expect, it } from "vitest";
import type { BoardFrame, BoardSnapshot, PointTile, SessionView } from "../src/contracts.generated";
import { fold } from "../src/control/board";
import { change, compared, kept, type Sample } from "../src/control/trend";
import { conferenceCan, rollCallCan, sessionCan, waveCan } from "../src/control/can";

const tile = (index: number, change: Partial<PointTile> = {}): PointTile => ({
  index, code: ["DHV", "BPT", "TPV"][index] ?? "X", name: "", kind: "", organizationId: "", condition: "healthy", reason: "point.healthy", since: "2026-11-23T00:00:00Z", link: "up", watched: true, ...change,
});
const session: SessionView = {
  id: "sang", name: "Buổi sáng", kind: "plenary", phase: "gathering", lengthHalfDays: 1, overdue: false, waves: [], onPost: 0, expected: 3, present: 0, counted: 0, go: { number: 0, fixing: 0, waived: 0, drifted: 0, closedGates: [], warnings: [] },
};
const board: BoardSnapshot = {
  version: { epoch: "e", seq: 5, live: 7 },
  serverTime: "2026-11-23T00:00:00Z",
  conference: { id: "c", name: "", programmeId: "", phase: "open", drill: false, zone: "Asia/Ho_Chi_Minh", room: "", rosterComplete: true },
  sessions: [session],
  currentSession: "sang",
  points: [tile(0), tile(1), tile(2)],
  latest: [],
  incidents: [],
  sight: { state: "clear", silent: 0, of: 0 },
};
const frame = (from: number, to: number, change: Partial<BoardFrame> = {}): BoardFrame => ({
  from: { epoch: "e", seq: 5, live: from }, to: { epoch: "e", seq: 6, live: to }, serverTime: "2026-11-23T00:00:01Z", points: [], latest: [], ...change,
});

describe("A frame", () => {
  it("that starts where the board stands replaces whole values", () => {
    const next = fold(board, frame(7, 8, { points: [tile(1, { condition: "silent", link: "down" })] }));
    expect(next).toMatchObject({ version: { live: 8 }, points: [{ code: "DHV" }, { code: "BPT", condition: "silent" }, { code: "TPV" }], sessions: [{ id: "sang" }] });
    expect(board.points[1]?.condition).toBe("healthy");
  });
  it("that was seen already is dropped", () => expect(fold(board, frame(6, 7))).toBe("old"));
  it("beyond the board is a gap", () => expect(fold(board, frame(8, 9))).toBe("gap"));
  it("of another node is a gap, whatever its numbers", () => expect(fold(board, frame(7, 8, { from: { epoch: "other", seq: 5, live: 7 }, to: { epoch: "other", seq: 6, live: 8 } }))).toBe("gap"));
  it("says how well the coordinator sees until another says otherwise", () => {
    const blind = fold(board, frame(7, 8, { sight: { state: "blind", silent: 2, of: 3 } }));
    const later = typeof blind === "string" ? blind : fold(blind, frame(8, 9));
    expect(later).toMatchObject({ sight: { state: "blind", silent: 2 } });
  });
  it("adds a new point in its place and no fact twice", () => {
    const line = { seq: 6, at: "", occurredAt: "", type: "link-came-up", actor: "", arguments: {} };
    const once = fold(board, frame(7, 8, { points: [tile(3)], latest: [line] }));
    const twice = typeof once === "string" ? once : fold(once, frame(8, 9, { latest: [line] }));
    expect(twice).toMatchObject({ points: { length: 4 }, latest: { length: 1 } });
  });
});

describe("What may be done", () => {
  const standing = { role: "director" as const, stale: false, board };
  const live = { ...session, phase: "live" as const };
  it("an observer only looks", () => expect(sessionCan("live", { ...standing, role: "observer" }, session)).toBe("cannot.role"));
  it("an administrator opens the conference, but does not run it", () => {
    const draft = { ...board, conference: { ...board.conference, phase: "draft" as const } };
    expect(conferenceCan("open", { ...standing, role: "administrator", board: draft })).toBeUndefined();
    expect(conferenceCan("open", { ...standing, role: "controller", board: draft })).toBe("cannot.role");
    expect(sessionCan("live", { ...standing, role: "administrator" }, session)).toBe("cannot.role");
  });
  it("nothing on old data", () => expect(rollCallCan("open", { ...standing, stale: true }, session)).toBe("cannot.stale"));
  it("a session goes live once, and is closed only from there", () => {
    expect(sessionCan("live", standing, session)).toBeUndefined();
    expect(sessionCan("live", standing, live)).toBe("cannot.session-live");
    expect(sessionCan("close", standing, session)).toBe("cannot.not-live");
    expect(sessionCan("close", standing, live)).toBeUndefined();
  });
  it("an open wave is closed before it is opened again", () => {
    const wave = { id: "t60", name: "", state: "open" as const, run: 1, kind: "checks" as const, failedOnly: false, windowMs: 0, answeredBy: [], checks: [], gate: "none" as const, quorumPercent: 100, required: 3, good: 0, passed: false, freezes: false, comparesSetup: false, ready: 0, readyWithNotes: 0, waived: 0, notReady: 0, noAnswer: 0, pending: 3, late: 0 };
    expect(waveCan("open", standing, session, wave)).toBe("cannot.wave-open");
    expect(waveCan("close", standing, session, wave)).toBeUndefined();
  });
  it("a conference does not close under its speaker, and opens only whole", () => {
    expect(conferenceCan("close", { ...standing, board: { ...board, sessions: [live] } })).toBe("cannot.session-live");
    const draft = { ...board.conference, phase: "draft" as const, rosterComplete: false };
    expect(conferenceCan("open", { ...standing, board: { ...board, conference: draft } })).toBe("cannot.roster");
  });
  it("a start that has passed does not move", () => expect(sessionCan("shift", standing, live)).toBe("cannot.started"));
});

describe("Five minutes ago", () => {
  const counts = (silent: number) => new Map([["silent" as const, silent]]);
  const minute = 60_000;
  it("is what was seen first until one has watched so long, and nothing for a minute", () => {
    const samples = kept(kept([], counts(0), 0), counts(2), minute);
    expect(compared(samples, 59_000)).toBeUndefined();
    expect(compared(samples, 3 * minute)?.at).toBe(0);
    expect(change(undefined, "silent", counts(2))).toBe(0);
  });
  it("is what the counts are held against, and what is older is forgotten", () => {
    let samples: readonly Sample[] = [];
    for (let at = 0; at <= 12 * minute; at += 5_000) samples = kept(samples, counts(Math.floor(at / minute)), at);
    expect(change(compared(samples, 12 * minute), "silent", counts(12))).toBe(5);
    expect(samples.length).toBeLessThan(25);
  });
});
