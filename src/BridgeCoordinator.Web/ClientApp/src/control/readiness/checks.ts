import type { CheckView, WaveView } from "../../contracts.generated";
import { checkName } from "../../shared/reasons";
import type { Tone } from "../../shared/states";
import type { Language, Words } from "../../shared/words";

/** What people call a check: as the plan names it, else the pages' own word. */
export function nameOfCheck(id: string, checks: readonly CheckView[] | undefined, language: Language): string {
  const check = checks?.find((c) => c.id === id);
  return (language === "en" ? (check?.nameEn ?? check?.name) : check?.name) ?? checkName(id, language);
}

/** The parts of a wave in the order they are drawn: what is good first, what is owed last. */
export const partsOf = (wave: Pick<WaveView, "ready" | "readyWithNotes" | "waived" | "notReady" | "noAnswer" | "pending">): readonly (readonly [Tone, number])[] => [
  ["well", wave.ready],
  ["caution", wave.readyWithNotes],
  ["held", wave.waived],
  ["trouble", wave.notReady],
  ["silent", wave.noAnswer],
  ["idle", wave.pending],
];

const words: Readonly<Record<string, string>> = { well: "run.ready", caution: "run.notes", held: "run.waived", trouble: "run.bad", silent: "run.no-answer", idle: "run.pending" };

/** What there is of each, noughts left out. */
export const sayParts = (parts: readonly (readonly [Tone, number])[], t: Words): string =>
  parts
    .filter(([, n]) => n > 0)
    .map(([tone, n]) => t(words[tone] ?? "run.pending", { n }))
    .join(" · ");

/** How many of those that count must be good. */
export const quorumOf = (wave: Pick<WaveView, "required" | "quorumPercent">): number => Math.ceil((wave.required * wave.quorumPercent) / 100);
