import { useEffect, useState } from "react";
import type { Condition } from "../contracts.generated";

export interface Sample {
  readonly at: number;
  readonly counts: ReadonlyMap<Condition, number>;
}

const reach = 5 * 60_000;
const every = 15_000;

/** Adds what is now; what is older than anybody asks for goes. One sample beyond the five minutes stays: the change is against it. */
export function kept(samples: readonly Sample[], counts: ReadonlyMap<Condition, number>, now: number): readonly Sample[] {
  const last = samples[samples.length - 1];
  if (last && now - last.at < every) return samples;
  const next = [...samples, { at: now, counts }];
  const beyond = next.findLastIndex((sample) => sample.at <= now - reach);
  return beyond > 0 ? next.slice(beyond) : next;
}

/** Against what is compared: five minutes ago, or, while one has not watched for so long, the first that was seen; less than a minute is no change. */
export function compared(samples: readonly Sample[], now: number): Sample | undefined {
  return samples.findLast((sample) => sample.at <= now - reach) ?? (samples[0] && samples[0].at <= now - 60_000 ? samples[0] : undefined);
}

/** How many more than then. */
export const change = (then: Sample | undefined, condition: Condition, counts: ReadonlyMap<Condition, number>): number => (then ? (counts.get(condition) ?? 0) - (then.counts.get(condition) ?? 0) : 0);

const stored = "bridge.trend";
let watched: { readonly conference: string; samples: readonly Sample[] } | undefined;

/** A page that is loaded anew goes on from what it saw before. */
function remembered(conference: string): readonly Sample[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(stored) ?? "{}") as { conference?: string; samples?: [number, [Condition, number][]][] };
    return kept.conference === conference ? (kept.samples ?? []).filter(([at]) => at > Date.now() - 2 * reach).map(([at, counts]) => ({ at, counts: new Map(counts) })) : [];
  } catch {
    return [];
  }
}

function remember(conference: string, samples: readonly Sample[]): void {
  try {
    sessionStorage.setItem(stored, JSON.stringify({ conference, samples: samples.map((s) => [s.at, [...s.counts]]) }));
  } catch {
    // Then it begins anew with the page.
  }
}

/** What this page has seen of a conference's counts; it goes on while one looks at other pages of it. */
export function useTrend(conference: string, counts: ReadonlyMap<Condition, number>): readonly Sample[] {
  const [, redraw] = useState(0);
  useEffect(() => {
    if (watched?.conference !== conference) watched = { conference, samples: remembered(conference) };
    const next = kept(watched.samples, counts, Date.now());
    if (next === watched.samples) return;
    watched.samples = next;
    remember(conference, next);
    redraw((n) => n + 1);
  }, [conference, counts]);
  return watched?.conference === conference ? watched.samples : [];
}
