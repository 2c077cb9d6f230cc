import type { Condition, PointTile } from "../contracts.generated";

type Points = readonly PointTile[];

interface Lore {
  readonly id: number;
  /** The array this one was made from, and the places where they differ. */
  readonly from?: { readonly id: number; readonly places: readonly number[] };
  counts?: ReadonlyMap<Condition, number>;
  words?: Words;
}

/** At how many points something came by phone, and at how many nobody in the room has read what was said. */
export interface Words {
  readonly byPhone: number;
  readonly unread: number;
}

const known = new WeakMap<Points, Lore>();
let last = 0;

function loreOf(points: Points): Lore {
  let lore = known.get(points);
  if (!lore) known.set(points, (lore = { id: ++last }));
  return lore;
}

/** What is known of one board's points serves the next: a frame changes a hundred of forty thousand, and nobody goes through the rest for it. */
export function passOn(before: Points, after: Points, places: readonly number[]): void {
  const lore = loreOf(before);
  const next: Lore = { id: ++last, from: { id: lore.id, places } };
  if (lore.counts) {
    const counts = new Map(lore.counts);
    const add = (condition: Condition | undefined, n: number) => condition !== undefined && counts.set(condition, (counts.get(condition) ?? 0) + n);
    for (const place of new Set(places)) {
      add(before[place]?.condition, -1);
      add(after[place]?.condition, 1);
    }
    next.counts = counts;
  }
  if (lore.words) {
    let { byPhone, unread } = lore.words;
    for (const place of new Set(places)) {
      byPhone += Number(after[place]?.byPhone === true) - Number(before[place]?.byPhone === true);
      unread += Number(after[place]?.unread !== undefined) - Number(before[place]?.unread !== undefined);
    }
    next.words = { byPhone, unread };
  }
  known.set(after, next);
}

/** Where two arrays of the same roster differ, if one was made from the other. */
export function changedPlaces(before: Points, after: Points): readonly number[] | undefined {
  const from = known.get(after)?.from;
  return from !== undefined && from.id === known.get(before)?.id ? from.places : undefined;
}

/** How many are how. */
export function countsOf(points: Points): ReadonlyMap<Condition, number> {
  const lore = loreOf(points);
  if (lore.counts) return lore.counts;
  const counts = new Map<Condition, number>();
  for (const point of points) counts.set(point.condition, (counts.get(point.condition) ?? 0) + 1);
  lore.counts = counts;
  return counts;
}

/** How many have something to be heard or read. */
export function wordsOf(points: Points): Words {
  const lore = loreOf(points);
  if (lore.words) return lore.words;
  let [byPhone, unread] = [0, 0];
  for (const point of points) {
    if (point.byPhone === true) byPhone++;
    if (point.unread !== undefined) unread++;
  }
  return (lore.words = { byPhone, unread });
}
