import type { Arrivals } from "../../contracts.generated";

export interface Dot {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** How many points have answered by then. */
  readonly points: number;
}

/** Answers that came, summed up over time; the last dot is now, or when the run closed. Empty without an opening. */
export function curveOf(arrivals: readonly Arrivals[], until: number): readonly Dot[] {
  const first = arrivals[0];
  if (!first) return [];
  const dots: Dot[] = [{ at: Date.parse(first.from), points: 0 }];
  let sum = 0;
  arrivals.forEach((part, i) => {
    const next = arrivals[i + 1];
    const end = Math.min(next ? Date.parse(next.from) : until, until);
    sum += part.points;
    if (end > dots[dots.length - 1]!.at) dots.push({ at: end, points: sum });
    else dots[dots.length - 1] = { at: dots[dots.length - 1]!.at, points: sum };
  });
  const last = dots[dots.length - 1]!;
  if (last.at < until) dots.push({ at: until, points: sum });
  return dots;
}

/**
 * When as many will have answered, if they go on coming as in the last third of the time that passed. Nothing before enough was seen, or where nobody comes any more.
 */
export function expectedAt(curve: readonly Dot[], wanted: number): number | undefined {
  const last = curve[curve.length - 1];
  const first = curve[0];
  if (!last || !first || last.points >= wanted || last.at - first.at < 30_000) return undefined;
  const from = last.at - (last.at - first.at) / 3;
  const before = [...curve].reverse().find((dot) => dot.at <= from) ?? first;
  const pace = (last.points - before.points) / (last.at - before.at);
  return pace > 0 ? last.at + (wanted - last.points) / pace : undefined;
}
