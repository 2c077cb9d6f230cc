import type { IncidentKpis, WaveView } from "../../contracts.generated";

/** How much of its time a wave has used, from 0 to 1; nothing without both ends. */
export function timeUsed(wave: Pick<WaveView, "opensAt" | "deadline">, now: number): number | undefined {
  if (wave.opensAt === undefined || wave.deadline === undefined) return undefined;
  const [from, to] = [Date.parse(wave.opensAt), Date.parse(wave.deadline)];
  return to > from ? Math.min(1, Math.max(0, (now - from) / (to - from))) : undefined;
}

/** What is open now; if nothing is, what opens next; at the end, what was open last. */
export function wavesToShow(waves: readonly WaveView[]): readonly WaveView[] {
  const open = waves.filter((wave) => wave.state === "open");
  if (open.length > 0) return open.slice(0, 2);
  const next = waves.filter((wave) => wave.state === "planned").sort((a, b) => (a.opensAt ?? "9").localeCompare(b.opensAt ?? "9"))[0];
  const last = waves.findLast((wave) => wave.state === "closed");
  return next ? [next] : last ? [last] : [];
}

/** About one alarm for a person in ten minutes is good and ten are a flood (EEMUA 191); between them it is said how much. */
export const pressOf = (kpis: Pick<IncidentKpis, "flood" | "slots" | "perTenMinutes">): "flood" | "much" | "good" =>
  kpis.flood ? "flood" : Math.max(kpis.slots.at(-1)?.perOperator ?? 0, kpis.perTenMinutes) > 2 ? "much" : "good";
