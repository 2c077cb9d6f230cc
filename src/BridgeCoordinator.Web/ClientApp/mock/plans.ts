import type { CascadeTally, PlanImported, PointPlan, PointTile, ProgrammeLine, ProgrammeView, UnitPage, UnitRow } from "../src/contracts.generated";
import { iso, MockProblem } from "./house";
import { eight, programme } from "./plan";

const days = (n: number) => iso(Date.now() + n * 86_400_000);
const day = (n: number) => days(n).slice(0, 10);
const districts = ["Anh Sơn", "Con Cuông", "Diễn Châu", "Đô Lương", "Hưng Nguyên", "Kỳ Sơn", "Nam Đàn", "Nghi Lộc", "Quỳnh Lưu", "Thanh Chương", "Tương Dương", "Yên Thành"];
const tally = (units: number, held: number, late: number, more: Partial<CascadeTally> = {}): CascadeTally => ({ units, held, heldLate: 3, joined: 12, outstanding: units - held - late - 15, late, otherLeader: 2, summoned: held * 110, attended: held * 101, owed: [], ...more });
const line: ProgrammeLine = { id: "nghe-an-xix", name: programme, by: "Tỉnh ủy Nghệ An", units: 460, held: 318, late: 21, alerts: [{ kind: "deadlineMissed", level: "grassroots", deadline: days(-2), count: 21, since: days(-2) }] };

const view = (): ProgrammeView => ({
  id: line.id,
  name: line.name,
  by: line.by,
  congress: { number: "XIX", term: "2025–2030" },
  zone: "Asia/Ho_Chi_Minh",
  serverTime: iso(Date.now()),
  seq: 41,
  adopted: days(-40),
  levels: [
    { plan: { level: "province", lengthHalfDays: 2, when: { kind: "on", first: day(-30) } }, deadline: days(-30), lastDay: day(-30), tally: tally(1, 1, 0, { heldLate: 0, joined: 0, outstanding: 0, otherLeader: 0 }) },
    { plan: { level: "district", lengthHalfDays: 2, when: { kind: "before", first: day(3) }, leader: "secretary" }, deadline: days(3), lastDay: day(3), tally: tally(39, 22, 0, { owed: [{ item: "report", perPerson: false, owing: 22, done: 17, expected: 22, count: 17 }] }) },
    { plan: { level: "grassroots", lengthHalfDays: 1, when: { kind: "before", first: day(-2) }, leader: "secretary" }, deadline: days(-2), lastDay: day(-2), tally: tally(420, 295, 21, { owed: [{ item: "written-pledge", perPerson: true, owing: 295, done: 201, expected: 29_500, count: 21_480 }] }) },
  ],
  further: [],
  conferences: [{ id: "nghe-an-xix-province", name: line.name, phase: "open", points: 8, startsAt: iso(Date.now() + 42 * 60_000) }],
  alerts: line.alerts,
  groups: districts.map((name, i) => ({ organization: `nghe-an/d${i}`, name, label: "huyện", units: 20 + i, levels: [{ level: "grassroots", tally: tally(20 + i, 15 + (i % 4), i % 3, { heldLate: 0, joined: 0, outstanding: 20 + i - 15 - (i % 4) - (i % 3) }) }] })),
});

const unit = (n: number): UnitRow => ({ id: `nghe-an/d${n % 12}/u${n}`, name: `Đảng ủy xã ${districts[n % 12]} ${n}`, level: "grassroots", people: 90 + n, parents: [districts[n % 12] ?? "", "Nghệ An"], standing: n % 5 === 0 ? "late" : n % 3 === 0 ? "outstanding" : "held", ...(n % 5 !== 0 && n % 3 !== 0 ? { held: { heldOn: day(-5), halfDays: 1, ledBy: "secretary" as const, attended: 88 + n, summoned: 90 + n }, reportedAt: days(-4) } : {}), otherLeader: false, corrections: n % 7 === 0 ? 1 : 0, owed: [] });
const units: UnitPage = { units: Array.from({ length: 40 }, (_, n) => unit(n + 1)), total: 40 };

const plan = (code: string): PointPlan => {
  const point = eight.find((p) => p.code === code) ?? eight[0]!;
  return { code: point.code, name: point.name, kind: "military", siteId: `site-${point.code.toLowerCase()}`, organizationId: "nghe-an", summoned: 160, lines: [{ role: "main", carrier: "Viettel" }, { role: "backup", carrier: "VNPT" }], powerZone: "vinh-1", required: true, contacts: [{ role: "operator", name: "Cao Xuân Lâm", phone: "0912 000 105" }, { role: "deputy", name: "Đinh Văn Minh", phone: "0983 000 105" }], revision: 3, withdrawn: false };
};

/** `?wrong`: a file that does not fit. Else what it would change, of every kind. */
function dry(tiles: readonly PointTile[]): PlanImported {
  const points = tiles.slice(0, 6).map((tile, i) => ({ point: tile.code, name: tile.name, kind: i === 0 ? ("added" as const) : i === 5 ? ("withdrawn" as const) : ("changed" as const), fields: i === 0 || i === 5 ? [] : [{ field: "main", from: "VNPT", to: "Viettel" }, { field: "summoned", from: "120", to: "150" }] }));
  return { importId: "i1", programmeId: line.id, conferenceId: "nghe-an-xix-province", points: tiles.length, dryRun: true, complete: true, codes: [], changes: { added: 1, changed: 4, withdrawn: 1, unchanged: tiles.length - 6, points, plan: [], keptWaves: [{ sessionId: "sang", waveId: "t-7d" }], withdrawnUnits: 2 }, stood: ["QST"] };
}
const wrong = () => Object.assign(new MockProblem(422, "plan.invalid", "Tệp có lỗi.", "The file has errors."), { errors: [1, 2, 3].map((n) => ({ line: 10 + n, column: 5, path: `points[${n}].phone`, code: "plan.phone", vi: `Dòng ${10 + n}: số điện thoại "09x" không đọc được.`, en: `Line ${10 + n}: the phone number "09x" cannot be read.` })) });

/** What is planned: the cascade of a programme, a file that is dropped, a point that is corrected. */
export const planRoutes = (tiles: readonly PointTile[], asked: URLSearchParams) => ({
  "GET /api/v1/programmes": () => [line],
  "GET /api/v1/programmes/[^/]+": view,
  "GET /api/v1/programmes/[^/]+/units": () => units,
  "GET /api/v1/conferences/[^/]+/roster/[^/]+": (_: unknown, path: string) => plan(path.split("/").pop() ?? ""),
  "POST /api/v1/conferences/[^/]+/roster": () => (asked.has("wrong") ? wrong() : dry(tiles)),
});

/** `?trend`: this page has watched for a while, and things were better. */
export const remember = (conference: string, points: number): void => sessionStorage.setItem("bridge.trend", JSON.stringify({ conference, samples: [[Date.now() - 320_000, [["healthy", points - 2], ["degraded", 2]]]] }));
