import type { Condition, ConferencePlaces, PointTile, Readiness } from "../contracts.generated";
import { plain, plainOf } from "../shared/plain";
import { needsPerson } from "../shared/states";

/** What is still missing of a point, for lists of those to be rung. */
export const needs = ["person", "post", "answer", "call", "count"] as const;
export type Need = (typeof needs)[number];

export interface Filter {
  readonly search?: string;
  readonly only?: Condition | undefined;
  readonly readiness?: Readiness | undefined;
  readonly need?: Need | undefined;
  readonly carrier?: string | undefined;
}

export const missing = (point: PointTile, need: Need): boolean => {
  switch (need) {
    case "person":
      return needsPerson(point.condition);
    case "post":
      return point.onPost === undefined;
    case "answer":
      return point.readiness === undefined || point.readiness === "pending" || point.readiness === "noAnswer";
    case "call":
      return point.rollCall === undefined;
    case "count":
      return point.first === undefined && point.closing === undefined;
  }
};

/** The points that fit all of it; a search fits where code or name holds every word that was typed, marks or none. */
export function findPoints(points: readonly PointTile[], filter: Filter, places?: ConferencePlaces): readonly PointTile[] {
  const words = plain(filter.search ?? "").split(/\s+/).filter(Boolean);
  const { only, readiness, need, carrier } = filter;
  if (words.length === 0 && only === undefined && readiness === undefined && need === undefined && carrier === undefined) return points;
  const carried = carrier === undefined ? undefined : new Set(places?.points.filter((place) => place.carrier === carrier || place.backupCarrier === carrier).map((place) => place.index));
  return points.filter((point) => {
    if (only !== undefined && point.condition !== only) return false;
    if (readiness !== undefined && point.readiness !== readiness) return false;
    if (need !== undefined && !missing(point, need)) return false;
    if (carried && !carried.has(point.index)) return false;
    if (words.length === 0) return true;
    const text = plainOf(point, () => `${point.code} ${point.name}`);
    return words.every((word) => text.includes(word));
  });
}

export const sortings = ["roster", "since", "name"] as const;
export type Sorting = (typeof sortings)[number];

const collator = new Intl.Collator("vi", { numeric: true });

/** In the roster's order, the longest in its state first, or by name. */
export const sortPoints = (points: readonly PointTile[], by: Sorting): readonly PointTile[] =>
  by === "roster" ? points : [...points].sort(by === "since" ? (a, b) => a.since.localeCompare(b.since) || a.index - b.index : (a, b) => collator.compare(a.name, b.name) || a.index - b.index);
