import type { ConferencePlaces, Organization, PointTile } from "../../contracts.generated";

/** By an ancestor at a depth of the tree (`org:1` is the root), by carrier, by kind, or not at all. */
export type Grouping = "none" | "carrier" | "kind" | `org:${number}`;

export interface Group {
  readonly key: string;
  readonly name: string;
  /** Places in the points array, in its order. */
  readonly members: readonly number[];
}

export const unknownGroup = "";

/** The ancestor of an organisation at a depth; a point that hangs higher stands under what it has. */
export function ancestor(path: string, depth: number): string {
  let end = -1;
  for (let i = 0; i < depth; i++) {
    end = path.indexOf("/", end + 1);
    if (end < 0) return path;
  }
  return path.slice(0, end);
}

export const depthOf = (path: string): number => path.split("/").length;

/** What points can be grouped by: every depth of the tree but the one where each point is alone, then carrier and kind if they tell anything apart. */
export function groupingsOf(points: readonly PointTile[], places: ConferencePlaces | undefined): readonly Grouping[] {
  const depths = points.reduce((most, point) => Math.max(most, depthOf(point.organizationId)), 0);
  const found: Grouping[] = ["none"];
  for (let depth = 1; depth <= depths; depth++) {
    const kinds = new Set(points.map((point) => ancestor(point.organizationId, depth))).size;
    if (kinds > 1 && kinds < points.length) found.push(`org:${depth}`);
  }
  if (places && new Set(places.points.map((place) => place.carrier)).size > 1) found.push("carrier");
  if (new Set(points.map((point) => point.kind)).size > 1) found.push("kind");
  return found;
}

/** Few points need no groups; many are looked for where they are. */
export const usualGrouping = (points: number, possible: readonly Grouping[]): Grouping => (points <= 24 ? "none" : (possible.find((by) => by.startsWith("org:")) ?? "none"));

export function groupPoints(points: readonly PointTile[], places: ConferencePlaces | undefined, by: Grouping, nameOf: (key: string) => string): readonly Group[] {
  const carriers = new Map(places?.points.map((place) => [place.index, place.carrier]));
  const depth = by.startsWith("org:") ? Number(by.slice(4)) : 0;
  const keyOf = (point: PointTile): string => {
    if (by === "none") return "all";
    if (by === "carrier") return carriers.get(point.index) ?? unknownGroup;
    return by === "kind" ? point.kind : ancestor(point.organizationId, depth);
  };
  const groups = new Map<string, number[]>();
  points.forEach((point, place) => {
    const key = keyOf(point);
    const members = groups.get(key);
    if (members) members.push(place);
    else groups.set(key, [place]);
  });
  const collator = new Intl.Collator("vi", { numeric: true });
  return [...groups].map(([key, members]) => ({ key, name: nameOf(key), members })).sort((a, b) => Number(a.key === unknownGroup) - Number(b.key === unknownGroup) || collator.compare(a.name, b.name));
}

/** Names of organisations by their path; one that nobody named goes by the last part of it. */
export function organizationNames(organizations: readonly Organization[]): (path: string) => string {
  const names = new Map(organizations.map((o) => [o.id, o.name]));
  return (path) => names.get(path) ?? path.slice(path.lastIndexOf("/") + 1);
}

/** The label of the level at a depth, if all organisations there have the same. */
export function levelAt(organizations: readonly Organization[], depth: number): string | undefined {
  const levels = new Set(organizations.filter((o) => depthOf(o.id) === depth).map((o) => o.level));
  return levels.size === 1 ? [...levels][0] : undefined;
}
