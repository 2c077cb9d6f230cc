import { create } from "zustand";
import type { CheckResult, DeskWave } from "../../contracts.generated";
import type { Photo } from "../photo";

/** What this page can try by itself. */
export const tried = ["camera", "microphone", "speaker", "network"] as const;
export type Tried = (typeof tried)[number];
export const isTried = (check: string): check is Tried => (tried as readonly string[]).includes(check);

export type Results = Partial<Readonly<Record<Tried, CheckResult>>>;

interface Av {
  readonly results: Results;
  readonly photos: Partial<Readonly<Record<Tried, Photo>>>;
}

/** The latest try of each, for the page itself and for the form of a wave. It lives as long as the page: what counts is sent. */
export const useAv = create<Av>(() => ({ results: {}, photos: {} }));

export const found = (result: CheckResult): void => useAv.setState(({ results }) => ({ results: { ...results, [result.check]: result } }));
export const pictured = (check: Tried, photo: Photo): void => useAv.setState(({ photos }) => ({ photos: { ...photos, [check]: photo } }));

export interface WaveAnswer {
  readonly checks: readonly CheckResult[];
  /** What the wave still asks: checks nobody has tried or ticked. */
  readonly missing: readonly string[];
}

/** The answer to a wave that the tries make, over what was said before; nothing where the wave asks for none of them. */
export function answerTo(wave: DeskWave, results: Results, photoOf: (check: Tried) => string | undefined = () => undefined): WaveAnswer | undefined {
  if (!wave.items.some((item) => isTried(item.id) && results[item.id])) return undefined;
  const checks: CheckResult[] = [];
  const missing: string[] = [];
  for (const item of wave.items) {
    const result = isTried(item.id) ? results[item.id] : undefined;
    const photo = (isTried(item.id) ? photoOf(item.id) : undefined) ?? item.answer?.photo;
    if (result) checks.push({ ...result, ...(photo ? { photo } : {}) });
    else if (item.answer) checks.push(item.answer);
    else if (!item.advisory) missing.push(item.id);
  }
  return { checks, missing };
}
