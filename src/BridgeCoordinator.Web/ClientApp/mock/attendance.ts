import type { AttendancePage, AttendanceRow, HeadcountHistory, HeadTotals, PointTile, RollCallPage, SignatureState } from "../src/contracts.generated";
import { iso } from "./house";

const none: HeadTotals = { points: 0, summoned: 0, present: 0, excused: 0, absent: 0 };
const sum = (all: readonly HeadTotals[]) => all.reduce((a, b) => ({ points: a.points + b.points, summoned: a.summoned + b.summoned, present: a.present + b.present, excused: a.excused + b.excused, absent: a.absent + b.absent }), none);

/** Eight halls: most signed, one corrected under its signature, one signed for by the control room, one not counted. */
function attendancePage(tiles: readonly PointTile[], drill: boolean): AttendancePage {
  const rows = tiles.slice(0, 200).map((tile, i): AttendanceRow => {
    const state: SignatureState = i % 8 === 3 ? "missing" : i % 8 === 5 ? "broken" : i % 8 === 6 ? "open" : "sealed";
    const summoned = tile.summoned ?? 100;
    const counted = state === "missing" ? none : { points: 1, summoned, present: summoned - (i % 5), excused: i % 5, absent: 0 };
    const signed = { by: i % 8 === 2 ? "Trần Thị Mai" : "Lương Thanh Phúc", at: iso(Date.now() - 600_000), totals: state === "broken" ? { ...counted, present: counted.present + 1 } : counted, byControlRoom: i % 8 === 2, without: [], ...(i % 8 === 2 ? { reason: "Mất mạng, đồng chí An xác nhận qua điện thoại" } : {}) };
    return {
      point: tile.code,
      organization: tile.organizationId,
      name: tile.name,
      seated: 1,
      counted,
      official: state === "sealed" ? counted : none,
      state,
      ...(state === "sealed" || state === "broken" ? { signature: signed } : {}),
      ...(state === "missing" ? {} : { recorded: { by: "Lương Thanh Phúc", at: iso(Date.now() - 700_000), revision: state === "broken" ? 2 : 1, byControlRoom: i % 8 === 2 } }),
      belowOpen: 0,
    };
  });
  const official = sum(rows.map((row) => row.official));
  const whole: AttendanceRow = { organization: "", name: "Tỉnh Nghệ An", level: "province", seated: rows.length, counted: sum(rows.map((row) => row.counted)), official, state: "open", belowOpen: rows.filter((row) => row.state !== "sealed").length };
  return {
    sessionId: "sang",
    sessionName: "Buổi sáng",
    moment: "first",
    drill,
    serverTime: iso(Date.now()),
    sentenceVi: `${drill ? "DIỄN TẬP. " : ""}Buổi sáng, sĩ số lần đầu: ${official.points} điểm cầu, ${official.present} đại biểu. Chưa ký: toàn hội nghị. Chưa tính ${rows.length - official.points} điểm cầu chưa có chữ ký.`,
    sentenceEn: `${drill ? "DRILL. " : ""}Buổi sáng, first headcount: ${official.points} bridge points, ${official.present} delegates. Not signed: the whole conference. Not counted, for want of a signature, ${rows.length - official.points}.`,
    path: [whole],
    rows,
    rowsInAll: rows.length,
    open: rows.filter((row) => row.state !== "sealed").map(({ point, organization, name, state }) => ({ ...(point === undefined ? {} : { point }), organization, name, state })),
    toSign: official,
    missing: rows.filter((row) => row.state === "missing").map((row) => ({ point: row.point ?? "", name: row.name, organizationId: row.organization, summoned: 100, contacts: [{ role: "operator", name: "Lương Thanh Phúc", phone: "0912 345 678" }] })),
  };
}

/** Reported, signed, and corrected under the signature. */
function headcountHistory(minutes: (n: number) => string): HeadcountHistory {
  const counted = { summoned: 100, present: 96, excused: 4, absent: 0 };
  const event = (seq: number, ago: number, signature: boolean, revision: number) => ({ seq, at: minutes(-ago), occurredAt: minutes(-ago), signature, revision, to: counted, by: "Lương Thanh Phúc", byControlRoom: false });
  return {
    point: "SKV",
    name: "Trường Đại học Sư phạm Kỹ thuật Vinh",
    moment: "first",
    events: [{ ...event(9, 4, false, 2), from: counted, to: { ...counted, present: 95, absent: 1 }, note: "Một đại biểu về sớm" }, event(8, 10, true, 1), event(7, 12, false, 1)],
  };
}

export const attendanceDoors = (base: string, tiles: readonly PointTile[], drill: boolean, minutes: (n: number) => string, rollCall: () => RollCallPage) => ({
  [`GET ${base}/sessions/[^/]+/roll-call`]: rollCall,
  [`GET ${base}/sessions/[^/]+/attendance`]: () => attendancePage(tiles, drill),
  [`GET ${base}/sessions/[^/]+/attendance/points/[^/]+`]: () => headcountHistory(minutes),
});
