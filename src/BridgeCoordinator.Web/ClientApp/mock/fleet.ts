import type { ConferencePlaces, PointTile } from "../src/contracts.generated";
import { iso } from "./house";
import { eight } from "./plan";

/** Up to tens of thousands of points, province by province, a few of them in trouble. */
export interface Fleet {
  readonly tiles: PointTile[];
  readonly places: ConferencePlaces;
}

const provinces = ["Nghệ An", "Hà Tĩnh", "Thanh Hóa", "Quảng Trị", "Thành phố Huế", "Đà Nẵng", "Quảng Ngãi", "Gia Lai", "Đắk Lắk", "Khánh Hòa", "Lâm Đồng", "Đồng Nai", "Tây Ninh", "Thành phố Hồ Chí Minh", "Vĩnh Long", "Đồng Tháp", "An Giang", "Cần Thơ", "Cà Mau", "Hà Nội", "Hải Phòng", "Hưng Yên", "Ninh Bình", "Bắc Ninh", "Quảng Ninh", "Thái Nguyên", "Phú Thọ", "Tuyên Quang", "Cao Bằng", "Lạng Sơn", "Lào Cai", "Lai Châu", "Điện Biên", "Sơn La"];
const communes = ["Anh Sơn", "Con Cuông", "Cửa Lò", "Diễn Châu", "Đô Lương", "Hoàng Mai", "Hưng Nguyên", "Kỳ Sơn", "Nam Đàn", "Nghi Lộc", "Nghĩa Đàn", "Quế Phong", "Quỳ Châu", "Quỳ Hợp", "Quỳnh Lưu", "Tân Kỳ", "Thái Hòa", "Thanh Chương", "Tương Dương", "Yên Thành"];
const carriers = ["VNPT", "Viettel", "Viettel", "MobiFone", "FPT"];

export const plain: Pick<PointTile, "condition" | "reason" | "link"> = { condition: "healthy", reason: "point.healthy", link: "up" };

export function fleetOf(many: number, scene: string, minutes: (n: number) => string): Fleet {
  const faults: readonly Partial<PointTile>[] =
    scene === "calm"
      ? []
      : [
          {},
          scene === "live"
            ? { condition: "degraded", domain: "platform", reason: "platform.missing-of-all", arguments: { agent: "07:22", operator: "07:35", since: "08:03" }, since: minutes(-1.2) }
            : {},
          { condition: "degraded", domain: "operator", reason: "operator.missing", since: minutes(-6), onPost: undefined, readiness: "pending" },
          {},
          { condition: "unhealthy", domain: "endpoint", reason: "readiness.not-ready", arguments: { wave: "t60", checks: "microphone, camera" }, since: minutes(-11), readiness: "notReady" },
          { condition: "silent", domain: "link", reason: "link.down", link: "down", since: minutes(-2.4), readiness: "ready" },
          { condition: "silent", domain: "link", reason: "link.suspect", link: "suspect", since: minutes(-0.05) },
          { condition: "unknown", domain: "agent", reason: "link.never-seen", link: "neverSeen", since: minutes(-200), readiness: "pending", watched: false },
        ];
  const seat = (index: number) => place(index, many);
  // A small conference shows every state; in a large one most are well, and one group is hit together.
  const faultOf = (index: number): Partial<PointTile> => {
    if (many <= 40) return index < 8 || index % 7 === 3 ? (faults[index % 8] ?? {}) : {};
    const hit = (Math.imul(index + 1, 2654435761) >>> 8) % 1000;
    if (scene !== "calm" && seat(index).group === 3 && hit < 340) return faults[5] ?? {};
    return hit < 14 ? (faults[[2, 4, 5, 6, 7, 7, 2][hit % 7] ?? 0] ?? {}) : {};
  };
  const tiles = Array.from({ length: many }, (_, index): PointTile => {
    const base = eight[index % eight.length]!;
    const fault = faultOf(index);
    const here = seat(index);
    return {
      index,
      code: here.code,
      name: here.name,
      kind: here.kind,
      organizationId: here.path,
      since: minutes(-38),
      watched: true,
      onPost: minutes(-55 + (index % 9)),
      readiness: index % 11 === 1 ? "readyWithNotes" : "ready",
      summoned: base.summoned,
      ...(scene === "live" ? { rollCall: "allClear" as const } : {}),
      ...(scene === "live" && fault.condition === undefined ? { first: { summoned: base.summoned, present: base.summoned - (index % 5), excused: index % 5, absent: 0 } } : {}),
      ...plain,
      ...fault,
      // A few rang, a few wrote.
      ...(scene !== "calm" && index % 37 === 5 ? { byPhone: true } : {}),
      ...(scene !== "calm" && index % 53 === 4 ? { unread: 1 + (index % 3) } : {}),
    };
  });
  const organizations = new Map(tiles.flatMap((_, index) => seat(index).organizations).map((o) => [o.id, o]));
  return {
    tiles,
    places: {
      organizations: [...organizations.values()],
      points: tiles.map((tile) => ({ index: tile.index, carrier: many <= 8 ? eight[tile.index]?.lines[0]?.carrier : carriers[(tile.index * 31) % carriers.length], powerZone: `${seat(tile.index).group}-${tile.index % 5}` })),
    },
  };
}

function place(index: number, many: number) {
  const base = eight[index % eight.length]!;
  if (many <= 8) return { code: base.code, name: base.name, kind: base.kind, path: `nghe-an/${base.code.toLowerCase()}`, group: 0, organizations: [{ id: "nghe-an", name: "Nghệ An", level: "province" }] };
  const national = many > 1000;
  const names = national ? provinces : communes;
  const group = index % names.length;
  const within = Math.floor(index / names.length);
  const name = names[group] ?? "";
  const path = `viet-nam/${national ? `p${group}` : "nghe-an"}/${national ? `c${within}` : `c${group}`}${national ? "" : `/x${within}`}`;
  return {
    code: `${national ? "P" : "C"}${String(group + 1).padStart(2, "0")}-${within + 1}`,
    name: national ? `Xã ${communes[within % communes.length]} ${Math.floor(within / communes.length) + 1}` : within === 0 ? `Huyện ủy ${name}` : `Đảng ủy cơ sở ${name} ${within}`,
    kind: within % 19 === 0 ? "district" : "commune",
    path,
    group,
    organizations: national ? [{ id: `viet-nam/p${group}`, name, level: "province" }] : [{ id: "viet-nam/nghe-an", name: "Nghệ An", level: "province" }, { id: `viet-nam/nghe-an/c${group}`, name, level: "district" }],
  };
}

const moods: readonly Partial<PointTile>[] = [
  { condition: "silent", domain: "link", reason: "link.down", link: "down" },
  { condition: "unhealthy", domain: "endpoint", reason: "readiness.not-ready", link: "up" },
  { condition: "degraded", domain: "operator", reason: "operator.missing", link: "up" },
  { ...plain, domain: undefined },
  { ...plain, domain: undefined },
];

/** `?storm=500`: so many tiles a second change, told in frames four times a second as the coordinator does. */
export function storm(rate: number, fleet: Fleet, change: (points: readonly PointTile[]) => void): void {
  let round = 0;
  setInterval(() => {
    const changed = new Map<number, PointTile>();
    for (let i = 0; i < rate / 4; i++) {
      const index = Math.floor(Math.random() * fleet.tiles.length);
      const tile = fleet.tiles[index]!;
      changed.set(index, { ...tile, ...moods[(round + i) % moods.length], since: iso(Date.now()) });
    }
    round++;
    change([...changed.values()]);
  }, 250);
}
