import type { BoardFrame, BoardSnapshot, BoardVersion, FactLine, PointTile, SessionView } from "../contracts.generated";
import { passOn } from "./lore";

const kept = 100;

export const isSame = (a: BoardVersion, b: BoardVersion): boolean => a.epoch === b.epoch && a.live === b.live;

/** A frame is applied if it starts where we stand, is old news if it ends at or before, and else tells of a gap: fetch the board again. */
export function fold(board: BoardSnapshot, frame: BoardFrame): BoardSnapshot | "old" | "gap" {
  if (frame.to.epoch === board.version.epoch && frame.to.live <= board.version.live) return "old";
  if (!isSame(frame.from, board.version)) return "gap";
  return {
    version: frame.to,
    serverTime: frame.serverTime,
    conference: frame.conference ?? board.conference,
    sessions: frame.sessions ?? board.sessions,
    currentSession: frame.sessions ? frame.currentSession : board.currentSession,
    points: foldPoints(board.points, frame.points),
    latest: foldLatest(board.latest, frame.latest),
    incidents: frame.incidents ?? board.incidents,
    sight: frame.sight ?? board.sight,
  };
}

function foldPoints(points: readonly PointTile[], changed: readonly PointTile[]): readonly PointTile[] {
  if (changed.length === 0) return points;
  const next = [...points];
  const places: number[] = [];
  for (const tile of changed) {
    const place = placeOf(points, tile.index);
    if (points[place]?.index === tile.index) {
      next[place] = tile;
      places.push(place);
    } else next.push(tile);
  }
  if (next.length > points.length) return next.sort((a, b) => a.index - b.index);
  passOn(points, next, places);
  if (places.every((place) => points[place]?.name === next[place]?.name)) keepNames(points, next);
  return next;
}

/** Where the tile of this index stands, or would: tiles lie in the order of their index, and forty thousand are not walked for one. */
function placeOf(points: readonly PointTile[], index: number): number {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.index ?? Infinity) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

const names = new WeakMap<readonly PointTile[], ReadonlyMap<string, PointTile>>();

/** Codes and names stay when states change: the map of one board serves the next. */
function keepNames(before: readonly PointTile[], after: readonly PointTile[]): void {
  const known = names.get(before);
  if (known) names.set(after, known);
}

/** The name of a point; asked for many codes on every frame, so the codes are gone through once. */
export function nameOf(points: readonly PointTile[], code: string): string | undefined {
  let known = names.get(points);
  if (!known) {
    known = new Map(points.map((point) => [point.code, point]));
    names.set(points, known);
  }
  return known.get(code)?.name;
}

function foldLatest(latest: readonly FactLine[], fresh: readonly FactLine[]): readonly FactLine[] {
  if (fresh.length === 0) return latest;
  const known = new Set(latest.map((line) => line.seq));
  return [...fresh.filter((line) => !known.has(line.seq)), ...latest].slice(0, kept);
}

export const currentSession = (board: BoardSnapshot): SessionView | undefined =>
  board.sessions.find((session) => session.id === board.currentSession) ?? board.sessions[0];

/** The names of a session's waves, for sentences that know only ids. */
export const waveNames = (board: BoardSnapshot): Readonly<Record<string, string>> => {
  const session = currentSession(board);
  return Object.fromEntries([...board.sessions.flatMap((s) => s.waves), ...(session?.waves ?? [])].map((wave) => [wave.id, wave.name]));
};
