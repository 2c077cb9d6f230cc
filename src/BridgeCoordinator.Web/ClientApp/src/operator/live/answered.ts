import type { CueState, CueWord, DeskCue, DeskFloor } from "../../contracts.generated";
import type { OutboxRow } from "../outbox";

const after: Readonly<Record<Exclude<CueWord, "heard">, CueState>> = { ready: "ready", notReady: "notReady" };

export const waitsForCue = (cue: DeskCue, rows: readonly OutboxRow[]): boolean => rows.some((row) => isAnswer(row, cue));
const isAnswer = (row: OutboxRow, cue: DeskCue) => row.act === "answer-cue" && row.refused === undefined && row.body["cueId"] === cue.id;

/** The cue as it will be once what waits has been sent. A "go" that came meanwhile stands: no answer of ours takes it back. */
export function answered(cue: DeskCue, rows: readonly OutboxRow[]): DeskCue {
  return rows
    .filter((row) => isAnswer(row, cue))
    .reduce((held, row) => {
      const word = row.body["word"] as CueWord;
      if (word === "heard") return held.state === "go" ? { ...held, heard: true } : held;
      return held.state === "go" || held.state === "done" || held.state === "cancelled" ? held : { ...held, state: after[word] };
    }, cue);
}

/** The announcements whose confirmation waits to be sent. */
export const confirming = (rows: readonly OutboxRow[]): ReadonlySet<string> =>
  new Set(rows.filter((row) => row.act === "confirm-announcement" && row.refused === undefined).map((row) => String(row.body["announcementId"])));

/** The request for the floor as it will be, and whether the coordinator knows of it. */
export function askedFloor(floor: DeskFloor | undefined, rows: readonly OutboxRow[], session: string): { readonly floor: DeskFloor | undefined; readonly waits: boolean } {
  const last = rows.filter((row) => (row.act === "ask-for-floor" || row.act === "withdraw-floor") && row.refused === undefined && row.body["sessionId"] === session).at(-1);
  if (last === undefined) return { floor, waits: false };
  if (last.act === "withdraw-floor") return { floor: undefined, waits: true };
  return { floor: floor?.state === "asked" ? floor : { state: "asked", since: last.occurredAt }, waits: true };
}
