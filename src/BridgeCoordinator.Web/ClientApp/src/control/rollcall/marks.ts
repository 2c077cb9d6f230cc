import type { PointTile, RollCallMark } from "../../contracts.generated";
import { ancestor, depthOf } from "../wall/grouping";

/** A cell of the wall as a path in a box of ten: it fills as the point answers and is heard. Shape says what colour says. */
const shapes: Readonly<Record<RollCallMark, string>> = {
  notAsked: "M4 4h2v2h-2z",
  silent: "M0 0h10v10h-10zM1.5 1.5v7h7v-7z",
  clear: "M0 0h10v10h-10zM1.5 1.5v4h7v-4z",
  clearHeard: "M0 0h10v10h-10z",
  trouble: "M0 2l2-2 3 3 3-3 2 2-3 3 3 3-2 2-3-3-3 3-2-2 3-3z",
  troubleHeard: "M0 0h10v10h-10zM2 3v0l2 2-2 2 1 1 2-2 2 2 1-1-2-2 2-2-1-1-2 2-2-2z",
};

export const pitch = 12;

export interface CallGroup {
  readonly key: string;
  /** Places in the array of points. */
  readonly members: readonly number[];
}

/** By area: the highest level of the tree that tells points apart without leaving each alone. */
export function areasOf(points: readonly PointTile[]): readonly CallGroup[] {
  const whole = [{ key: "", members: points.map((_, i) => i) }];
  const deepest = points.reduce((most, point) => Math.max(most, depthOf(point.organizationId)), 0);
  for (let depth = 1; depth <= deepest; depth++) {
    const groups = new Map<string, number[]>();
    points.forEach((point, i) => {
      const key = ancestor(point.organizationId, depth);
      groups.set(key, [...(groups.get(key) ?? []), i]);
    });
    if (groups.size > 1 && groups.size * 2 <= points.length) return [...groups].map(([key, members]) => ({ key, members }));
  }
  return whole;
}

export const columnsOf = (n: number): number => Math.max(4, Math.ceil(Math.sqrt(n * 2.2)));

/** How wide a cell is drawn, in pixels: as large as so many allow. */
export const cellSize = (points: number): number => (points <= 24 ? 40 : points <= 120 ? 22 : points <= 1_000 ? 14 : points <= 8_000 ? 9 : 6);

/** One path for each mark of a group: a handful of elements, however many cells. */
export function pathsOf(members: readonly number[], markAt: (place: number) => RollCallMark, columns: number): ReadonlyMap<RollCallMark, string> {
  const paths = new Map<RollCallMark, string[]>();
  members.forEach((place, i) => {
    const mark = markAt(place);
    const [x, y] = [(i % columns) * pitch + 1, Math.floor(i / columns) * pitch + 1];
    const moved = shapes[mark].replace(/M([\d.]+) ([\d.]+)/g, (_, dx: string, dy: string) => `M${x + Number(dx)} ${y + Number(dy)}`);
    const path = paths.get(mark);
    if (path) path.push(moved);
    else paths.set(mark, [moved]);
  });
  return new Map([...paths].map(([mark, parts]) => [mark, parts.join("")]));
}

export const hasAnswered = (mark: RollCallMark): boolean => mark !== "notAsked" && mark !== "silent";
export const isTrouble = (mark: RollCallMark): boolean => mark === "trouble" || mark === "troubleHeard";
