import type { PhonedView, PointTile, RingPage, RingReason } from "../src/contracts.generated";
import { iso } from "./house";
import { eight } from "./plan";

/** What a point said by phone. */
export const phonedOf = (tile: PointTile): PhonedView[] =>
  tile.byPhone
    ? [
        { part: "onPost", caller: "Nguyễn Văn An", by: "Trần Thị Mai", at: iso(Date.now() - 600_000), note: "Đứt cáp, đang chờ nhà mạng" },
        { part: "firstHeadcount", caller: "Nguyễn Văn An", by: "Trần Thị Mai", at: iso(Date.now() - 600_000) },
      ]
    : [];

const why: readonly RingReason[] = ["silent", "help", "wave", "notOnPost", "rollCall", "neverHeard"];

/** A few to ring; one was rung a moment ago. */
export function ringOf(tiles: readonly PointTile[], scene: string): RingPage {
  const lines = scene === "calm" ? [] : tiles.filter((t) => t.condition !== "healthy").slice(0, 6);
  return {
    at: iso(Date.now()),
    total: lines.length,
    lines: lines.map((tile, i) => ({
      point: tile.code,
      name: tile.name,
      reasons: [{ reason: why[i % why.length] ?? "silent", dueAt: iso(Date.now() + (i * 4 - 6) * 60_000), ...(why[i % why.length] === "wave" ? { waveId: "t60" } : {}) }],
      dueAt: iso(Date.now() + (i * 4 - 6) * 60_000),
      ...(tile.summoned === undefined ? {} : { people: tile.summoned }),
      contacts: (eight.find((p) => p.code === tile.code) ?? eight[0])?.contacts ?? [],
      ...(i === lines.length - 1 && i > 0 ? { rung: { by: "Lê Văn Cường", at: iso(Date.now() - 120_000), until: iso(Date.now() + 480_000), note: "Máy bận, gọi phó kỹ thuật" } } : {}),
    })),
  };
}
