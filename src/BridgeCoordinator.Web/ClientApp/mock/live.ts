import type { CueStep, CueView, DeskLive, LiveView, PointTile, Tally } from "../src/contracts.generated";
import { iso } from "./house";

type Body = Readonly<Record<string, unknown>>;
const ago = (s: number) => iso(Date.now() - s * 1000);

/** The running of a session in the mock house: two cues on their way, one that is over. */
export function liveHouse(tiles: readonly PointTile[], changed: (type: string, point: string | undefined, args: Record<string, string>) => void) {
  const code = (i: number) => tiles[i]?.code ?? "";
  let cues: CueView[] = [
    {
      ...{ id: "cue-1", kind: "speak", what: "Tham luận về chuyển đổi số", calledAt: ago(95), by: "Trần Thị Mai", open: true },
      seats: [
        { point: code(6), state: "ready", since: ago(40), unready: false },
        { point: code(0), state: "standby", since: ago(95), unready: false },
        { point: code(3), state: "notReady", since: ago(20), unready: false, why: "Micro bàn chủ tọa không lên tiếng, đang thay" },
      ],
    },
    { ...{ id: "cue-2", kind: "report", calledAt: ago(400), by: "Trần Thị Mai", open: true }, seats: [{ point: code(1), state: "go", since: ago(180), heardAt: ago(176), unready: true }] },
    { ...{ id: "cue-3", kind: "appear", calledAt: ago(900), by: "Trần Thị Mai", open: false }, seats: [{ point: code(2), state: "done", since: ago(700), heardAt: ago(880), unready: false }] },
  ];
  let [onAir, onAirSince, hall, next]: [string | undefined, string, boolean, string[]] = [code(1), ago(178), false, [code(6)]];
  let floor: LiveView["floor"] = [
    { point: code(2), person: "Đặng Văn Minh", askedAt: ago(240), what: "Kiến nghị về hạ tầng số của khối doanh nghiệp" },
    { point: code(7), person: "Hồ Thị Lan", askedAt: ago(60) },
  ];
  let announcements: LiveView["announcements"] = [
    { ...{ id: "a-1", text: "Giải lao 15 phút. Đề nghị các điểm cầu giữ nguyên kết nối, tắt micro.", by: "Trần Thị Mai", sentAt: ago(300), repeatedAt: ago(120), recipients: tiles.length, delivered: 7, read: 6, confirmed: 5 }, missing: [code(3), code(4), code(5)].map((point, i) => ({ point, delivered: i < 2, read: i < 1 })) },
    { ...{ id: "a-0", text: "Đúng 8 giờ chào cờ.", by: "Trần Thị Mai", sentAt: ago(2400), recipients: tiles.length, delivered: tiles.length, read: tiles.length, confirmed: tiles.length }, missing: [] },
  ];
  let rundown: LiveView["rundown"] = [
    { id: "agenda-1", title: "Chào cờ, tuyên bố lý do", state: "finished", minutes: 10, points: [], startedAt: ago(1500), endedAt: ago(850) },
    { id: "agenda-2", title: "Quán triệt Nghị quyết Đại hội", state: "running", minutes: 12, points: [], startedAt: ago(850) },
    { id: "item-1", title: "Tham luận: chuyển đổi số trong đào tạo", state: "planned", minutes: 10, points: [code(6), code(7)] },
    { id: "item-2", title: "Bế mạc", state: "planned", points: [] },
  ];
  const view = (): LiveView => ({ sessionId: "sang", at: iso(Date.now()), ...(onAir === undefined ? {} : { onAir, onAirSince }), hall, next, cues, floor, announcements, rundown });
  const after: Readonly<Record<CueStep, "go" | "done" | "cancelled">> = { go: "go", finish: "done", cancel: "cancelled" };
  const acts: Readonly<Record<string, (body: Body) => void>> = {
    "call-cue": ({ kind, points, note }: Body) => {
      cues = [{ id: `cue-${Date.now()}`, kind: kind as CueView["kind"], ...(note === undefined ? {} : { what: String(note) }), calledAt: iso(Date.now()), by: "Trần Thị Mai", open: true, seats: (points as string[]).map((point) => ({ point, state: "standby", since: iso(Date.now()), unready: false })) }, ...cues];
      changed("cue-called", undefined, { kind: String(kind), points: (points as string[]).join(", ") });
    },
    "step-cue": ({ cueId, step, points, unready }: Body) => {
      const which = points as string[] | undefined;
      cues = cues.map((cue) => {
        if (cue.id !== cueId) return cue;
        const seats = cue.seats.map((s) => ((which?.includes(s.point) ?? true) && s.state !== "done" && s.state !== "cancelled" && (step !== "go" || unready === true || s.state === "ready") ? { ...s, state: after[step as CueStep], since: iso(Date.now()) } : s));
        return { ...cue, seats, open: seats.some((s) => s.state !== "done" && s.state !== "cancelled") };
      });
      changed("cue-stepped", undefined, { step: String(step), points: (which ?? []).join(", ") });
    },
    "answer-floor": ({ point }) => {
      floor = floor.filter((f) => f.point !== point);
      changed("floor-answered", String(point), { given: "true" });
    },
    announce: ({ text }) => {
      announcements = [{ id: `a-${Date.now()}`, text: String(text), by: "Trần Thị Mai", sentAt: iso(Date.now()), recipients: tiles.length, delivered: 0, read: 0, confirmed: 0, missing: tiles.slice(0, 200).map((t) => ({ point: t.code, delivered: false, read: false })) }, ...announcements];
      changed("announcement-sent", undefined, { recipients: String(tiles.length) });
    },
    "move-rundown-item": ({ itemId, before }) => {
      const [item, rest] = [rundown.find((r) => r.id === itemId), rundown.filter((r) => r.id !== itemId)];
      const at = rest.findIndex((r) => r.id === before);
      if (item) rundown = at < 0 ? [...rest, item] : [...rest.slice(0, at), item, ...rest.slice(at)];
      changed("rundown-item-moved", undefined, {});
    },
    "step-rundown-item": ({ itemId, step }) => {
      rundown = rundown.map((item) => (item.id === itemId ? { ...item, ...(step === "start" ? { state: "running", startedAt: iso(Date.now()) } : { state: step === "skip" ? "skipped" : "finished", endedAt: iso(Date.now()) }) } : step === "start" && item.state === "running" ? { ...item, state: "finished", endedAt: iso(Date.now()) } : item));
      changed("rundown-item-stepped", undefined, { step: String(step) });
    },
    "set-tally": ({ tally, point }: Body) => {
      if (point === undefined) hall = tally === "onAir";
      else {
        next = next.filter((c) => c !== point).concat(tally === "next" ? [String(point)] : []);
        if (tally === "onAir") [onAir, onAirSince] = [String(point), iso(Date.now())];
        else if (onAir === point) onAir = undefined;
      }
      changed("tally-set", point as string | undefined, { tally: String(tally) });
    },
  };
  return (base: string, receipt: () => unknown) => ({
    [`GET ${base}/live`]: view,
    ...Object.fromEntries(Object.entries(acts).map(([name, does]) => [`POST ${base}/acts/${name}`, (body: Body) => (does(body), receipt())])),
  });
}

/** What a phone sees: `?live=standby|ready|notReady|go|heard|done|next|onAir|onAirGo|calm|message|asked|declined`. */
export function deskLive(scene: string | null): DeskLive | undefined {
  if (scene === null) return undefined;
  const tally: Tally = scene === "next" ? "next" : scene.startsWith("onAir") ? "onAir" : "clear";
  const state = scene === "heard" || scene === "onAirGo" ? "go" : (scene as "standby");
  const calm = ["onAir", "calm", "message", "asked", "declined"].includes(scene);
  return {
    tally,
    ...(tally === "onAir" ? { tallySince: ago(5) } : {}),
    ...(calm ? {} : { cue: { id: "cue-1", kind: "speak", what: "Tham luận về chuyển đổi số", state: scene === "next" ? "ready" : state, since: ago(12), heard: scene === "heard" } }),
    mayAskFloor: true,
    ...(scene === "asked" ? { floor: { state: "asked", since: ago(20), place: 2, what: "Về đào tạo giáo viên" } } : scene === "declined" ? { floor: { state: "declined", since: ago(20), why: "Hết giờ thảo luận, xin gửi bằng văn bản." } } : {}),
    messages: scene === "message" ? [{ id: "a-1", text: "Giải lao 15 phút. Đề nghị các điểm cầu giữ nguyên kết nối, tắt micro.", sentAt: ago(300), repeatedAt: ago(30), confirmed: false }, { id: "a-0", text: "Đúng 8 giờ chào cờ.", sentAt: ago(2400), confirmed: true }] : [],
    items: calm ? [{ id: "item-1", title: "Tham luận: chuyển đổi số trong đào tạo", state: "planned", minutes: 10, expectedAt: ago(-660), before: 1 }] : [],
  };
}
