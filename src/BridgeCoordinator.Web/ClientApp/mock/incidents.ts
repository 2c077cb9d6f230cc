import type { IncidentDetail, IncidentKpis, IncidentView } from "../src/contracts.generated";
import { iso } from "./house";

const minutes = (n: number) => iso(Date.now() + n * 60_000);
const view = (n: number, more: Partial<IncidentView>): IncidentView => ({
  id: `019ab000-0000-7000-8000-00000000d00${n}`,
  cause: "noPicture",
  silent: 1,
  of: 1,
  since: minutes(-n),
  openedAt: minutes(-n),
  pointCount: 1,
  troubled: 1,
  points: ["DHV"],
  priority: "low",
  level: "technician",
  asking: 0,
  ...more,
});

const mai = { ownerId: "019ab000-0000-7000-8000-0000000000aa", owner: "Trần Thị Mai", ownedAt: minutes(-1) };

/** `?alarms`: every way an incident can stand, in session and with a flood. */
export const alarms: readonly IncidentView[] = [
  view(1, { cause: "noPicture", pointCount: 3, troubled: 3, asking: 3, points: ["DHV", "BPT", "TPV"], priority: "urgent", calledAt: minutes(-0.8) }),
  view(2, { cause: "carrier", group: "Viettel", silent: 4, of: 5, pointCount: 4, troubled: 4, points: ["QST"], priority: "urgent", level: "province", calledAt: minutes(-1.8) }),
  view(3, { cause: "noSound", points: ["KCQ"], asking: 1, priority: "high", ...mai }),
  view(4, { cause: "point", points: ["CAT"], priority: "high", acknowledged: { by: "Lê Văn Cường", at: minutes(-3), until: minutes(27) } }),
  view(5, { cause: "help", points: ["BPT"], asking: 1, priority: "high", quietSince: minutes(-0.2), troubled: 0 }),
  view(6, { cause: "duplicateIdentity", points: ["QST"], shelved: { by: "Lê Văn Cường", at: minutes(-5), until: minutes(55) } }),
];

export const detailOf = (incident: IncidentView): IncidentDetail => ({
  incident,
  help: incident.points.slice(0, incident.asking).map((point, i) => ({ point, pointName: `Điểm cầu ${point}`, kind: "noPicture", askedAt: minutes(-1 - i), person: "Nguyễn Văn An", ...(i === 0 ? { note: "Màn hình xanh, vẫn nghe tiếng" } : {}) })),
  runbook: [
    { id: "a", vi: "Hỏi: không thấy hình trung tâm, hay trung tâm không thấy hình điểm cầu?", en: "Ask: is it our picture they miss, or theirs that we miss?" },
    { id: "b", vi: "Màn hình, máy chiếu đã bật và chọn đúng cổng vào (HDMI) chưa?", en: "Is the screen or projector on, and on the right input (HDMI)?" },
    { id: "c", vi: "Camera có bật, có bị che nắp, dây có lỏng không? Rút ra cắm lại.", en: "Is the camera on, uncovered, its cable firm? Unplug it and plug it in again." },
    { id: "d", vi: "Thoát khỏi phòng họp và vào lại.", en: "Leave the meeting and join again." },
  ],
  history: [
    { seq: 12, at: minutes(-0.5), occurredAt: minutes(-0.5), type: "incident-escalated", actor: "system:bell", arguments: { to: "Province" } },
    { seq: 11, at: minutes(-0.8), occurredAt: minutes(-0.8), type: "people-called", actor: "system:bell", arguments: { kind: "Opened", level: "Technician" } },
    { seq: 10, at: minutes(-1), occurredAt: minutes(-1), type: "help-asked", point: "DHV", actor: "Nguyễn Văn An", arguments: { kind: "NoPicture", point: "DHV", noteId: "n1" } },
    { seq: 9, at: minutes(-1), occurredAt: minutes(-1), type: "incident-opened", actor: "Nguyễn Văn An", arguments: { cause: "NoPicture" } },
  ],
  notes: { n1: "Màn hình xanh, vẫn nghe tiếng" },
});

const loads = [0, 1, 0, 0, 2, 1, 0, 3, 1, 4, 6, 12];
export const kpis = (flood: boolean): IncidentKpis => ({
  from: minutes(-120),
  to: minutes(0),
  operators: 1,
  slots: loads.map((n, i) => ({ at: minutes(-120 + i * 10), alarms: flood ? n : Math.min(n, 2), perOperator: flood ? n : Math.min(n, 2), flood: flood && n >= 10 })),
  perTenMinutes: flood ? 2.5 : 0.83,
  peak: flood ? 12 : 2,
  flood,
  floodPercent: flood ? 8.33 : 0,
  low: 22,
  high: 6,
  urgent: 2,
  medianTakenSeconds: 74,
  untaken: 3,
  chattering: flood ? [{ cause: "point", name: "QST", count: 4, percent: 13.3, since: minutes(-4) }] : [],
  stale: [],
  top: [
    { cause: "point", name: "QST", count: 9, percent: 30, since: minutes(-4) },
    { cause: "noPicture", name: "DHV", count: 5, percent: 16.7, since: minutes(-9) },
    { cause: "carrier", name: "Viettel", count: 2, percent: 6.7, since: minutes(-50) },
  ],
});
