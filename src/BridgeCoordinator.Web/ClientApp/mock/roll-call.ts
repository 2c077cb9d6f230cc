import type { CalledPoint, PointTile, RollCallMark, RollCallPage, RollCallRound } from "../src/contracts.generated";
import { iso } from "./house";

type Call = { readonly round: number; readonly open: boolean } | undefined;

/** A round half-way: most have answered and many are heard, a few are silent, two have trouble. */
export function rollCallPage(call: Call, tiles: readonly PointTile[]): RollCallPage {
  const empty = { sessionId: "sang", sessionName: "Buổi sáng", serverTime: iso(Date.now()) };
  if (!call) return { ...empty, rounds: [], marks: [], trouble: [], silent: [], unheard: [] };
  const marks = tiles.map((tile): RollCallMark => (tile.index % 13 === 4 ? "trouble" : tile.index % 17 === 9 ? "troubleHeard" : tile.index % 7 === 2 ? "silent" : tile.index % 5 === 1 ? "clear" : "clearHeard"));
  const of = (...which: RollCallMark[]) => tiles.filter((tile) => which.includes(marks[tile.index] ?? "notAsked"));
  const point = (tile: PointTile): CalledPoint => {
    const mark = marks[tile.index];
    const said = mark !== "silent";
    return {
      point: tile.code,
      name: tile.name,
      organizationId: tile.organizationId,
      ...(said ? { word: mark === "clear" || mark === "clearHeard" ? ("allClear" as const) : tile.index % 2 ? ("noSound" as const) : ("noPicture" as const), answeredAt: iso(Date.now() - 80_000) } : {}),
      ...(mark === "trouble" ? { note: "Micro bàn chủ tọa rè" } : {}),
      ...(mark === "troubleHeard" ? { heardBy: "Trần Thị Mai", heardAt: iso(Date.now() - 30_000) } : {}),
      contacts: tile.index % 3 === 0 ? [] : [{ role: "operator", name: "Lương Thanh Phúc", phone: "0912 345 678" }, { role: "leader", name: "Nguyễn Văn An", phone: "0238 3 111 222" }],
    };
  };
  const round: RollCallRound = { round: call.round, onlyMissing: false, open: call.open, openedAt: iso(Date.now() - 130_000), asked: tiles.length, answered: tiles.length - of("silent").length, allClear: of("clear", "clearHeard").length, trouble: of("trouble", "troubleHeard").length, confirmed: of("clearHeard", "troubleHeard").length, ...(call.open ? {} : { closedAt: iso(Date.now() - 20_000) }) };
  return { ...empty, round, rounds: [round], marks, trouble: of("trouble", "troubleHeard").map(point), silent: of("silent").map(point), unheard: of("clear").map(point) };
}
