import type { IncidentPriority, IncidentView } from "../../contracts.generated";
import type { Tone } from "../../shared/states";

const weight: Readonly<Record<IncidentPriority, number>> = { urgent: 0, high: 1, low: 2 };

/** Somebody answers for it: it asks nobody else. */
export const isTaken = (i: IncidentView): boolean => i.ownerId !== undefined || i.acknowledged !== undefined || i.shelved !== undefined;

/** Whoever was in trouble is not any more; it only has to hold. */
export const isPassing = (i: IncidentView): boolean => i.quietSince !== undefined && i.pointCount > 0 && i.cause !== "duplicateIdentity";

export interface Sections {
  readonly open: readonly IncidentView[];
  readonly taken: readonly IncidentView[];
  readonly shelved: readonly IncidentView[];
}

/** What presses most stands on top; of equals what has waited longest. */
export function sectionsOf(incidents: readonly IncidentView[]): Sections {
  const sorted = [...incidents].sort((a, b) => weight[a.priority] - weight[b.priority] || a.since.localeCompare(b.since) || a.id.localeCompare(b.id));
  return {
    open: sorted.filter((i) => !isTaken(i)),
    taken: sorted.filter((i) => isTaken(i) && i.shelved === undefined),
    shelved: sorted.filter((i) => i.shelved !== undefined),
  };
}

export const toneOf = (i: IncidentView): Tone =>
  i.resolvedAt !== undefined ? "well" : i.shelved !== undefined ? "held" : isPassing(i) ? "checking" : i.priority === "urgent" ? "trouble" : i.priority === "high" ? "caution" : "idle";

/** Causes that operators named; they are closed by hand. The others are measured. */
export const isOfHelp = (i: IncidentView): boolean => ["noPicture", "noSound", "lostConnection", "help"].includes(i.cause);
export const closesByHand = (i: IncidentView): boolean => isOfHelp(i) || i.cause === "duplicateIdentity";

const pause = 30_000;

/**
 * Sound only for what is urgent and nobody has taken, at most every half minute. What stands there when the page comes is heard half a minute
 * later, if it still stands. Answers when it sounded last, as the next look needs it.
 */
export function ring(last: number | undefined, incidents: readonly IncidentView[], now: number): { readonly sound: boolean; readonly last: number } {
  const urgent = incidents.some((i) => i.priority === "urgent" && !isTaken(i) && !isPassing(i));
  if (last === undefined) return { sound: false, last: urgent ? now : now - pause };
  return urgent && now - last >= pause ? { sound: true, last: now } : { sound: false, last };
}
