import type { SessionView } from "../../contracts.generated";

/** What stands on a session's time line: a wave from opening to deadline, or an instant. */
export interface Mark {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

const minute = 60_000;

/**
 * A week and the last ten minutes on one line: the further from the start, the closer together. The start stands at 0.86 of the width, what comes after it runs on evenly.
 */
export function axisOf(session: SessionView): ((at: number) => number) | undefined {
  if (session.startsAt === undefined) return undefined;
  const start = Date.parse(session.startsAt);
  const first = Math.min(...session.waves.map((wave) => (wave.opensAt === undefined ? start : Date.parse(wave.opensAt))), session.onPostBy === undefined ? start : Date.parse(session.onPostBy), start - 60 * minute);
  const span = Math.log1p((start - first) / (10 * minute));
  const after = session.lengthHalfDays * 4 * 60 * minute;
  return (at) => (at >= start ? 0.86 + 0.14 * Math.min(1, (at - start) / after) : 0.86 * Math.max(0, 1 - Math.log1p((start - at) / (10 * minute)) / span));
}

/** Marks that would lie over each other go to lines of their own, the earliest on top. */
export function lanes(marks: readonly Mark[], place: (at: number) => number, room: number): ReadonlyMap<string, number> {
  const ends: number[] = [];
  const found = new Map<string, number>();
  for (const mark of [...marks].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const begin = place(mark.from);
    let lane = ends.findIndex((end) => end <= begin);
    if (lane < 0) lane = ends.push(0) - 1;
    ends[lane] = Math.max(place(mark.to), begin + room);
    found.set(mark.key, lane);
  }
  return found;
}

/** The ticks people think in: a week, a day, two hours, … before the start. */
export const ticks: readonly (readonly [string, number])[] = [
  ["T-7d", 7 * 24 * 60],
  ["T-3d", 3 * 24 * 60],
  ["T-1d", 24 * 60],
  ["T-6h", 6 * 60],
  ["T-2h", 2 * 60],
  ["T-60m", 60],
  ["T-30m", 30],
  ["T-10m", 10],
  ["T-0", 0],
];
