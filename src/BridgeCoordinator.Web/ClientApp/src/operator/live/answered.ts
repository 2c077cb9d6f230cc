import type { CueState, CueWord, DeskCue } from "../../contracts.generated";
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
