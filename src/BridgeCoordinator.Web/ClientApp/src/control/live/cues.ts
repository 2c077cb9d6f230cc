import type { BoardSnapshot, CueSeatView, CueState, CueView } from "../../contracts.generated";
import type { Tone } from "../../shared/states";

export const cueTones: Readonly<Record<CueState, Tone>> = { standby: "checking", ready: "well", notReady: "caution", go: "live", done: "well", cancelled: "idle" };

/** Whoever needs a word comes first: those who cannot, those who have not answered, then those who wait for the go. */
const order: readonly CueState[] = ["notReady", "standby", "ready", "go", "done", "cancelled"];
export const inOrder = (seats: readonly CueSeatView[]): readonly CueSeatView[] =>
  [...seats].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.since.localeCompare(b.since) || a.point.localeCompare(b.point));

export interface CueCount {
  readonly ready: number;
  readonly standby: number;
  readonly notReady: number;
  readonly go: number;
  readonly heard: number;
  /** Those the "go" was not said to yet. */
  readonly waiting: number;
  /** Since when the longest silent one has been called. */
  readonly silentSince: string | undefined;
}

export function countCue(cue: CueView): CueCount {
  const of = (state: CueState) => cue.seats.filter((seat) => seat.state === state);
  const standby = of("standby");
  return {
    ready: of("ready").length,
    standby: standby.length,
    notReady: of("notReady").length,
    go: of("go").length,
    heard: of("go").filter((seat) => seat.heardAt !== undefined).length,
    waiting: of("ready").length + of("notReady").length + standby.length,
    silentSince: standby.map((seat) => seat.since).sort()[0],
  };
}

/** What the page of running it depends on: the number of the last fact that is about it. */
export const lastLiveFact = (board: BoardSnapshot): number => board.latest.find((line) => /^(cue|tally|floor|announcement|rundown)-/.test(line.type))?.seq ?? 0;
