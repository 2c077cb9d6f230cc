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
  const view = (): LiveView => ({ sessionId: "sang", at: iso(Date.now()), ...(onAir === undefined ? {} : { onAir, onAirSince }), hall, next, cues });
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

/** What a phone sees: `?live=standby|ready|notReady|go|heard|done|next|onAir|onAirGo`. */
export function deskLive(scene: string | null): DeskLive | undefined {
  if (scene === null) return undefined;
  const tally: Tally = scene === "next" ? "next" : scene.startsWith("onAir") ? "onAir" : "clear";
  const state = scene === "heard" || scene === "onAirGo" ? "go" : (scene as "standby");
  return {
    tally,
    ...(tally === "onAir" ? { tallySince: ago(5) } : {}),
    ...(scene === "onAir" ? {} : { cue: { id: "cue-1", kind: "speak", what: "Tham luận về chuyển đổi số", state: scene === "next" ? "ready" : state, since: ago(12), heard: scene === "heard" } }),
  };
}
