import type { HandoverPage, PhonedView, PointTile, RingPage, RingReason, ThreadView } from "../src/contracts.generated";
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

/** What was said, as both ends see it. */
export const threadOf = (): ThreadView => ({
  messages: [
    { seq: 401, from: "point", by: "Nguyễn Văn An", at: iso(Date.now() - 900_000), text: "Micro bàn chủ tọa không lên tiếng", help: "noSound", readAt: iso(Date.now() - 880_000) },
    { seq: 405, from: "controlRoom", by: "Trần Thị Mai", at: iso(Date.now() - 840_000), text: "Đổi sang micro dự phòng, xong báo lại.", readAt: iso(Date.now() - 820_000) },
    { seq: 411, from: "point", by: "Nguyễn Văn An", at: iso(Date.now() - 300_000), text: "Đã đổi, tiếng tốt.", readAt: iso(Date.now() - 290_000) },
    { seq: 420, from: "controlRoom", by: "Trần Thị Mai", at: iso(Date.now() - 60_000), text: "Tốt. 08:25 kiểm tra lại lần cuối." },
  ],
});

/** What is open for who comes on shift. */
const handoverOf = (): HandoverPage => ({
  at: iso(Date.now()),
  incidents: [],
  cares: [
    { point: "QST", waveId: "t60", by: "Trần Thị Mai", at: iso(Date.now() - 1_200_000), reason: "Máy phát hỏng, dùng điện lưới" },
    { point: "BPT", waveId: "t60", by: "Lê Văn Cường", at: iso(Date.now() - 600_000), expectedBy: iso(Date.now() + 900_000) },
  ],
  unread: ["DHV"],
  handovers: [
    { seq: 400, by: "Lê Văn Cường", mine: false, at: iso(Date.now() - 120_000), incidents: 1, waivers: 1, fixes: 1, unread: 1, note: "VNPT đang kéo dây ở Vinh, hẹn xong 08:30." },
    { seq: 300, by: "Trần Thị Mai", mine: true, at: iso(Date.now() - 9_000_000), incidents: 0, waivers: 1, fixes: 0, unread: 0, acceptedBy: "Lê Văn Cường", acceptedAt: iso(Date.now() - 8_900_000) },
  ],
});

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

/** What the house answers about people and their words. */
export const peopleHouse = (base: string, tiles: readonly PointTile[], scene: string, receipt: () => unknown) => ({
  [`GET ${base}/points/[^/]+/thread`]: threadOf,
  [`GET ${base}/handover`]: handoverOf,
  [`GET ${base}/ring`]: () => ringOf(tiles, scene),
  [`POST ${base}/acts/(read-thread|say-to-point|ask-for-still|withdraw-still|ring-point|record-by-phone)`]: receipt,
});
