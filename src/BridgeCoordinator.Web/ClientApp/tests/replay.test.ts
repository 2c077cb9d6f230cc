import { describe, expect, it } from "vitest";
import type { BoardFrame, BoardSnapshot, FactLine, ReplayReel } from "../src/contracts.generated";
import { bands, faster, nextMark, share } from "../src/control/replay/line";
import { newPlayer, type Source } from "../src/control/replay/player";

const start = Date.parse("2026-11-23T07:00:00Z");
const iso = (seconds: number) => new Date(start + seconds * 1000).toISOString();
const mark = (seconds: number, type: string, args: Record<string, string> = {}): FactLine => ({ seq: seconds, at: iso(seconds), occurredAt: iso(seconds), type, actor: "system:bell", arguments: args });
const reel: ReplayReel = {
  ...{ conferenceId: "c", name: "Hội nghị", drill: false, zone: "Asia/Ho_Chi_Minh", from: iso(0), to: iso(600), facts: 600 },
  chapters: [
    { from: iso(0), to: iso(600), facts: [] },
    { sessionId: "sang", from: iso(100), to: iso(500), facts: [] },
  ],
  marks: [mark(100, "session-phase-changed", { sessionId: "sang", to: "Gathering" }), mark(300, "session-phase-changed", { sessionId: "sang", to: "Live" }), mark(400, "incident-opened")],
};
const version = (at: number) => ({ epoch: "e", seq: 0, live: at });
/** A board that says only when it is. */
const board = (at: number) => ({ version: version(at), serverTime: new Date(at).toISOString(), points: [], latest: [], sessions: [], incidents: [], conference: {}, sight: {} }) as unknown as BoardSnapshot;

function house(torn = false): Source & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    reel: async () => reel,
    still: async (at) => (asked.push(`still ${(at - start) / 1000}`), board(at)),
    frames: async (from, step, count) => {
      asked.push(`frames ${(from - start) / 1000} ${step} ${count}`);
      const frames = Array.from({ length: count }, (_, i) => ({ from: version(from + i * step), to: version(from + (i + 1) * step), serverTime: new Date(from + (i + 1) * step).toISOString(), points: [], latest: [] }) as unknown as BoardFrame);
      return { until: new Date(from + count * step).toISOString(), frames, torn };
    },
  };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("a conference is played again", () => {
  it("from the beginning of the stretch, or from where the address says", async () => {
    const player = newPlayer(house());
    await player.open("sang", undefined);
    expect(player.use.getState().at).toBe(start + 100_000);
    await player.open("sang", start + 450_000);
    expect(player.use.getState().board?.version.live).toBe(start + 450_000);
  });

  it("shows at every instant the frame that led there, and stops at the end", async () => {
    const source = house();
    const player = newPlayer(source);
    await player.open("sang", undefined);
    player.hasten(60);
    await settled();
    player.play(true);
    for (let i = 0; i < 200 && player.use.getState().playing; i++) {
      player.tick(100);
      await settled();
      const { at, board: shown } = player.use.getState();
      expect(at - Date.parse(shown!.serverTime)).toBeLessThan(15_000);
      expect(Date.parse(shown!.serverTime)).toBeLessThanOrEqual(at);
    }
    await settled();
    expect(player.use.getState()).toMatchObject({ at: start + 500_000, playing: false });
    expect(player.use.getState().board?.version.live).toBe(start + 500_000);
    expect(source.asked.filter((a) => a.startsWith("still"))).toEqual(["still 100", "still 100", "still 500"]);
  });

  it("waits for pictures instead of running ahead of them", async () => {
    const player = newPlayer({ ...house(), frames: () => new Promise(() => undefined) });
    await player.open(null, undefined);
    player.play(true);
    player.tick(5000);
    expect(player.use.getState()).toMatchObject({ at: start, playing: true });
  });

  it("fetches the whole board where the roster was torn", async () => {
    const source = house(true);
    const player = newPlayer(source);
    await player.open(null, undefined);
    player.play(true);
    for (let i = 0; i < 60; i++) {
      player.tick(100);
      await settled();
    }
    expect(source.asked).toContain("still 5");
  });

  it("a jump forgets what was asked for before it", async () => {
    let answer: (board: BoardSnapshot) => void = () => undefined;
    const slow = new Promise<BoardSnapshot>((resolve) => (answer = resolve));
    let first = true;
    const player = newPlayer({ ...house(), still: async (at) => (first ? ((first = false), slow) : board(at)) });
    void player.open(null, undefined);
    await settled();
    player.seek(start + 300_000);
    await settled();
    answer(board(start));
    await settled();
    expect(player.use.getState().board?.version.live).toBe(start + 300_000);
  });
});

describe("the line of time", () => {
  it("leads from mark to mark, and counts one that is near as being there", () => {
    expect(nextMark(reel.marks, start + 100_200, true)?.seq).toBe(300);
    expect(nextMark(reel.marks, start + 300_200, false)?.seq).toBe(100);
    expect(nextMark(reel.marks, start + 400_000, true)).toBeUndefined();
  });
  it("shows a session's phases one after the other", () => {
    const [whole, session] = [reel.chapters[0]!, reel.chapters[1]!];
    expect(bands(whole, reel.marks)).toEqual([]);
    expect(bands(session, reel.marks)).toEqual([
      { phase: "gathering", from: 0, to: 0.5 },
      { phase: "live", from: 0.5, to: 1 },
    ]);
    expect(share(session, start + 200_000)).toBe(0.25);
  });
  it("goes no faster than sixty and no slower than life", () => {
    expect([faster(60, 1), faster(1, -1), faster(5, 1)]).toEqual([60, 1, 10]);
  });
});
