import { origin, type Layout, type Margins, type Size } from "./layout";
import type { Group } from "./grouping";

export type Direction = "left" | "right" | "up" | "down";

/** Which group a point stands in, and at which place of it: by its place in the points array. */
export interface Seats {
  readonly group: Int32Array;
  readonly slot: Int32Array;
}

export function seatsOf(groups: readonly Group[], points: number): Seats {
  const seats = { group: new Int32Array(points).fill(-1), slot: new Int32Array(points) };
  groups.forEach((group, g) =>
    group.members.forEach((place, slot) => {
      seats.group[place] = g;
      seats.slot[place] = slot;
    }),
  );
  return seats;
}

/** The tile at a pixel of the whole wall, and the group there even where no tile is. */
export function hit(layout: Layout, groups: readonly Group[], cell: Size, margins: Margins, x: number, y: number): { readonly group: number; readonly place: number | undefined } | undefined {
  for (let g = 0; g < layout.boxes.length; g++) {
    const box = layout.boxes[g];
    const members = groups[g]?.members;
    if (!box || !members) continue;
    const [left, top] = origin(layout, g, cell, margins);
    if (x < left || x >= left + box.taken * cell.w || y < top - margins.head || y >= top + layout.rows * cell.h) continue;
    const [column, row] = [Math.floor((x - left) / cell.w), Math.floor((y - top) / cell.h)];
    return { group: g, place: y < top || column >= box.columns ? undefined : members[row * box.columns + column] };
  }
  return undefined;
}

/** Where an arrow leads: the next tile of the group, or the nearest one of the next group that way. */
export function step(layout: Layout, groups: readonly Group[], seats: Seats, cell: Size, margins: Margins, from: number, way: Direction): number {
  const [g, slot] = [seats.group[from] ?? 0, seats.slot[from] ?? 0];
  const [box, members] = [layout.boxes[g], groups[g]?.members];
  if (!box || !members) return from;
  const column = slot % box.columns;
  const within = way === "left" ? column > 0 && slot - 1 : way === "right" ? column < box.columns - 1 && slot + 1 : way === "up" ? slot - box.columns : slot + box.columns;
  const next = within === false ? undefined : members[within];
  if (next !== undefined) return next;
  const [x, y] = centre(layout, seats, cell, margins, from);
  let [best, nearest] = [from, Infinity];
  for (let other = 0; other < groups.length; other++) {
    if (other === g) continue;
    for (const place of edge(layout, groups, other, way)) {
      const [ox, oy] = centre(layout, seats, cell, margins, place);
      const [along, across] = way === "left" ? [x - ox, Math.abs(y - oy)] : way === "right" ? [ox - x, Math.abs(y - oy)] : way === "up" ? [y - oy, Math.abs(x - ox)] : [oy - y, Math.abs(x - ox)];
      if (along > 0 && along + 2 * across < nearest) [best, nearest] = [place, along + 2 * across];
    }
  }
  return best;
}

/** The tiles of a group that face somebody coming this way. */
function edge(layout: Layout, groups: readonly Group[], g: number, way: Direction): readonly number[] {
  const [box, members] = [layout.boxes[g], groups[g]?.members ?? []];
  if (!box) return [];
  const n = box.columns;
  switch (way) {
    case "left":
      return members.filter((_, slot) => slot % n === n - 1 || slot === members.length - 1);
    case "right":
      return members.filter((_, slot) => slot % n === 0);
    case "up":
      return members.slice(-n);
    case "down":
      return members.slice(0, n);
  }
}

export function centre(layout: Layout, seats: Seats, cell: Size, margins: Margins, place: number): readonly [number, number] {
  const [g, slot] = [seats.group[place] ?? 0, seats.slot[place] ?? 0];
  const columns = layout.boxes[g]?.columns ?? 1;
  const [left, top] = origin(layout, g, cell, margins);
  return [left + ((slot % columns) + 0.5) * cell.w, top + (Math.floor(slot / columns) + 0.5) * cell.h];
}
