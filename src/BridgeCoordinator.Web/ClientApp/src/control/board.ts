import type { BoardFrame, BoardSnapshot, BoardVersion, FactLine, PointTile, SessionView } from "../contracts.generated";

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
  const places = new Map(points.map((point, place) => [point.index, place]));
  const next = [...points];
  for (const tile of changed) {
    const place = places.get(tile.index);
    if (place === undefined) next.push(tile);
    else next[place] = tile;
  }
  return next.length === points.length ? next : next.sort((a, b) => a.index - b.index);
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
