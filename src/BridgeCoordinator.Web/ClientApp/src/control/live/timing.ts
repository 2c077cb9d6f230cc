import type { RundownItemView } from "../../contracts.generated";

export interface Timing {
  readonly ran: number;
  /** Of the planned length; below zero it runs over. */
  readonly left: number | undefined;
  readonly over: boolean;
}

/** Planned against running, in milliseconds. */
export function timing(item: Pick<RundownItemView, "startedAt" | "endedAt" | "minutes">, now: number): Timing {
  if (item.startedAt === undefined) return { ran: 0, left: item.minutes === undefined ? undefined : item.minutes * 60_000, over: false };
  const ran = Math.max(0, (item.endedAt === undefined ? now : Date.parse(item.endedAt)) - Date.parse(item.startedAt));
  const left = item.minutes === undefined ? undefined : item.minutes * 60_000 - ran;
  return { ran, left, over: left !== undefined && left < 0 };
}
