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

/** How many more than five minutes ago; nothing while this page has not watched for so long. */
export function change(samples: readonly Sample[], condition: Condition, counts: ReadonlyMap<Condition, number>, now: number): number | undefined {
  const then = samples.findLast((sample) => sample.at <= now - reach);
  return then && (counts.get(condition) ?? 0) - (then.counts.get(condition) ?? 0);
}

let watched: { readonly conference: string; samples: readonly Sample[] } | undefined;

/** What this page has seen of a conference's counts; it goes on while one looks at other pages of it. */
export function useTrend(conference: string, counts: ReadonlyMap<Condition, number>): readonly Sample[] {
  const [, redraw] = useState(0);
  useEffect(() => {
    if (watched?.conference !== conference) watched = { conference, samples: [] };
    const next = kept(watched.samples, counts, Date.now());
    if (next === watched.samples) return;
    watched.samples = next;
    redraw((n) => n + 1);
  }, [conference, counts]);
  return watched?.conference === conference ? watched.samples : [];
}
